import Foundation
import Knowledge
import Testing
import TextRepair

@testable import Extraction

@Suite("The image of a lexicon")
struct LexiconImageTests {
  /// An entry of each kind, with and without other names and needs, in both scripts and widths.
  private static let lexicon = Lexicon(
    entries: EntityKind.allCases.enumerated().map { number, kind in
      LexiconEntry(
        id: EntityID("\(kind.rawValue)/灯芯-\(number)"), kind: kind, name: "灯芯\(number)号",
        aliases: number % 2 == 0 ? [] : ["Lantern-\(number)", "Ｌａｎｔｅｒｎ\(number)x", "灯"],
        needs: number % 3 == 0 ? [] : ["北屿", "青鹭 AI", "社媒X"])
    })
  private static let key = LexiconImage.key(of: [Array("灯芯".utf8)])
  private static let image = LexiconImage(lexicon, key: key).bytes

  @Test func `a lexicon from its image has the same entries and finds the same names`() throws {
    let taken = try #require(LexiconImage.lexicon(in: Self.image, key: Self.key))
    #expect(taken.entries == Self.lexicon.entries)
    #expect(LexiconImage(taken, key: Self.key).bytes == Self.image)
    for words in ["灯芯1号与 LANTERN 3 合作", "没有名字", "北屿的灯", "lantern 5x", "灯芯2号在社媒 X 上"] {
      let text = ArticleBytes(words)
      let found = LexiconMentions(lexicon: taken).find(in: text).map { ($0.0.id, $0.1) }
      let expected = LexiconMentions(lexicon: Self.lexicon).find(in: text).map { ($0.0.id, $0.1) }
      #expect(found.map(\.0) == expected.map(\.0) && found.map(\.1) == expected.map(\.1), "\(words)")
    }
  }

  @Test func `the image of other tables is left aside`() {
    #expect(LexiconImage.lexicon(in: Self.image, key: LexiconImage.key(of: [Array("灯心".utf8)])) == nil)
    #expect(LexiconImage.key(of: [[1, 2], [3]]) != LexiconImage.key(of: [[1], [2, 3]]))
  }

  @Test func `an image with one other byte is left aside, wherever it is`() {
    for place in stride(from: 0, to: Self.image.count, by: 9973) + [8, 40, 47, 48, Self.image.count - 1] {
      var bytes = Self.image
      bytes[place] ^= 0x10
      #expect(LexiconImage.lexicon(in: bytes, key: Self.key) == nil, "byte \(place)")
    }
  }

  @Test func `an image that ends too early or goes on is left aside`() {
    for count in [0, 1, 7, 8, 39, 40, 47, 48, 56, 1000, Self.image.count - 8, Self.image.count - 1] {
      #expect(LexiconImage.lexicon(in: Array(Self.image.prefix(count)), key: Self.key) == nil, "\(count)")
    }
    #expect(LexiconImage.lexicon(in: Self.image + [0], key: Self.key) == nil)
  }

  @Test func `arrays that are longer than their image are not read`() {
    for count in [1, UInt64(Int.max), .max] {
      var writer = ImageWriter()
      writer.append(count)
      var reader = ImageReader(writer.bytes, from: 0)
      let values: [UInt64]? = reader.values()
      #expect(values == nil)
    }
  }

  /// Somebody who changes how names are folded, or the layout of the trie, sees here that images of the version before
  /// must not be taken for his own.
  @Test func `the same lexicon makes the same image, or else the version is another one`() {
    #expect(LexiconImage.magic & 0xFFFF == 2)
    let hash = ContentHash.sha256(Array(Self.image.dropFirst(48)))
    #expect(
      hash == "848a98e75cad59ae6cb6ce2b7c07d0cc08116bbe9a13eef12466a4e834c74e28",
      "raise the version in LexiconImage.magic, and write the new value here")
  }
}

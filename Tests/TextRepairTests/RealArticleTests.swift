import Foundation
import Testing

@testable import TextRepair

/// The article the project started from; skipped where the shared texts are not at hand.
@Suite("A real damaged article", .enabled(if: TestData.hasShared, "the shared texts are not here"))
struct RealArticleTests {
  private func page() throws -> TracedText {
    let file = TestData.shared.appendingPathComponent("corpus/seed/llama2.txt")
    return TracedText(try TextDecoder().decode(TestData.bytes(file)))
  }

  /// Every paragraph of the hand-made clean text stands in the repaired page, marks folded to half
  /// width as the protocol does; what is left over is what the page's host put around the article.
  @Test func `the repaired page holds the clean text, paragraph by paragraph`() throws {
    let file = TestData.shared.appendingPathComponent("gold/llama2.json")
    let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: file))
    let repaired = try TestData.repairer().repair(page()).text
    var lines = repaired.split(whereSeparator: \.isNewline).map { folded(String($0)) }
    for paragraph in gold.clean_text.split(whereSeparator: \.isNewline) {
      let index = try #require(lines.firstIndex(of: folded(String(paragraph))), "not restored: \(paragraph)")
      lines.remove(at: index)
    }
    #expect(lines.count == 5, "site header, picture source, disclaimer, keywords, link farm: \(lines)")
  }

  /// The count is that of design/damage.md: 17 lost bytes in 13 stretches, 29 shifted characters.
  @Test func `each restored character has a source range of its own`() throws {
    let slips = try TestData.repairer().restore(page()).repairs.filter { $0.kind == .byteSlip }
    #expect(slips.count == 48)
    #expect(slips.allSatisfy { $0.after.unicodeScalars.count <= 2 })
    #expect(slips.count { !$0.certain } < 18)
  }

  @Test func `the damage model makes the page out of the repaired one again`() throws {
    let codec = try #require(CodecTable.gb18030)
    let page = try page()
    let bytes = Array(page.text.utf8)
    let record = GlossRecord(bytes, readings: try TestData.tables().readings)
    let restored = try TestData.repairer().restore(page)
    var model = DamageModel()
    model.glosses = record.spellings.compactMap { character, spellings in
      spellings.first.map { (character, $0.letters) }
    }.sorted { ($0.reading, $0.character) < ($1.reading, $1.character) }
    model.glosses.append(("詢", "xún"))
    let made = Array(model.damage(restored.text, codec: codec).unicodeScalars)
    let seen = Array(page.text.unicodeScalars).filter { $0 != " " }
    let differences = made.filter { $0 != " " }.difference(from: seen)
    print("damage model: \(differences.count) of \(seen.count) characters differ from the real page")
    #expect(differences.count <= 1, "only the character that GBK lacks")
  }

  private struct Gold: Decodable { let clean_text: String }

  private func folded(_ line: String) -> String {
    let halfWidth = line.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? line
    return String(halfWidth.filter { !$0.isWhitespace })
  }
}

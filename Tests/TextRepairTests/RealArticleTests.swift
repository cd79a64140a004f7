import DamageModel
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

  /// Nothing is left over: the one character that GBK lacks, which the page shows as `?` and the repair
  /// took out, is put back from the record as a character that GBK lacks.
  @Test func `the damage model makes the page out of the repaired one again`() throws {
    let page = try page()
    let record = GlossRecord(Array(page.text.utf8), readings: try TestData.tables().readings)
    var readings: [Unicode.Scalar: String] = [:]
    for gloss in record.glosses { readings[gloss.character] = written(gloss, in: page.text) }
    let glosses = readings.map { GlossEntry($0.key, $0.value) }.sorted {
      ($0.reading, $0.character) < ($1.reading, $1.character)
    } + [GlossEntry("詢", "xún")]
    let model = try OwnArticle.model(glosses: glosses)
    let made = Array(model.damage(withLostCharacters(try TestData.repairer().restore(page))).unicodeScalars)
    let seen = Array(page.text.unicodeScalars)
    let differences = made.difference(from: seen)
    print("damage model: \(differences.count) of \(seen.count) characters differ from the real page")
    #expect(differences.isEmpty)
  }

  /// What stands between the brackets of a gloss, with the stray space.
  private func written(_ gloss: GlossRecord.Gloss, in text: String) -> String {
    String(text[gloss.span].dropFirst().dropLast())
  }

  /// The text with U+FFFD where a repair took out a `?` for which nothing stands.
  private func withLostCharacters(_ text: TracedText) -> String {
    var bytes = Array(text.text.utf8)
    for repair in text.repairs.reversed()
    where repair.kind == .byteSlip && repair.before == "?" && repair.after.isEmpty {
      bytes.insert(contentsOf: Array("\u{FFFD}".utf8), at: repair.span.start)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private struct Gold: Decodable { let clean_text: String }

  private func folded(_ line: String) -> String {
    let halfWidth = line.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? line
    return String(halfWidth.filter { !$0.isWhitespace })
  }
}

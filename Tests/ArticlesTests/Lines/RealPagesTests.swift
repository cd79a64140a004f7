import Knowledge
import Testing
import TextRepair

@testable import Articles

/// Real pages, which are not part of the project; skipped where they are not at hand.
@Suite("Lines of real pages", .enabled(if: Fixtures.hasShared, "there is no ../shared with real articles"))
struct RealPagesTests {
  /// No page at hand was broken at a fixed column, so that every joined line would be harm.
  @Test(arguments: ["corpus/zh", "corpus/en", "corpus/html", "gold"])
  func `are not joined where nothing broke them`(folder: String) throws {
    let repairer = try Fixtures.repairer()
    for (path, bytes) in try Fixtures.sharedArticles([folder]) {
      guard let decoded = try? TextDecoder().decode(bytes, as: DeclaredEncoding.find(in: bytes)) else {
        continue
      }
      let formatted = try FormatReader(phrases: Fixtures.phrases()).read(
        repairer.restore(TracedText(decoded)), path: path)
      let text = TextBytes(repairer.tidy(formatted.text).text)
      let edits = WrappedText(text) { _ in false }.edits()
      #expect(edits.isEmpty, "\(path): \(edits.count) joints, first at \(edits.first?.span.start ?? 0)")
    }
  }

  /// Raw pages lose their mark-up; in the words that are left nothing changes but what docs/repair.md lists.
  @Test func `are not repaired where they are whole`() throws {
    var counts: [Normalisation: Int] = [:], harm: [String] = [], pages = 0
    for (path, bytes) in try Fixtures.sharedArticles(["corpus/html"]) {
      guard let article = try? Fixtures.parser().parse(bytes, path: path, encoding: nil) else { continue }
      pages += 1
      for repair in article.record.repairs where repair.kind != .markup && repair.kind != .whitespace {
        if let normalisation = Normalisation(repair) {
          counts[normalisation, default: 0] += 1
        } else {
          harm.append("\(path): \(repair.kind.rawValue) \(repair.before) → \(repair.after)")
        }
      }
    }
    let list = counts.map { "\($0.key.rawValue) \($0.value)" }.sorted()
    print("edits in the words of \(pages) pages: \(list)")
    #expect(harm.isEmpty, "\(harm.prefix(10))")
  }
}

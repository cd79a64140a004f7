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
      let formatted = try FormatReader().read(repairer.restore(TracedText(decoded)), path: path)
      let text = TextBytes(repairer.tidy(formatted.text).text)
      let edits = WrappedText(text) { _ in false }.edits()
      #expect(edits.isEmpty, "\(path): \(edits.count) joints, first at \(edits.first?.span.start ?? 0)")
    }
  }
}

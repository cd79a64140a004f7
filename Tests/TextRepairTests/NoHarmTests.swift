import Foundation
import Testing

@testable import TextRepair

/// Articles that nothing damaged; skipped where the shared texts are not at hand.
@Suite("Undamaged articles", .enabled(if: TestData.hasShared, "the shared texts are not here"))
struct NoHarmTests {
  private func files() throws -> [URL] {
    try [("corpus/zh", ["md", "txt"]), ("corpus/en", ["md", "txt"]), ("gold", ["txt"])].flatMap {
      folder, endings in
      try TestData.sharedFiles(folder, endings)
    }.filter { $0.lastPathComponent != "llama2.txt" }
  }

  /// What is normalised: line ends, no-break spaces, joiners without an emoji, `**bold**`, `<br />`.
  @Test func `nothing changes but what the residue rules name`() throws {
    let repairer = try TestData.repairer()
    let allowed: Set<String> = ["\r", "\u{A0}", "\u{200D}", "**", "<br />"]
    var counts: [String: Int] = [:]
    let files = try files()
    for file in files {
      let text = try repairer.repair(TracedText(TextDecoder().decode(TestData.bytes(file))))
      for repair in text.repairs {
        counts["\(repair.kind.rawValue) \(repair.before.debugDescription)", default: 0] += 1
        #expect(allowed.contains(repair.before), "\(file.lastPathComponent): \(repair)")
      }
    }
    print("edits in \(files.count) undamaged articles: \(counts.sorted { $0.key < $1.key })")
    #expect(files.count > 100)
  }

  /// Every stretch of the repaired text, replayed from the original bytes, gives itself.
  @Test func `repairs replay, as a whole and slice by slice`() throws {
    let repairer = try TestData.repairer()
    let seed = TestData.shared.appendingPathComponent("corpus/seed/llama2.txt")
    for file in try [seed] + files().prefix(40) {
      let bytes = try TestData.bytes(file)
      let text = try repairer.repair(TracedText(TextDecoder().decode(bytes)))
      let replay = RepairReplay(text.repairs, on: bytes, encoding: text.decoded.encoding)
      let whole = TextSpan(start: 0, end: text.text.utf8.count)
      #expect(replay.text(of: text.source(of: whole)) == text.text)
      var start = 0
      for line in text.text.split(separator: "\n", omittingEmptySubsequences: false) {
        let span = TextSpan(start: start, end: start + line.utf8.count)
        start = span.end + 1
        guard !span.isEmpty else { continue }
        #expect(replay.text(of: text.source(of: span)) == String(line))
      }
    }
  }
}

import Foundation
import Testing

@testable import TextRepair

/// Articles that nothing damaged; skipped where the shared texts are not at hand.
@Suite("Undamaged articles", .enabled(if: TestData.hasShared, "the shared texts are not here"))
struct NoHarmTests {
  private func files() throws -> [URL] {
    let shared = try [("corpus/zh", ["md", "txt"]), ("corpus/en", ["md", "txt"]), ("gold", ["txt"])].flatMap {
      folder, endings in
      try TestData.sharedFiles(folder, endings)
    }.filter { $0.lastPathComponent != "llama2.txt" }
    return NoHarmTests.ownArticles + shared
  }

  /// Our own samples that data/README.md calls undamaged.
  static let ownArticles = [
    "benchmark-longscroll.md", "feature-small-models-en.txt", "funding-lantern-harbor-en.txt",
    "interview-zhou-muchuan.txt", "price-api-war-bom-crlf.txt", "release-qinglu-gb18030.txt",
    "release-saltmarsh-en.md",
  ].map { TestData.root.appendingPathComponent("data/articles").appendingPathComponent($0) }

  @Test func `nothing changes but what is called a normalisation`() throws {
    let repairer = try TestData.repairer()
    var counts: [Normalisation: Int] = [:], harm: [String] = []
    let files = try files()
    for file in files {
      let text = try repairer.repair(TracedText(TextDecoder().decode(TestData.bytes(file))))
      for repair in text.repairs {
        if let normalisation = Normalisation(repair) {
          counts[normalisation, default: 0] += 1
        } else {
          harm.append("\(file.lastPathComponent): \(repair.kind.rawValue) \(repair.before) → \(repair.after)")
        }
      }
    }
    let list = counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue) \($0.value)" }
    print("edits in \(files.count) undamaged articles: \(list.joined(separator: ", "))")
    #expect(harm.isEmpty, "\(harm.prefix(10))")
    #expect(files.count > 100)
  }

  /// The list for users names each kind in words of its own.
  @Test func `every normalisation is listed for users`() throws {
    let page = try String(contentsOf: TestData.root.appendingPathComponent("docs/repair.md"), encoding: .utf8)
    for normalisation in Normalisation.allCases {
      #expect(page.contains("| \(normalisation.rawValue) |"), "\(normalisation.rawValue)")
    }
  }

  /// Every stretch of the repaired text, replayed from the original bytes, gives itself.
  @Test func `repairs replay, as a whole and slice by slice`() throws {
    let repairer = try TestData.repairer()
    let seed = TestData.shared.appendingPathComponent("corpus/seed/llama2.txt")
    for file in try [seed] + files() {
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

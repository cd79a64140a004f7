import Foundation
import Testing

@testable import TextRepair

/// The shared test sets and articles; skipped where they are not at hand.
@Suite("Mojibake in the shared texts", .enabled(if: TestData.hasShared, "the shared texts are not here"))
struct MojibakeSetTests {
  private struct Case: Decodable {
    let label: String
    let original: String
    let fixed: String
    let encodingFixed: String?
    private enum CodingKeys: String, CodingKey {
      case label, original, fixed
      case encodingFixed = "fixed-encoding"
    }
    /// What the text is when nothing but its encoding is put right.
    var expected: String { encodingFixed ?? fixed }
  }

  private func cases(_ name: String) throws -> [Case] {
    let file = TestData.shared.appendingPathComponent("testsets/mojibake/\(name).json")
    return try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
  }

  private func reread(_ text: String) throws -> String {
    try TestData.repairer().reread(TracedText(DecodedText(utf8: text))).text
  }

  @Test(arguments: ["in-the-wild", "synthetic", "language-names"])
  func `at least 95 in a hundred cases come out right`(name: String) throws {
    let cases = try cases(name)
    let right = try cases.count {
      try reread($0.original).unicodeScalars.elementsEqual($0.expected.unicodeScalars)
    }
    print("mojibake \(name): \(right) of \(cases.count)")
    #expect(right * 100 >= cases.count * 95)
  }

  @Test func `every negative case stays as it is`() throws {
    for row in try cases("negative") {
      #expect(
        try reread(row.original).unicodeScalars.elementsEqual(row.original.unicodeScalars), "\(row.label)")
    }
  }

  @Test func `no undamaged article is changed`() throws {
    let folders = [
      ("corpus/zh", ["md", "txt"]), ("corpus/en", ["md", "txt"]), ("corpus/html", ["html"]),
      ("gold", ["txt"]),
    ]
    let files =
      try folders.flatMap { try TestData.sharedFiles($0.0, $0.1) }
      + FileManager.default.contentsOfDirectory(
        at: TestData.root.appendingPathComponent("data/articles"), includingPropertiesForKeys: nil)
    let repairer = try TestData.repairer()
    var changed = 0, repairs = 0
    for file in files {
      guard let decoded = try? TextDecoder().decode(TestData.bytes(file)) else { continue }
      let found = repairer.reread(TracedText(decoded)).repairs.filter { $0.kind == .mojibake }
      changed += found.isEmpty ? 0 : 1
      repairs += found.count
      #expect(found.isEmpty, "\(file.lastPathComponent): \(found.prefix(3))")
    }
    print("mojibake repairs in \(files.count) undamaged articles: \(repairs) in \(changed)")
    #expect(files.count > 100)
  }
}

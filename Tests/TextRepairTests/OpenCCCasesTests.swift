import Foundation
import Testing
import TextRepair

/// OpenCC's own cases; skipped where the shared test sets are not at hand.
@Suite("OpenCC's cases", .enabled(if: TestData.hasShared, "the shared texts are not here"))
struct OpenCCCasesTests {
  private struct Case: Decodable {
    let id: String
    let input: String
    let expected: [String: String]
  }
  private struct Cases: Decodable { let cases: [Case] }

  @Test(arguments: [
    ("t2s", TraditionalScript.standard), ("tw2s", .taiwan), ("hk2s", .hongKong),
  ])
  func `come out as OpenCC has them`(profile: String, script: TraditionalScript) throws {
    let file = TestData.shared.appendingPathComponent("testsets/script/testcases.json")
    let json = try String(contentsOf: file, encoding: .utf8)
    let plain = json.replacingOccurrences(of: #",(\s*[}\]])"#, with: "$1", options: .regularExpression)
    let cases = try JSONDecoder().decode(Cases.self, from: Data(plain.utf8)).cases
    let repairer = try TestData.repairer()
    for row in cases {
      guard let expected = row.expected[profile] else { continue }
      #expect(repairer.simplify(row.input, from: script) == expected, "\(row.id)")
    }
  }
}

import Foundation
import Ingestion
import TextRepair

/// OpenCC's own cases for the profiles that lead to simplified script.
struct ScriptMeasure: Measure {
  let name = "script"
  let heading = "Traditional script"

  /// OpenCC's name for each way of writing.
  private static let profiles: [(name: String, script: TraditionalScript)] = [
    ("t2s", .standard), ("tw2s", .taiwan), ("hk2s", .hongKong),
  ]
  /// The words that the conversion of articles must get right.
  private static let words = [
    ("乾隆", "乾隆"), ("憑藉", "凭借"), ("著名", "著名"), ("皇后", "皇后"), ("瞭解", "了解"), ("乾燥", "干燥"),
  ]

  private struct Case: Decodable {
    let id: String
    let input: String
    let expected: [String: String]
  }
  private struct Cases: Decodable { let cases: [Case] }

  func section(_ place: Place) throws -> String {
    let cases = try cases(place.shared.appendingPathComponent("testsets/script/testcases.json"))
    let repairer = try DataFolder(named: place.data.path, environment: [:], executable: nil).textRepairer()
    var rows = ["| profile | right | of |", "| --- | ---: | ---: |"], failures: [String] = []
    for profile in Self.profiles {
      let asked = cases.filter { $0.expected[profile.name] != nil }
      let wrong = asked.filter {
        repairer.simplify($0.input, from: profile.script) != $0.expected[profile.name]
      }
      rows.append("| \(profile.name) | \(asked.count - wrong.count) | \(asked.count) |")
      failures += wrong.map { "- \(profile.name) \($0.id)" }
    }
    let wrong = Self.words.filter { repairer.simplify($0.0, from: .any) != $0.1 }
    rows.append("| words in articles | \(Self.words.count - wrong.count) | \(Self.words.count) |")
    failures += wrong.map { "- articles: \($0.0)" }
    let list = failures.isEmpty ? "None fails." : "These fail:\n\n" + failures.joined(separator: "\n")
    return "OpenCC's cases (`testsets/script`); a case is right when the whole of it is.\n\n"
      + rows.joined(separator: "\n") + "\n\n" + list
  }

  /// The cases of a file that is JSON but for commas before closing brackets.
  private func cases(_ file: URL) throws -> [Case] {
    guard let json = try? String(contentsOf: file, encoding: .utf8) else {
      throw Unmeasured(description: "there is no \(file.path)")
    }
    let plain = json.replacingOccurrences(of: #",(\s*[}\]])"#, with: "$1", options: .regularExpression)
    return try JSONDecoder().decode(Cases.self, from: Data(plain.utf8)).cases
  }
}

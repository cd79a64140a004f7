import Foundation
import Ingestion
import TextRepair

/// What repair changes in articles that nothing damaged, and whether its repairs replay.
struct NoHarmMeasure: Measure {
  let name = "no-harm"
  let heading = "Undamaged articles"

  private struct Tally {
    var articles = 0, characters = 0, replayed = 0
    var edits: [Normalisation: Int] = [:]
    var harm: [String] = []
  }

  func section(_ place: Place) throws -> String {
    let repairer = try DataFolder(named: place.data.path, environment: [:], executable: nil).textRepairer()
    guard FileManager.default.fileExists(atPath: place.shared.appendingPathComponent("corpus").path) else {
      throw Unmeasured(description: "there is no \(place.shared.path)/corpus")
    }
    var tally = Tally()
    for folder in ["corpus/zh", "corpus/en", "gold"] {
      for file in try files(in: place.shared.appendingPathComponent(folder)) {
        try check(file, repairer, &tally)
      }
    }
    return page(tally)
  }

  private func files(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter {
        ["txt", "md"].contains($0.pathExtension)
          && !["llama2.txt", "README.md"].contains($0.lastPathComponent)
      }
      .sorted { $0.path < $1.path }
  }

  private func check(_ file: URL, _ repairer: TextRepairer, _ tally: inout Tally) throws {
    let bytes = Array(try Data(contentsOf: file))
    let text = repairer.repair(TracedText(try TextDecoder().decode(bytes)))
    tally.articles += 1
    tally.characters += text.text.unicodeScalars.count
    for repair in text.repairs {
      if let normalisation = Normalisation(repair) {
        tally.edits[normalisation, default: 0] += 1
      } else {
        tally.harm.append(
          "- \(file.lastPathComponent): \(repair.kind.rawValue), \(repair.source.count) bytes at \(repair.source.start)"
        )
      }
    }
    let whole = text.source(of: TextSpan(start: 0, end: text.text.utf8.count))
    if RepairReplay(text.repairs, on: bytes, encoding: text.decoded.encoding).text(of: whole) == text.text {
      tally.replayed += 1
    }
  }

  private func page(_ tally: Tally) -> String {
    let rows = Normalisation.allCases.map { "| \($0.rawValue) | \(tally.edits[$0, default: 0]) |" }
    let harm =
      tally.harm.isEmpty
      ? "Nothing else changed." : "This changed too:\n\n" + tally.harm.joined(separator: "\n")
    return """
      \(tally.articles) articles of `corpus/zh`, `corpus/en` and `gold`, \(tally.characters) characters. Repair made these \
      normalisations (docs/repair.md); the repairs replay from the original bytes in \(tally.replayed) of \(tally.articles).

      | normalisation | edits |
      | --- | ---: |
      \(rows.joined(separator: "\n"))
      | anything else | \(tally.harm.count) |

      \(harm)
      """
  }
}

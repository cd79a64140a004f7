import Foundation
import Ingestion
import Knowledge

/// How many of the names in sentences of Chinese news are found, beside taggers from PyPI on the same sentences.
struct NamesMeasure: Measure {
  let name = "names"
  let heading = "Names in single sentences"

  /// The set's labels that are measured, with the name that each has here.
  private static let kinds = [
    ("company", "company"), ("name", "person"), ("organization", "organisation"), ("position", "office"),
  ]

  private struct Sentence: Decodable {
    let text: String
    let label: [String: [String: [[Int]]]]

    /// The names that people marked, the set's labels as kinds.
    var truth: Set<KindedName> {
      Set(label.flatMap { kind, names in names.keys.map { KindedName(kind: kind, name: $0) } })
    }
  }

  func section(_ place: Place) throws -> String {
    let sentences = try sentences(in: place.shared.appendingPathComponent("testsets/cluener/dev.json"))
    let truths = sentences.map(\.truth)
    var rows = try rows("Landscape", truths, ours(sentences.map(\.text), place), hasOneKind: false)
    let taggers = try NameTaggers(project: place.data.deletingLastPathComponent()).tag(sentences.map(\.text))
    var remarks: [String] = []
    for (name, result) in taggers ?? [] {
      if let names = result.names {
        rows += self.rows(name, truths, names, hasOneKind: true)
      } else {
        remarks.append("\(name) does not run here: \(result.failure).")
      }
    }
    if taggers == nil { remarks.append("The Python packages are missing here, so nothing was compared.") }
    return """
      The \(sentences.count) sentences of CLUENER's development set, each read as an article of its own. A name is right when \
      exactly its characters are found, with its kind, in its sentence. The set counts the press among companies, and so \
      do we here; our offices are those of roles. The taggers tell no firms from other bodies: what they call an organisation \
      counts for either, and is left aside where it is the other (or an authority).

      | tagger | kind | precision | recall | F1 | marked |
      | --- | --- | ---: | ---: | ---: | ---: |
      \(rows.joined(separator: "\n"))\(remarks.isEmpty ? "" : "\n\n" + remarks.joined(separator: "\n"))
      """
  }

  /// The sentences; the file holds one object after the other, each over several lines.
  private func sentences(in file: URL) throws -> [Sentence] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw Unmeasured(description: "there is no \(file.path)")
    }
    return try text.components(separatedBy: "\n}").compactMap { part in
      let object = part.trimmingCharacters(in: .whitespacesAndNewlines)
      guard !object.isEmpty else { return nil }
      return try JSONDecoder().decode(Sentence.self, from: Data((object + "\n}").utf8))
    }
  }

  private func ours(_ sentences: [String], _ place: Place) throws -> [Set<KindedName>] {
    let reader = try DataFolder(named: place.data.path, environment: [:], executable: nil).articleReader()
    return sentences.map { sentence in
      guard let reading = try? reader.read(ArticleInput(path: "sentence.txt", bytes: Array(sentence.utf8)))
      else { return [] }
      let names = reading.entities.flatMap { entity in
        entity.mentions.map { KindedName(kind: kind(entity.id), name: $0.text) }
      }
      return Set(names + reading.roles.map { KindedName(kind: "position", name: $0.title) })
    }
  }

  private func kind(_ entity: EntityID) -> String {
    switch entity.kind {
    case .company, .media: "company"
    case .institution: "organization"
    case .person: "name"
    default: "other"
    }
  }

  private func rows(
    _ tagger: String, _ truths: [Set<KindedName>], _ found: [Set<KindedName>], hasOneKind: Bool
  ) -> [String] {
    NamesMeasure.kinds.compactMap { label, name in
      if hasOneKind && label == "position" { return nil }
      var right = 0, foundCount = 0, wanted = 0
      for (truth, found) in zip(truths, found) {
        let expected = truth.filter { $0.kind == label }
        let own = names(found, of: label, truth, hasOneKind)
        right += own.intersection(expected.map(\.name)).count
        (foundCount, wanted) = (foundCount + own.count, wanted + expected.count)
      }
      let precision = foundCount == 0 ? 0 : Double(right) / Double(foundCount)
      let recall = wanted == 0 ? 0 : Double(right) / Double(wanted)
      let f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
      let figures = [precision, recall, f1].map { Figure.share($0) }.joined(separator: " | ")
      return "| \(tagger) | \(name) | \(figures) | \(wanted) |"
    }
  }

  /// The names of a kind that were found; without those that the set has under a label this one can be taken for.
  private func names(
    _ found: Set<KindedName>, of label: String, _ truth: Set<KindedName>, _ hasOneKind: Bool
  ) -> Set<String> {
    let like = ["company", "organization", "government"]
    let others = Set(truth.filter { like.contains($0.kind) && $0.kind != label }.map(\.name))
    if hasOneKind {
      let kind = label == "name" ? "person" : "organisation"
      let names = Set(found.filter { $0.kind == kind }.map(\.name))
      return label == "name" ? names : names.subtracting(others)
    }
    let names = Set(found.filter { $0.kind == label }.map(\.name))
    let authorities = Set(truth.filter { $0.kind == "government" }.map(\.name))
    return label == "organization" ? names.subtracting(authorities) : names
  }
}

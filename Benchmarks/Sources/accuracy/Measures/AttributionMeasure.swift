import Foundation
import Ingestion
import Knowledge
import TextRepair

/// Who said what in English news, against the attributions that readers of PolNeAR marked.
///
/// PolNeAR marks attitudes and plans as well (`wants`, `supports`), which are no statements to us: a good part of what
/// is missed here is missed on purpose.
struct AttributionMeasure: Measure {
  let name = "attribution"
  let heading = "Who said what in English news"

  /// The overlap of contents from which two attributions are one, as in `landscape evaluate`.
  private static let floor = 0.7

  /// What is counted over all articles.
  private struct Tally {
    var source = ComponentTally(), cue = ComponentTally(), content = ComponentTally()
    var articles = 0, expected = 0, found = 0, right = 0
    /// Missed ones: their content is attributed to other words in part, their cue is read otherwise, nothing is there.
    var kinds = [0, 0, 0]
  }

  func section(_ place: Place) throws -> String {
    let folder = place.shared.appendingPathComponent("testsets/polnear-dev")
    let texts = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("text").path)
    let marked = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("attributions").path)
    guard let texts, let marked else { throw Unmeasured(description: "there is no \(folder.path)") }
    let reader = try DataFolder(named: place.data.path, environment: [:], executable: nil).articleReader()
    var tally = Tally()
    for file in texts.sorted() where file.hasSuffix(".txt") {
      let name = String(file.dropLast(4))
      guard let annotation = marked.sorted().first(where: { $0.hasPrefix(name + "_") }) else { continue }
      let bytes = Array(try Data(contentsOf: folder.appendingPathComponent("text/\(file)")))
      let notes = try String(
        contentsOf: folder.appendingPathComponent("attributions/\(annotation)"), encoding: .utf8)
      let words = NumberedWords(String(decoding: bytes, as: UTF8.self))
      let truth = BratAttribution.all(in: notes).map { numbered($0, words) }
      let article = try reader.article(ArticleInput(path: file, bytes: bytes))
      count(truth, attributions(reader.ground(article), words), &tally)
    }
    return page(tally)
  }

  private func numbered(_ marked: BratAttribution, _ words: NumberedWords) -> AttributedWords {
    func numbers(_ stretches: BratAttribution.Stretches) -> Set<Int> {
      stretches.reduce(into: []) { $0.formUnion(words.words(scalars: $1)) }
    }
    return AttributedWords(
      source: numbers(marked.source), cue: numbers(marked.cue),
      content: words.withoutConjunction(numbers(marked.content)))
  }

  private func attributions(_ grounded: GroundedReading, _ words: NumberedWords) -> [AttributedWords] {
    grounded.reading.statements.map { statement in
      let grounds = grounded.grounds[statement.id] ?? []
      func numbers(_ evidence: [Evidence]) -> Set<Int> {
        evidence.reduce(into: []) { $0.formUnion(words.words(bytes: $1.source.start..<$1.source.end)) }
      }
      return AttributedWords(
        source: numbers(grounds.filter { $0.part == .subject }.map(\.evidence)),
        cue: numbers(grounds.filter { $0.part == .cue }.map(\.evidence)), content: numbers(statement.pieces))
    }
  }

  private func count(_ truth: [AttributedWords], _ ours: [AttributedWords], _ tally: inout Tally) {
    tally.articles += 1
    tally.source.add(expected: truth.map(\.source), found: ours.map(\.source))
    tally.cue.add(expected: truth.map(\.cue), found: ours.map(\.cue))
    tally.content.add(expected: truth.map(\.content), found: ours.map(\.content))
    tally.expected += truth.count
    tally.found += ours.count
    var free = Array(ours.indices)
    for attribution in truth {
      let best = free.max { ours[$0].overlap(attribution) < ours[$1].overlap(attribution) }
      if let best, ours[best].overlap(attribution) >= Self.floor {
        tally.right += 1
        free.removeAll { $0 == best }
      } else {
        tally.kinds[kind(of: attribution, ours)] += 1
      }
    }
  }

  /// Which kind of miss an attribution is, as a place in ``Tally/kinds``.
  private func kind(of missed: AttributedWords, _ ours: [AttributedWords]) -> Int {
    if ours.contains(where: { !$0.cue.isDisjoint(with: missed.cue) }) { return 0 }
    return ours.contains { $0.overlap(missed) >= 0.3 } ? 1 : 2
  }

  private func page(_ tally: Tally) -> String {
    let rows = [("source", tally.source), ("cue", tally.cue), ("content", tally.content)].map {
      name, component in
      "| \(name) | \((component.exact + component.overlap).map(Figure.share).joined(separator: " | ")) |"
    }
    let whole = ComponentTally.figures(tally.right, tally.found, tally.expected).map(Figure.share)
    let missed = tally.expected - tally.right
    return """
      The attributions that readers marked in \(tally.articles) political news articles (PolNeAR, dev), by CofeNet's \
      three components. Exact: a component is the same words; overlap: the share of single words; marks around them are \
      left aside, and `that` before a content. PolNeAR marks attitudes and plans too (`wants`, `supports`), and takes all \
      words of a verb group into the cue (`has also said`); our protocol does not.

      | | exact P | R | F1 | overlap P | R | F1 |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: |
      \(rows.joined(separator: "\n"))

      Attributions whose contents agree by seven tenths or more, as `landscape evaluate` takes statements for one: \
      precision \(whole[0]), recall \(whole[1]), F1 \(whole[2]). What is missed:

      - the cue is found, with other words as its content: \(Figure.part(tally.kinds[0], of: missed))
      - the words are in a statement with another cue: \(Figure.part(tally.kinds[1], of: missed))
      - nothing is found: \(Figure.part(tally.kinds[2], of: missed))
      """
  }
}

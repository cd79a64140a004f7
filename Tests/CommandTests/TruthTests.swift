import Foundation
import Testing

/// How near the extraction comes to what careful readers found.
@Suite("Truth")
struct TruthTests {
  /// A set of annotated articles, and for each kind of finding the F1 below which it must not fall.
  struct Floors: CustomTestStringConvertible, Sendable {
    let name: String
    let gold: String
    let articles: String
    let only: String?
    let floors: [String: Double]
    var testDescription: String { name }
  }

  private static let shared =
    ProcessInfo.processInfo.environment["LANDSCAPE_SHARED"]
    ?? Program.root.appending(path: "../shared").standardizedFileURL.path

  /// The scorer and the annotations of real articles are not part of the project; what needs them is skipped without.
  private static let canScore = FileManager.default.fileExists(atPath: shared + "/eval/score.py")

  @Test func `our sample articles do not fall below what was reached`() throws {
    try check(
      Floors(
        name: "our sample articles", gold: "data/gold", articles: "data/articles", only: nil,
        floors: [
          "clean text": 0.99, "entities": 0.87, "statements with speaker": 0.80, "facts": 0.68, "roles": 0.78,
        ]))
  }

  @Test(.enabled(if: canScore, "there is no ../shared/gold"))
  func `the real damaged article does not fall below what was reached`() throws {
    try check(
      Floors(
        name: "the real damaged article", gold: TruthTests.shared + "/gold",
        articles: TruthTests.shared + "/gold",
        only: "llama2",
        floors: [
          "clean text": 0.995, "entities": 0.90, "statements with speaker": 0.85, "facts": 0.80,
          "relations": 0.80,
          "roles": 1.0, "metadata": 1.0,
        ]))
  }

  @Test(.enabled(if: canScore, "there is no ../shared/eval/score.py"))
  func `the figures are those of the scorer that lies beside the shared annotations`() throws {
    let gold = TruthTests.shared + "/gold"
    let ours = try rows(Program().run(["evaluate", gold, "--format", "json"]))
    let script = """
      work=$(mktemp -d)
      for gold in "\(gold)"/*.json; do name=$(basename "$gold" .json); "$landscape" extract "\(gold)/$name.txt" > "$work/$name.json"; done
      python3 "\(TruthTests.shared)/eval/score.py" --gold "\(gold)" --pred "$work" --json; rm -r "$work"
      """
    let theirs = try JSONValue(Program().shell(script).output)
    for (section, name) in TruthTests.sections {
      for measure in ["precision", "recall", "f1"] {
        let expected = try #require(theirs[section]?[measure]?.number)
        #expect(ours[name]?[measure] == expected, "\(measure) of \(section)")
      }
    }
  }

  /// What the shared scorer calls each kind of finding, and what we do.
  private static let sections = [
    "entities": "entities", "entities (any type)": "entities of any kind", "entities: company": "companies",
    "entities: model": "models", "entities: person": "people", "entities: platform": "platforms",
    "statements (span)": "statements", "statements (span+speaker)": "statements with speaker",
    "facts (core, exact)": "facts", "relations": "relations", "roles (person, organisation)": "roles",
    "metadata": "metadata", "clean text (characters)": "clean text",
  ]

  /// Evaluates in a folder that holds links to the annotations and the articles of a set.
  private func check(_ set: Floors) throws {
    let script = """
      work=$(mktemp -d)
      for gold in "\(set.gold)"/\(set.only ?? "*").json; do
        name=$(basename "$gold" .json); ln -s "$(realpath "$gold")" "$work/"
        for article in "\(set.articles)/$name".*; do [[ $article = *.json ]] || ln -s "$(realpath "$article")" "$work/"; done
      done
      "$landscape" evaluate "$work" --format json; rm -r "$work"
      """
    let reached = try rows(Program().shell(script))
    for (kind, floor) in set.floors.sorted(by: { $0.key < $1.key }) {
      let value = try #require(reached[kind]?["f1"], "there is no score of \(kind)")
      #expect(value >= floor, "\(kind): \(value), floor \(floor)")
    }
  }

  /// The rows of the section `total`, by kind.
  private func rows(_ result: Program.Result) throws -> [String: [String: Double]] {
    #expect(result.complaint == "")
    let total = try #require(try JSONValue(result.output)["total"]?.array)
    return Dictionary(
      uniqueKeysWithValues: total.compactMap { row in
        row["kind"]?.string.map { kind in
          (kind, (row.object ?? [:]).compactMapValues { $0.number ?? $0.string.flatMap(Double.init) })
        }
      })
  }
}

import Foundation
import Testing

/// How near the extraction comes to what careful readers found, by the scorer that lies beside the shared annotations.
@Suite("Truth")
struct TruthTests {
  /// A set of annotated articles, and for each section of the score the F1 below which it must not fall.
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

  /// The scorer and the annotations of real articles are not part of the project, so this is skipped without them.
  private static let canScore = FileManager.default.fileExists(atPath: shared + "/eval/score.py")

  @Test(
    .enabled(if: canScore, "there is no ../shared/eval/score.py"),
    arguments: [
      Floors(
        name: "the real damaged article", gold: shared + "/gold", articles: shared + "/gold", only: "llama2",
        floors: [
          "clean text (characters)": 0.995, "entities": 0.90, "statements (span+speaker)": 0.85,
          "facts (core, exact)": 0.80, "relations": 0.80, "roles (person, organisation)": 1.0,
          "metadata": 1.0,
        ]),
      Floors(
        name: "our sample articles", gold: Program.root.path + "/data/gold",
        articles: Program.root.path + "/data/articles", only: nil,
        floors: [
          "clean text (characters)": 0.99, "entities": 0.87, "statements (span+speaker)": 0.80,
          "facts (core, exact)": 0.68, "roles (person, organisation)": 0.78,
        ]),
    ])
  func `does not fall below what was reached`(set: Floors) throws {
    let selection = set.only ?? "*"
    let script = """
      work=$(mktemp -d); mkdir "$work/gold"; cp "\(set.gold)"/\(selection).json "$work/gold/"
      for gold in "$work"/gold/*.json; do
        name=$(basename "$gold" .json)
        article=$(find "\(set.articles)" -maxdepth 1 -name "$name.*" -not -name '*.json' | head -n 1)
        "$landscape" extract "$article" > "$work/$name.json"
      done
      python3 "\(TruthTests.shared)/eval/score.py" --gold "$work/gold" --pred "$work" --json; rm -r "$work"
      """
    let result = try Program().shell(script)
    #expect(result.complaint == "")
    let rows = try JSONValue(result.output)
    for (section, floor) in set.floors.sorted(by: { $0.key < $1.key }) {
      guard case .number(let reached)? = rows[section]?["f1"] else {
        Issue.record("the scorer printed no section \(section)")
        continue
      }
      #expect(reached >= floor, "\(section): \(reached), floor \(floor)")
    }
  }
}

/// How well extracted texts match the articles they should be, by runs of four words.
///
/// The measure of scrapinghub's article-extraction-benchmark: each text is the multiset of its runs of four words;
/// precision and recall are taken page by page and averaged, F1 is that of the two averages.
struct ShingleScore {
  private var precisions: [Double] = []
  private var recalls: [Double] = []

  /// The average share of what was extracted that is right, from 0 to 1.
  var precision: Double { mean(precisions) }
  /// The average share of what is right that was extracted, from 0 to 1.
  var recall: Double { mean(recalls) }
  /// The harmonic mean of the two.
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  /// Counts one page.
  mutating func add(truth: String, found: String) {
    let truth = ShingleScore.shingles(truth), found = ShingleScore.shingles(found)
    let shared = found.reduce(0) { $0 + min($1.value, truth[$1.key] ?? 0) }
    let foundCount = found.values.reduce(0, +), truthCount = truth.values.reduce(0, +)
    if foundCount > 0 { precisions.append(Double(shared) / Double(foundCount)) }
    if truthCount > 0 { recalls.append(Double(shared) / Double(truthCount)) }
  }

  /// The runs of four words of a text with their number; a shorter text is one run.
  private static func shingles(_ text: String) -> [[Substring]: Int] {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    guard !words.isEmpty else { return [:] }
    var counts: [[Substring]: Int] = [:]
    for start in 0...max(0, words.count - 4) {
      counts[Array(words[start..<min(start + 4, words.count)]), default: 0] += 1
    }
    return counts
  }

  private func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}

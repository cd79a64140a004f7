/// How much of one component (source, cue or content) was found.
struct ComponentTally {
  private var expected = 0
  private var found = 0
  private var right = 0
  private var expectedWords = 0
  private var foundWords = 0
  private var sharedWords = 0

  /// Counts one article; a component of no words counts as none.
  mutating func add(expected truth: [Set<Int>], found ours: [Set<Int>]) {
    let (truth, ours) = (truth.filter { !$0.isEmpty }, ours.filter { !$0.isEmpty })
    let wanted = Set(truth)
    expected += wanted.count
    found += Set(ours).count
    right += Set(ours).intersection(wanted).count
    let (words, marked) = (
      ours.reduce(into: Set<Int>()) { $0.formUnion($1) }, truth.reduce(into: Set<Int>()) { $0.formUnion($1) }
    )
    expectedWords += marked.count
    foundWords += words.count
    sharedWords += words.intersection(marked).count
  }

  /// Precision, recall and F1 of components that are the same words.
  var exact: [Double] { ComponentTally.figures(right, found, expected) }
  /// Precision, recall and F1 of the words in them.
  var overlap: [Double] { ComponentTally.figures(sharedWords, foundWords, expectedWords) }

  /// Precision, recall and F1; zero of nothing.
  static func figures(_ right: Int, _ found: Int, _ expected: Int) -> [Double] {
    let precision = found == 0 ? 0 : Double(right) / Double(found)
    let recall = expected == 0 ? 0 : Double(right) / Double(expected)
    let sum = precision + recall
    return [precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum]
  }
}

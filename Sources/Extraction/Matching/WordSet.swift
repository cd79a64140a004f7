/// Words that are looked for at a place of a text: found by the character they begin or end with.
///
/// - Complexity: a look-up tries the words of one character only, the longest first.
struct WordSet: Sendable {
  private var byFirst: [Unicode.Scalar: [[UInt8]]] = [:]
  private var byLast: [Unicode.Scalar: [[UInt8]]] = [:]
  /// The words, each once.
  let forms: Set<String>

  /// A set of words; empty ones are left out.
  init(_ words: some Sequence<String>) {
    forms = Set(words.filter { !$0.isEmpty })
    for word in forms.sorted(by: { ($0.utf8.count, $0) > ($1.utf8.count, $1) }) {
      guard let first = word.unicodeScalars.first, let last = word.unicodeScalars.last else { continue }
      byFirst[first, default: []].append(Array(word.utf8))
      byLast[last, default: []].append(Array(word.utf8))
    }
  }

  /// The words in a fixed order, the longest first.
  var sorted: [String] { forms.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) } }

  /// Whether `word` is in the set.
  func contains(_ word: String) -> Bool { forms.contains(word) }

  /// The words that begin with a character, longest first.
  func words(from first: Unicode.Scalar) -> [[UInt8]] { byFirst[first] ?? [] }

  /// The words that end with a character, longest first.
  func words(to last: Unicode.Scalar) -> [[UInt8]] { byLast[last] ?? [] }
}

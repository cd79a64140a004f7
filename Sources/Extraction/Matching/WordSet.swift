/// Words that are looked for at a place of a text.
///
/// - Complexity: a look-up goes over the words that were found at the place; in a text that was not searched
///   for all words beforehand, over the words of the set.
///
/// Handed from rule to rule with its tables, hence a reference.
final class WordSet: Sendable {
  /// The words, each once.
  let forms: Set<String>
  /// The bit of the set in the ``WordIndex`` it belongs to; 0 for none.
  let bit: SetBits
  /// The bytes of the longest word.
  let longest: Int

  /// A set of words; empty ones are left out.
  convenience init(_ words: some Sequence<String>) { self.init(Set(words.filter { !$0.isEmpty }), bit: 0) }

  init(_ forms: Set<String>, bit: SetBits) {
    self.forms = forms
    self.bit = bit
    longest = forms.reduce(0) { max($0, $1.utf8.count) }
  }

  /// The words in a fixed order, the longest first.
  var sorted: [String] { forms.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) } }

  /// Whether `word` is in the set.
  func contains(_ word: String) -> Bool { word.utf8.count <= longest && forms.contains(word) }
}

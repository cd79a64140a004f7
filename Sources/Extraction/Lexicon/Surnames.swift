import TextRepair

/// Chinese family names, of one character or two.
///
/// Not among the words that a text is searched for: nearly every sentence has characters that may be one.
struct Surnames: Sendable {
  private let single: ScalarSet
  private let openings: ScalarSet
  /// The characters that a family name may begin with.
  private let all: ScalarSet
  private let double: Set<String>

  /// The given names; longer ones count for nothing.
  init(_ forms: [String]) {
    single = ScalarSet(single: forms)
    double = Set(forms.filter { $0.unicodeScalars.count == 2 })
    openings = ScalarSet(double.compactMap(\.unicodeScalars.first))
    all = ScalarSet(forms.filter { $0.unicodeScalars.count <= 2 }.compactMap(\.unicodeScalars.first))
  }

  /// Whether `name` is one.
  func contains(_ name: String) -> Bool {
    double.contains(name) || name.unicodeScalars.count == 1 && name.unicodeScalars.allSatisfy(single.contains)
  }

  /// Whether a family name may begin at a place, by its first character.
  func mayBegin(in text: ArticleBytes, at start: Int) -> Bool {
    guard let first = text.character(at: start) else { return false }
    return all.contains(first)
  }

  /// Where the family name that begins at a place ends, one of two characters first; nil where none does.
  func end(in text: ArticleBytes, at start: Int, limit: Int) -> Int? {
    guard let first = text.character(at: start) else { return nil }
    let one = text.end(after: start)
    if one < limit, openings.contains(first) {
      let two = text.end(after: one)
      if two <= limit, double.contains(text.text(TextSpan(start: start, end: two))) { return two }
    }
    return single.contains(first) ? one : nil
  }
}

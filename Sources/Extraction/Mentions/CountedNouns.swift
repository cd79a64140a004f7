import Knowledge
import TextRepair

/// A number with a noun that tells how many things of what kind a list names: `苏、杭、闽|三款芯片`.
struct CountedNoun {
  /// How many.
  var count: Int
  /// What they are.
  var kind: EntityKind

  private static let numerals: [Unicode.Scalar: Int] = [
    "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
  ]

  /// What a number at a place counts: two to ten, written as one character, with a classifier and a noun for what is listed behind it.
  init?(at offset: Int, in text: ArticleBytes, _ language: LanguageTables) {
    guard let numeral = text.character(at: offset) else { return nil }
    let digit = numeral.isAsciiDigit && text.character(before: offset)?.isAsciiWord != true
    guard let count = CountedNoun.numerals[numeral] ?? (digit ? Int(numeral.value) - 0x30 : nil), count >= 2,
      let classifier = text.longest(of: language.words(.classifier), at: text.end(after: offset))
    else { return nil }
    var place = classifier.end
    for _ in 0..<8 {
      guard let scalar = text.character(at: place), scalar.isHan || scalar.isAsciiWord, scalar != "的" else {
        return nil
      }
      if let noun = language.nameNouns.listNoun(at: place, in: text) {
        let kind = language.nameNouns.listNoun(at: noun.span.end, in: text)?.kind ?? noun.kind
        (self.count, self.kind) = (count, kind)
        return
      }
      place = text.end(after: place)
    }
    return nil
  }
}

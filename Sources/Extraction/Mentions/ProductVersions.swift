import Knowledge
import TextRepair

/// Finds products by a known name and what tells one of its kind from the others: `iPhone 17e`, `理想i8`, `Oracle NetSuite`.
///
/// Behind a product a number and words such as Pro, behind a firm letters with a number, or in Latin script one to three further
/// words with capitals. A number that counts something (`iPhone 30 台`), a quarter, a round or a level are no part of a name.
struct ProductVersions {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  private static let rounds = ScalarSet("轮股级代年月季日系类型")

  /// The names, in order; in English prose only those behind products.
  func find(isChinese: Bool) -> [TextSpan] {
    mentions.all.compactMap { mention in
      switch mention.kind {
      case .product: numbered(mention.span, mayBePlain: true)
      case .company where isChinese: numbered(mention.span, mayBePlain: false)
      default: nil
      }
    }
  }

  private func numbered(_ name: TextSpan, mayBePlain: Bool) -> TextSpan? {
    let start = text.has(" ", at: name.end) ? name.end + 1 : name.end
    let isLatin = text.character(before: name.end)?.isLatinWord == true
    if start == name.end, isLatin { return nil }
    var end = version(at: start, mayBePlain: mayBePlain)
    while mayBePlain, let word = variant(behind: end ?? name.end) { end = word }
    guard let end, mentions.mention(at: start) == nil else { return nil }
    return TextSpan(start: name.start, end: end)
  }

  /// The end of a number with or without letters: `17e`, `i8`, `SU7`, `P7+`.
  private func version(at start: Int, mayBePlain: Bool) -> Int? {
    var end = start, letters = 0, digits = 0, tail = 0
    while let scalar = text.character(at: end), scalar.isAsciiWord {
      if scalar.isAsciiDigit {
        guard tail == 0 else { return nil }
        digits += 1
      } else if digits == 0 {
        letters += 1
      } else {
        tail += 1
      }
      end += 1
    }
    guard digits > 0, digits <= 3, letters <= 3, tail <= 2 else { return nil }
    if text.has("+", at: end) { end += 1 }
    if let next = text.character(at: end) {
      if ".%/:-~,".unicodeScalars.contains(next), text.character(at: end + 1)?.isAsciiWord == true {
        return nil
      }
      if ProductVersions.rounds.contains(next) && next != "系" { return nil }
    }
    let word = text.text(TextSpan(start: start, end: end))
    if letters == 0 {
      let behind = text.has(" ", at: end) ? end + 1 : end
      let counts =
        text.character(at: behind)?.isHan == true
        && text.longest(of: language.words(.measure), at: behind) != nil
      return mayBePlain && digits <= 2 && tail <= 1 && !counts
        && !["G", "K", "D", "B", "M"].contains(word.last.map(String.init) ?? "") ? end : nil
    }
    let isTerm =
      letters == 1
      && (digits == 1 && "QH".contains(word.prefix(1)) || digits == 2 && "SWF".contains(word.prefix(1)))
    return isTerm && !mayBePlain || word.lowercased().hasPrefix("top") ? nil : end
  }

  /// The end of a word such as Pro behind a name.
  private func variant(behind offset: Int) -> Int? {
    guard text.has(" ", at: offset) else { return nil }
    guard let word = text.longest(of: language.words(.variant), at: offset + 1) else { return nil }
    return text.character(at: word.end)?.isAsciiWord == true ? nil : word.end
  }
}

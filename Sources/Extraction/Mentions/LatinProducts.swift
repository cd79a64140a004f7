import Knowledge
import TextRepair

/// Tells how much speaks for a product in the words before a name in Latin letters and in its form: `北屿科技的 Luma`, `推出 Luma Home`,
/// `Luma K1`.
struct LatinProducts {
  private let text: ArticleBytes
  private let language: LanguageTables
  private let mentions: Mentions
  private let signs: ProductSigns

  init(text: ArticleBytes, language: LanguageTables, mentions: Mentions) {
    (self.text, self.language, self.mentions) = (text, language, mentions)
    signs = ProductSigns(text: text, language: language, mentions: mentions)
  }

  /// The weight of one place of a run; 0 where nothing speaks for a product, and for an abbreviation of three letters.
  func weight(of run: CapitalRun, mayBePerson: Bool) -> Int {
    let span = run.span, start = opening(of: span)
    guard isCoined(run), language.nameNouns.kind(.behind, at: behind(span), in: text) != .model,
      language.nameNouns.kind(before: start, in: text) != .model
    else { return 0 }
    var weight = 0
    if endsWithCode(run) { weight += 2 }
    if signs.isMade(start) { return weight + 2 }
    let end = text.has(" ", endingAt: start) ? start - 1 : start
    if !mayBePerson, let owner = mentions.mention(endingAt: end), owner.kind == .company,
      text.character(before: end)?.isHan == true
    {
      weight += 1
    }
    if text.longest(of: language.words(.productLead), endingAt: end) != nil {
      weight += run.words.count > 1 && !mayBePerson ? 2 : 1
    }
    return weight
  }

  /// Where the quotation mark or space before a name opens.
  private func opening(of span: TextSpan) -> Int {
    var start = span.start
    while let scalar = text.character(before: start), " 「“《『".unicodeScalars.contains(scalar) {
      start = text.start(before: start)
    }
    return start
  }

  private func behind(_ span: TextSpan) -> Int { text.has(" ", at: span.end) ? span.end + 1 : span.end }

  /// Whether a run has small letters, a digit or more than four letters, and is no code in common use.
  private func isCoined(_ run: CapitalRun) -> Bool {
    let bytes = text.bytes[run.span.range]
    guard bytes.count >= 4, !text.isCommonCode(run.span, language) else { return false }
    return bytes.count >= 5 || bytes.contains { !(0x41...0x5A).contains($0) }
  }

  /// `Luma K1`: the last word is a code.
  private func endsWithCode(_ run: CapitalRun) -> Bool {
    guard run.words.count >= 2, let last = run.words.last,
      let digit = text.bytes[last.range].firstIndex(where: { (0x30...0x39).contains($0) }),
      let code = text.productCode(around: digit)
    else { return false }
    return code == last && !text.isCommonCode(code, language)
  }
}

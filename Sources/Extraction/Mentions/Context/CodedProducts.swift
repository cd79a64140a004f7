import Articles
import Knowledge
import TextRepair

/// Finds products by the code or number behind the name of their firm or brand: `拓岭|M8`, `松针C550`, `机器人|松针2.0`.
///
/// The brand is a known name, or two to four Han characters with an edge before them. A code with a capital needs words beside the
/// name that tell of a product, a plain number a noun for products directly beside it. Quarters (Q3), levels (L4), counts and
/// models are none.
struct CodedProducts {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions
  private let signs: ProductSigns

  /// A product, and the whole name of which the code is the last part where the firm keeps its own place.
  struct Found {
    var span: TextSpan
    var name: String
  }

  init(text: ArticleBytes, language: LanguageTables, mentions: Mentions) {
    (self.text, self.language, self.mentions) = (text, language, mentions)
    signs = ProductSigns(text: text, language: language, mentions: mentions)
  }

  /// The products, in order.
  func find(in blocks: [Block]) -> [Found] {
    blocks.filter { $0.kind != .byline }.gather { block in
      var result: [Found] = [], offset = block.span.start
      while let place = text.next(of: WordIndex.dates, from: offset, before: block.span.end) {
        offset = text.end(after: place)
        guard text.character(at: place)?.isAsciiDigit == true else { continue }
        if let code = text.productCode(around: place) {
          offset = max(code.end, offset)
          if let found = coded(code, in: block.span) { result.append(found) }
        } else if let number = text.productNumber(at: place), number.count <= 3 {
          offset = max(number.end, offset)
          if let span = numbered(number, in: block.span) {
            result.append(Found(span: span, name: text.text(span)))
          }
        }
      }
      return result
    }
  }

  private func coded(_ code: TextSpan, in block: TextSpan) -> Found? {
    guard !mentions.overlaps(code), !text.isCommonCode(code, language) else { return nil }
    let ownerEnd = text.has(" ", endingAt: code.start) ? code.start - 1 : code.start
    if let owner = mentions.mention(endingAt: ownerEnd) {
      guard owner.kind == .company || owner.kind == .product,
        ownerEnd < code.start || text.character(before: ownerEnd)?.isHan == true, code.start > block.start
      else { return nil }
      let whole = TextSpan(start: owner.span.start, end: code.end)
      guard signs.tell(whole) || text.repeats(text.text(whole), times: 2), !tellsModel(whole) else {
        return nil
      }
      return Found(span: owner.kind == .product ? whole : code, name: text.text(whole))
    }
    guard ownerEnd == code.start else { return nil }
    var start = code.start
    for count in 1...3 where start > block.start {
      guard let scalar = text.character(before: start), isOfBrand(scalar, at: start) else { return nil }
      start = text.start(before: start)
      guard count >= 2, isLeft(start, block) else { continue }
      let whole = TextSpan(start: start, end: code.end)
      let isOwned = mentions.mention(endingAt: start)?.kind == .company || signs.isMade(start)
      guard isBrand(TextSpan(start: start, end: code.start), isOwned: isOwned), isOwned || signs.tell(whole),
        !tellsModel(whole)
      else { continue }
      return Found(span: whole, name: text.text(whole))
    }
    return nil
  }

  /// `机器人|松针2.0`, `松针7|芯片`.
  private func numbered(_ number: TextSpan, in block: TextSpan) -> TextSpan? {
    guard text.character(before: number.start)?.isHan == true, !isCounted(number) else { return nil }
    let isFollowed = language.nameNouns.kind(.behind, at: number.end, in: text) == .product
    var start = number.start
    for count in 1...4 where start > block.start {
      guard let scalar = text.character(before: start), isOfBrand(scalar, at: start) else { return nil }
      start = text.start(before: start)
      guard count >= 2 else { continue }
      let isLed = language.nameNouns.kind(before: start, in: text) == .product
      guard isLed || isFollowed && isLeft(start, block),
        isBrand(TextSpan(start: start, end: number.start), isOwned: false)
      else { continue }
      return TextSpan(start: start, end: number.end)
    }
    return nil
  }

  private func isOfBrand(_ scalar: Unicode.Scalar, at end: Int) -> Bool {
    scalar.isHan && !language.characters(.grammar).contains(scalar)
      && !mentions.overlaps(TextSpan(start: end - 3, end: end))
      && !language.organisations.borders.contains(scalar)
  }

  private func isLeft(_ start: Int, _ block: TextSpan) -> Bool {
    NameEdges(text: text, language: language, mentions: mentions).isLeft(start, from: block.start)
      || signs.isLed(to: start)
  }

  /// Whether Han characters before a code may be a brand: no common word but behind its firm, and no word that goes before numbers.
  private func isBrand(_ head: TextSpan, isOwned: Bool) -> Bool {
    let common = CommonWords(text: text, counts: language.wordCounts)
    return (isOwned || common.count(head) < 60) && !common.isPhrase(head)
      && !language.nameNouns.isNoun(head, in: text)
      && !text.contains(language.organisations.generic, in: head)
      && !text.contains(language.words(.nameTail), in: head)
      && text.longest(of: language.words(.beforeCode), endingAt: head.end) == nil
  }

  private func isCounted(_ number: TextSpan) -> Bool {
    let behind = text.has(" ", at: number.end) ? number.end + 1 : number.end
    guard text.character(before: number.end)?.isAsciiDigit == true, !text.has("版", at: behind) else {
      return true
    }
    return !text.has("、", at: behind) && !text.has("和", at: behind)
      && text.longest(of: language.words(.measure), at: behind) != nil
  }

  /// Whether 模型 stands directly beside a name.
  private func tellsModel(_ span: TextSpan) -> Bool {
    language.nameNouns.kind(.behind, at: text.has(" ", at: span.end) ? span.end + 1 : span.end, in: text)
      == .model || language.nameNouns.kind(before: span.start, in: text) == .model
  }
}

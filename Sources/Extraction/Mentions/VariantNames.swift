import Knowledge
import TextRepair

/// Finds models and products whose name goes on behind one that is known: `青鹭-3.5`, `青鹭 Flash`, `青鹭2-Coder-7B`, `青鹭T2`.
///
/// What goes on is a version, a word of a variant from the table, or what a hyphen binds to the name; each is a thing of its own.
/// A number that counts something (`青鹭 3 个月后`) is none, nor is a small word behind a hyphen (`GPT-like`).
struct VariantNames {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// How many parts may go on behind a name.
  private static let parts = 4

  /// The longer names with their kinds, in order.
  func find() -> [(span: TextSpan, kind: EntityKind)] {
    mentions.all.compactMap { mention in
      guard mention.kind == .model || mention.kind == .product else { return nil }
      var end = mention.span.end
      for _ in 0..<VariantNames.parts {
        guard let next = part(behind: end, isFirst: end == mention.span.end) else { break }
        end = next
      }
      let start = start(before: mention)
      guard end > mention.span.end || start < mention.span.start, text.character(at: end)?.isAsciiWord != true
      else { return nil }
      return (TextSpan(start: start, end: end), mention.kind)
    } + bound()
  }

  /// Where a Latin word begins that a hyphen binds to a model's short name: |Tern-R2.
  private func start(before mention: ResolvedMention) -> Int {
    guard mention.kind == .model, mention.span.count <= 6, text.has("-", endingAt: mention.span.start) else {
      return mention.span.start
    }
    return wordStart(before: mention.span.start - 1) ?? mention.span.start
  }

  /// Latin names that a word of a model's variant is bound to: `Tern-Flash`.
  private func bound() -> [(span: TextSpan, kind: EntityKind)] {
    text.places(of: language.words(.modelVariant), in: TextSpan(start: 0, end: text.count)).compactMap {
      word in
      guard text.has("-", endingAt: word.start), isWhole(word.end), mentions.mention(at: word.start) == nil,
        let start = wordStart(before: word.start - 1), mentions.mention(at: start) == nil
      else { return nil }
      return (TextSpan(start: start, end: word.end), .model)
    }
  }

  /// Where the Latin word begins that ends at a place; nil where it has no capital or is short.
  private func wordStart(before end: Int) -> Int? {
    var start = end
    while start > 0, let scalar = text.character(before: start), scalar.isAsciiWord { start -= 1 }
    return end - start >= 3 && text.character(at: start)?.isLatinCapital == true ? start : nil
  }

  /// Where a part of a name ends that stands behind a place; nil for none.
  private func part(behind end: Int, isFirst: Bool) -> Int? {
    guard let last = text.character(before: end), let next = text.character(at: end) else { return nil }
    if next == "-" { return bound(at: end + 1) }
    if last.isAsciiDigit, next == ".", text.character(at: end + 1)?.isAsciiDigit == true {
      return digitsEnd(end + 1)
    }
    if last.isHan, isFirst, next.isLatinCapital || next.isAsciiDigit { return version(at: end) }
    guard next == " " || last.isHan || last.isAsciiDigit else { return nil }
    let start = next == " " ? end + 1 : end
    if let word = text.longest(of: language.words(.productVariant), at: start) ?? modelWord(at: start),
      isWhole(word.end), !word.isEmpty
    {
      return text.character(before: word.end)?.isHan == true && next != " " ? nil : word.end
    }
    guard next == " ", last.isLatinWord, let opening = text.character(at: start) else { return nil }
    if opening.isLatinCapital, text.character(at: start + 1)?.isAsciiDigit == true {
      return version(at: start)
    }
    return opening.isAsciiDigit ? decimal(at: start) : nil
  }

  private func modelWord(at offset: Int) -> TextSpan? {
    text.longest(of: language.words(.modelVariant), at: offset)
  }

  /// What a hyphen binds: a word with a capital or a number.
  private func bound(at start: Int) -> Int? {
    guard let first = text.character(at: start), first.isLatinCapital || first.isAsciiDigit else {
      return nil
    }
    var end = start
    while let scalar = text.character(at: end),
      scalar.isAsciiWord || scalar == "." && text.character(at: end + 1)?.isAsciiDigit == true
    { end += 1 }
    return end - start <= 12 && isWhole(end) && !isCounted(start, end) ? end : nil
  }

  /// `T2` or `2.1` directly behind Han characters, which counts nothing.
  private func version(at start: Int) -> Int? {
    var end = text.character(at: start)?.isLatinCapital == true ? start + 1 : start
    guard text.character(at: end)?.isAsciiDigit == true else { return nil }
    end = digitsEnd(end)
    if text.has(".", at: end), text.character(at: end + 1)?.isAsciiDigit == true { end = digitsEnd(end + 1) }
    return end - start <= 4 && isWhole(end) && !isCounted(start, end) ? end : nil
  }

  /// `3.5` behind a space.
  private func decimal(at start: Int) -> Int? {
    let point = digitsEnd(start)
    guard point - start == 1, text.has(".", at: point), text.character(at: point + 1)?.isAsciiDigit == true
    else { return nil }
    let end = digitsEnd(point + 1)
    return isWhole(end) && !isCounted(start, end) ? end : nil
  }

  private func digitsEnd(_ start: Int) -> Int {
    var end = start
    while text.character(at: end)?.isAsciiDigit == true { end += 1 }
    return end
  }

  private func isWhole(_ end: Int) -> Bool {
    guard let next = text.character(at: end) else { return true }
    return !next.isAsciiWord && !"%％/:".unicodeScalars.contains(next)
      || text.character(before: end)?.isHan == true
  }

  /// Whether digits at the end of a stretch count what stands behind them.
  private func isCounted(_ start: Int, _ end: Int) -> Bool {
    guard text.character(at: start)?.isAsciiDigit == true, text.character(before: end)?.isAsciiDigit == true
    else { return false }
    let behind = text.has(" ", at: end) ? end + 1 : end
    if let next = text.character(at: behind), "万亿千百年月日时%％倍-–~".unicodeScalars.contains(next) { return true }
    return text.longest(of: language.words(.measure), at: behind) != nil
  }
}

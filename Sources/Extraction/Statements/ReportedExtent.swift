import Knowledge
import TextRepair

/// Tells how far reported speech without quotation marks goes on.
///
/// It goes on into the next sentence of its paragraph when nothing there takes the word back: no cue of its own, no
/// long quotation, no word with which the author comments (也就是说, 因此, 不过, 值得一提的是), no date that opens a new event, no
/// sentence about the speaker by name. A paragraph that opens with its speaker is the speaker's to its end; in the middle
/// of a paragraph, where the author tells a story around it, only one more sentence is, and none longer than the first.
struct ReportedExtent {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// Whether `unit` belongs to the reported words of the statement directly before it.
  func reaches(_ unit: Unit, after last: StatementDraft) -> Bool {
    guard last.form == .indirect, last.block == unit.block, unit.quotations.allSatisfy({ isShort($0) }),
      last.speaker != .unknown,
      let piece = last.pieces.last
    else { return false }
    guard last.unit.end <= unit.span.start,
      text.trimmed(TextSpan(start: last.unit.end, end: unit.span.start)).isEmpty
    else { return false }
    guard unit.span.start - piece.end <= 8, !isAuthors(unit, after: last) else { return false }
    return opensBlock(last.unit)
      || (unit.span.count <= piece.count * 3 / 2 && text.first("。", in: piece) == nil)
  }

  /// Whether a quotation is a name or a scare quote, or an exchange told inside the reported words.
  private func isShort(_ quotation: Quotation) -> Bool {
    quotation.inner.count <= 36 && text.first("。", in: quotation.inner) == nil
  }

  /// Whether the author speaks again: with a comment, a date, a credit in brackets, or about the speaker.
  private func isAuthors(_ unit: Unit, after last: StatementDraft) -> Bool {
    let start = unit.span.start
    if text.longest(of: language.turns, at: start) != nil || text.has("（", at: start) { return true }
    if text.character(at: start)?.isAsciiDigit == true, date(at: start) { return true }
    return mentions.mention(at: start).map { last.speaker.entities.contains($0.entity) } ?? false
  }

  /// Whether a date stands at `offset`: `8月7日`, `2024年`.
  private func date(at offset: Int) -> Bool {
    var end = offset
    while text.character(at: end)?.isAsciiDigit == true { end += 1 }
    return text.has("年", at: end) || text.has("月", at: end)
  }

  /// Whether a sentence is the first of its paragraph.
  private func opensBlock(_ unit: TextSpan) -> Bool {
    guard let before = text.character(before: unit.start) else { return true }
    return before == "\n"
  }
}

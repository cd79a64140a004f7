import Knowledge
import TextRepair

/// Tells how far reported speech without quotation marks goes on.
///
/// It goes on into the next sentence of its paragraph when nothing there takes the word back: no cue of its own, no
/// quotation, no word with which the author comments (也就是说, 因此, 不过, 值得一提的是), no date that opens a new event.
struct ReportedExtent {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// Whether `unit` belongs to the reported words of the statement directly before it.
  func reaches(_ unit: Unit, after last: StatementDraft) -> Bool {
    guard last.form == .indirect, last.block == unit.block, unit.quotations.isEmpty, last.speaker != .unknown
    else { return false }
    guard last.unit.end <= unit.span.start,
      text.trimmed(TextSpan(start: last.unit.end, end: unit.span.start)).isEmpty
    else { return false }
    guard last.pieces.last.map({ unit.span.start - $0.end <= 8 }) == true else { return false }
    return text.longest(of: language.turns, at: unit.span.start) == nil
  }
}

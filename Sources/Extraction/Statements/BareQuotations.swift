import Knowledge
import TextRepair

/// Quotations that no cue goes with: they go on with the words before, or stand alone.
///
/// A unit that is nothing but a quotation continues the statement directly before it in its block: one
/// statement with it where that was reported (mixed) or broke off at a comma (「…，」陆知微说。「…」), one of its own
/// where a whole sentence was quoted. A long
/// quotation that ends its sentence with no words of naming behind it is a statement too: of the person whom
/// the sentence before it is about (`沈砚秋并不领情。「……」`), or the words before it in its own sentence, else of the last speaker nearby, or of nobody the
/// article names. Short quotations, and those with 的, 这, 问题
/// behind them, are names, titles and scare quotes.
struct BareQuotations {
  /// Marks of which an utterance has one.
  private static let marks = ScalarSet("，。！？,.!?；")

  let text: ArticleBytes
  let language: LanguageTables

  func extend(
    _ drafts: inout [StatementDraft], with unit: Unit, after subject: Speaker?,
    about own: (Quotation) -> Speaker?, discourse: inout Discourse
  ) {
    for quotation in unit.quotations {
      let isWhole = text.trimmed(unit.span, of: "。，,.") == quotation.outer
      guard isUtterance(quotation, in: unit) || isWhole && isSentence(quotation) else { continue }
      if isWhole, isHeading(quotation, unit) { continue }
      if isWhole, let last = drafts.last, last.block == unit.block, isNext(unit, to: last),
        last.form == .indirect
      {
        drafts[drafts.count - 1].pieces.append(quotation.inner)
        drafts[drafts.count - 1].form = .mixed
        drafts[drafts.count - 1].unit = TextSpan(start: last.unit.start, end: unit.span.end)
        continue
      }
      if isWhole, let last = drafts.last, last.block == unit.block, isNext(unit, to: last),
        last.rule == "quotation-before", last.form == .direct, let piece = last.pieces.last,
        text.hasComma(endingAt: piece.end)
      {
        drafts[drafts.count - 1].pieces.append(quotation.inner)
        drafts[drafts.count - 1].unit = TextSpan(start: last.unit.start, end: unit.span.end)
        discourse.note(last.speaker, block: unit.block, end: quotation.outer.end)
        continue
      }
      let near =
        isLedIn(quotation, in: unit)
        ? Speaker.unknown
        : discourse.last.flatMap { unit.block - $0.block <= (isWhole ? 6 : 2) ? $0.speaker : nil }
          .map { utterer(of: quotation, $0, discourse) } ?? .unknown
      let speaker = isWhole ? subject ?? near : own(quotation) ?? near
      if speaker == .unknown, isPulled(quotation) { continue }
      drafts.append(
        StatementDraft(
          rule: speaker == .unknown ? "bare-quotation" : "continued", speaker: speaker,
          pieces: [quotation.inner], form: .direct,
          unit: unit.span, block: unit.block))
      if speaker != .unknown { discourse.note(speaker, block: unit.block, end: quotation.outer.end) }
    }
  }

  /// Whether the article gives the words of a quotation once more, where it tells of them.
  private func isPulled(_ quotation: Quotation) -> Bool {
    text.repeats(text.text(text.trimmed(quotation.inner, of: "。.！!")), times: 2)
  }

  /// Whether a quotation without a final mark is a paragraph of its own: a heading.
  private func isHeading(_ quotation: Quotation, _ unit: Unit) -> Bool {
    guard quotation.inner.count <= 120, text.character(before: unit.span.start) ?? "\n" == "\n",
      text.character(at: unit.span.end) ?? "\n" == "\n"
    else { return false }
    return text.character(before: quotation.inner.end).map { $0.isHan || $0.isAsciiWord } == true
  }

  /// Who says 我: the person who spoke last, not the organisation that published something since.
  private func utterer(of quotation: Quotation, _ last: Speaker, _ discourse: Discourse) -> Speaker {
    guard last.attribution == .organization, let person = discourse.lastPerson,
      text.first("我", in: quotation.inner) != nil, text.first("我们", in: quotation.inner) == nil
    else { return last }
    return person
  }

  /// Whether only white space lies between a statement's unit and the next one.
  private func isNext(_ unit: Unit, to last: StatementDraft) -> Bool {
    last.unit.end <= unit.span.start
      && text.trimmed(TextSpan(start: last.unit.end, end: unit.span.start)).isEmpty
  }

  /// Whether a colon or a cue leads up to a quotation: then it is not of who spoke before, whoever it is of.
  private func isLedIn(_ quotation: Quotation, in unit: Unit) -> Bool {
    let lead = text.trimmed(TextSpan(start: unit.span.start, end: quotation.outer.start), of: "，,")
    guard !lead.isEmpty else { return false }
    return text.has("：", endingAt: lead.end) || text.has(":", endingAt: lead.end)
      || text.endsInCue(lead.end, language)
  }

  /// Whether a quotation of at least six characters is a whole sentence.
  private func isSentence(_ quotation: Quotation) -> Bool {
    quotation.isClosed && quotation.inner.count >= 18
      && text.character(before: quotation.inner.end).map { "。！？!?…".unicodeScalars.contains($0) } == true
  }

  private func isUtterance(_ quotation: Quotation, in unit: Unit) -> Bool {
    guard quotation.inner.count >= 45, text.contains(BareQuotations.marks, in: quotation.inner) else {
      return false
    }
    let rest = text.trimmed(
      TextSpan(start: quotation.outer.end, end: max(quotation.outer.end, unit.span.end)), of: "。，,.！？!?」”）")
    guard !rest.isEmpty, let next = text.character(at: quotation.outer.end) else { return true }
    return "，。,.；".unicodeScalars.contains(next)
  }
}

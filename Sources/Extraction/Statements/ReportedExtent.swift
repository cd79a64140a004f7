import Knowledge
import TextRepair

/// Tells how far reported speech without quotation marks goes on.
///
/// It goes on into the next sentence of its paragraph when nothing there takes the word back: no cue of its own, no
/// long quotation, no word with which the author comments (也就是说, 至此, 值得一提的是), no date that opens a new event, no
/// sentence about the speaker by name. What is done by saying it (宣布, 证实) is said in one sentence. A filing (财报, 公告)
/// goes on to the end of its paragraph, and so does a paragraph that opens with its speaker, unless that one has no
/// name. In the middle of a paragraph, where the author tells a story around it, only an explanation (表示, 认为) goes on, for one more sentence: one that is
/// not longer, or one that unfolds a first short one, and that says what will, may or must be, or joins to what was said
/// (因此, 该, 其). What is found (显示, 获悉) ends with its sentence, and a sentence that tells what a name is (X 是一家…) is the
/// author's. Where no mark parts the cue from the words (X认为价格会降), they end with their sentence: so at 57 of 70
/// places. 其中 always belongs to what was said. The answer behind a name and a colon goes on to the next question.
struct ReportedExtent {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// Whether `unit` belongs to the reported words of the statement directly before it.
  func reaches(_ unit: Unit, after last: StatementDraft) -> Bool {
    if last.rule == ChineseStatements.answerRule { return isAnswered(unit, by: last) }
    guard last.form == .indirect, last.block == unit.block,
      unit.quotations.allSatisfy({ isShort($0) }),
      last.speaker != .unknown, let cue = last.cue,
      let piece = last.pieces.last
    else { return false }
    guard last.unit.end <= unit.span.start,
      text.trimmed(TextSpan(start: last.unit.end, end: unit.span.start)).isEmpty
    else { return false }
    guard unit.span.start - piece.end <= 8,
      text.longest(of: language.words(.deedCue), endingAt: cue.end) == nil
    else { return false }
    if tells(unit) { return false }
    if text.longest(of: language.words(.part), at: unit.span.start) != nil { return true }
    if text.longest(of: language.words(.itemMark), at: unit.span.start) != nil,
      text.longest(of: language.words(.itemMark), at: piece.start) != nil
    {
      return true
    }
    let isFiling = isFiling(cue)
    guard isFiling || (last.pieces.count > 1 || piece.start > cue.end) && !finds(cue) else { return false }
    guard !isAuthors(unit, after: last, isFiling: isFiling) else { return false }
    if isFiling || opensBlock(last.unit) && isKnown(last, cue) { return true }
    return explains(cue) && text.first("。", in: piece) == nil && unfolds(unit)
      && (unit.span.count <= piece.count * 3 / 2 || piece.count <= ReportedExtent.shortClaim)
  }

  /// The bytes in which a sentence names who speaks: twenty characters.
  private static let reachOfSubject = 60
  /// The bytes of a claim so short (32 characters) that the sentence behind it unfolds it.
  private static let shortClaim = 96

  /// The bytes in which a sentence says what will or must be: twenty-four characters.
  private static let reachOfModal = 72

  /// Whether a sentence of the same paragraph is a part of the answer before it, and asks nothing.
  private func isAnswered(_ unit: Unit, by last: StatementDraft) -> Bool {
    last.block == unit.block && last.unit.end <= unit.span.start
      && text.trimmed(TextSpan(start: last.unit.end, end: unit.span.start)).isEmpty
      && !text.has("？", endingAt: unit.span.end) && !text.has("?", endingAt: unit.span.end)
  }

  /// Whether a cue is one of finding something: 显示, 获悉.
  private func finds(_ cue: TextSpan) -> Bool {
    text.longest(of: language.words(.finding), endingAt: cue.end) != nil
  }

  /// Whether a sentence joins to the one before, or says what will, may or must be.
  private func unfolds(_ unit: Unit) -> Bool {
    if text.longest(of: language.words(.unfolding), at: unit.span.start) != nil { return true }
    let end = text.boundary(min(unit.span.end, unit.span.start + ReportedExtent.reachOfModal))
    return text.contains(language.words(.modal), in: TextSpan(start: unit.span.start, end: end))
  }

  /// Whether a sentence tells what the name is that it opens with: `灯芯科技是一家…`, `青鹭由灯芯科技开发`.
  private func defines(_ unit: Unit) -> Bool {
    guard let name = mentions.mention(at: unit.span.start) else { return false }
    return text.longest(of: language.words(.defining), at: name.span.end) != nil
  }

  /// Whether a cue is one of explaining: 表示, 认为, not 称 or 报道.
  private func explains(_ cue: TextSpan) -> Bool {
    text.longest(of: language.words(.explainingCue), endingAt: cue.end) != nil
  }

  /// Whether a filing speaks: 财报|显示, 公告|称.
  private func isFiling(_ cue: TextSpan) -> Bool {
    text.longest(of: language.words(.filing), endingAt: cue.start) != nil
      || text.longest(of: language.words(.filing), at: cue.start) != nil
  }

  /// Whether a sentence says that somebody else shows or finds something.
  private func tells(_ unit: Unit) -> Bool {
    var offset = unit.span.start
    let findings = language.words(.finding)
    while let place = text.next(of: findings.bit, from: offset, before: unit.span.end) {
      if unit.quotation(at: place) == nil, text.longest(of: findings, at: place) != nil { return true }
      offset = text.end(after: place)
    }
    return speaksFirst(unit)
  }

  /// Whether somebody speaks in the first twenty characters of a sentence.
  private func speaksFirst(_ unit: Unit) -> Bool {
    let head = min(unit.span.end, unit.span.start + ReportedExtent.reachOfSubject)
    var offset = unit.span.start
    while let place = text.next(of: language.cues.words.bit, from: offset, before: head) {
      if unit.quotation(at: place) == nil, let cue = language.cue(in: text, at: place), cue.speaks,
        cue.kind == .say || cue.kind == .wish
      {
        return true
      }
      offset = text.end(after: place)
    }
    return false
  }

  /// Whether a quotation is a name or a scare quote, or an exchange told inside the reported words.
  private func isShort(_ quotation: Quotation) -> Bool {
    quotation.inner.count <= 36 && text.first("。", in: quotation.inner) == nil
  }

  /// Whether the author speaks again: with a comment, a date, a credit in brackets, or about the speaker.
  ///
  /// A filing has dates of its own.
  private func isAuthors(_ unit: Unit, after last: StatementDraft, isFiling: Bool) -> Bool {
    let start = unit.span.start
    if text.longest(of: language.turns, at: start) != nil || text.has("（", at: start) { return true }
    if defines(unit) || text.contains(language.words(.silence), in: unit.span) { return true }
    if !isFiling, text.longest(of: language.words(.dateTurn), at: start) != nil { return true }
    if !isFiling, text.character(at: start)?.isAsciiDigit == true, date(at: start) { return true }
    guard let opening = mentions.mention(at: start) else { return false }
    return last.speaker.entities.contains(opening.entity)
      || opening.kind == .person && last.speaker.attribution == .organization && !isFiling
  }

  /// Whether a date stands at `offset`: `8月7日`, `2024年`.
  private func date(at offset: Int) -> Bool {
    var end = offset
    while text.character(at: end)?.isAsciiDigit == true { end += 1 }
    return text.has("年", at: end) || text.has("月", at: end)
  }

  /// Whether a speaker has a name, or speaks for an organisation that has one: `石榴云工作人员`, not 有分析师.
  private func isKnown(_ last: StatementDraft, _ cue: TextSpan) -> Bool {
    last.speaker.attribution != .anonymous
      || mentions.mentions(in: TextSpan(start: last.unit.start, end: max(last.unit.start, cue.start)))
        .contains {
          $0.kind != .person && last.speaker.text.contains(text.text($0.span))
        }
  }

  /// Whether a sentence is the first of its paragraph.
  private func opensBlock(_ unit: TextSpan) -> Bool {
    guard let before = text.character(before: unit.start) else { return true }
    return before == "\n"
  }
}

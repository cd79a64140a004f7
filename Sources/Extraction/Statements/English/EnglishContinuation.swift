import Knowledge
import TextRepair

/// What goes on behind an attribution in the middle of what was said.
extension EnglishContent {
  /// What goes on behind an attribution in the middle: “A,” she said, “B”; `The deal, she said, would close`.
  func continuation(
    behind offset: Int, until limit: Int, _ form: QuotationForm, endingIn cue: EnglishCue?, isShort: Bool
  )
    -> TextSpan?
  {
    let isOpen = form != .direct && (cue != nil || isShort)
    if let rest = plainContinuation(
      behind: offset, until: limit, cue, form == .direct ? english.quoteContinuations : english.continuations,
      isOpen: isOpen)
    {
      return rest
    }
    guard let quotation = sentence.unit.quotations.first(where: { $0.outer.start >= offset }),
      quotation.inner.count >= 12
    else { return nil }
    let gap = text.trimmed(TextSpan(start: offset, end: quotation.outer.start))
    let isShort = gap.count < 90 && [",", ":", "."].contains { text.has($0, endingAt: gap.end) }
    let isJoined = gap.count < 12 && text.has(",", at: gap.start)
    guard gap.isEmpty || isShort || isJoined else { return nil }
    return text.trimmed(
      TextSpan(start: quotation.outer.start, end: max(quotation.outer.end, limit)), of: ".,")
  }

  /// Reported words that go on behind an attribution between commas.
  ///
  /// They begin with one of some words, or where the attribution is plainly an aside (`isOpen`) with nearly any.
  private func plainContinuation(
    behind offset: Int, until limit: Int, _ cue: EnglishCue?, _ openings: Set<String>, isOpen: Bool
  ) -> TextSpan? {
    guard var comma = comma(behind: offset, cue) else { return nil }
    if cue == nil { comma = sentence.endOfAside(behind: comma, english) }
    if cue == nil, sentence.endsInAside(behind: comma, english) { return nil }
    var next = sentence.index(from: comma)
    if next < sentence.words.count, sentence.words[next].form == "that" { next += 1 }
    guard next < sentence.words.count, sentence.words[next].span.start < limit else { return nil }
    let word = sentence.words[next]
    let isKnown = !word.isCapital && openings.contains(word.form)
    let goesOn = isOpen && !word.form.hasSuffix("ing") && !english.relatives.contains(word.form)
    guard isKnown || goesOn else { return nil }
    return text.trimmed(TextSpan(start: word.span.start, end: limit), of: ".,;—–")
  }

  /// The comma that closes an attribution in the middle, behind words that tell when, where or to whom:
  /// `The difference, he told me on Friday, is small`.
  private func comma(behind offset: Int, _ cue: EnglishCue?) -> Int? {
    if text.has(", ", at: offset) { return offset }
    guard let cue, let comma = text.first(", ", in: TextSpan(start: offset, end: end)),
      comma.start - offset < 60
    else { return nil }
    let next = cue.words.upperBound
    guard isAdjunct(next) || cue.kind == .tell,
      !sentence.unit.quotations.contains(where: { $0.outer.start < comma.start && $0.outer.end > offset })
    else { return nil }
    return comma.start
  }
}

import Knowledge
import TextRepair

/// Tells who gives money from what it is given to.
extension ObliqueNames {
  /// `鹤汀资本和芦原创投共投了 2 亿元`: who gives money in the same clause.
  func isGiver(_ mention: ResolvedMention, in clause: TextSpan) -> Bool {
    guard mention.kind == .company, mention.span.end < clause.end else { return false }
    let rest = TextSpan(start: mention.span.end, end: min(clause.end, mention.span.end + 60))
    return text.contains(anyOf: words[.giving], in: rest)
  }

  /// `鹤汀资本跟投`, `投资方包括鹤汀资本、芦原创投`: who invests, also where a list goes on to somebody who does.
  func isInvestor(_ mention: ResolvedMention) -> Bool {
    let end = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
    if [mention.span.end, end].contains(where: { text.begins(with: words[.investorTail], at: $0) }) {
      return true
    }
    if let next = mentions.mentions(
      in: TextSpan(start: mention.span.end, end: min(text.count, mention.span.end + 60))
    ).first {
      let gap = text.text(TextSpan(start: mention.span.end, end: next.span.start)).trimmingSpaces
      if isJoiner(gap), isInvestor(next) { return true }
    }
    let tail = TextSpan(start: end, end: min(text.count, end + 42))
    if text.has("是", at: end), text.contains(anyOf: words[.investor], in: tail) { return true }
    let lead = TextSpan(start: max(0, mention.span.start - 18), end: mention.span.start)
    return mention.kind == .company
      && (text.contains(anyOf: words[.investor], in: lead)
        || text.contains(anyOf: words[.investorLead], in: lead))
  }
}

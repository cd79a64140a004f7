import Knowledge
import TextRepair

/// Tells who gives money from what it is given to.
extension ObliqueNames {
  /// Verbs of giving money, behind the one who gives it.
  private static let givings: Phrases = ["共投", "投出", "领投了", "注资", "开出", "押注", "认购"]
  private static let investorNouns: Phrases = [
    "投资方", "投资人", "股东", "领投方", "投资者", "包括", "investors ", "investor ",
  ]
  private static let investorTails: Phrases = [
    "独投", "共投", "共同投", "投出", "投的", "投来", "出资", "战投", "认购", "押注", "加注", "继续加注", "追投", "联合投资", "参与投资",
    "领投", "跟投", "参投", "等投资", "等机构", "等知名", "等老股东", " led ", " co-led ",
  ]

  /// `鹤汀资本和芦原创投共投了 2 亿元`: who gives money in the same clause.
  func isGiver(_ mention: ResolvedMention, in clause: TextSpan) -> Bool {
    guard mention.kind == .company, mention.span.end < clause.end else { return false }
    let rest = TextSpan(start: mention.span.end, end: min(clause.end, mention.span.end + 60))
    return text.contains(anyOf: ObliqueNames.givings, in: rest)
  }

  /// `鹤汀资本跟投`, `投资方包括鹤汀资本、芦原创投`: who invests, also where a list goes on to somebody who does.
  func isInvestor(_ mention: ResolvedMention) -> Bool {
    let end = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
    if [mention.span.end, end].contains(where: { text.longest(of: ObliqueNames.investorTails, at: $0) != nil }
    ) {
      return true
    }
    if let next = mentions.mentions(
      in: TextSpan(start: mention.span.end, end: min(text.count, mention.span.end + 60))
    ).first {
      let gap = text.text(TextSpan(start: mention.span.end, end: next.span.start)).trimmingSpaces
      if ObliqueNames.joiners.contains(gap), isInvestor(next) { return true }
    }
    let tail = TextSpan(start: end, end: min(text.count, end + 42))
    if text.has("是", at: end), text.contains(anyOf: ["投资方", "投资人", "股东", "出资人"], in: tail) { return true }
    let lead = TextSpan(start: max(0, mention.span.start - 18), end: mention.span.start)
    return mention.kind == .company && text.contains(anyOf: ObliqueNames.investorNouns, in: lead)
  }
}

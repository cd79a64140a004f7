import Knowledge
import TextRepair

// Names of those who give something to what is spoken of: money, or the figures told of it.
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

  /// `SimilarWeb 的数据`, `据彭博社统计`: who counted is not what was counted.
  func isSource(_ mention: ResolvedMention) -> Bool {
    if ["据", "据悉", "根据", "援引", "引述"].contains(where: { text.has($0, endingAt: mention.span.start) }) {
      return true
    }
    let end = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
    let tails = [
      "的数据", "的统计", "的报告", "的报道", "数据显示", "统计", "报道称", "的研究", "分析师", "首席分析师", "估算", "测算", "研究员", "预计", "预测",
      "数据", "信息显示",
      "报告", "’s data", "'s data", " data", " estimates",
      " survey",
    ]
    if text.has("的", at: end), text.longest(of: ObliqueNames.people, at: end + 3) != nil { return false }
    return tails.contains { tail in
      [end, mention.span.end].contains { start in
        text.has(tail, at: start)
          && text.longest(of: ["-", " center", " centre"], at: start + tail.utf8.count) == nil
      }
    }
  }

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

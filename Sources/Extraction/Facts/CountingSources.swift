import TextRepair

/// Tells who counted something from what was counted.
extension ObliqueNames {
  /// What a source stands behind.
  private static let sourceLeads: Phrases = ["据", "据悉", "根据", "援引", "引述"]
  /// What stands behind a source.
  private static let sourceTails: Phrases = [
    "的数据", "的统计", "的报告", "的报道", "数据显示", "统计", "报道称", "的研究", "分析师", "首席分析师", "估算", "测算", "研究员", "预计", "预测",
    "数据", "信息显示", "报告", "’s data", "'s data", " data", " estimates", " survey",
  ]

  /// `SimilarWeb 的数据`, `据彭博社统计`: who counted is not what was counted.
  func isSource(_ mention: ResolvedMention) -> Bool {
    if text.longest(of: ObliqueNames.sourceLeads, endingAt: mention.span.start) != nil { return true }
    let end = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
    if text.has("的", at: end), text.longest(of: ObliqueNames.people, at: end + 3) != nil { return false }
    return isSourceTail(at: end) || end > mention.span.end && isSourceTail(at: mention.span.end)
  }

  private func isSourceTail(at start: Int) -> Bool {
    guard text.longest(of: ObliqueNames.sourceTails, at: start) != nil else { return false }
    return ObliqueNames.sourceTails.forms.contains { tail in
      text.has(tail, at: start)
        && text.longest(of: ["-", " center", " centre"], at: start + tail.utf8.count) == nil
    }
  }
}

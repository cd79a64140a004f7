import Knowledge
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

  /// What goes on with 数据 or data to a word of its own: 数据中心.
  private static let dataWords: Phrases = [
    "-", " center", " centre", "中心", "库", "平台", "集", "业务", "服务", "安全", "湖", "仓",
  ]
  /// What a firm says of itself as well as of others.
  private static let forecasts: Phrases = ["预计", "预测"]

  /// `SimilarWeb 的数据`, `据彭博社统计`: who counted is not what was counted.
  ///
  /// `北屿科技预计营收为 3 亿元` tells of the firm itself, `鹤汀证券预计，北屿科技…` of another.
  func isSource(_ mention: ResolvedMention) -> Bool {
    if text.longest(of: ObliqueNames.forecasts, at: mention.span.end) != nil, !hasNameBehind(mention) {
      return false
    }
    if text.longest(of: ObliqueNames.sourceLeads, endingAt: mention.span.start) != nil { return true }
    let end = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
    if text.has("的", at: end), text.longest(of: ObliqueNames.people, at: end + 3) != nil { return false }
    return isSourceTail(at: end) || end > mention.span.end && isSourceTail(at: mention.span.end)
  }

  /// Whether another firm or thing is named soon behind, in the same sentence.
  private func hasNameBehind(_ mention: ResolvedMention) -> Bool {
    let rest = TextSpan(
      start: mention.span.end, end: text.boundary(min(text.count, mention.span.end + 120)))
    let end = text.first("。", in: rest)?.start ?? rest.end
    return mentions.mentions(in: TextSpan(start: rest.start, end: end)).contains {
      $0.entity != mention.entity && [.company, .product, .model, .platform].contains($0.kind)
    }
  }

  private func isSourceTail(at start: Int) -> Bool {
    guard text.longest(of: ObliqueNames.sourceTails, at: start) != nil else { return false }
    return ObliqueNames.sourceTails.forms.contains { tail in
      text.has(tail, at: start)
        && text.longest(of: ObliqueNames.dataWords, at: start + tail.utf8.count) == nil
    }
  }
}

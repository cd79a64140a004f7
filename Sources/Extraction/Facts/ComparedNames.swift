import Knowledge
import TextRepair

/// Tells the names that what is told of is compared with, made of or opposed to.
extension ObliqueNames {
  /// What makes a name the measure of something else: GPT-4|级模型.
  private static let measures: Phrases = ["级", "同款", "同级"]
  /// Before one of several that make up what is told of: 包括|渡口笔记.
  private static let inclusions: Phrases = ["包括", "包含", "涵盖", "囊括"]
  /// What a thing has in it stands behind: 搭载新一代|栈桥.
  private static let carryings: Phrases = ["搭载", "首发", "配备", "内置", "采用"]
  /// What somebody buys who is not told of: 收购|墨洋数据.
  static let purchases: Phrases = ["收购", "收购了", "并购", "并购了", "买下", "买下了"]

  /// `首发第五代|栈桥`: what is in the thing that is told of, a few words behind the verb.
  func isCarried(_ mention: ResolvedMention, in clause: TextSpan) -> Bool {
    guard mention.kind == .product || mention.kind == .model else { return false }
    let near = TextSpan(
      start: max(clause.start, text.boundary(max(0, mention.span.start - 30))), end: mention.span.start)
    guard
      let verb = ObliqueNames.carryings.forms.compactMap({ text.all($0, in: near).last }).max(by: {
        $0.end < $1.end
      })
    else { return false }
    let gap = TextSpan(start: verb.end, end: near.end)
    return !text.contains(anyOf: ["的", "了"], in: gap) && mentions.mentions(in: gap).isEmpty
  }

  /// `包括渡口笔记、潮印手账的应用`: parts of what is told of.
  func isIncluded(_ mention: ResolvedMention, in clause: TextSpan) -> Bool {
    var end = text.has(" ", endingAt: mention.span.start) ? mention.span.start - 1 : mention.span.start
    if let quote = text.longest(of: ObliqueNames.quotes, endingAt: end) { end = quote.start }
    if text.longest(of: ObliqueNames.inclusions, endingAt: end) != nil { return true }
    guard
      let previous = mentions.mentions(in: TextSpan(start: clause.start, end: max(clause.start, end))).last,
      previous.span.end <= end
    else { return false }
    let gap = text.trimmed(TextSpan(start: previous.span.end, end: mention.span.start), of: "「」『』“”《》")
    return ObliqueNames.joiners.contains(text.text(gap)) && isIncluded(previous, in: clause)
  }

  /// `GPT-4 级模型`: something else is as good as the one named.
  func isMeasure(_ mention: ResolvedMention) -> Bool {
    guard mention.kind == .model || mention.kind == .product else { return false }
    let end = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
    return text.longest(of: ObliqueNames.measures, at: end) != nil
  }

  /// `北屿科技最强竞争对手灯芯科技`: what the one named behind is to this one; `北屿科技击败竞争对手灯芯科技` has a verb.
  func isCounterpart(_ mention: ResolvedMention) -> Bool {
    guard [.company, .product, .model, .platform].contains(mention.kind) else { return false }
    let rest = TextSpan(
      start: mention.span.end, end: min(text.count, text.boundary(min(text.count, mention.span.end + 36))))
    guard
      let noun = [
        "竞争对手", "对手", "劲敌", "合作伙伴", "伙伴", "供应商", "代工厂", "子公司", "母公司", "股东", "开发商", "开发者", "制造商", "生产商", "研发商",
      ]
      .compactMap({ text.first($0, in: rest) }).min(by: { $0.start < $1.start }),
      mentions.mention(at: text.has(" ", at: noun.end) ? noun.end + 1 : noun.end) != nil
    else { return false }
    let gap = text.text(TextSpan(start: rest.start, end: noun.start)).trimmingSpaces
    return [
      "", "的", "最强", "最大", "最强大的", "最大的", "头号", "主要", "老", "昔日", "强劲", "长期", "直接", "重要", "核心", "全资", "控股",
      "旗下",
    ]
    .contains(gap)
  }
}

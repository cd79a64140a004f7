import Knowledge
import TextRepair

/// Tells the names that what is told of is compared with, made of or opposed to.
extension ObliqueNames {
  /// `首发第五代|栈桥`: what is in the thing that is told of, a few words behind the verb.
  func isCarried(_ mention: ResolvedMention, in clause: TextSpan) -> Bool {
    guard mention.kind == .product || mention.kind == .model else { return false }
    let near = TextSpan(
      start: max(clause.start, text.boundary(max(0, mention.span.start - 30))), end: mention.span.start)
    guard
      let verb = words[.carrying].forms.compactMap({ text.all($0, in: near).last }).max(by: {
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
    if text.longest(of: words[.inclusion], endingAt: end) != nil { return true }
    guard
      let previous = mentions.mentions(in: TextSpan(start: clause.start, end: max(clause.start, end))).last,
      previous.span.end <= end
    else { return false }
    let gap = text.trimmed(TextSpan(start: previous.span.end, end: mention.span.start), of: "「」『』“”《》")
    return isJoiner(text.text(gap)) && isIncluded(previous, in: clause)
  }

  /// `GPT-4 级模型`: something else is as good as the one named.
  func isMeasure(_ mention: ResolvedMention) -> Bool {
    guard mention.kind == .model || mention.kind == .product else { return false }
    let end = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
    return text.longest(of: words[.measure], at: end) != nil
  }

  /// `北屿科技最强竞争对手灯芯科技`: what the one named behind is to this one; `北屿科技击败竞争对手灯芯科技` has a verb.
  func isCounterpart(_ mention: ResolvedMention) -> Bool {
    guard [.company, .product, .model, .platform].contains(mention.kind) else { return false }
    let rest = TextSpan(
      start: mention.span.end, end: min(text.count, text.boundary(min(text.count, mention.span.end + 36))))
    guard
      let noun = words[.counterpart].forms.compactMap({ text.first($0, in: rest) }).min(by: {
        $0.start < $1.start
      }),
      mentions.mention(at: text.has(" ", at: noun.end) ? noun.end + 1 : noun.end) != nil
    else { return false }
    let gap = text.text(TextSpan(start: rest.start, end: noun.start)).trimmingSpaces
    return gap.isEmpty || words[.counterpartAttribute].forms.contains(gap)
  }
}

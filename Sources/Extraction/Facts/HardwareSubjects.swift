import Knowledge
import TextRepair

/// Tells what a number of chips or of gigawatts is of, where it is not of the firm that speaks of it.
extension FactSubjects {
  /// `6GW（千兆瓦）规模的|栈桥 GPU`: the thing that the number describes.
  func head(of quantity: Quantity, _ clause: TextSpan) -> EntityID? {
    let close = text.endOfBracket(behind: quantity.span.end)
    let things = mentions.mentions(in: TextSpan(start: close, end: max(close, clause.end)))
    return things.first {
      [.product, .platform].contains($0.kind)
        && subjects.isHead($0, of: TextSpan(start: quantity.span.start, end: close))
    }?.entity
  }

  /// `最大支持 8192 张卡`, `由 384 颗芯片组成`: whether the number is of a machine, also where it stands in a list (`分别`).
  func isOfHardware(_ quantity: Quantity, _ clause: TextSpan, _ unit: Unit) -> Bool {
    let start = quantity.span.start - (quantity.qualifier.map { $0.utf8.count } ?? 0)
    let place = text.boundary(max(0, text.has(" ", endingAt: start) ? start - 1 : start))
    if text.ends(in: words[.hardwareVerb], at: place) { return true }
    let lead = TextSpan(start: clause.start, end: max(clause.start, quantity.span.start))
    return text.first("分别", in: lead) != nil
  }
}

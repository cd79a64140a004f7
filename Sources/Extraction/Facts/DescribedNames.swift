import Knowledge
import TextRepair

// Names that a number stands beside as its value: `豆苗（1.7 亿月活）`, `340 亿参数的栈桥-34B`.
extension SubjectFinder {
  /// `豆苗（1.7 亿月活）`: a number in brackets is a value of the name before them.
  func bracketed(_ place: TextSpan, in clause: TextSpan, _ own: [ResolvedMention]) -> ResolvedMention? {
    guard place.start > clause.start else { return nil }
    let lead = TextSpan(start: max(clause.start, text.boundary(place.start - 24)), end: place.start)
    guard let open = (text.all("（", in: lead) + text.all("(", in: lead)).max(by: { $0.start < $1.start }),
      !["）", ")"].contains(where: {
        text.first($0, in: TextSpan(start: open.end, end: max(open.end, place.start))) != nil
      })
    else { return nil }
    let end =
      ["”", "」", "》", " "].first { text.has($0, endingAt: open.start) }
      .map { open.start - $0.utf8.count } ?? open.start
    return own.last { $0.span.end == end }
  }

  /// Whether a name is what the value describes: `340 亿参数的栈桥-34B`, `the 31-person firm Pando`.
  func isHead(_ mention: ResolvedMention, of place: TextSpan) -> Bool {
    guard mention.span.start >= place.end, mention.span.start - place.end <= 75 else { return false }
    let gap = text.trimmed(TextSpan(start: place.end, end: mention.span.start), of: "“「《")
    guard let of = text.first("的", in: gap), of.start - gap.start <= 12 else { return false }
    let attribute = TextSpan(start: of.end, end: max(of.end, gap.end))
    return attribute.isEmpty || mention.kind == .model && describesModel(attribute)
  }

  /// `340 亿参数的|MoE 大模型|栈桥-34B`: whether words say only what kind of model follows.
  private func describesModel(_ attribute: TextSpan) -> Bool {
    !text.contains(anyOf: words[.notAttribute], in: attribute)
      && text.ends(in: words[.modelNoun], at: attribute.end)
  }
}

import Knowledge
import TextRepair

// What a sentence tells the release of by describing it, or by who brought it out.
extension ReleasedThings {
  /// `青鹭2 是北屿科技于五月推出的模型`: what a sentence defines by its release.
  func defined(before place: TextSpan, in clause: TextSpan) -> EntityID? {
    let lead = TextSpan(start: clause.start, end: max(clause.start, place.start))
    guard let copula = text.all("是", in: lead).last,
      let name = mentions.mentions(in: TextSpan(start: clause.start, end: copula.start)).last,
      ReleasedThings.before.contains(name.kind), name.span.start == clause.start
    else { return nil }
    let gap = TextSpan(start: name.span.end, end: copula.start)
    return text.trimmed(gap).isEmpty ? name.entity : nil
  }

  /// `渡口笔记走红，|这款由北屿科技在五月推出的应用…`: what the sentence goes on to describe.
  func pointed(before place: TextSpan, _ clause: TextSpan, _ unit: Unit) -> EntityID? {
    guard let word = text.longest(of: words[.thisThing], at: clause.start), place.start - word.end <= 75
    else {
      return nil
    }
    return subjects.subject(
      at: TextSpan(start: clause.start, end: word.end), in: unit, kinds: ReleasedThings.before)
  }

  /// Where `由北屿科技` begins, behind what it brings out: `青鹭2 由北屿科技于五月发布`.
  func makerMark(before end: Int, _ all: [ResolvedMention]) -> Int? {
    guard let maker = all.last, [.company, .institution, .person].contains(maker.kind),
      let thing = all.dropLast().last, end - maker.span.end <= 45
    else { return nil }
    let gap = TextSpan(start: thing.span.end, end: max(thing.span.end, maker.span.start))
    guard let by = text.all("由", in: gap).last, by.start - gap.start <= 9 else { return nil }
    return by.start
  }
}

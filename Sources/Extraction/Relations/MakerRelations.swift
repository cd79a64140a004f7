import Knowledge
import TextRepair

/// Finds who made a model or product: `谷歌的 Chrome`, `X 旗下大模型 Y`, `英伟达 H20`, `OpenAI's new GPT-4o`, `Y from X`,
/// `其自研的平台 Y`, `Y 是 X 专为…设计的`, `X 把 Y 开源`.
///
/// Between maker and thing stand only words of `data/language/makers.tsv`: `谷歌的工程师用 GPT-4` tells no maker.
struct MakerRelations {
  private static let makers: Set<EntityKind> = [.company, .institution]
  private static let things: Set<EntityKind> = [.model, .product]
  /// What has a maker.
  static let owned: Set<EntityKind> = [.model, .product, .platform]

  /// Who made something, and the rule that says so.
  private struct Found {
    let maker: EntityID
    let rule: String
    var predicate = "developed_by"
  }

  let text: ArticleBytes
  let words: MakerWords
  let small: RelationWords
  let mentions: Mentions
  let subjects: SubjectFinder

  /// The relations of a unit, in order of the things made.
  func find(in unit: Unit) -> [RelationDraft] {
    let names = Array(mentions.mentions(in: unit.span))
    var result: [RelationDraft] = []
    var moved: (thing: ResolvedMention, by: Found)?
    var owned: (thing: ResolvedMention, by: Found)?
    for (index, thing) in names.enumerated()
    where MakerRelations.owned.contains(thing.kind) && !isComparison(thing) {
      let before = outer(names[..<index])
      let after = index + 1 < names.count ? names[index + 1] : nil
      let found =
        possessor(of: thing, before) ?? mover(of: thing, before, unit) ?? origin(of: thing, after, unit)
        ?? its(thing, before, unit) ?? moved.flatMap { isJoined($0.thing, thing) ? $0.by : nil }
        ?? owned.flatMap { isListed(thing, behind: $0.thing, unit) ? $0.by : nil }
      guard let found, found.maker != thing.entity else { continue }
      if found.rule == "released-by-moved" { moved = (thing, found) }
      if found.rule == "made-by-possessor" || found.rule == "made-by-its" { owned = (thing, found) }
      let clause = Clauses(text: text).clause(around: thing.span, in: unit.span)
      result.append(
        RelationDraft(
          rule: found.rule, subject: thing.entity, predicate: found.predicate, object: found.maker,
          span: clause))
    }
    return result
  }

  /// The last name that stands in no bracket behind another: `北屿科技（|BEIY.US）旗下的青鹭2`.
  private func outer(_ names: ArraySlice<ResolvedMention>) -> ResolvedMention? {
    guard let last = names.last, let before = names.dropLast().last,
      last.span.start < text.endOfBracket(behind: before.span.end)
    else { return names.last }
    return before
  }

  /// `its Saltmarsh-like feature`: what something is like, not what it is.
  private func isComparison(_ thing: ResolvedMention) -> Bool {
    text.longest(of: words.likenesses, at: thing.span.end) != nil
  }

  /// `X 把 Y 和 Z 开源`: both were released by the one who acts.
  private func isJoined(_ left: ResolvedMention, _ right: ResolvedMention) -> Bool {
    guard left.span.end <= right.span.start else { return false }
    return small.joins(text.text(TextSpan(start: left.span.end, end: right.span.start)).trimmingSpaces)
  }

  /// `X 旗下《Y》《Z》等多款游戏`, `X 的 H800 和 H20`: what is listed behind a thing of the same kind has the same maker.
  ///
  /// Of models, only those of one family: in `北屿科技的青鹭2 和栈桥-34B` the second may be anybody's.
  private func isListed(_ thing: ResolvedMention, behind last: ResolvedMention, _ unit: Unit) -> Bool {
    guard thing.kind == last.kind, last.span.end <= thing.span.start else { return false }
    let gap = text.text(TextSpan(start: last.span.end, end: thing.span.start)).filter { !$0.isWhitespace }
    guard isJoint(gap) else { return false }
    return thing.kind == .product
      || FoldedText.fold(text.text(thing.span)).prefix(2)
        == FoldedText.fold(text.text(last.span)).prefix(2)
  }

  /// Whether words join two names of a list, each of which may stand in marks: `、`, `》《`, `”和“`.
  private func isJoint(_ gap: String) -> Bool {
    for (close, open) in [("》", "《"), ("”", "“")] where gap.hasPrefix(close) && gap.hasSuffix(open) {
      let inner = String(gap.dropFirst().dropLast())
      return inner.isEmpty || small.joiners.forms.contains(inner)
    }
    return small.joiners.forms.contains(gap)
  }

  /// `X 的 Y`, `X 旗下大模型 Y`, `X Y`, `X's new Y`.
  private func possessor(of thing: ResolvedMention, _ before: ResolvedMention?) -> Found? {
    guard let maker = before, MakerRelations.makers.contains(maker.kind) else { return nil }
    let start = text.endOfBracket(behind: maker.span.end)
    guard start <= thing.span.start, isMade(TextSpan(start: start, end: thing.span.start)) else { return nil }
    guard thing.kind != .platform || thing.span.start - maker.span.end >= 3 else { return nil }
    let gap = TextSpan(start: start, end: thing.span.start)
    guard text.contains(anyOf: words.releasing, in: gap), thing.kind != .platform,
      !text.contains(anyOf: small[.future], in: gap)
    else {
      return Found(maker: maker.entity, rule: "made-by-possessor")
    }
    return Found(maker: maker.entity, rule: "made-by-possessor", predicate: "released_by")
  }

  private func isMade(_ gap: TextSpan) -> Bool { MakerGap(text: text, words: words).joins(gap) }

  /// `X 把 Y 的权重公开`: who puts a model out with 把 or 将 released it; who only sets its price need not have made it.
  private func mover(of thing: ResolvedMention, _ before: ResolvedMention?, _ unit: Unit) -> Found? {
    guard let maker = before, maker.kind == .company, MakerRelations.things.contains(thing.kind) else {
      return nil
    }
    let gap = text.text(TextSpan(start: maker.span.end, end: max(maker.span.end, thing.span.start)))
      .trimmingSpaces
    guard words.movings.contains(gap) else { return nil }
    let clause = Clauses(text: text).clause(around: thing.span, in: unit.span)
    guard
      text.contains(
        anyOf: words.releases,
        in: TextSpan(start: thing.span.end, end: max(clause.end, thing.span.end)))
    else { return nil }
    return Found(maker: maker.entity, rule: "released-by-moved", predicate: "released_by")
  }

  /// `Y from X`, `Y，X 开发的…`, `Y, the X assistant`, `Y 是 X 专为…设计的`.
  private func origin(of thing: ResolvedMention, _ after: ResolvedMention?, _ unit: Unit) -> Found? {
    guard MakerRelations.owned.contains(thing.kind), let maker = after,
      MakerRelations.makers.contains(maker.kind)
    else { return nil }
    let gap = text.text(TextSpan(start: thing.span.end, end: max(thing.span.end, maker.span.start)))
    let tail = TextSpan(start: maker.span.end, end: min(unit.span.end, maker.span.end + 75))
    switch gap.trimmingSpaces {
    case let link where words.origins.contains(link):
      return Found(maker: maker.entity, rule: "made-by-origin")
    case ", the":
      guard !isOther(tail) else { return nil }
      return text.has(" ", at: tail.start) ? Found(maker: maker.entity, rule: "made-by-apposition") : nil
    case "，", ",", "（", "(", ", a":
      let link = text.longest(of: words.joining, at: maker.span.end)
      guard !isOther(tail) else { return nil }
      return link.map { _ in Found(maker: maker.entity, rule: "made-by-apposition") }
    case let link where words.copulas.contains(link):
      let statement = Clauses(text: text).clause(around: maker.span, in: unit.span)
      let rest = TextSpan(start: tail.start, end: max(tail.start, min(tail.end, statement.end)))
      if MakerRelations.things.contains(thing.kind), tellsProduct(rest) {
        return Found(maker: maker.entity, rule: "made-by-copula")
      }
      guard let verb = words.attributes.forms.compactMap({ text.first($0, in: rest) }).min() else {
        return nil
      }
      guard !text.has("的", endingAt: verb.end) || !isAttribute(verb) else { return nil }
      let nearest = mentions.mentions(in: TextSpan(start: rest.start, end: verb.start))
        .last { $0.kind == .company || $0.kind == .product || $0.kind == .platform }
      return Found(maker: nearest?.entity ?? maker.entity, rule: "made-by-copula")
    default: return nil
    }
  }

  /// `Y 是 X |旗下最重要的应用`, `Y 是 X |的第一款产品`: whose words for a product follow a word of possession.
  private func tellsProduct(_ rest: TextSpan) -> Bool {
    var start = rest.start
    while let link = text.longest(of: words.links, at: start), link.end < rest.end { start = link.end }
    guard text.has("最", at: start) || start > rest.start else { return false }
    if text.has("最", at: start) {
      let head = TextSpan(start: start, end: text.boundary(min(rest.end, start + 18)))
      guard let of = text.first("的", in: head),
        !text.contains(anyOf: words.stops, in: TextSpan(start: start, end: of.start))
      else { return false }
      start = of.end
    }
    let noun = text.trimmed(TextSpan(start: start, end: rest.end))
    return !noun.isEmpty && isMade(noun)
  }

  /// `由北屿科技自研的|青鹭2 驱动`: the verb tells of the name behind it.
  private func isAttribute(_ verb: TextSpan) -> Bool {
    let start = text.has(" ", at: verb.end) ? verb.end + 1 : verb.end
    return mentions.mention(at: start).map { MakerRelations.owned.contains($0.kind) } ?? false
  }

  /// `, OpenAI's rival`: what it is to somebody, not who made it.
  private func isOther(_ tail: TextSpan) -> Bool {
    text.contains(anyOf: words.relatives, in: tail)
  }

  /// `其自研的平台 Y`, behind the company that 其 stands for.
  private func its(_ thing: ResolvedMention, _ before: ResolvedMention?, _ unit: Unit) -> Found? {
    if let tail = text.longest(of: words.owns, at: thing.span.end) {
      let maker = subjects.subject(at: tail, in: unit, kinds: [.company], order: .first)
      return maker.map { Found(maker: $0, rule: "made-by-its") }
    }
    let start = max(unit.span.start, before?.span.end ?? unit.span.start)
    let lead = TextSpan(start: start, end: max(start, thing.span.start))
    guard let its = small.ownPronoun(in: lead, of: text), its.end <= thing.span.start,
      MakerGap(text: text, words: words).describes(TextSpan(start: its.end, end: thing.span.start))
    else { return nil }
    let owners = mentions.mentions(in: TextSpan(start: unit.span.start, end: its.start)).filter {
      text.longest(of: small[.genitive], at: $0.span.end) != nil
    }
    return subjects.subject(
      at: its, in: unit, kinds: [.company], order: .first, except: Set(owners.map(\.entity))
    ).map { Found(maker: $0, rule: "made-by-its") }
  }
}

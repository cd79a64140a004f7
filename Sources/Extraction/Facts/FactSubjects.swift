import Knowledge
import TextRepair

/// Says whose value a number is, by the role its cue asks for.
///
/// `微软对 OpenAI 投资了 100 亿美元` is money for OpenAI, `以 345 亿美元收购 Chrome` a price of Chrome; an
/// investment without a recipient (`公司投资了 3 亿元`) is nobody's funding.
struct FactSubjects {
  /// How far before a number those are sought who give it or are told of, in bytes.
  private static let reach = 600
  private static let pronouns: Phrases = ["其", "它", "该", "这家"]
  /// What a long description of what is bought begins with: `收购|由陆知微创办的数据公司墨洋数据`.
  private static let describedBy: Phrases = ["由", "了由"]

  let text: ArticleBytes
  let mentions: Mentions
  let subjects: SubjectFinder
  let words: FactWords
  let deals: DealTargets

  init(text: ArticleBytes, mentions: Mentions, subjects: SubjectFinder, words: FactWords) {
    (self.text, self.mentions, self.subjects, self.words) = (text, mentions, subjects, words)
    deals = DealTargets(text: text, mentions: mentions, words: words, units: subjects.units)
  }

  /// The entity whose value it is; nil where the text leaves it open.
  func subject(of found: CueFinder.Found, _ quantity: Quantity, _ clause: TextSpan, _ unit: Unit) -> EntityID?
  {
    if found.cue.role == .topic, isOfUnknown(found.word, clause) { return nil }
    let isTraining = text.contains(anyOf: words[.training], in: unit.span)
    let trained: [Set<EntityKind>] =
      ["cost", "compute"].contains(found.cue.predicate) && isTraining ? [[.model]] : []
    if found.cue.predicate == "compute" {
      if found.cue.rule != "compute", let head = head(of: quantity, clause) { return head }
      if isOfHardware(quantity, clause, unit) {
        return subjects.subject(
          at: quantity.span, in: unit, kinds: [.product, .platform, .model], crossing: false)
      }
    }
    if found.cue.predicate == "valuation", let bought = valued(quantity, clause, unit, found.cue) {
      return bought
    }
    if let near = ownKinds(found.cue, clause, unit), found.cue.role == .topic, !isGiven(quantity, clause),
      !(found.cue.predicate == "funding" && isGiver(before: quantity, unit))
    {
      for kinds in near {
        let own = subjects.subject(at: quantity.span, in: unit, kinds: kinds, crossing: false)
        if let own { return own }
      }
    }
    for kinds in trained + (isSegment(found, quantity, clause, unit) ? [[.company]] : found.cue.subjects) {
      if let subject = subject(of: found, quantity, clause, unit, kinds) { return subject }
    }
    return nil
  }

  /// `QBL的|最高价`: whether a word belongs to something in Latin letters of which nothing is known.
  private func isOfUnknown(_ word: TextSpan, _ clause: TextSpan) -> Bool {
    guard word.start > clause.start else { return false }
    let lead = TextSpan(start: max(clause.start, text.boundary(word.start - 9)), end: word.start)
    guard let particle = text.all("的", in: lead).last, particle.start > clause.start,
      text.character(before: particle.start)?.isLatinCapital == true
    else { return false }
    return mentions.mention(endingAt: particle.start) == nil
  }

  /// `raised $3 million from Fernmoor at a $40 million valuation`: what is raised says whose valuation it is.
  func isAtValuation(_ found: CueFinder.Found, _ quantity: Quantity, _ clause: TextSpan) -> Bool {
    guard found.cue.predicate == "valuation", found.word.start >= quantity.span.end else { return false }
    let start = quantity.span.start - (quantity.qualifier.map { $0.utf8.count + 1 } ?? 0)
    return ["at a ", "at an "].contains {
      text.has($0, endingAt: quantity.span.start) || text.has($0, endingAt: start)
    }
  }

  /// Whether the words before a number name no firm and nobody without a name: `游戏收入增长一成，达到 3 亿元`.
  func isNobody(_ found: CueFinder.Found, before quantity: Quantity, _ clause: TextSpan, _ unit: Unit) -> Bool
  {
    let lead = TextSpan(start: unit.span.start, end: quantity.span.start)
    guard lead.count <= FactSubjects.reach else { return false }
    let isChinese = text.bytes[unit.span.range].contains { $0 >= 0xE4 }
    return (isChinese || clause.contains(found.word)) && !subjects.hasUnlistedSubject(lead)
      && mentions.mentions(in: lead).allSatisfy { $0.kind != .company && $0.kind != .institution }
  }

  /// `The money came from Fernmoor ($3 million)`: who gives has the amount in brackets behind its name.
  private func isGiver(before quantity: Quantity, _ unit: Unit) -> Bool {
    let start = max(unit.span.start, text.boundary(max(0, quantity.span.start - FactSubjects.reach)))
    let lead = TextSpan(start: start, end: quantity.span.start)
    guard ["(", "（"].contains(where: { text.has($0, endingAt: quantity.span.start) }) else { return false }
    return text.contains(anyOf: words[.moneyGiver], in: lead)
  }

  /// `游戏业务第三财季营收`, `云计算板块收入`: what a part of a firm earns is told of the firm, not of a product named before.
  private func isSegment(
    _ found: CueFinder.Found, _ quantity: Quantity, _ clause: TextSpan, _ unit: Unit
  ) -> Bool {
    guard found.cue.predicate == "revenue" else { return false }
    var start = clause.start
    if let colon = text.longest(of: ["：", ":"], endingAt: start), colon.start > unit.span.start {
      start =
        Clauses(text: text).clause(
          around: TextSpan(start: colon.start, end: colon.start), in: unit.span
        ).start
    }
    let lead = TextSpan(start: start, end: max(start, quantity.span.start))
    return words.contains(.segment, in: lead, of: text) && mentions.mentions(in: lead).isEmpty
  }

  /// `以 30 亿元的估值收购了|灯芯科技`: whose valuation it is at which somebody buys or backs it.
  private func valued(_ quantity: Quantity, _ clause: TextSpan, _ unit: Unit, _ cue: FactCue) -> EntityID? {
    let lead = TextSpan(start: clause.start, end: max(clause.start, quantity.span.start))
    let rest = TextSpan(start: quantity.span.end, end: max(quantity.span.end, clause.end))
    guard let at = text.all("以", in: lead).last, lead.end - at.end <= 15,
      let (_, verb) = words.first(.buying, in: rest, of: text), verb.start - rest.start <= 30
    else { return nil }
    return cue.subjects.lazy.compactMap { object(behind: verb, unit, $0) }.first
  }

  /// Whether the words before a number of people speak of a firm and of nothing else: `公司目前只有`.
  func tellsStaff(_ lead: TextSpan) -> Bool {
    var offset = lead.start
    let back = BackReferences(text: text, mentions: mentions, words: words)
    if back.firm(in: lead) != nil,
      let end = words[.firm].forms.compactMap({ text.all($0, in: lead).last?.end }).max()
    {
      offset = end
    } else if let team = words[.team].forms.lazy.compactMap({ text.first($0, in: lead) }).first {
      offset = team.end
    }
    let rest = TextSpan(start: offset, end: lead.end)
    return CarryingWords(text: text, mentions: mentions, words: words).names(in: rest)?
      .allSatisfy { $0.kind == .company || $0.kind == .institution } == true
  }

  /// Whose value a number alone in brackets is: `潮印手账（120 万）`.
  func bracketed(_ quantity: Quantity, _ clause: TextSpan, _ kinds: Set<EntityKind>) -> EntityID? {
    let lead = TextSpan(start: clause.start, end: max(clause.start, quantity.span.start))
    guard let name = mentions.mentions(in: lead).last, kinds.contains(name.kind) else { return nil }
    let gap = TextSpan(start: name.span.end, end: quantity.span.start)
    return text.trimmed(gap, of: "”」》（(").count <= (quantity.qualifier?.utf8.count ?? 0) ? name.entity : nil
  }

  /// The kinds of which one in the same sentence has the value rather than one told of before; nil for no such kinds.
  ///
  /// What is paid by the month may be a firm's own service; a price per token is a model's.
  private func ownKinds(_ cue: FactCue, _ clause: TextSpan, _ unit: Unit) -> [Set<EntityKind>]? {
    switch cue.predicate {
    case "funding": return cue.subjects
    case "price":
      let isPlan =
        words.contains(.period, in: clause, of: text) && words.contains(.plan, in: clause, of: text)
        && !words.contains(.perTokens, in: unit.span, of: text)
      return isPlan ? [[.product, .platform], [.model], [.company]] : nil
    default: return nil
    }
  }

  private func subject(
    of found: CueFinder.Found, _ quantity: Quantity, _ clause: TextSpan, _ unit: Unit,
    _ kinds: Set<EntityKind>
  ) -> EntityID? {
    switch found.cue.role {
    case .topic where found.cue.predicate == "funding" && isGiven(quantity, clause):
      return funded(behind: quantity, clause, unit, kinds)
    case .topic where found.cue.predicate == "funding" && isGiver(before: quantity, unit):
      return subjects.subject(
        at: quantity.span, in: unit, kinds: kinds, except: Set(mentions.mentions(in: unit.span).map(\.entity))
      )
    case .topic:
      let preferred: Set<EntityKind> = found.cue.predicate == "users" ? [.product, .platform] : []
      return subjects.subject(at: quantity.span, in: unit, kinds: kinds, preferred: preferred)
    case .agent: return subjects.subject(at: quantity.span, in: unit, kinds: kinds, order: .first)
    case .object: return object(behind: found.word, unit, kinds)
    case .recipient:
      return recipient(found.word, quantity, clause, unit, kinds)
        ?? approached(found.word, before: clause, unit, kinds)
    case .deal:
      return deals.target(of: quantity.span, in: unit).flatMap { kinds.contains($0.kind) ? $0.entity : nil }
    }
  }

  /// `Fernmoor led a $3 million round`: the subject gives the money; but not in `a round led by Fernmoor`.
  private func isGiven(_ quantity: Quantity, _ clause: TextSpan) -> Bool {
    let lead = TextSpan(start: clause.start, end: max(clause.start, quantity.span.start))
    guard let (_, word) = words.first(.leading, in: lead, of: text) else { return false }
    return !text.has(" by ", at: word.end)
  }

  /// Whom money goes to: `a $3 million round in Quillfen`, `$3 million into the company`.
  private func funded(
    behind quantity: Quantity, _ clause: TextSpan, _ unit: Unit, _ kinds: Set<EntityKind>
  ) -> EntityID? {
    let rest = TextSpan(start: quantity.span.end, end: max(quantity.span.end, clause.end))
    let named = mentions.mentions(in: rest).first { mention in
      kinds.contains(mention.kind)
        && [" in ", " into ", " for "].contains { text.has($0, endingAt: mention.span.start) }
    }
    if let named { return named.entity }
    guard subjects.pointsBack(rest) else { return nil }
    return subjects.subject(
      at: quantity.span, in: unit, kinds: kinds, except: Set(mentions.mentions(in: clause).map(\.entity)))
  }

  /// What a verb takes: the name behind it, or the one that 将 or 把 puts before it (`将墨洋数据收入囊中`).
  private func object(behind word: TextSpan, _ unit: Unit, _ kinds: Set<EntityKind>) -> EntityID? {
    let lead = Clauses(text: text).clause(around: word, in: unit.span)
    let moved = mentions.mentions(in: TextSpan(start: lead.start, end: max(lead.start, word.start))).last {
      kinds.contains($0.kind)
    }
    if let moved, ["将", "把"].contains(where: { text.has($0, endingAt: moved.span.start) }) {
      return moved.entity
    }
    if let bought = bought(before: word, in: lead, kinds) { return bought }
    let isDescribed = text.begins(with: Self.describedBy, at: word.end)
    let end =
      isDescribed
      ? max(word.end, lead.end) : min(unit.span.end, text.boundary(min(text.count, word.end + 60)))
    let behind = mentions.mentions(in: TextSpan(start: word.end, end: max(word.end, end))).filter {
      kinds.contains($0.kind)
    }
    let oblique = ObliqueNames(text: text, mentions: mentions, words: words)
    let rest = TextSpan(start: word.end, end: max(word.end, end))
    let named = behind.first { name in
      name.span.start - word.end <= 3
        ? !oblique.isOwner(name) && !oblique.isEmployer(name, in: rest) : !oblique.contains(name, in: rest)
    }
    if let named { return named.entity }
    guard words.contains(.purchase, in: unit.span, of: text),
      words.end(of: .purchase, at: word.start, of: text) == nil
    else { return nil }
    return deals.target(of: word, in: unit).flatMap { kinds.contains($0.kind) ? $0.entity : nil }
  }

  /// What a purchase names directly behind its word, of whatever kind, or by a pronoun: `以 3 亿元买下|其资产`.
  func taken(behind word: TextSpan, _ unit: Unit) -> EntityID? {
    let start = text.has("了", at: word.end) ? word.end + 3 : word.end
    if text.begins(with: Self.pronouns, at: start) { return deals.target(of: word, in: unit)?.entity }
    guard let name = mentions.mention(at: start), !text.has("的", at: name.span.end) else { return nil }
    return [.company, .product, .model, .platform].contains(name.kind) ? name.entity : nil
  }

  /// `墨洋数据被石榴云收购`, `Aldermoss was acquired by Fernmoor`: the verb in the passive has what is bought before it.
  private func bought(before word: TextSpan, in lead: TextSpan, _ kinds: Set<EntityKind>) -> EntityID? {
    let names = mentions.mentions(in: TextSpan(start: lead.start, end: max(lead.start, word.start)))
    guard let first = names.first, kinds.contains(first.kind) else { return nil }
    let gap = TextSpan(start: first.span.end, end: max(first.span.end, word.start))
    if text.has("被", at: gap.start) { return first.entity }
    let isPassive = words.ends(.passive, at: word.start, of: text) && text.has(" by ", at: word.end)
    return isPassive && gap.count <= 12 ? first.entity : nil
  }

  private func recipient(
    _ word: TextSpan, _ quantity: Quantity, _ clause: TextSpan, _ unit: Unit, _ kinds: Set<EntityKind>
  ) -> EntityID? {
    for mention in mentions.mentions(in: clause) where kinds.contains(mention.kind) {
      let start = text.has(" ", endingAt: mention.span.start) ? mention.span.start - 1 : mention.span.start
      if text.ends(in: words[.recipientLead], at: start) { return mention.entity }
      if mention.span.start >= word.end, mention.span.start - word.end <= 6, !text.has(" by ", at: word.end) {
        return mention.entity
      }
    }
    let its = words[.recipientAnaphor].forms.lazy.compactMap { text.first($0, in: clause) }.first
    if let its, its.end <= word.start + 3,
      let told = subjects.subject(
        at: its, in: unit, kinds: kinds, except: Set(mentions.mentions(in: clause).map(\.entity)))
    {
      return told
    }
    if let backed = backed(quantity, clause) { return backed }
    let gains = words[.gain].forms.compactMap {
      text.first($0, in: TextSpan(start: clause.start, end: max(clause.start, quantity.span.start)))
    }
    guard let gain = gains.min(by: { $0.start < $1.start }) else { return nil }
    return subjects.subject(
      at: gain, in: unit, kinds: kinds,
      except: Set(
        mentions.mentions(in: TextSpan(start: gain.end, end: max(gain.end, quantity.span.end))).map(\.entity))
    )
  }
}

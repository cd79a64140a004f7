import Knowledge
import TextRepair

/// Finds what a clause speaks of: its own subject, else that of the clauses and sentences before.
///
/// `北屿科技发布青鹭2。新模型有 340 亿参数` speaks of 青鹭2 in the second sentence, too. Names that stand in
/// another part of the clause are passed over (see ``ObliqueNames``): `由芦原创投领投`, `比 GPT-4 便宜`.
///
/// Made once for the sentences of an article and shared by its rules, hence a reference.
final class SubjectFinder: Sendable {
  /// Which of several names of a sentence is meant.
  enum Order: Sendable {
    /// The one nearest before the place.
    case nearest
    /// The one that the sentence begins with: who pays, in `松针智能把请求交给 GPT-4o，每月花费 7 万元`.
    case first
  }

  /// How many bytes a heading has at most.
  private static let heading = 120

  /// How many bytes may stand in a clause before its subject.
  static let opening = 36

  /// How far back a subject may stand, in bytes.
  static let reach = 1500

  let text: ArticleBytes
  let mentions: Mentions
  let units: [Unit]
  let news: NewsItems
  let oblique: ObliqueNames

  private let unlisted: UnlistedSubjects
  let words: FactWords
  let topic: ArticleTopic
  let backReferences: BackReferences
  /// Whom English prose speaks of without a name.
  let topics: EnglishTopics

  init(
    text: ArticleBytes, mentions: Mentions, language: LanguageTables, units: [Unit], news: NewsItems = .one
  ) {
    self.text = text
    self.news = news
    self.mentions = mentions
    self.units = units
    words = language.factWords
    topics = EnglishTopics(text: text, mentions: mentions, firms: language.english.firms, units: units)
    oblique = ObliqueNames(text: text, mentions: mentions, words: words)
    topic = ArticleTopic(text: text, mentions: mentions, words: words, isDigest: news.isDigest)
    backReferences = BackReferences(text: text, mentions: mentions, words: words)
    unlisted = UnlistedSubjects(
      text: text, mentions: mentions, words: language.factWords, english: language.english)
  }

  /// The entity of one of `kinds` that the words at `place` speak of; nil where the text leaves it open.
  ///
  /// Unless `crossing`, it stands in the same sentence. Of several names of an earlier clause, one of the `preferred`
  /// kinds is meant.
  func subject(
    at place: TextSpan, in unit: Unit, kinds: Set<EntityKind>, order: Order = .nearest,
    preferred: Set<EntityKind> = [], except: Set<EntityID> = [], crossing: Bool = true
  ) -> EntityID? {
    let clauses = Clauses(text: text)
    let clause = clauses.clause(around: place, in: unit.span)
    func fitting(_ span: TextSpan) -> [ResolvedMention] {
      mentions.mentions(in: span).filter { kinds.contains($0.kind) && !except.contains($0.entity) }
    }
    let own = fitting(clause)
    if let bracketed = bracketed(place, in: clause, own) { return bracketed.entity }
    if let behind = own.first(where: { isHead($0, of: place) }) { return behind.entity }
    let lead = TextSpan(start: clause.start, end: max(clause.start, place.start))
    if let which = backReferences.pair(in: lead) {
      return backReferences.resolve(which, before: clause.start, in: unit, units, fitting)
    }
    let pronoun = kinds.contains(.company) ? backReferences.firm(in: lead) : nil
    let before = own.filter { name in
      name.span.end <= place.start && !oblique.contains(name, in: clause)
        && !(pronoun != nil && name.kind == .company) && !isBystander(name)
    }
    if let found = order == .nearest ? before.last : before.first {
      let gap = TextSpan(start: found.span.end, end: max(found.span.end, place.start))
      return isJoint(found) || unlisted.begin(in: gap) ? nil : found.entity
    }
    if pronoun == nil, let behind = following(clause, unit, fitting) { return behind.entity }
    guard !unlisted.stand(in: lead) else { return nil }
    if let pronoun, let firm = firm(pronoun, clause, unit, fitting) { return firm }
    let earlier = clauses.all(in: TextSpan(start: unit.span.start, end: max(unit.span.start, clause.start)))
    for span in order == .nearest ? earlier.reversed() : earlier {
      let names =
        describesName(span, unit)
        ? [] : fitting(span).filter { !oblique.contains($0, in: span) && !topic.funds.contains($0.entity) }
      if let found = names.first(where: isNamed) ?? names.first(where: { preferred.contains($0.kind) })
        ?? names.first
      {
        return isJoint(found) ? nil : found.entity
      }
      if names.isEmpty, kinds.contains(.company), let pronoun = backReferences.firm(in: span) {
        return firm(pronoun, span, unit, fitting)
      }
    }
    if let after = own.first(where: { $0.span.start >= place.end && $0.span.start - place.end <= 40 }),
      !oblique.contains(after, in: clause), isJoined(after, to: place)
    {
      return after.entity
    }
    guard crossing else { return nil }
    return (topic(before: unit, place, kinds, fitting) ?? known(unit, lead, kinds))
      .flatMap { except.contains($0) ? nil : $0 }
  }

  /// The first name of the nearest sentence before that has one; over the beginning of a paragraph only
  /// where a word points back or the sentence begins with what is told.
  private func topic(
    before unit: Unit, _ place: TextSpan, _ kinds: Set<EntityKind>,
    _ fitting: (TextSpan) -> [ResolvedMention]
  ) -> EntityID? {
    let lead = TextSpan(start: unit.span.start, end: max(unit.span.start, place.start))
    if let firm = pointedFirm(unit, place, lead, kinds, fitting) { return firm }
    let isBare = lead.count <= 36 && mentions.mentions(in: lead).isEmpty
    guard !unlisted.hasCapitalName(lead), !unlisted.stand(in: lead) else { return nil }
    let pointsBack = isBare || text.contains(anyOf: words[.anaphor], in: lead) || hasIts(lead)
    var index = units.partitioningIndex { $0.span.start >= unit.span.start }
    while index > 0 {
      index -= 1
      let earlier = units[index]
      guard unit.span.start - earlier.span.end <= SubjectFinder.reach,
        pointsBack || earlier.block == unit.block, !news.parts(earlier.block, from: unit.block)
      else { break }
      let names = fitting(earlier.span).filter {
        isTopic($0, of: earlier) && !topic.funds.contains($0.entity)
      }
      if let found = names.first {
        let isFirm = found.kind == .company && topic.firm != nil
        let told = names.first {
          isTold($0, in: Clauses(text: text).clause(around: $0.span, in: earlier.span))
        }
        if isFirm, told == nil { return topic.firm }
        let start = TextSpan(start: earlier.span.start, end: found.span.start)
        if mentions.mentions(in: start).isEmpty, unlisted.hasCapitalName(start) { return nil }
        return (told ?? found).entity
      }
      if earlier.block != unit.block, isHeading(earlier) { return nil }
    }
    return news.heading(over: unit.block).flatMap { fitting($0).first?.entity }
  }

  /// The firm that an English sentence means by `the company`, or by beginning with what a firm has.
  private func pointedFirm(
    _ unit: Unit, _ place: TextSpan, _ lead: TextSpan, _ kinds: Set<EntityKind>,
    _ fitting: (TextSpan) -> [ResolvedMention]
  ) -> EntityID? {
    guard kinds.contains(.company), !text.bytes[lead.range].contains(where: { $0 >= 0xE3 }) else {
      return nil
    }
    if let owner = topics.owner(ofPropertyIn: unit, before: place.start) { return owner }
    if !topics.pointsBack(lead), text.longest(of: words[.possessive], at: place.start) != nil,
      let near = fitting(lead).last
    {
      return near.entity
    }
    let mayBeIt = kinds.isDisjoint(with: [.product, .model, .platform])
    guard
      topics.pointsBack(lead) || topics.beginsWithProperty(unit, before: place.start)
        || mayBeIt && text.contains(anyOf: words[.pronoun], in: lead),
      let firm = topics.firm(in: unit),
      let own = mentions.all.first(where: { $0.entity == firm }), !fitting(own.span).isEmpty
    else { return nil }
    return firm
  }

  /// Whether a sentence is a heading (`云帆街：上半年亏损收窄`), which names what comes behind it, or begins something new.
  private func isHeading(_ unit: Unit) -> Bool {
    guard unit.span.count <= SubjectFinder.heading, let last = text.character(before: unit.span.end) else {
      return false
    }
    return !"。.!?！？；;：:”\"".unicodeScalars.contains(last)
  }

  /// Whether words before a place speak of somebody whom no mention covers: `QRL raised`.
  func hasUnlistedSubject(_ lead: TextSpan) -> Bool {
    unlisted.hasCapitalName(lead) || unlisted.stand(in: lead)
  }

  /// Whether 其 stands for somebody: not in 其中, 其他, 其次, 其实.
  private func hasIts(_ span: TextSpan) -> Bool {
    text.all("其", in: span).contains { !text.begins(with: words[.notIts], at: $0.start) }
  }

  /// Whether a stretch has a word that points back.
  func pointsBack(_ span: TextSpan) -> Bool {
    text.contains(anyOf: words[.anaphor], in: span) || hasIts(span) || topics.pointsBack(span)
  }

  /// `With 300 employees, |Tidewrite`, `完成融资后，|北屿科技`: whom the sentence speaks of behind the clause that opens it.
  private func following(_ clause: TextSpan, _ unit: Unit, _ fitting: (TextSpan) -> [ResolvedMention])
    -> ResolvedMention?
  {
    let lead = text.trimmed(TextSpan(start: unit.span.start, end: clause.start), of: "“\"‘")
    guard
      lead.isEmpty || text.character(before: lead.end).map({ ".。!！?？".unicodeScalars.contains($0) }) == true,
      words.begins(.fronted, at: clause.start, of: text), clause.end < unit.span.end,
      text.has(",", at: clause.end) || text.has("，", at: clause.end)
    else { return nil }
    let rest = TextSpan(start: clause.end, end: unit.span.end)
    guard let next = fitting(rest).first, next.span.start - clause.end <= 3 else { return nil }
    return oblique.contains(next, in: rest) || oblique.isJoint(next) ? nil : next
  }

  /// Whether a name of the sentence shares what is told of it with others.
  private func isJoint(_ mention: ResolvedMention) -> Bool {
    oblique.isJoint(mention) || oblique.isJoined(mention)
  }

  /// Whether a clause only describes the name before it: `Tidewrite, |the rival of Aldermoss|, earns $3 million`.
  private func describesName(_ span: TextSpan, _ unit: Unit) -> Bool {
    guard span.start > unit.span.start, text.bytes[span.start] < 0x80 else { return false }
    let comma = text.trimmed(TextSpan(start: unit.span.start, end: span.start)).end
    guard let name = mentions.mention(endingAt: comma - 1) else { return false }
    return Clauses(text: text).isApposition(text.trimmed(span), behind: name.span)
  }

  /// Whether a name behind a value goes with it; in English directly or by a preposition: `300 million Tidewrite users`,
  /// `$3 million for Aldermoss`, not `$3 million after Tidewrite`.
  private func isJoined(_ mention: ResolvedMention, to place: TextSpan) -> Bool {
    let gap = TextSpan(start: place.end, end: mention.span.start)
    if text.bytes[gap.range].contains(where: { $0 >= 0xE4 }) || text.trimmed(gap).isEmpty { return true }
    return text.ends(in: words[.valueLink], at: mention.span.start)
  }

  /// `a plan called Tidewrite`: what has just been given its name is what the sentence goes on to tell of.
  private func isNamed(_ mention: ResolvedMention) -> Bool {
    let quote = text.longest(of: ["“", "\"", "「", "《", "‘"], endingAt: mention.span.start)
    return words.ends(.naming, at: quote?.start ?? mention.span.start, of: text)
  }

  func isTopic(_ mention: ResolvedMention, of unit: Unit) -> Bool {
    let clause = Clauses(text: text).clause(around: mention.span, in: unit.span)
    return !oblique.contains(mention, in: clause) && !oblique.isJoint(mention)
  }
}

extension Array {
  /// The first index whose element fulfils `predicate`, in an array whose elements do so from one place on.
  ///
  /// - Complexity: O(log *n*).
  func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = 0, high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

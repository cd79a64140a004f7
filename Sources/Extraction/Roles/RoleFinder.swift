import Knowledge
import TextRepair

/// A role as it was found, before ids are made.
struct RoleDraft: Equatable, Sendable {
  var person: EntityID
  /// The office; where the article names none, the word or name that joins the person to the organisation.
  var title: TextSpan
  /// The title in words of ours, where the article has only a verb for it: founder for `founded`.
  var titleWords: String?
  var organisation: EntityID
  /// Organisation, title and name.
  var span: TextSpan
}

/// Finds who holds which office where: `昆仑万维 CEO 方汉`, `西湖大学张岳教授`, `X总裁、Y CEO张三`, `她是鹤汀资本合伙人`.
///
/// The organisation is the one directly before the offices; where only 公司 or nothing stands there (`公司 CEO
/// 段行简`), the last one that the paragraph names before. Names joined to one with an office share it. A former office
/// (前OpenAI研究员) is an office; a byline (`作者：唐九思`) is none.
struct RoleFinder {
  private static let bylineMarks: ScalarSet = ["：", ":", "|", "丨", "｜"]
  /// Behind which an office without a firm may begin.
  static let marks = ScalarSet("，。；：！？、,\n」”")

  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions
  let topic: ArticleTopic
  let phrases: OfficePhrases

  init(text: ArticleBytes, language: LanguageTables, mentions: Mentions, topic: ArticleTopic) {
    self.text = text
    self.language = language
    self.mentions = mentions
    self.topic = topic
    phrases = OfficePhrases(text: text, language: language, mentions: mentions)
  }

  /// The roles that introductions and sentences state, in order, each once.
  func find(_ introductions: [Introduction], in blocks: [TextSpan]) -> [RoleDraft] {
    let titles = Dictionary(
      introductions.compactMap { row in row.title.map { (row.name.start, $0) } },
      uniquingKeysWith: { first, _ in first })
    let holders = OfficeHolders(text: text, language: language, mentions: mentions, phrases: phrases)
    let stated = StatedRoles(
      text: text, language: language, mentions: mentions, phrases: phrases, holders: holders)
    let taken = TakenOffices(
      text: text, language: language, mentions: mentions, phrases: phrases, holders: holders,
      topic: topic)
    var drafts: [RoleDraft] = []
    for block in blocks {
      drafts.add(introduced(titles, in: block))
      drafts.add(stated.find(in: block))
      drafts.add(taken.find(in: block))
    }
    return drafts.sorted {
      ($0.span, $0.person, $0.organisation) < ($1.span, $1.person, $1.organisation)
    }.reduce(into: []) { kept, draft in
      let same = kept.firstIndex { $0.person == draft.person && $0.organisation == draft.organisation }
      guard let same else { return kept.append(draft) }
      if !isOffice(kept[same]), isOffice(draft) { kept[same] = draft }
    }
  }

  /// Whether a role has the name of an office, not only a verb: `总裁`, not `任职于`.
  private func isOffice(_ draft: RoleDraft) -> Bool {
    draft.titleWords == nil && text.isWord(draft.title, of: language.officeTitles)
  }

  /// The roles of the people of a block by the offices that stand at their names.
  private func introduced(_ titles: [Int: TextSpan], in block: TextSpan) -> [RoleDraft] {
    var result: [RoleDraft] = []
    var last: (name: ResolvedMention, roles: [RoleDraft])?
    for person in mentions.mentions(in: block) where person.kind == .person {
      let title = titles[person.span.start] ?? phrases.office(before: person.span) ?? joined(to: person)
      var found = title.map { roles(person, $0, in: block) } ?? []
      if title == nil, let last, person.span.end < phrases.endOfBracket(behind: last.name.span.end) {
        continue
      }
      if title == nil, let last, isJoined(last.name, person) {
        found = last.roles.map { role in
          RoleDraft(
            person: person.entity, title: role.title, organisation: role.organisation,
            span: TextSpan(start: role.span.start, end: person.span.end))
        }
      }
      result += found
      last = (person, found)
    }
    return result
  }

  /// `法定代表人|为陆知微`, `CEO |由陆知微担任`: the office before a copula.
  private func joined(to person: ResolvedMention) -> TextSpan? {
    let place = phrases.skipBack(person.span.start)
    guard let copula = text.longest(of: language.words(.officeCopula), endingAt: place) else { return nil }
    return phrases.office(before: TextSpan(start: copula.start, end: place))
  }

  /// `联合创始人唐九思（左）、顾闻溪`: only a joining word, and a bracket, between two names.
  private func isJoined(_ left: ResolvedMention, _ right: ResolvedMention) -> Bool {
    let start = phrases.endOfBracket(behind: left.span.end)
    guard start <= right.span.start else { return false }
    let gap = text.trimmed(TextSpan(start: start, end: right.span.start))
    return !gap.isEmpty && text.longest(of: language.words(.joiner), at: gap.start) == gap
  }

  private func roles(_ person: ResolvedMention, _ title: TextSpan, in block: TextSpan) -> [RoleDraft] {
    let start = min(title.start, person.span.start), end = max(title.end, person.span.end)
    guard !isByline(title, person) else { return [] }
    let isOfState = phrases.isOfState(title)
    let own =
      phrases.organisation(endingAt: start)
      ?? (person.span.start > title.start && !isOfState ? lastNamed(before: start, in: block) : nil)
    guard let own else {
      if isOfState { return [] }
      let led =
        person.span.start > title.start
        ? leader(title, before: start, in: block) : addressed(title, before: start)
      return
        (led.map {
          [
            RoleDraft(
              person: person.entity, title: title, organisation: $0, span: TextSpan(start: start, end: end))
          ]
        } ?? []) + earlier(person, before: start, end: end, in: block)
    }
    let maker = maker(of: own) ?? own
    let whole = TextSpan(start: min(maker.span.start, start), end: end)
    let role = RoleDraft(person: person.entity, title: title, organisation: maker.entity, span: whole)
    return [role]
      + (own.span.end <= start
        ? paired(own, role, before: start) + earlier(person, before: own.span.start, end: end, in: block)
        : [])
  }

  /// The firm whose thing somebody has an office for: `北屿科技|旗下渡口笔记负责人陆知微`.
  private func maker(of thing: ResolvedMention) -> ResolvedMention? {
    guard [.product, .model, .platform].contains(thing.kind),
      let link = text.longest(of: language.relationWords[.subsidiary], endingAt: thing.span.start)
    else { return nil }
    let place = phrases.skipBack(link.start)
    let firm = mentions.mention(endingAt: place) ?? mentions.last(before: place, of: [.company])
    guard let firm, firm.kind == .company,
      firm.span.end == place || phrases.endOfBracket(behind: firm.span.end) == place
    else { return nil }
    return firm
  }

  /// `前北屿科技和灯芯科技成员|陆知微`: an organisation joined to the one of the office.
  private func paired(_ own: ResolvedMention, _ role: RoleDraft, before title: Int) -> [RoleDraft] {
    let joint = phrases.skipBack(own.span.start)
    guard let joiner = text.longest(of: language.words(.joiner), endingAt: joint),
      let other = mentions.mention(endingAt: phrases.skipBack(joiner.start)), other.kind == own.kind,
      text.longest(of: language.words(.former), endingAt: phrases.skipBack(other.span.start)) != nil
    else { return [] }
    var draft = role
    draft.organisation = other.entity
    draft.span = TextSpan(start: other.span.start, end: role.span.end)
    return [draft]
  }

  /// The offices before the last one, each with its organisation: `X总裁、Y研究院院长、|Z CEO张三`.
  ///
  /// One in an organisation that nothing else tells of is passed over.
  private func earlier(_ person: ResolvedMention, before offset: Int, end: Int, in block: TextSpan)
    -> [RoleDraft]
  {
    var result: [RoleDraft] = []
    var start = offset
    for _ in 0..<6 {
      let place = phrases.skipBack(start, language.words(.officeJoiner))
      if place < start, let title = text.longest(of: language.officeTitles, endingAt: place),
        let own = phrases.organisation(endingAt: title.start), own.span.start >= block.start
      {
        result.append(
          RoleDraft(
            person: person.entity, title: title, organisation: own.entity,
            span: TextSpan(start: own.span.start, end: end)))
        start = own.span.start
      } else if let mark = listMark(before: place < start ? place : start, in: block) {
        start = mark.end
      } else {
        break
      }
    }
    return result
  }

  /// The mark of a list before a place, in the same clause.
  private func listMark(before offset: Int, in block: TextSpan) -> TextSpan? {
    let lead = TextSpan(start: text.boundary(max(block.start, offset - 90)), end: offset)
    let clause = Clauses(text: text).clause(around: TextSpan(start: offset, end: offset), in: lead)
    guard let mark = text.all("、", in: clause).last else { return nil }
    let between = TextSpan(start: mark.end, end: offset)
    return mentions.mentions(in: between).contains { $0.kind == .person } ? nil : mark
  }

  /// `作者：唐九思`, `记者 唐九思` behind the name of a medium: who wrote the article.
  private func isByline(_ title: TextSpan, _ person: ResolvedMention) -> Bool {
    guard title.end <= person.span.start else { return false }
    let gap = TextSpan(start: title.end, end: person.span.start)
    return text.contains(RoleFinder.bylineMarks, in: gap)
      || language.phrases(.bylineOffice).forms.contains(text.text(title))
  }

  /// The last organisation before an office that names none, when 公司 or the opening of a clause leads to it.
  private func lastNamed(before offset: Int, in block: TextSpan) -> ResolvedMention? {
    var place = phrases.skipBack(offset)
    while let word = text.longest(of: language.officeTitles, endingAt: place)
      ?? text.longest(of: language.words(.ownFirm), endingAt: place)
      ?? text.longest(of: language.words(.former), endingAt: place)
      ?? text.longest(of: language.phrases(.officeRank), endingAt: place)
    { place = phrases.skipBack(word.start) }
    if let before = text.character(before: place), place > block.start,
      !isOwnFirm(place, offset, in: block),
      !RoleFinder.marks.contains(before), before != "的", before != "由",
      text.longest(of: language.words(.joiner), endingAt: place) == nil
    {
      return nil
    }
    if text.longest(of: language.words(.listenersOwn), endingAt: place) != nil { return nil }
    guard let last = mentions.last(before: place, of: [.company, .institution, .platform, .media]),
      last.span.start >= block.start, place - last.span.end < 240
    else { return nil }
    let named = TextSpan(start: place, end: offset)
    let isOwn = text.contains(language.words(.ownFirm), in: named)
    let isLeading =
      text.contains(language.words(.leadingOffice), in: named)
      || text.contains(
        language.words(.leadingOffice),
        in: TextSpan(start: offset, end: text.boundary(min(text.count, offset + 18))))
    if isLeading, let own = firm(of: place, last, in: block) { return own }
    if isLeading,
      last.kind == .institution || topic.isInPassing(last.entity) && !isInSameClause(last, place)
    {
      return nil
    }
    if !isOwn, text.first("。", in: TextSpan(start: last.span.end, end: place)) != nil { return nil }
    let isOwner = text.has("的", at: last.span.end)
    if isOwner, text.first("其", in: named) != nil { return nil }
    return last
  }

  /// The firm that a sentence speaks of, where the last organisation in it is one in which somebody else has an office.
  private func firm(of place: Int, _ last: ResolvedMention, in block: TextSpan) -> ResolvedMention? {
    guard phrases.office(behind: last, limit: place) != nil else { return nil }
    let lead = TextSpan(start: block.start, end: place)
    let start = text.all("。", in: lead).last?.end ?? lead.start
    return mentions.mentions(in: TextSpan(start: start, end: place)).first {
      $0.kind == .company && $0.entity != last.entity && phrases.office(behind: $0, limit: place) == nil
    }
  }

  private func isInSameClause(_ name: ResolvedMention, _ place: Int) -> Bool {
    let between = TextSpan(start: name.span.end, end: max(name.span.end, place))
    return !text.contains(anyOf: ["。", "；", "！", "？"], in: between) && between.count <= 30
  }
}

import Knowledge
import TextRepair

/// A role as it was found, before ids are made.
struct RoleDraft: Equatable, Sendable {
  var person: EntityID
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
/// 段行简`), the last one that the paragraph names before. A former office (前OpenAI研究员) is an office.
struct RoleFinder {
  private static let organisations: Set<EntityKind> = [
    .company, .institution, .media, .platform, .product, .model,
  ]

  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The roles that introductions and copulas state, in order, each once.
  func find(_ introductions: [Introduction], in blocks: [TextSpan]) -> [RoleDraft] {
    let introduced = introductions.flatMap { introduction in
      blocks.first { $0.contains(introduction.name) }.map { roles(introduction, in: $0) } ?? []
    }
    let stated = blocks.flatMap(copulas)
    return (introduced + stated).sorted {
      ($0.span, $0.person, $0.organisation) < ($1.span, $1.person, $1.organisation)
    }.reduce(into: []) { kept, draft in
      if !kept.contains(where: { $0.person == draft.person && $0.organisation == draft.organisation }) {
        kept.append(draft)
      }
    }
  }

  private func roles(_ introduction: Introduction, in block: TextSpan) -> [RoleDraft] {
    guard let title = introduction.title, let person = mentions.mention(at: introduction.name.start),
      person.kind == .person
    else { return [] }
    let start = min(title.start, person.span.start), end = max(title.end, person.span.end)
    let own =
      organisation(endingAt: start)
      ?? (person.span.start > title.start ? lastNamed(before: start, in: block) : nil)
    guard let own else { return [] }
    let whole = TextSpan(start: min(own.span.start, start), end: end)
    var result = [RoleDraft(person: person.entity, title: title, organisation: own.entity, span: whole)]
    var place = skipBack(own.span.start, language.words(.officeJoiner))
    while own.span.end <= start, let earlier = text.longest(of: language.officeTitles, endingAt: place),
      let next = organisation(endingAt: earlier.start)
    {
      result.append(
        RoleDraft(
          person: person.entity, title: earlier, organisation: next.entity,
          span: TextSpan(start: next.span.start, end: end)))
      place = skipBack(next.span.start, language.words(.officeJoiner))
    }
    return result
  }

  /// The organisation directly before a place, offices and small words passed over.
  private func organisation(endingAt offset: Int) -> ResolvedMention? {
    var place = offset
    for _ in 0..<8 {
      place = skipBack(place)
      if let mention = mentions.mention(endingAt: place) {
        return RoleFinder.organisations.contains(mention.kind) ? mention : nil
      }
      guard
        let word = text.longest(of: language.officeTitles, endingAt: place)
          ?? text.longest(of: language.words(.officeBetween), endingAt: place)
      else { return department(endingAt: place) }
      place = word.start
    }
    return nil
  }

  /// The organisation whose department stands before an office: `青鹭科技的安全系统|负责人`.
  private func department(endingAt offset: Int) -> ResolvedMention? {
    var place = offset
    for _ in 0..<10 {
      if let mention = mentions.mention(endingAt: place) {
        return RoleFinder.organisations.contains(mention.kind) && mention.kind != .model ? mention : nil
      }
      guard let scalar = text.character(before: place), scalar.isHan || scalar.isLatinWord || scalar == " ",
        scalar == "的" && mentions.mention(endingAt: place - 3) != nil
          || !language.organisations.borders.contains(scalar)
          || scalar == " "
      else { return nil }
      place = text.start(before: place)
    }
    return nil
  }

  /// The last organisation before an office that names none, when 公司 or the opening of a clause leads to it.
  private func lastNamed(before offset: Int, in block: TextSpan) -> ResolvedMention? {
    var place = skipBack(offset)
    while let word = text.longest(of: language.officeTitles, endingAt: place)
      ?? text.longest(of: language.words(.ownFirm), endingAt: place)
    { place = skipBack(word.start) }
    if let before = text.character(before: place), place > block.start,
      !"，。；：！？、,\n」”的由与和及".unicodeScalars.contains(before)
    {
      return nil
    }
    guard let last = mentions.last(before: place, of: [.company, .institution, .platform, .media]),
      last.span.start >= block.start, place - last.span.end < 240
    else { return nil }
    let named = TextSpan(start: place, end: offset)
    let isOwn = text.contains(language.words(.ownFirm), in: named)
    if !isOwn, text.first("。", in: TextSpan(start: last.span.end, end: place)) != nil { return nil }
    let isOwner = text.has("的", at: last.span.end)
    if isOwner, text.first("其", in: named) != nil { return nil }
    return last
  }

  /// `她是鹤汀资本合伙人`, `陆知微出任栖霞理工大学教授`.
  private func copulas(in block: TextSpan) -> [RoleDraft] {
    mentions.mentions(in: block).compactMap { organisation in
      guard RoleFinder.organisations.contains(organisation.kind) else { return nil }
      let place = skipBack(organisation.span.end)
      guard
        let title =
          (text.longest(of: language.officeTitles, at: place)
            ?? text.longest(of: language.officeTitles, at: text.has("的", at: place) ? place + 3 : place + 1))
      else { return nil }
      guard
        let verb = text.longest(
          of: language.words(.holding),
          endingAt: skipBack(organisation.span.start, language.words(.former)))
      else { return nil }
      guard let person = subject(of: verb, in: block),
        PersonNames(text: text, language: language).name(after: title.end, limit: block.end) == nil
      else { return nil }
      return RoleDraft(
        person: person.entity, title: title, organisation: organisation.entity,
        span: TextSpan(start: min(person.span.start, verb.start), end: title.end))
    }
  }

  /// The person that stands before a verb, or whom 他, 她 or 后者 there stands for.
  private func subject(of verb: TextSpan, in block: TextSpan) -> ResolvedMention? {
    let place = skipBack(verb.start, language.words(.holdingAdverb))
    if let mention = mentions.mention(endingAt: place), mention.kind == .person { return mention }
    guard let pronoun = text.longest(of: language.words(.personPronoun), endingAt: place) else { return nil }
    guard let last = mentions.last(before: pronoun.start, of: [.person]), last.span.start >= block.start
    else { return nil }
    return last
  }

  private func skipBack(_ offset: Int, _ words: WordSet = WordSet([])) -> Int {
    var offset = offset
    while true {
      if text.has(" ", endingAt: offset) {
        offset -= 1
      } else if mentions.mention(endingAt: offset) == nil,
        let word = text.longest(of: words, endingAt: offset)
      {
        offset = word.start
      } else {
        return offset
      }
    }
  }
}

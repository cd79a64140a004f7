import Knowledge
import TextRepair

/// A role as it was found, before ids are made.
struct RoleDraft: Equatable, Sendable {
  var person: EntityID
  var title: TextSpan
  var organisation: EntityID
  /// Organisation, title and name.
  var span: TextSpan
}

/// Finds who holds which office where: `昆仑万维 CEO 方汉`, `西湖大学张岳教授`, `X总裁、Y CEO张三`.
///
/// The organisation is the one directly before the title or the name. Where none stands there (`创始人梁文锋`),
/// no role is stated.
struct RoleFinder {
  private static let organisations: Set<EntityKind> = [.company, .institution, .media, .platform, .product, .model]

  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The roles that introductions state, in order, each once.
  func find(_ introductions: [Introduction]) -> [RoleDraft] {
    var result: [RoleDraft] = []
    for introduction in introductions {
      guard let title = introduction.title, let person = mentions.mention(at: introduction.name.start), person.kind == .person else { continue }
      let start = min(title.start, person.span.start), end = max(title.end, person.span.end)
      var head = start
      for draft in roles(person, title, from: &head, to: end) where !result.contains(where: { $0.person == draft.person && $0.organisation == draft.organisation }) {
        result.append(draft)
      }
    }
    return result
  }

  /// The role before `head`, and those that 、 puts before it.
  private func roles(_ person: ResolvedMention, _ title: TextSpan, from head: inout Int, to end: Int) -> [RoleDraft] {
    guard let organisation = organisation(endingAt: head) else { return [] }
    var result = [RoleDraft(person: person.entity, title: title, organisation: organisation.entity, span: TextSpan(start: organisation.span.start, end: end))]
    var place = skipBack(organisation.span.start, ["、", "，", ",", "和", "及", "兼"])
    while let earlier = text.longest(of: language.officeTitles, endingAt: place), let next = self.organisation(endingAt: earlier.start) {
      result.append(RoleDraft(person: person.entity, title: earlier, organisation: next.entity, span: TextSpan(start: next.span.start, end: end)))
      place = skipBack(next.span.start, ["、", "，", ","])
    }
    return result
  }

  private func organisation(endingAt offset: Int) -> ResolvedMention? {
    let place = skipBack(offset, ["的", "联席", "前", "现任", "公司", "集团", "团队", "」", "”", "AI"])
    for end in [place, skipBack(offset, [])] {
      if let mention = mentions.mention(endingAt: end), RoleFinder.organisations.contains(mention.kind) { return mention }
    }
    return nil
  }

  private func skipBack(_ offset: Int, _ words: [String]) -> Int {
    var offset = offset
    while true {
      if text.has(" ", endingAt: offset) {
        offset -= 1
      } else if mentions.mention(endingAt: offset) == nil, let word = text.longest(of: words, endingAt: offset) {
        offset = word.start
      } else {
        return offset
      }
    }
  }
}

import Knowledge
import TextRepair

/// Finds offices in English: `Rob May, founder and CEO of Nova`, `Nova CEO Rob May`, `Rob May, Nova’s CEO`.
struct EnglishRoles {
  private static let organisations: Set<EntityKind> = [
    .company, .institution, .media, .platform, .product, .model,
  ]

  /// Words that stand for the firm named before.
  private static let ownFirms = ["the company", "the startup", "the firm", "the start-up"]

  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The roles, in order, each once.
  func find() -> [RoleDraft] {
    mentions.all.filter { $0.kind == .person }.compactMap { behind($0) ?? before($0) }.reduce(into: []) {
      kept, draft in
      if !kept.contains(where: { $0.person == draft.person && $0.organisation == draft.organisation }) {
        kept.append(draft)
      }
    }
  }

  /// An apposition: `, founder and CEO of Nova`, `, a professor at Stanford`, `, Nova’s CEO`.
  private func behind(_ person: ResolvedMention) -> RoleDraft? {
    guard
      text.has(", ", at: person.span.end) || text.has(" is ", at: person.span.end)
        || text.has(" (", at: person.span.end)
    else { return nil }
    var end = person.span.end + 2
    while end < text.count, let scalar = text.character(at: end),
      !",.;()\n“”\"".unicodeScalars.contains(scalar)
        || scalar == "." && text.character(at: end + 1)?.isAsciiWord == true
    { end = text.end(after: end) }
    let phrase = TextSpan(start: person.span.end + 2, end: max(end, person.span.end + 2))
    guard let title = title(in: phrase) else { return nil }
    let inPhrase = mentions.mentions(in: phrase).first { EnglishRoles.organisations.contains($0.kind) }
    guard
      let organisation = inPhrase
        ?? (text.contains(anyOf: EnglishRoles.ownFirms, in: phrase) ? lastNamed(before: person) : nil)
    else { return nil }
    return RoleDraft(
      person: person.entity, title: title, organisation: organisation.entity,
      span: TextSpan(start: person.span.start, end: end))
  }

  /// `Nova CEO Rob May`, `Nova’s founder, Rob May`.
  private func before(_ person: ResolvedMention) -> RoleDraft? {
    let place = text.has(", ", endingAt: person.span.start) ? person.span.start - 2 : person.span.start - 1
    guard place > 0, let title = titleEnding(at: place) else { return nil }
    for gap in [" ", "’s ", "'s ", "’s former ", " co-founder and "] {
      let end = title.start - gap.utf8.count
      if text.has(gap, endingAt: title.start), end > 0, let organisation = mentions.mention(endingAt: end),
        EnglishRoles.organisations.contains(organisation.kind)
      {
        return RoleDraft(
          person: person.entity, title: title, organisation: organisation.entity,
          span: TextSpan(start: organisation.span.start, end: person.span.end))
      }
    }
    if text.has("its ", endingAt: title.start), let organisation = lastNamed(before: person) {
      return RoleDraft(
        person: person.entity, title: title, organisation: organisation.entity,
        span: TextSpan(start: title.start, end: person.span.end))
    }
    return nil
  }

  /// The last firm or institution named before a person, within the two paragraphs' length that 'its' reaches.
  private func lastNamed(before person: ResolvedMention) -> ResolvedMention? {
    mentions.last(before: person.span.start, of: [.company, .institution])
      .flatMap { person.span.start - $0.span.end < 600 ? $0 : nil }
  }

  /// The longest office in a phrase, with those that 'and' adds.
  private func title(in phrase: TextSpan) -> TextSpan? {
    language.english.titles.lazy.compactMap { form in text.all(form, in: phrase).first(where: isWholeWord) }
      .first
  }

  private func titleEnding(at offset: Int) -> TextSpan? {
    language.english.titles.lazy.filter { text.has($0, endingAt: offset) }.map {
      TextSpan(start: offset - $0.utf8.count, end: offset)
    }.first(where: isWholeWord)
  }

  private func isWholeWord(_ span: TextSpan) -> Bool {
    text.character(before: span.start)?.isAsciiWord != true
      && text.character(at: span.end)?.isAsciiWord != true
  }
}

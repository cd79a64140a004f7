import Knowledge
import TextRepair

/// Offices that the rest of a sentence gives a person, and where somebody works who has none.
extension EnglishRoles {
  /// `May, who previously served as CTO of Nova`: offices with a firm that the rest of the sentence gives a person.
  func held(_ person: ResolvedMention) -> [RoleDraft] {
    guard !["’", "'"].contains(where: { text.has($0, at: person.span.end) }) else { return [] }
    var end = person.span.end
    while end < min(text.count, person.span.end + 260), let scalar = text.character(at: end), scalar != "\n",
      !(scalar == "." && text.has(" ", at: end + 1)), !"“”\"".unicodeScalars.contains(scalar)
    { end = text.end(after: end) }
    let next = mentions.mentions(in: TextSpan(start: person.span.end, end: end)).first { $0.kind == .person }
    let sentence = TextSpan(start: person.span.end, end: next?.span.start ?? end)
    return offices.offices(in: sentence).compactMap { office in
      let gap = TextSpan(start: person.span.end, end: office.start)
      guard text.contains(anyOf: words.holding, in: gap) || text.has(", who", at: person.span.end),
        let organisation = mentions.mentions(in: TextSpan(start: office.end, end: sentence.end)).first,
        isOrganisation(organisation), organisation.span.start - office.end < 50,
        [" of ", " at ", " for "].contains(where: { text.has($0, at: office.end) }),
        text.first(",", in: TextSpan(start: office.end, end: organisation.span.start)) == nil
      else { return nil }
      return draft(person, office, organisation)
    }
  }

  /// `Lena May of Nova`, `Ann Day, now at the University of Bergen`: where somebody works; the title is these words.
  func affiliated(_ person: ResolvedMention) -> [RoleDraft] {
    var found = owned(person).map { [$0] } ?? []
    var end = person.span.end
    for _ in 0..<2 {
      guard let next = affiliation(person, behind: end) else { break }
      found.append(next)
      end = next.span.end
    }
    return found
  }

  /// `Nova’s Lena May`: whose a person is.
  private func owned(_ person: ResolvedMention) -> RoleDraft? {
    guard let link = ["’s ", "'s "].first(where: { text.has($0, endingAt: person.span.start) }),
      let own = mentions.mention(endingAt: person.span.start - link.utf8.count),
      [.company, .institution, .media].contains(own.kind)
    else { return nil }
    return draft(person, own.span, own)
  }

  private func affiliation(_ person: ResolvedMention, behind end: Int) -> RoleDraft? {
    var start = end
    if text.has(", ", at: start),
      let adverb = words.roleAdverbs.first(where: { text.has($0 + " ", at: start + 2) })
    {
      start += adverb.utf8.count + 2
    }
    for preposition in words.affiliations {
      for article in [" ", " the "] where text.has(" " + preposition + article, at: start) {
        let place = start + 1 + preposition.utf8.count + article.utf8.count
        guard let organisation = mentions.mention(at: place), isOrganisation(organisation) else { continue }
        return draft(person, TextSpan(start: start + 1, end: organisation.span.end), organisation)
      }
    }
    return nil
  }
}

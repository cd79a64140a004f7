import Knowledge
import TextRepair

/// The firm of an office that names none: the one the article is about, that the text speaks of, or that was named last.
extension EnglishRoles {
  /// The firm that is named at least three times and half as often again as every other one.
  func subject() -> EntityID? {
    var counts: [EntityID: Int] = [:]
    for mention in mentions.all where mention.kind == .company || mention.kind == .product {
      counts[mention.entity, default: 0] += 1
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let first = ranked.first, first.value >= 3 else { return nil }
    return ranked.count == 1 || first.value * 2 >= ranked[1].value * 3 ? first.key : nil
  }

  /// The organisation of an office without one: the last one of its sentence, else the firm that the text speaks of, else
  /// the last one before.
  func spokenOf(at place: Int, _ kinds: Set<EntityKind> = [.company, .institution]) -> EntityID? {
    guard let last = lastNamed(before: place, kinds) else { return topics.firm(at: place) }
    let sentence = topics.sentence(at: place)
    let isInSentence = mentions.last(before: place, of: kinds).map { $0.span.start >= sentence } ?? false
    return isInSentence ? last : topics.firm(at: place) ?? last
  }

  /// The last firm or institution named before a place, within the length of two paragraphs.
  func lastNamed(
    before offset: Int, _ kinds: Set<EntityKind> = [.company, .institution]
  ) -> EntityID? {
    mentions.last(before: offset, of: kinds)
      .flatMap { offset - $0.span.end < 600 ? $0.entity : nil }
  }
}

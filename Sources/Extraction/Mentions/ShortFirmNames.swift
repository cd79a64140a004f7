import Knowledge
import TextRepair

/// Finds the short forms in which an article goes on to speak of a firm: `松针` for 松针动力, `云岭` for 云岭智算.
///
/// The head of the name without its ending, else its first two characters, where they stand alone and are no common word. A form
/// that two firms share is nobody's.
struct ShortFirmNames {
  let text: ArticleBytes
  let language: LanguageTables

  /// Below so many counts a word is hardly one, and from `common` on it is none of a firm.
  private static let rare = 60, common = 3000

  /// Adds the short forms to the firms that they name.
  func add(to mentions: inout Mentions) {
    var owners: [String: Set<EntityID>] = [:]
    for named in mentions.entities.values where named.kind == .company {
      if let head = head(of: named.name) { owners[head, default: []].insert(named.id) }
    }
    for (head, firms) in owners.sorted(by: { $0.key < $1.key }) {
      guard firms.count == 1, let firm = firms.first, let named = mentions.entities[firm] else { continue }
      let places = places(of: head, mentions)
      guard let first = places.first else { continue }
      let count = CommonWords(text: text, counts: language.wordCounts).count(first)
      if count < ShortFirmNames.rare || count < ShortFirmNames.common && places.count >= 3 {
        mentions.add(named, at: places)
      }
    }
  }

  private func head(of name: String) -> String? {
    guard name.unicodeScalars.allSatisfy(\.isHan), (4...8).contains(name.unicodeScalars.count) else {
      return nil
    }
    if let suffix = language.organisations.suffix(of: name), suffix.utf8.count < name.utf8.count {
      let head = String(name.dropLast(suffix.count))
      if (2...4).contains(head.count) { return isPlace(head) ? nil : head }
    }
    let head = String(name.prefix(2))
    return name.count == 4 && !isPlace(head) ? head : nil
  }

  private func isPlace(_ head: String) -> Bool {
    let bytes = ArticleBytes(head, index: language.index)
    return bytes.longest(of: language.organisations.regions, at: 0)?.end == bytes.count
  }

  /// The free places of a form that cut no word.
  private func places(of head: String, _ mentions: Mentions) -> [TextSpan] {
    let common = CommonWords(text: text, counts: language.wordCounts)
    return text.all(head, in: TextSpan(start: 0, end: text.count)).filter { place in
      !mentions.overlaps(place) && common.crossing(place.start, from: max(place.start - 9, 0)) < 100
        && common.crossing(place.end, from: place.start) < 100
    }
  }
}

import Knowledge
import TextRepair

/// Finds the short forms in which an article goes on to speak of a model: `R2` for 松针-R2, `Tern-R2`.
///
/// What stands behind the last hyphen of its name, where that is letters with a number and no other model of the article ends in
/// it; a listed model that is never named in full (`R2` alone) gives way.
struct ShortModelNames {
  let text: ArticleBytes

  /// Gives the places of short forms to the models that they name.
  func apply(to mentions: inout Mentions) {
    var owners: [String: Set<EntityID>] = [:]
    for mention in mentions.all where mention.kind == .model {
      if let tail = tail(of: text.text(mention.span)) { owners[tail, default: []].insert(mention.entity) }
    }
    for (tail, models) in owners.sorted(by: { $0.key < $1.key }) {
      guard models.count == 1, let model = models.first, let named = mentions.entities[model] else {
        continue
      }
      let places = text.words(tail).filter { place in
        guard !text.has("-", endingAt: place.start), !text.has("-", at: place.end),
          !text.has(".", at: place.end)
        else { return false }
        guard let other = mentions.mention(at: place.start) else { return true }
        return other.span == place
          && !mentions.all.contains { $0.entity == other.entity && text.text($0.span) != tail }
      }
      for place in places { mentions.remove(overlapping: place) }
      mentions.add(named, at: places)
    }
  }

  /// `R2` of `Tern-R2`: letters and a number behind the last hyphen; no size (`7B`) and no word.
  private func tail(of name: String) -> String? {
    guard let hyphen = name.lastIndex(of: "-") else { return nil }
    let tail = String(name[name.index(after: hyphen)...])
    guard (2...4).contains(tail.utf8.count), let first = tail.unicodeScalars.first, first.isLatinCapital,
      tail.unicodeScalars.dropFirst().allSatisfy({ $0.isAsciiDigit || $0 == "." }), first != "A"
    else { return nil }
    return tail
  }
}

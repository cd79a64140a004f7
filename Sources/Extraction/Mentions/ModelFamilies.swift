import Knowledge
import TextRepair

/// Finds further models of a family of which the article names one that no lexicon lists: `Saltmarsh-3` and `Saltmarsh-2-Mini`
/// beside `Saltmarsh-2`, `青鹭2` beside `青鹭1.5`.
///
/// What stands before the first version is the family's name; the family alone is no model of its own.
struct ModelFamilies {
  let text: ArticleBytes
  let language: LanguageTables

  /// Adds the models to the mentions.
  func add(to mentions: inout Mentions) {
    let versions = ModelVersions(text: text, language: language)
    for mention in mentions.all
    where mention.kind == .model && mentions.entities[mention.entity]?.isKnown == false {
      guard let end = versions.end(behind: mention.span) else { continue }
      add(TextSpan(start: mention.span.start, end: end), to: &mentions)
    }
    let own = mentions.entities.values.filter { $0.kind == .model && !$0.isKnown }
    for stem in Set(own.compactMap { stem(of: $0.name) }).sorted() {
      for place in text.all(stem, in: TextSpan(start: 0, end: text.count)) where isWhole(place.start) {
        guard let end = versions.end(behind: place) else { continue }
        add(TextSpan(start: place.start, end: end), to: &mentions)
      }
    }
  }

  /// Adds a model in place of the shorter ones that it holds.
  private func add(_ span: TextSpan, to mentions: inout Mentions) {
    let known = mentions.mentions(in: span)
    guard known.allSatisfy({ $0.kind == .model && $0.span != span }) else { return }
    if let last = mentions.mention(at: span.end - 1), last.span.end > span.end { return }
    mentions.remove(overlapping: span)
    let name = text.text(span)
    mentions.add(
      Mentions.Named(id: EntityID(kind: .model, name: name), kind: .model, name: name, isKnown: false),
      at: [span])
  }

  /// What stands before the version; nil for a name that has none.
  private func stem(of name: String) -> String? {
    guard let digit = name.firstIndex(where: { $0.isNumber }) else {
      return name.firstIndex(of: "-").map { String(name[..<$0]) }.flatMap { $0.utf8.count >= 3 ? $0 : nil }
    }
    var stem = name[..<digit]
    if let hyphen = stem.firstIndex(of: "-") { stem = stem[..<hyphen] }
    while let last = stem.last, last == " " || last == "V" || last == "v" { stem.removeLast() }
    return stem.utf8.count >= 3 ? String(stem) : nil
  }

  private func isWhole(_ start: Int) -> Bool {
    text.character(at: start)?.isAsciiWord != true || text.character(before: start)?.isAsciiWord != true
  }
}

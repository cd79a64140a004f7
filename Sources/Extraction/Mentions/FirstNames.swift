import Knowledge
import TextRepair

/// Finds the first names by which a Chinese article calls people whom it named in full: `Lena` for `Lena May`.
///
/// A first name that two people of the article share tells nobody, nor does a common word or a place. In a name that Chinese
/// writes by its sound, the first part counts from three characters on (格雷塔 for 格雷塔·林德曼).
struct FirstNames {
  let text: ArticleBytes
  let language: LanguageTables

  /// Adds the places of first names to those whom they name.
  func add(to mentions: inout Mentions) {
    var owners: [String: Set<EntityID>] = [:]
    for mention in mentions.all where mention.kind == .person && mayHaveParts(mention.span) {
      if let first = firstName(text.text(mention.span)) { owners[first, default: []].insert(mention.entity) }
    }
    for (first, people) in owners.sorted(by: { $0.key < $1.key }) {
      guard people.count == 1, let person = people.first.flatMap({ mentions.entities[$0] }) else { continue }
      mentions.add(person, at: text.words(first).filter(standsAlone))
    }
  }

  /// Whether a space or the first byte of a dot stands in a name; most Chinese names hold neither.
  private func mayHaveParts(_ span: TextSpan) -> Bool {
    text.bytes[span.range].contains { $0 == 0x20 || $0 >= 0xC2 && $0 < 0xE4 }
  }

  private func firstName(_ name: String) -> String? {
    if let dot = name.unicodeScalars.firstIndex(where: { $0 == "·" || $0 == "・" || $0 == "•" }) {
      let first = String(name[..<dot])
      return first.count >= 3 ? first : nil
    }
    guard let space = name.unicodeScalars.firstIndex(of: " ") else { return nil }
    let first = String(name[..<space]), names = language.english.names
    guard first.utf8.count >= 3, first.utf8.allSatisfy({ Unicode.Scalar($0).isLatinWord }),
      !names.isPlain(first),
      !names.places.contains(first)
    else { return nil }
    return first
  }

  /// Whether no Latin letters stand beside a place, and no dot or Han character of a longer name behind one written by sound.
  private func standsAlone(_ span: TextSpan) -> Bool {
    let isHan = text.character(at: span.start)?.isHan == true
    let before = text.character(before: text.has(" ", endingAt: span.start) ? span.start - 1 : span.start)
    let after = text.character(at: text.has(" ", at: span.end) ? span.end + 1 : span.end)
    if isHan {
      return text.longest(of: language.middleDots, at: span.end) == nil
        && text.longest(of: language.middleDots, endingAt: span.start) == nil
        && after.map(language.transliterations.contains) != true
    }
    return before?.isLatinWord != true && after?.isLatinWord != true
      && !"-.&@/".unicodeScalars.contains(before ?? " ") && !"-&@/".unicodeScalars.contains(after ?? " ")
  }
}

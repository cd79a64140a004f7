import Knowledge
import TextRepair

/// Finds the first and last names by which a Chinese article calls people whom it named in full: `Lena` and `May` for
/// `Lena May`, 林德曼 for 格雷塔·林德曼.
///
/// A part that two people of the article share tells nobody, nor does a common word or a place. In a name that Chinese
/// writes by its sound, the first part counts from three characters on, the last from two.
struct NameParts {
  let text: ArticleBytes
  let language: LanguageTables

  /// How often a word is counted, at most, that may be a part of a name written by its sound: 华盛顿 is 952 times, 盖茨 265.
  private static let commonest = 400

  /// Adds the places of first and last names to those whom they name.
  func add(to mentions: inout Mentions) {
    var owners: [String: Set<EntityID>] = [:]
    for mention in mentions.all where mention.kind == .person && mayHaveParts(mention.span) {
      for part in parts(of: text.text(mention.span)) { owners[part, default: []].insert(mention.entity) }
    }
    let common = CommonWords(text: text, counts: language.wordCounts)
    for (part, people) in owners.sorted(by: { $0.key < $1.key }) {
      guard people.count == 1, let person = people.first.flatMap({ mentions.entities[$0] }) else { continue }
      mentions.add(person, at: text.words(part).filter { standsAlone($0, common) })
    }
  }

  /// Whether a space or the first byte of a dot stands in a name; most Chinese names hold neither.
  private func mayHaveParts(_ span: TextSpan) -> Bool {
    text.bytes[span.range].contains { $0 == 0x20 || $0 >= 0xC2 && $0 < 0xE4 }
  }

  private func parts(of name: String) -> [String] {
    let dots = name.unicodeScalars.indices.filter { "·・•".unicodeScalars.contains(name.unicodeScalars[$0]) }
    if let first = dots.first, let last = dots.last {
      let front = String(name[..<first]), back = String(name.unicodeScalars[last...].dropFirst())
      return (front.count >= 3 ? [front] : []) + (back.count >= 2 ? [back] : [])
    }
    guard let first = name.unicodeScalars.firstIndex(of: " "),
      let last = name.unicodeScalars.lastIndex(of: " ")
    else { return [] }
    return [String(name[..<first]), String(name.unicodeScalars[last...].dropFirst())].filter { part in
      part.utf8.count >= 3 && part.utf8.allSatisfy { Unicode.Scalar($0).isLatinWord }
        && !language.english.names.isPlain(part)
    }
  }

  /// Whether no Latin letters stand beside a place, and no dot or Han character of a longer name behind one written by sound.
  private func standsAlone(_ span: TextSpan, _ common: CommonWords) -> Bool {
    let isHan = text.character(at: span.start)?.isHan == true
    let before = text.character(before: text.has(" ", endingAt: span.start) ? span.start - 1 : span.start)
    let after = text.character(at: text.has(" ", at: span.end) ? span.end + 1 : span.end)
    if isHan {
      return text.longest(of: language.middleDots, at: span.end) == nil
        && text.longest(of: language.middleDots, endingAt: span.start) == nil
        && after.map(language.transliterations.contains) != true && common.count(span) < Self.commonest
        && (span.count > 6 || before.map(language.transliterations.contains) != true)
    }
    return before?.isLatinWord != true && after?.isLatinWord != true
      && !"-.&@/".unicodeScalars.contains(before ?? " ") && !"-&@/".unicodeScalars.contains(after ?? " ")
  }
}

import Knowledge
import TextRepair

/// Finds people of whom an article tells no more than the family name: `陆女士`, `周医生`, `老周`.
///
/// Where one person of that family name was named shortly before, that one is meant; where several were, nobody can
/// tell. A name with 老 before it must open a clause and speak, so that no word (老家) is taken for one. Titles of offices
/// (周总) make nobody known.
struct AddressedPeople {
  let text: ArticleBytes
  let language: LanguageTables

  /// Adds the people to the mentions.
  func add(to mentions: inout Mentions, blocks: [TextSpan]) {
    for block in blocks {
      var names = courteous(in: block)
      names.add(familiar(in: block))
      for name in names where !mentions.overlaps(name.span) {
        let bearers = people(of: name, mentions)
        guard bearers.count < 2 else { continue }
        let words = text.text(name.span)
        let person =
          bearers.first.flatMap { mentions.entities[$0] }
          ?? Mentions.Named(
            id: EntityID(kind: .person, name: words), kind: .person, name: words, isKnown: false)
        mentions.add(person, at: text.words(words))
      }
    }
  }

  private struct Name {
    var span: TextSpan
    var surname: String
  }

  /// `陆女士`: a family name at the end of a word, with a polite word behind it.
  private func courteous(in block: TextSpan) -> [Name] {
    text.places(of: language.words(.courtesy), in: block).compactMap { word in
      let start = text.start(before: word.start)
      guard word.start > block.start, isSurname(TextSpan(start: start, end: word.start)),
        !isInName(start, block)
      else { return nil }
      return Name(
        span: TextSpan(start: start, end: word.end),
        surname: text.text(TextSpan(start: start, end: word.start)))
    }
  }

  /// `老周说`: 老 and a family name that opens a clause and speaks.
  private func familiar(in block: TextSpan) -> [Name] {
    text.all("老", in: block).compactMap { word in
      guard word.end < block.end else { return nil }
      let name = TextSpan(start: word.end, end: text.end(after: word.end))
      guard isSurname(name), text.character(before: word.start)?.isHan != true,
        let cue = language.cue(in: text, at: name.end), cue.speaks
      else { return nil }
      return Name(span: TextSpan(start: word.start, end: name.end), surname: text.text(name))
    }
  }

  private func isSurname(_ span: TextSpan) -> Bool {
    language.surnames.end(in: text, at: span.start, limit: span.end) == span.end
  }

  /// Whether a family name is the last character of a longer name or word: `王小陆|女士`.
  private func isInName(_ start: Int, _ block: TextSpan) -> Bool {
    guard start > block.start, let before = text.character(before: start), before.isHan else { return false }
    return CommonWords(text: text, counts: language.wordCounts).crossing(
      start, from: max(start - 9, block.start))
      >= 100
      || PersonNames(text: text, language: language).chineseName(
        endingAt: text.end(after: start), from: block.start)
        != nil
  }

  /// How far before such a name the full one may stand, in bytes.
  private static let reach = 900

  /// The people of a family name who were named in full shortly before.
  private func people(of name: Name, _ mentions: Mentions) -> Set<EntityID> {
    Set(
      mentions.all.filter {
        $0.kind == .person && $0.span.end <= name.span.start && name.span.start - $0.span.end <= Self.reach
          && text.has(name.surname, at: $0.span.start) && isHan($0.span)
      }.map(\.entity))
  }

  private func isHan(_ span: TextSpan) -> Bool {
    text.characterCount(span) <= 4 && text.longest(of: language.words(.courtesy), endingAt: span.end) == nil
  }
}

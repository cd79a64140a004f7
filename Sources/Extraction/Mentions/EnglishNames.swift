import Knowledge
import TextRepair

/// Finds names of people and organisations that no lexicon lists in English prose.
///
/// A run of capitalised words is a person when an office stands beside it (`Rob May, founder and CEO`, `CEO Rob
/// May`) or it speaks in two or three words (`Rob May said`); an organisation when an office leads to it (`CEO of
/// Nova`, `Nova CEO`), when its last word says so (`Fernmoor Capital`), or when the text explains it (`Nova, a
/// startup`). A person's last name alone means the person.
struct EnglishNames {

  let text: ArticleBytes
  let language: LanguageTables

  /// Adds what is found to the mentions, people last.
  func add(to mentions: inout Mentions, blocks: [TextSpan]) {
    let found = blocks.flatMap { runs(in: $0) }
    for run in found where !mentions.overlaps(run) {
      guard let kind = organisationKind(run) else { continue }
      mentions.add(named(kind, run), at: text.words(text.text(run)))
    }
    for run in found where !mentions.overlaps(run) && isPerson(run) {
      let person = named(.person, run)
      mentions.add(person, at: text.words(text.text(run)))
      if let last = text.text(run).split(separator: " ").last, last.count >= 3 {
        mentions.add(person, at: text.words(String(last)))
      }
    }
  }

  private func named(_ kind: EntityKind, _ run: TextSpan) -> Mentions.Named {
    Mentions.Named(
      id: EntityID(kind: kind, name: text.text(run)), kind: kind, name: text.text(run), isKnown: false)
  }

  /// Runs of capitalised words, without a word that only opens its sentence.
  private func runs(in block: TextSpan) -> [TextSpan] {
    var result: [TextSpan] = []
    var offset = block.start
    while offset < block.end {
      guard let first = text.character(at: offset), first.isCapital,
        text.character(before: offset)?.isAsciiWord != true
      else {
        offset = text.end(after: offset)
        continue
      }
      var words: [TextSpan] = []
      var start = offset
      while let found = word(at: start, limit: block.end) {
        words.append(found)
        guard text.has(" ", at: found.end), let next = text.character(at: found.end + 1),
          next.isCapital
        else { break }
        start = found.end + 1
      }
      guard let last = words.last else {
        offset = text.end(after: offset)
        continue
      }
      for part in words.split(whereSeparator: { language.english.titles.contains(text.text($0)) }) {
        let kept = part.drop { language.english.openers.contains(text.text($0)) }
        if let head = kept.first, let end = kept.last?.end {
          result.append(TextSpan(start: head.start, end: end))
        }
      }
      offset = last.end
    }
    return result
  }

  private func word(at offset: Int, limit: Int) -> TextSpan? {
    guard let first = text.character(at: offset), first.isCapital, offset < limit else {
      return nil
    }
    var end = offset
    while end < limit, let scalar = text.character(at: end),
      scalar.properties.isAlphabetic || scalar.isAsciiDigit || scalar == "-" || scalar == "&"
        || scalar == "." && end - offset == 1
    { end = text.end(after: end) }
    return end > offset ? TextSpan(start: offset, end: end) : nil
  }

  private func organisationKind(_ run: TextSpan) -> EntityKind? {
    let words = text.text(run).split(separator: " ").map(String.init)
    if words.count >= 2, let ending = words.last.flatMap({ language.english.endings[$0] }) {
      return ending
    }
    if language.english.explanations.contains(where: { text.has($0, at: run.end) }) { return .company }
    if words.count <= 3, title(at: run.end + 1) != nil,
      text.has(" ", at: run.end) || text.has("’s ", at: run.end)
    {
      return .company
    }
    for lead in [" of ", " at "]
    where text.has(lead, endingAt: run.start) && title(endingAt: run.start - lead.utf8.count) != nil {
      return .company
    }
    return nil
  }

  private func isPerson(_ run: TextSpan) -> Bool {
    let words = text.text(run).split(separator: " ")
    guard (2...4).contains(words.count),
      words.allSatisfy({ word in
        word.count > 1 && !word.allSatisfy(\.isUppercase) && !word.contains(where: \.isNumber)
          || word.hasSuffix(".")
      })
    else { return false }
    if text.has(", ", at: run.end) {
      for skip in ["", "the ", "a ", "an ", "former ", "its "]
      where text.has(skip, at: run.end + 2) && title(at: run.end + 2 + skip.utf8.count) != nil { return true }
      if text.contains(
        anyOf: ["’s ", "'s "], in: TextSpan(start: run.end, end: min(text.count, run.end + 60))),
        titleWithin(TextSpan(start: run.end, end: min(text.count, run.end + 90)))
      {
        return true
      }
    }
    if text.has(" ", endingAt: run.start), title(endingAt: run.start - 1) != nil { return true }
    let behind =
      text.text(TextSpan(start: run.end, end: boundary(min(text.count, run.end + 16)))).split(separator: " ")
      .first.map { String($0.filter { $0.isLetter }) } ?? ""
    if language.english.cues.contains(behind) { return true }
    if text.has(", ", endingAt: run.start), title(endingAt: run.start - 2) != nil { return true }
    return ["said ", "says "].contains { text.has($0, endingAt: run.start) }
      || speaksByLastName(String(words[words.count - 1]))
  }

  /// Whether a last name alone speaks, or holds an office, elsewhere: `said Ellingsen`, `Ellingsen said`.
  private func speaksByLastName(_ name: String) -> Bool {
    guard name.count >= 4 else { return false }
    return text.words(name).contains { place in
      text.has("said ", endingAt: place.start) || text.has(" said", at: place.end)
        || text.has(" told", at: place.end)
        || text.has(" added", at: place.end)
    }
  }

  private func boundary(_ offset: Int) -> Int {
    var offset = offset
    while offset < text.count, text.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  private func titleWithin(_ span: TextSpan) -> Bool {
    language.english.titles.contains { title in
      text.all(title, in: TextSpan(start: span.start, end: boundary(span.end))).contains { isWholeWord($0) }
    }
  }

  private func title(at offset: Int) -> TextSpan? {
    language.english.titles.lazy.filter { text.has($0, at: offset) }.map {
      TextSpan(start: offset, end: offset + $0.utf8.count)
    }.first(where: isWholeWord)
  }

  private func title(endingAt offset: Int) -> TextSpan? {
    language.english.titles.lazy.filter { text.has($0, endingAt: offset) }.map {
      TextSpan(start: offset - $0.utf8.count, end: offset)
    }.first(where: isWholeWord)
  }

  private func isWholeWord(_ span: TextSpan) -> Bool {
    text.character(before: span.start)?.isAsciiWord != true
      && text.character(at: span.end)?.isAsciiWord != true
  }
}

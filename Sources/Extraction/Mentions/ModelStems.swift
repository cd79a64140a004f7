import Knowledge
import TextRepair

/// Finds models that no lexicon lists by a size in their name: `青鹭-13B`, `Saltmarsh-7B`.
///
/// A name of two or three Han characters with a number (`青鹭2`) is one too where it stands alone three times, in an
/// article about models. What stands before the size is the family's name: the same name with another size or version (`青鹭2`) is a
/// model of its own, and the name alone is the family.
struct ModelStems {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The models, as written, longest first, without those that overlap listed names.
  func find() -> [String] {
    var stems: Set<String> = [], names: Set<String> = []
    forEachPlace(of: WordIndex.dates | language.unitEnds.bit) { place in
      let offset = place - 1
      guard text.bytes[offset] == 0x2D || text.bytes[offset] == 0x20,
        Unicode.Scalar(text.bytes[place]).isAsciiDigit || text.bytes[place] == 0x2E,
        let size = size(at: place), let stem = stem(endingAt: offset)
      else { return }
      names.insert(text.text(TextSpan(start: stem.start, end: size.end)))
      if text.bytes[offset] == 0x2D { stems.insert(text.text(stem)) }
    }
    for stem in stems {
      for place in text.all(stem, in: TextSpan(start: 0, end: text.count))
      where mentions.mention(at: place.start) == nil {
        if let version = version(at: place.end) {
          names.insert(text.text(TextSpan(start: place.start, end: version)))
        } else if text.character(at: place.end) != "-", text.character(at: place.end)?.isAsciiWord != true {
          names.insert(stem)
        }
      }
    }
    names.formUnion(numbered())
    return names.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
  }

  /// Calls `body` with every place but the first one where a word of some sets begins.
  private func forEachPlace(of bits: SetBits, _ body: (_ place: Int) -> Void) {
    var offset = 1
    while let place = text.next(of: bits, from: offset, before: text.count) {
      body(place)
      offset = place + 1
    }
  }

  /// `青鹭2`: Han characters between a border and a number that counts nothing, at least three times the same.
  private func numbered() -> [String] {
    let whole = TextSpan(start: 0, end: text.count)
    guard text.contains(anyOf: language.phrases(.modelTopic).forms, in: whole) else { return [] }
    var counts: [String: Int] = [:]
    forEachPlace(of: WordIndex.dates) { offset in
      guard Unicode.Scalar(text.bytes[offset]).isAsciiDigit,
        let before = text.character(before: offset), before.isHan, let end = numberEnd(at: offset),
        let stem = stem(endingAt: offset), stem.count <= 9
      else { return }
      counts[text.text(TextSpan(start: stem.start, end: end)), default: 0] += 1
    }
    return counts.filter { $0.value >= 3 }.map(\.key)
  }

  /// The end of a number of one or two digits that no unit, fraction or version goes on from.
  private func numberEnd(at offset: Int) -> Int? {
    var end = offset
    while let scalar = text.character(at: end), scalar.isAsciiDigit { end += 1 }
    guard end - offset <= 2, let next = text.character(at: end) else { return nil }
    if next.isAsciiWord || ".,%/:-~".unicodeScalars.contains(next) { return nil }
    let behind = next == " " ? text.end(after: end) : end
    return text.longest(of: language.words(.measure), at: behind) == nil ? end : nil
  }

  /// `13B` or `1.5B`, whole.
  private func size(at offset: Int) -> TextSpan? {
    var end = offset
    while let scalar = text.character(at: end), scalar.isAsciiDigit || scalar == "." { end += 1 }
    guard end > offset, end - offset <= 4, text.has("B", at: end) || text.has("b", at: end) else {
      return nil
    }
    return text.character(at: end + 1)?.isAsciiWord == true ? nil : TextSpan(start: offset, end: end + 1)
  }

  /// One capitalised Latin word, or two to four Han characters behind a border, that ends at `end`.
  private func stem(endingAt end: Int) -> TextSpan? {
    guard mentions.mention(at: max(end - 1, 0)) == nil, let last = text.character(before: end) else {
      return nil
    }
    var start = end, count = 0
    if last.isHan {
      while start > 0, count < 5, let scalar = text.character(before: start), scalar.isHan,
        !language.organisations.borders.contains(scalar), mentions.mention(endingAt: start) == nil
      {
        start = text.start(before: start)
        count += 1
      }
      return (2...4).contains(count) ? TextSpan(start: start, end: end) : nil
    }
    while start > 0, let scalar = text.character(before: start), scalar.isAsciiWord || scalar == "." {
      start -= 1
    }
    guard end - start >= 3, let first = text.character(at: start), first.isCapital else {
      return nil
    }
    return TextSpan(start: start, end: end)
  }

  /// The end of a version behind a family's name: `2`, `-2`, ` 3.1`.
  private func version(at offset: Int) -> Int? {
    let start = text.has(" ", at: offset) || text.has("-", at: offset) ? offset + 1 : offset
    var end = start
    while let scalar = text.character(at: end),
      scalar.isAsciiDigit || scalar == "." && text.character(at: end + 1)?.isAsciiDigit == true
    { end += 1 }
    guard end > start, end - start <= 3, text.character(at: end)?.isAsciiWord != true else { return nil }
    if text.has(" ", at: offset), let behind = text.character(at: text.has(" ", at: end) ? end + 1 : end),
      behind.isHan, !"的在是和与、也".unicodeScalars.contains(behind)
    {
      return nil
    }
    return end
  }
}

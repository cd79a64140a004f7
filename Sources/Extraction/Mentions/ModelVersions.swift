import Knowledge
import TextRepair

/// Tells how far the name of a model goes on behind the name of its family: `GPT-4|V`, `Qwen|-Max-0903`, `青鹭|2.1|大师版`.
///
/// A hyphen joins whatever letters and digits follow, if they do not begin with a small letter (`GPT-4-based`); behind a blank
/// only sizes, versions and the words of ``WordUse/modelVariant`` go on. What a number counts (`Qwen 3 天`) is no version.
struct ModelVersions {
  let text: ArticleBytes
  let language: LanguageTables

  /// Where the name ends that begins with the family at `span`; nil where nothing goes on.
  func end(behind span: TextSpan) -> Int? {
    var end = span.end, parts = 0
    while parts < 5, let next = joined(at: end) ?? versioned(at: end) ?? variant(at: end) {
      end = next
      parts += 1
    }
    return parts > 0 ? end : nil
  }

  /// The letters and digits behind a hyphen.
  private func joined(at offset: Int) -> Int? {
    guard text.has("-", at: offset), let first = text.character(at: offset + 1),
      first.isLatinCapital || first.isAsciiDigit
    else { return nil }
    var end = offset + 1
    while let scalar = text.character(at: end), scalar.isAsciiWord || isPoint(at: end) { end += 1 }
    return text.bytes[(offset + 1)..<end].count <= 12 ? end : nil
  }

  /// Whether a full stop stands between digits.
  private func isPoint(at offset: Int) -> Bool {
    text.has(".", at: offset) && text.character(before: offset)?.isAsciiDigit == true
      && text.character(at: offset + 1)?.isAsciiDigit == true
  }

  /// A size (`72B`, `1.5B`) or version (`3.1`, `V3`, `4o`), whole, directly behind or behind a blank; behind a Han character also
  /// a plain number or one behind a capital (`青鹭2`, `青鹭T2`).
  private func versioned(at offset: Int) -> Int? {
    let isClose = !text.has(" ", at: offset)
    let start = isClose ? offset : offset + 1
    var end = start, digits = 0, letters = 0
    while let scalar = text.character(at: end), scalar.isAsciiWord || isPoint(at: end) {
      if scalar.isAsciiDigit { digits += 1 } else if scalar != "." { letters += 1 }
      end += 1
    }
    guard digits > 0, letters <= 1, digits <= 4 else { return nil }
    let word = text.text(TextSpan(start: start, end: end))
    let isSize = word.last == "B" || word.last == "b"
    let isVersion = word.first == "V" || word.first == "v" || word.contains(".") && letters == 0
    let isVariant = word.first?.isNumber == true && (word.last == "o" || word.last == "V")
    if isSize || isVariant { return end }
    let isHan = isClose && text.character(before: offset)?.isHan == true && digits <= 2
    let isNumber = isHan && (letters == 0 || word.first.map { $0.isUppercase } == true)
    return (isVersion || isNumber) && !isCounted(endingAt: end) ? end : nil
  }

  /// Whether a word that numbers count stands behind a number.
  private func isCounted(endingAt end: Int) -> Bool {
    guard text.character(before: end)?.isAsciiDigit == true, let next = text.character(at: end) else {
      return false
    }
    if "%％-–~".unicodeScalars.contains(next), text.character(at: end + 1)?.isLatinCapital != true {
      return true
    }
    let behind = next == " " ? end + 1 : end
    return text.longest(of: language.words(.joiner), at: behind) == nil
      && text.longest(of: language.words(.measure), at: behind) != nil
  }

  /// A word of a version behind a blank, or a Han one directly behind.
  private func variant(at offset: Int) -> Int? {
    let start = text.has(" ", at: offset) ? offset + 1 : offset
    guard let word = text.longest(of: language.words(.modelVariant), at: start) else { return nil }
    let isHan = text.character(at: start)?.isHan == true
    guard isHan || text.character(at: word.end)?.isAsciiWord != true,
      isHan || start > offset || text.character(before: offset)?.isAsciiDigit == true,
      text.character(before: offset)?.isAsciiWord == true
    else { return nil }
    return word.end
  }
}

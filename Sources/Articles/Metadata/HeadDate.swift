import Knowledge
import TextRepair

/// The day that a text saved without its page has at its head: in a field (`published: "2026-03-05T17:00"`, `Published
/// Time: 2026-03-05`), or alone on a line (`2026-03-05 16:45`).
///
/// A date within a sentence is none, nor is a month without its day.
enum HeadDate {
  /// How many lines the head has at most.
  static let lines = 14
  /// The fewest digits of a day with its year: `Mar. 5, 2024`.
  private static let digits = 5
  /// The longest field or line of its own, in bytes.
  private static let longest = 240

  /// Whether a line has the digits of a day and is short.
  static func mayStand(on line: PageLine) -> Bool {
    line.form.digits >= digits && line.span.count <= longest
  }

  /// The day that a line of the head says; nil where it says something else.
  static func read(_ line: String, names: NameParts) -> PartialDate? {
    let words = line.trimming { $0.isBlank }
    let day = date(in: words, names: names)
    return day?.day == nil ? nil : day
  }

  private static func date(in words: String, names: NameParts) -> PartialDate? {
    if let colon = words.firstIndex(of: ":"), FrontMatter.isDate(String(words[..<colon])) {
      let value = words[words.index(after: colon)...]
      return value.count <= 40 ? DateReader.first(in: String(value)) : nil
    }
    return Stamp.read(words, metadata: PageMetadata(), names: names) == nil
      ? nil : DateReader.first(in: words)
  }
}

import DataTables
import TextRepair

/// The small words of the rules for facts, from `data/language/fact-words.tsv`.
///
/// A word of Latin letters counts only as a whole word.
struct FactWords: Sendable {
  /// What a word is needed for; the raw value stands in the table.
  enum Use: String, Sendable, CaseIterable {
    /// Directly behind a verb of release makes it something else: 发布会, 上线首月.
    case releaseFollower = "release-follower"
    /// Directly before a verb says that it did not happen: 尚未上线.
    case denial
    /// Before a verb says that it may happen: 将推出, plans to launch.
    case intention
    /// Directly behind a verb says that it happened: 推出了.
    case done
    /// Directly before a verb says that it happened: 正式推出.
    case eventAdverb = "event-adverb"
    /// Between a verb and a name says that the name is not its object.
    case objectBreak = "object-break"
    /// Between a thing and an English verb says that it came out: was released.
    case passive
    /// Behind a name says that not it came out but words of it: X 称.
    case notThing = "not-thing"
    /// Stands for the day told of before: 会上.
    case sameDay = "same-day"
    /// A time that gives no date: 上周.
    case vagueTime = "vague-time"
    /// Says that the sentence gives an example: 你投入了.
    case example
    /// Says that a price is for what goes in.
    case input
    /// Says that a price is for what comes out.
    case output
    /// Behind a number says that something else is counted: 1501 号.
    case otherUnit = "other-unit"
    /// Behind a name makes a release the time of something else: 发布青鹭2 之后.
    case aside
    /// Behind a verb that has its thing before it: 发布于.
    case placing
    /// Before whom a part of the money is from: 来自云岭智算的.
    case giver
    /// A licence that a model is under; the value is its name.
    case license
    /// Is part of a verb of release that opens the source: 开源了.
    case opening
    /// Behind a number of chips says that the hours of their work are counted.
    case chipHours = "chip-hours"
    /// Says how far a number got: 增至, rose to.
    case reaching
    /// How many tokens a price is for.
    case perTokens = "per-tokens"
    /// The time an amount is for.
    case period
  }

  /// A word, and what a unit gets by it; empty for nothing.
  struct Word: Equatable, Sendable {
    let form: String
    let value: String
    /// Whether it counts only as a whole word.
    let isLatin: Bool
  }

  static let table = "fact-words.tsv"
  static let columns = ["form", "use", "value"]

  private let words: [Use: [Word]]

  init(_ table: DataTable) throws(DataTableFailure) {
    var words: [Use: [Word]] = [:]
    for row in table.rows {
      guard let use = Use(rawValue: row["use"]) else {
        throw table.failure(at: row, "no rule uses “\(row["use"])”")
      }
      let isLatin = row["form"].unicodeScalars.allSatisfy { $0.isASCII }
      words[use, default: []].append(Word(form: row["form"], value: row["value"], isLatin: isLatin))
    }
    self.words = words
  }

  /// The first word of a use, in the order of the table, that stands in a stretch, and where.
  func first(_ use: Use, in span: TextSpan, of text: ArticleBytes) -> (word: Word, span: TextSpan)? {
    for word in words[use] ?? [] {
      if let place = text.all(word.form, in: span).first(where: { isWhole(word, $0, text) }) {
        return (word, place)
      }
    }
    return nil
  }

  /// Whether a word of a use stands in a stretch.
  func contains(_ use: Use, in span: TextSpan, of text: ArticleBytes) -> Bool {
    first(use, in: span, of: text) != nil
  }

  /// Whether a word of a use stands directly behind a place, or with a space between.
  func begins(_ use: Use, at offset: Int, of text: ArticleBytes) -> Bool {
    let behind = text.has(" ", at: offset) ? offset + 1 : offset
    return (words[use] ?? []).contains { word in
      [offset, behind].contains { start in
        text.has(word.form, at: start)
          && isWhole(word, TextSpan(start: start, end: start + word.form.utf8.count), text)
      }
    }
  }

  /// Whether a word of a use stands directly before a place, or with a space between.
  func ends(_ use: Use, at offset: Int, of text: ArticleBytes) -> Bool {
    let before = text.has(" ", endingAt: offset) ? offset - 1 : offset
    return (words[use] ?? []).contains { word in
      text.has(word.form, endingAt: before)
        && isWhole(word, TextSpan(start: before - word.form.utf8.count, end: before), text)
    }
  }

  private func isWhole(_ word: Word, _ span: TextSpan, _ text: ArticleBytes) -> Bool {
    guard word.isLatin else { return true }
    let opens = text.character(at: span.start)?.isAsciiWord == true
    let before = text.character(before: span.start)?.isAsciiWord == true
    return !(opens && before) && text.character(at: span.end)?.isAsciiWord != true
  }
}

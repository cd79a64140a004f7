import DataTables
import TextRepair

/// The words of Chinese dates, from `data/language/times.tsv`.
///
/// Many rules hold it, hence a reference.
final class TimeWords: Sendable {
  /// What a word says; the raw value stands in the table.
  enum Use: String, CaseIterable, Sendable {
    /// A year, month, day or quarter so many away: 去年, 上月, 昨天, 上季度; `told` where in news it counts from the
    /// time told of, which is not looked for: 次日.
    case year, month, day, quarter
    /// A day so many away, with a part of the day as its last character: 昨晚.
    case night
    /// The year that was told of: 同年.
    case sameYear = "same-year"
    /// Before a ``weekWord``, a week so many away: 上 in 上周.
    case week
    case weekWord = "week-word"
    case weekday, weekend
    /// First month and number of months, also without a year before it: 上半年.
    case yearPart = "year-part"
    /// The same, only behind a year: 底.
    case namedYearPart = "named-year-part"
    /// First and last day of a part of a month: 上旬.
    case monthPart = "month-part"
    /// First and last hour of a part of the day, and how its hours are counted: 下午.
    case dayPart = "day-part"
    /// A day of every year, and the rule for it: 中秋节.
    case holiday
    /// One of the 24 solar terms, from 0 for 立春.
    case term
    /// A season, by the term it begins with.
    case season
    /// The same, only behind a year: 春.
    case namedSeason = "named-season"
    /// What is counted, and how many of it: 季度 is 3 months.
    case unit
    /// Before a count, a span that ends or begins now: 近, 未来; or one that passes: 再过.
    case back, ahead, passing
    /// Behind a count: 前, 后, 内, 以来; `open` where the time has only one bound.
    case before, after, within, since
    /// Behind a count with ``back`` or ``ahead`` before it.
    case inside
    /// Behind a date, that the time goes on from there, or up to now.
    case from
    case upToNow = "up-to-now"
    /// This moment.
    case now, recently
    /// Before a date or a range.
    case fromLead = "from-lead"
    case untilLead = "until-lead"
    case withinLead = "within-lead"
    /// Between and behind the two bounds of a range.
    case joint, closing
    /// Behind a date, that it is not exact.
    case about
    /// The lunar calendar, its months with names of their own, and the tens of its days.
    case lunar
    case lunarMonth = "lunar-month"
    case dayTens = "day-tens"
    /// Makes a time recur: 每; and what only recurs: 工作日.
    case every
    case everyDay = "every-day"
    /// Two years named together.
    case pair
    /// An era, by its first year; a new one keeps the Gregorian months.
    case era
    case newEra = "new-era"
    case half, vague
    /// Behind a length, that it is a bound: 以上.
    case limit
  }

  /// A word for one use, with the numbers and the tag of its value.
  struct Word: Sendable {
    let use: Use
    let numbers: [Int]
    let tag: String

    /// The first number; 0 for none.
    var number: Int { numbers.first ?? 0 }
    /// Whether it counts from the time that is told of.
    var countsFromTold: Bool { tag == "told" }
  }

  static let table = "times.tsv"
  static let columns = ["form", "use", "value"]

  private let trie: NameTrie
  private let words: [[Word]]
  /// What a date begins with.
  let openings: [String]

  /// Reads the table.
  ///
  /// - Throws: ``DataTables/DataTableFailure`` for a use that no rule knows.
  init(_ table: DataTable) throws {
    var openings: [String] = []
    var trie = NameTrie(characters: 1 << 11)
    var words: [[Word]] = []
    for row in table.rows {
      guard let use = Use(rawValue: row["use"]) else {
        throw table.failure(at: row, "no rule uses “\(row["use"])”")
      }
      let parts = row["value"].split(separator: " ").map(String.init)
      let word = Word(
        use: use, numbers: parts.compactMap(Int.init), tag: parts.first { Int($0) == nil } ?? "")
      let number = trie.insert(row["form"], words.count)
      if number == words.count { words.append([]) }
      words[number].append(word)
      openings += TimeWords.openings(row["form"], use)
    }
    for use in [Use.week] {
      let weeks = table.rows.filter { $0["use"] == use.rawValue }.map { $0["form"] }
      let names = table.rows.filter { $0["use"] == Use.weekWord.rawValue }.map { $0["form"] }
      openings += weeks.flatMap { shift in names.map { shift + $0 } }
    }
    (self.trie, self.words) = (trie, words)
    self.openings = openings + TimeWords.numbered
  }

  /// The longest word of a use at a place, and where it ends.
  func first(_ use: Use, at offset: Int, in text: ArticleBytes) -> (word: Word, end: Int)? {
    guard offset >= 0, offset < text.count else { return nil }
    var found: (word: Word, end: Int)?
    trie.forEachName(in: text.bytes, at: offset) { number, end in
      if let word = words[number].first(where: { $0.use == use }) { found = (word, end) }
    }
    return found
  }

  /// Where the longest word of a use that begins at a place ends.
  func end(_ use: Use, at offset: Int, in text: ArticleBytes) -> Int? {
    first(use, at: offset, in: text)?.end
  }

  /// What a text is searched for because of a word.
  private static func openings(_ form: String, _ use: Use) -> [String] {
    switch use {
    case .year, .sameYear, .month, .day, .night, .quarter, .yearPart, .holiday, .weekWord, .lunarMonth,
      .lunar,
      .newEra:
      [form]
    default: []
    }
  }

  /// Han numerals with what makes a date of them.
  private static let numbered: [String] = {
    let digits = "一二三四五六七八九十两".map(String.init)
    let units = ["月", "季度", "年前", "年后", "天前", "天后", "周前", "周后", "个月前", "个月后", "周之前", "年之前"]
    return digits.flatMap { digit in units.map { digit + $0 } } + ["二〇", "二零", "一九", "首季"]
  }()
}

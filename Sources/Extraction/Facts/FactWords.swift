import DataTables
import TextRepair

/// The small words of the rules for facts, from `data/language/fact-words.tsv`.
///
/// A word of Latin letters counts only as a whole word. A class, because every rule for facts holds these tables.
final class FactWords: Sendable {
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
    /// Is what an amount without a currency is money behind: 估值 55 亿.
    case moneyNoun = "money-noun"
    /// Stands behind a verb of release and says that it happened: 发布|后, 推出|以来.
    case afterwards
    /// Says that several have the same release: both released.
    case shared
    /// Brings in somebody without a name: 一家, some.
    case someone
    /// Behind such a word counts what is told of: a total.
    case sum
    /// A capitalised word that names nobody: March, Series.
    case noName = "no-name"
    /// Before a name that is just given: called, 名为.
    case naming
    /// Says that who is told of gives the money: led.
    case leading
    /// A word for the day that the entry of a timeline tells of: today.
    case entryDay = "entry-day"
    /// Before a verb makes it the time of something else: after, 此前.
    case background
    /// What chips are called behind their names: H100 processors.
    case chip
    /// What costs its amount where `worth` stands behind: a round, worth $3 million.
    case deal
    /// Opens a clause that stands before its subject: With, 在.
    case fronted
    /// Says that each of several has a value: 均超过.
    case each
    /// A time a year ago, whose value stands behind it: 去年同期的.
    case sameTime = "same-time"
    /// What is paid for by the month: 订阅, plan.
    case plan
    /// Directly before a number makes it no value: 上涨了, rose by, 不是.
    case notValue = "not-value"
    /// Behind an English verb that has its thing before it: launched in May.
    case adjunct
    /// Carries a value on from the clause before: times, adverbs and copulas, as 去年 and 增至.
    case carry
    /// Stands for the number told before: 这一数字.
    case sameNumber = "same-number"
    /// Stands for the firm that is spoken of: 公司, 该公司.
    case firmPronoun = "firm-pronoun"
    /// Is such a word that points to the firm named last: 该公司, not 公司.
    case nearPronoun = "near-pronoun"
    /// What somebody does with a firm at its valuation: 以 30 亿元的估值|收购.
    case buying
    /// What a firm is, directly before its name: 创业公司|北屿科技.
    case firmNoun = "firm-noun"
    /// Ends the name of somebody who only gives money: 鹤汀资本.
    case fund
    /// Stands for one of the two named before: 前者, 后者.
    case formerOrLatter = "former-latter"
    /// Behind `2B` and `2C` says that they are kinds of customers: 产品.
    case customers
    /// Directly behind an amount makes it what a value changed by: a $50 increase.
    case change
    /// A part of a firm: 业务, 板块.
    case segment
    /// Directly before or behind a number of ten thousands says that it is money: 起售价.
    case priceNoun = "price-noun"
    /// Says that a number is what somebody expected of another: 市场预期, forecasts.
    case expectation
    /// Stands for two named before: 两家, 双方.
    case pair
    /// What somebody does who buys a firm or thing: 收购, acquire.
    case purchase
    /// A share in a firm that money is put into: 持股比例.
    case stake
    /// Directly before a verb says that it is planned: 计划, plans to.
    case planning
    /// Says that something comes at another time than was said: 推迟到, delayed.
    case postponement
    /// Before the verb of 发布的 says that it has just happened: 最新.
    case recent
    /// What a thing is, before its name: 端侧模型|青鹭 Mini.
    case thingNoun = "thing-noun"
    /// Directly before a name makes it the object of a verb or the second of a pair: 搭载, 对手.
    case objectVerb = "object-verb"
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

  /// The words of all uses, which a text is searched for.
  private let set: WordSet
  /// The bit of those.
  var bits: SetBits { self.set.bit }
  /// The names of licences, which few sentences have.
  let licenses: WordSet
  /// The words of each use in the order of the table, with their numbers in the index.
  private let words: [[(number: Int, word: Word)]]
  /// For each word of the index a bit for each use that it has.
  private let usesOfWord: [UInt64]

  /// The phrases, which no text is searched for beforehand.
  let phrases: FactPhrases

  /// What numbers are counted in.
  let units: UnitWords

  init(
    _ table: DataTable, phrases: FactPhrases, units: UnitWords, _ index: inout WordIndex
  ) throws(DataTableFailure) {
    (self.phrases, self.units) = (phrases, units)
    var words: [Use: [Word]] = [:]
    for row in table.rows {
      guard let use = Use(rawValue: row["use"]) else {
        throw table.failure(at: row, "no rule uses “\(row["use"])”")
      }
      let isLatin = row["form"].unicodeScalars.allSatisfy { $0.isASCII }
      words[use, default: []].append(Word(form: row["form"], value: row["value"], isLatin: isLatin))
    }
    precondition(Use.allCases.count <= 64, "there is a bit for each use")
    set = index.add(words.values.joined().map(\.form))
    licenses = index.add((words[.license] ?? []).map(\.form))
    let numbered = Use.allCases.map { use in
      (words[use] ?? []).map { (number: index.number(adding: $0.form), word: $0) }
    }
    var usesOfWord = [UInt64](repeating: 0, count: index.count)
    for (use, words) in zip(Use.allCases, numbered) {
      for (number, _) in words { usesOfWord[number] |= FactWords.bit(use) }
    }
    (self.words, self.usesOfWord) = (numbered, usesOfWord)
  }

  /// The phrases of a use.
  subscript(use: FactPhrases.Use) -> Phrases { phrases[use] }

  private static func bit(_ use: Use) -> UInt64 { 1 << UInt64(unsafeBitCast(use, to: UInt8.self)) }

  private func words(_ use: Use) -> [(number: Int, word: Word)] {
    words[Int(unsafeBitCast(use, to: UInt8.self))]
  }

  private func isWord(_ hit: WordHits.Hit, of use: Use) -> Bool {
    hit.bits.meets(set.bit) && usesOfWord[Int(hit.word)] & FactWords.bit(use) != 0
  }

  /// The first word of a use, in the order of the table, that stands in a stretch, and where.
  func first(_ use: Use, in span: TextSpan, of text: ArticleBytes) -> (word: Word, span: TextSpan)? {
    guard let hits = text.hits else { return searched(use, in: span, of: text) }
    var best: (place: Int, word: Word, span: TextSpan)?
    var rest = hits.range(from: span.start, to: span.end)
    while let index = hits.next(of: set.bit, in: rest) {
      rest = (index + 1)..<rest.upperBound
      let hit = hits.all[index]
      guard hit.end <= span.end, isWord(hit, of: use),
        let place = words(use).firstIndex(where: { $0.number == Int(hit.word) }),
        best.map({ place < $0.place }) ?? true
      else { continue }
      let word = words(use)[place].word
      let found = TextSpan(start: Int(hit.start), end: hit.end)
      if isWhole(word, found, text) { best = (place, word, found) }
    }
    return best.map { ($0.word, $0.span) }
  }

  /// The same in a text that was not searched beforehand.
  private func searched(_ use: Use, in span: TextSpan, of text: ArticleBytes) -> (word: Word, span: TextSpan)?
  {
    for (_, word) in words(use) {
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
    stands(use, at: offset, text) || text.has(" ", at: offset) && stands(use, at: offset + 1, text)
  }

  /// Where the longest word of a use ends that begins at a place; nil where none does.
  func end(of use: Use, at offset: Int, of text: ArticleBytes) -> Int? {
    text.words(at: offset).last { hit in
      isWord(hit, of: use) && isWhole(TextSpan(start: offset, end: hit.end), text)
    }?.end
  }

  private func stands(_ use: Use, at offset: Int, _ text: ArticleBytes) -> Bool {
    text.words(at: offset).contains { hit in
      isWord(hit, of: use) && isWhole(TextSpan(start: offset, end: hit.end), text)
    }
  }

  /// Whether a word of a use stands directly before a place, or with a space between.
  func ends(_ use: Use, at offset: Int, of text: ArticleBytes) -> Bool {
    let before = text.has(" ", endingAt: offset) ? offset - 1 : offset
    return text.words(endingAt: before, upTo: set.longest).contains { hit in
      isWord(hit, of: use) && isWhole(TextSpan(start: Int(hit.start), end: before), text)
    }
  }

  private func isWhole(_ word: Word, _ span: TextSpan, _ text: ArticleBytes) -> Bool {
    !word.isLatin || isWhole(span, text)
  }

  /// Whether a word is no part of a longer one; a Han word never is.
  private func isWhole(_ span: TextSpan, _ text: ArticleBytes) -> Bool {
    guard text.bytes[span.range].allSatisfy({ $0 < 0x80 }) else { return true }
    let opens = text.character(at: span.start)?.isAsciiWord == true
    let before = text.character(before: span.start)?.isAsciiWord == true
    return !(opens && before) && text.character(at: span.end)?.isAsciiWord != true
  }
}

import Knowledge
import TextRepair

/// Says when a verb of release happened.
///
/// The date nearest before it in its clause, else the one behind it (`发布于 2023 年末`, `on March 28`), else one
/// that opens a clause before (`7 月 19 日，…`), else for `会上` and `当天` the last date of the sentence before.
/// `次日` and `两天后` count from the last day told of.
struct ReleaseDates {
  /// When something happened: a date, or the words that tell it without one.
  struct Time: Equatable {
    var date: PartialDate?
    var words: String?
  }

  let text: ArticleBytes
  let words: FactWords
  private var finder: DateFinder
  private var block: Int?
  private var dates: [DateMention] = []
  private var earlier: [DateMention] = []

  init(text: ArticleBytes, published: PartialDate?, words: FactWords, times: TimeWords) {
    self.words = words
    self.text = text
    finder = DateFinder(text: text, words: times, published: published)
  }

  /// Moves on to the next sentence; a new paragraph forgets the years that were told.
  mutating func enter(_ unit: Unit) {
    if block != unit.block { (finder.context, dates, earlier) = (nil, [], []) }
    block = unit.block
    earlier = dates.isEmpty ? earlier : dates
    dates = finder.find(in: unit.span)
    for date in dates { finder.follow(date) }
  }

  /// When a verb of the sentence happened; nil where the sentence has no word of time.
  func time(of verb: TextSpan, in unit: Unit) -> Time? {
    let clauses = Clauses(text: text)
    let clause = clauses.clause(around: verb, in: unit.span)
    if let shifted = counted(in: TextSpan(start: unit.span.start, end: verb.end)) { return shifted }
    if let postponed = postponed(verb, in: clause) { return postponed }
    if let before = dates.last(where: { $0.span.end > clause.start && $0.span.end <= verb.start }) {
      return Time(date: before.date)
    }
    if let behind = dates.first(where: { $0.span.start < clause.end && $0.span.start >= verb.end }) {
      return Time(date: behind.date)
    }
    let statement = clauses.statement(around: verb, in: unit.span)
    let opening = dates.last { date in
      guard statement.contains(date.span), date.span.end <= clause.start else { return false }
      return date.span.start - clauses.clause(around: date.span, in: unit.span).start <= 18
    }
    if let opening { return Time(date: opening.date) }
    if words.contains(.sameDay, in: TextSpan(start: clause.start, end: verb.start), of: text),
      let date = earlier.last
    {
      return Time(date: date.date)
    }
    return openWord(in: statement, verb)
  }

  /// `7 月 3 日，北屿科技计划开源青鹭2`: a date before the word for the plan is that of the announcement.
  ///
  /// `将于 9 月发布` and `plans to launch it in May` tell when it comes out, as does a date after the article's own.
  func isPlanned(_ verb: TextSpan, at date: PartialDate?, in unit: Unit) -> Bool {
    guard let date, let day = dates.last(where: { $0.date == date && $0.span.end <= verb.start }) else {
      return false
    }
    let gap = TextSpan(start: day.span.end, end: verb.start)
    guard gap.count <= 120, let (_, plan) = words.first(.planning, in: gap, of: text) else { return false }
    let clause = Clauses(text: text).clause(around: verb, in: unit.span)
    return plan.start >= clause.start && verb.start - plan.end <= 3
  }

  /// `青鹭2 的发布时间从 8 月推迟到 10 月`: the last date behind such a word.
  private func postponed(_ verb: TextSpan, in clause: TextSpan) -> Time? {
    guard let (_, word) = words.first(.postponement, in: clause, of: text), word.start >= verb.end,
      let date = dates.last(where: { $0.span.start >= word.end && $0.span.end <= clause.end })
    else { return nil }
    return Time(date: date.date)
  }

  /// Whether a date stands directly before a verb, or a few words before it.
  func isDated(_ verb: TextSpan, in clause: TextSpan) -> Bool {
    dates.contains {
      $0.span.start >= clause.start && $0.span.end <= verb.start && verb.start - $0.span.end <= 12
    }
  }

  private func openWord(in statement: TextSpan, _ verb: TextSpan) -> Time? {
    guard let (word, place) = words.first(.vagueTime, in: statement, of: text),
      place.end <= verb.start || place.start - verb.end <= 60
    else { return nil }
    return Time(words: word.form)
  }

  /// `次日`, counted from the last day told of before it.
  private func counted(in span: TextSpan) -> Time? {
    for (form, shift) in words.phrases.laterDays {
      guard let word = text.all(form, in: span).last else { continue }
      let before =
        dates.last { $0.span.end <= word.start && $0.date.day != nil } ?? earlier.last { $0.date.day != nil }
      guard let date = before?.date, let month = date.month, let day = date.day else {
        return Time(words: form)
      }
      let moved = Calendar.moved(date.year ?? 2000, month, day, by: shift)
      return Time(
        date: moved.flatMap {
          PartialDate(year: date.year == nil ? nil : $0.year, month: $0.month, day: $0.day)
        })
    }
    return nil
  }
}

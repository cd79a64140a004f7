import TextRepair

/// Centuries, decades and eras: `上世纪90年代`, `十九世纪`, `民国三年`, `康熙二十年`.
struct Eras {
  let grammar: PeriodGrammar

  /// The period at a place.
  func date(at offset: Int) -> ReadPeriod? { century(at: offset) ?? era(at: offset) }

  /// A year of an era, with its month; before 1912 months are those of the lunar calendar.
  private func era(at offset: Int) -> ReadPeriod? {
    let text = grammar.text
    let new = grammar.words.first(.newEra, at: offset, in: text)
    guard let (word, end) = new ?? grammar.words.first(.era, at: offset, in: text) else { return nil }
    let first = (value: 1, end: end + 3)
    let count =
      text.has("元", at: end) ? first : grammar.numeral(at: end).map { (value: $0.value, end: $0.end) }
    guard let count, (1...70).contains(count.value), let close = grammar.word(["年"], at: count.end) else {
      return nil
    }
    let year = word.number + count.value - 1
    if new != nil { return grammar.withinYear((year, close)) }
    return LunarDates(grammar: grammar).month(at: close, year: year)
      ?? ReadPeriod(end: close, days: .years(year), year: year)
  }

  /// `上世纪90年代`, `十九世纪七十年代`, `90年代`, `18世纪`.
  private func century(at offset: Int) -> ReadPeriod? {
    let text = grammar.text
    var start: Int?, place = offset
    for (word, first) in [("上世纪", -100), ("上个世纪", -100), ("本世纪", 0)] where text.has(word, at: offset) {
      guard grammar.now.knowsYear else { return nil }
      (start, place) = (grammar.now.year / 100 * 100 + first, offset + word.utf8.count)
    }
    guard start != nil || text.character(at: offset).map(HanNumeral.mayBegin) == true else { return nil }
    if start == nil, let number = grammar.numeral(at: offset), (1...21).contains(number.value),
      let end = grammar.word(["世纪"], at: number.end)
    {
      (start, place) = ((number.value - 1) * 100, end)
    }
    if let decade = grammar.numeral(at: place), decade.value % 10 == 0, decade.value < 100,
      let end = grammar.word(["年代"], at: decade.end)
    {
      return decadePart(start ?? (decade.value > 20 ? 1900 : 2000), decade.value, end)
    }
    guard let start, start > 0 else { return nil }
    if let end = grammar.word(["初"], at: place) {
      return ReadPeriod(end: end, days: .years(start, count: 20))
    }
    return ReadPeriod(end: place, days: .years(start, count: 100))
  }

  private func decadePart(_ century: Int, _ decade: Int, _ end: Int) -> ReadPeriod {
    let parts: [([String], Int, Int)] = [
      (["初期", "前期", "初"], 0, 3), (["末期", "后期", "末"], 7, 3), (["中期"], 3, 4),
    ]
    for (words, shift, count) in parts {
      if let part = grammar.word(words, at: end) {
        return ReadPeriod(end: part, days: .years(century + decade + shift, count: count))
      }
    }
    return ReadPeriod(end: end, days: .years(century + decade, count: 10))
  }
}

import TextRepair

/// Names of people beside offices where more than the office tells them.
extension PersonNames {
  /// The name of three characters between a word that leads to people and an office: 配合|吴知武|董事长.
  func led(before office: TextSpan, from limit: Int) -> TextSpan? {
    guard let name = chineseName(endingAt: office.start, from: limit), text.characterCount(name) == 3,
      text.ends(in: language.phrases(.peopleLead), at: name.start),
      text.longest(of: language.organisations.endings, endingAt: name.end) == nil,
      text.character(before: name.end).map({ !language.characters(.officeVerb).contains($0) }) == true
    else { return nil }
    return name
  }

  /// The name behind an office and 的, where it speaks: 负责人的|符知远|指出.
  func describedName(at start: Int, limit: Int) -> TextSpan? {
    guard text.has("的", at: start), let name = chineseName(at: start + 3, limit: limit, isLed: true),
      language.cue(in: text, at: name.end) != nil
    else { return nil }
    return name
  }

  private static let parters = ScalarSet(" \u{3000}●•/／&")

  /// The next name of a byline, behind a blank or a mark: 记者 陆知微 |周牧川.
  func colleague(behind end: Int, limit: Int) -> TextSpan? {
    var start = end
    while start < limit, let scalar = text.character(at: start), PersonNames.parters.contains(scalar) {
      start = text.end(after: start)
    }
    guard start > end, let name = chineseName(at: start, limit: limit, isLed: true),
      text.character(at: name.end)?.isHan != true
    else { return nil }
    return name
  }

  /// Where a bracket that narrows an office ends, and the blank behind it: 总经理（北区）|陆知微; nil where none opens.
  func bracketEnd(at start: Int, limit: Int) -> Int? {
    guard text.has("（", at: start) || text.has("(", at: start) else { return nil }
    var end = text.end(after: start), count = 0
    while end < limit, count < 8, let scalar = text.character(at: end), scalar.isHan {
      end = text.end(after: end)
      count += 1
    }
    guard count >= 2, text.has("）", at: end) || text.has(")", at: end) else { return nil }
    end = text.end(after: end)
    return text.has(" ", at: end) ? end + 1 : end
  }
}

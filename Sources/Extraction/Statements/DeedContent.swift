import TextRepair

/// What somebody does or feels by saying it: where such words begin and end.
extension ChineseStatements {
  /// The bytes of words so long that they say what was made known with 了.
  private static let deed = 24
  /// The bytes of a deed so short that nothing behind its comma belongs to it: 离任.
  private static let shortDeed = 9

  /// `宣布了|对部分模型价格的调整`.
  func deedDone(_ particle: TextSpan, _ content: TextSpan, in unit: Unit) -> TextSpan? {
    guard text.has("了", at: particle.start), content.end - particle.end >= Self.deed,
      clauseEnd(after: particle.end, in: unit) - particle.end > Self.shortDeed,
      text.ends(in: language.phrases(.announcing), at: particle.start)
    else { return nil }
    return trimContent(beforeComment(TextSpan(start: particle.end, end: content.end), in: unit))
  }

  /// The first clause of what somebody made known, where it says all: `宣布|离任，…`, `表达了|对结果的不满，…`.
  func whole(_ first: TextSpan, behind cue: TextSpan) -> Bool {
    if isDeed(cue) {
      return first.count <= Self.shortDeed && text.longest(of: language.words(.particle), at: cue.end) == nil
    }
    return text.has("对", at: first.start)
      && text.longest(of: language.words(.attitude), endingAt: first.end).map {
        text.has("的", endingAt: $0.start)
      } == true
  }

  /// Whether a cue is one of doing something by saying it: 宣布.
  func isDeed(_ cue: TextSpan) -> Bool {
    text.longest(of: language.words(.deedCue), endingAt: cue.end) != nil
  }

  /// Whether words say what somebody will do: `表态|将签署`.
  func opensWithModal(_ piece: TextSpan) -> Bool {
    piece.count >= 9 && (text.has("将", at: piece.start) || text.has("会", at: piece.start))
  }

  /// Whether words only point to what was told before: `证实|上述消息`.
  func pointsBack(_ piece: TextSpan) -> Bool {
    guard piece.count <= 18,
      let opening = text.longest(of: language.words(.demonstrative), at: piece.start)
        ?? text.longest(of: language.phrases(.backPointer), at: piece.start)
    else { return false }
    return text.longest(of: language.words(.newsNoun), endingAt: piece.end).map { $0.start >= opening.end }
      ?? (piece.count <= 12)
  }

  /// What somebody feels about something: `陆知微|对大家的帮助表示感谢`.
  func attitude(behind cue: TextSpan, from start: Int, in unit: Unit) -> TextSpan? {
    guard text.begins(with: language.phrases(.feelingCue), at: cue.start),
      let word = text.longest(of: language.words(.attitude), at: cue.end),
      clauseEnd(after: word.end, in: unit) - word.end <= 9,
      let object = text.all("对", in: TextSpan(start: start, end: max(start, cue.start))).first,
      object.start > start, cue.start - object.end >= 12
    else { return nil }
    return TextSpan(start: object.start, end: clauseEnd(after: word.end, in: unit))
  }
}

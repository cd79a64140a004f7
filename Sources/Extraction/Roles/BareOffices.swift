import Knowledge
import TextRepair

/// Whose an office is that no organisation stands beside.
extension RoleFinder {
  /// How far into its sentence the firm may stand that it speaks of, in bytes.
  private static let reachOfSubject = 45
  /// How far back the sentence of an office and the one before are looked through, in bytes.
  private static let longestSentences = 2000
  /// How long what stands before an office may be where it opens its sentence, in bytes: `五月，`.
  private static let opening = 15
  /// How long what an office is for may be, in bytes.
  private static let department = 24

  /// The firm that the article is about, for an office of a firm behind a name: `陆知微|董事长`.
  func addressed(_ title: TextSpan, before offset: Int) -> EntityID? {
    guard text.contains(language.words(.leadingOffice), in: title) else { return nil }
    return topic.firm(before: offset)
  }

  /// The firm that the article is about, for an office of a firm that opens a clause and names none.
  func leader(_ title: TextSpan, before offset: Int, in block: TextSpan) -> EntityID? {
    guard text.contains(language.words(.leadingOffice), in: title) else { return nil }
    let place = opening(before: offset)
    if let before = text.character(before: place), place > block.start,
      !RoleFinder.marks.contains(before), !text.ends(in: language.phrases(.officeLead), at: place),
      !isOwnFirm(place, offset, in: block)
    {
      return nil
    }
    guard text.longest(of: language.words(.listenersOwn), endingAt: place) == nil else { return nil }
    return topic.firm(before: place) ?? firmSpokenOf(before: place, in: block)
  }

  /// The firm that the sentence of a place opens with, or, where the place opens its sentence, the one before.
  private func firmSpokenOf(before place: Int, in block: TextSpan) -> EntityID? {
    let limit = max(block.start, text.boundary(place - RoleFinder.longestSentences))
    let ends = text.all("。", in: TextSpan(start: limit, end: place))
    let own = TextSpan(start: ends.last?.end ?? limit, end: place)
    let before = text.trimmed(own).count <= RoleFinder.opening ? ends.reversed().prefix(1).map(\.start) : []
    for end in [place] + before {
      let start = ends.last { $0.end < end }?.end ?? limit
      let firms = mentions.mentions(in: TextSpan(start: start, end: end)).filter { $0.kind == .company }
      if let first = firms.first, first.span.start - start <= RoleFinder.reachOfSubject,
        phrases.office(behind: first, limit: end) == nil
      {
        return first.entity
      }
      if !firms.isEmpty { return nil }
    }
    return nil
  }

  /// Where the words that lead to an office begin: `|其长期首席运营官`.
  private func opening(before offset: Int) -> Int {
    var place = phrases.skipBack(offset)
    while mentions.mention(endingAt: place) == nil,
      let word = text.longest(of: language.officeTitles, endingAt: place)
        ?? text.longest(of: language.words(.ownFirm), endingAt: place)
        ?? text.longest(of: language.words(.officeBetween), endingAt: place)
        ?? text.longest(of: language.words(.quantifier), endingAt: place)
    { place = phrases.skipBack(word.start) }
    return text.longest(of: language.phrases(.firmNoun), at: place) == nil
      ? department(endingAt: place) : place
  }

  /// Whether 公司 before an office means the firm spoken of (`罢免|公司前任CEO`), and ends no name: `灯芯服务|公司总裁`.
  func isOwnFirm(_ place: Int, _ offset: Int, in block: TextSpan) -> Bool {
    guard text.longest(of: language.phrases(.firmNoun), at: place) != nil else { return false }
    let clause = Clauses(text: text).clause(around: TextSpan(start: place, end: offset), in: block)
    let lead = TextSpan(start: clause.start, end: max(clause.start, place))
    return mentions.mentions(in: lead).isEmpty && text.contains(language.words(.clauseWord), in: lead)
  }

  /// Where the words begin that only say what an office is for, behind a mark: `，|AI 研究|副总裁`; else `offset`.
  private func department(endingAt offset: Int) -> Int {
    var place = offset
    while offset - place <= RoleFinder.department, let scalar = text.character(before: place) {
      if "，。；：！？、,\n".unicodeScalars.contains(scalar) { return place }
      guard scalar.isHan || scalar == " " || text.has("AI", endingAt: place),
        text.longest(of: language.words(.officeStop), endingAt: place) == nil,
        mentions.mention(endingAt: place) == nil
      else { return offset }
      place = scalar.isLatinWord ? place - 2 : text.start(before: place)
    }
    return offset
  }
}

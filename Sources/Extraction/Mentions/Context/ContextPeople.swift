import Articles
import Knowledge
import TextRepair

/// Finds people with Chinese names by the words beside them: `妻子陆知微`, `由周牧川接替`, `贺知秋毕业于…`.
///
/// A name that nothing but verbs of people tells must open a clause, and stand in the article twice where the verb does not
/// tell of schools (毕业于).
struct ContextPeople {
  let text: ArticleBytes
  let language: LanguageTables
  let names: PersonNames
  let mentions: Mentions
  private let common: CommonWords

  init(text: ArticleBytes, language: LanguageTables, names: PersonNames, mentions: Mentions) {
    (self.text, self.language, self.names, self.mentions) = (text, language, names, mentions)
    common = CommonWords(text: text, counts: language.wordCounts)
  }

  /// The names, in order.
  func find(in blocks: [Block]) -> [TextSpan] {
    var result: [TextSpan] = []
    for block in blocks {
      addRelated(in: block.span, to: &result)
      addCharged(in: block.span, to: &result)
      addHolders(in: block.span, to: &result)
      addHidden(in: block.span, to: &result)
      if block.kind != .byline { addActing(in: block.span, to: &result) }
    }
    return result.filter { !mentions.overlaps($0) }
  }

  /// Names behind a noun for people: 妻子|陆知微.
  private func addRelated(in block: TextSpan, to result: inout [TextSpan]) {
    var offset = block.start
    while let place = text.next(of: language.nameNouns.bits(.introducing), from: offset, before: block.end) {
      offset = text.end(after: place)
      guard let noun = language.nameNouns.introducing(at: place, in: text), noun.kind == .person else {
        continue
      }
      offset = noun.span.end
      let start = text.longest(of: language.phrases(.personNaming), at: offset)?.end ?? offset
      let name =
        names.chineseName(at: start, limit: block.end) ?? names.dottedName(at: start, limit: block.end)
      guard let name, common.crossing(place, from: max(place - 9, block.start)) < 100 else { continue }
      result.append(name)
    }
  }

  /// Names of which a report hides the given name: 张某, 李某某, 吴某2.
  private func addHidden(in block: TextSpan, to result: inout [TextSpan]) {
    var rest = block
    while let mark = text.first("某", in: rest) {
      var end = mark.end
      if text.has("某", at: end) {
        end += 3
      } else if text.character(at: end)?.isAsciiDigit == true {
        end += 1
      }
      rest = TextSpan(start: end, end: block.end)
      let start = text.start(before: mark.start)
      guard mark.start > block.start,
        language.surnames.end(in: text, at: start, limit: mark.start) == mark.start,
        text.character(at: start).map({ !language.characters(.hiddenNameLead).contains($0) }) == true,
        common.crossing(start, from: max(start - 9, block.start)) < 100
      else { continue }
      let next = text.character(at: end)
      guard end - mark.end > 0 || next?.isHan != true || next.map(language.nameFollowers.contains) == true
      else { continue }
      result.append(TextSpan(start: start, end: end))
    }
  }

  /// Names between 由 and a verb of taking charge: 由|周牧川|接替.
  private func addCharged(in block: TextSpan, to result: inout [TextSpan]) {
    let verbs = language.words(.takingCharge)
    var offset = block.start
    while let place = text.next(of: verbs.bit, from: offset, before: block.end) {
      offset = text.end(after: place)
      guard let name = names.chineseName(endingAt: place, from: block.start),
        text.ends(in: language.phrases(.appointing), at: name.start)
          || text.has("的", endingAt: name.start)
            && text.first(
              "由", in: TextSpan(start: text.boundary(max(block.start, name.start - 45)), end: name.start))
              != nil
      else { continue }
      result.append(name)
    }
  }

  /// Names at the beginning of a clause or behind 的 that take an office in it: 陆知微|任北屿科技总裁.
  private func addHolders(in block: TextSpan, to result: inout [TextSpan]) {
    let verbs = language.words(.holding)
    var offset = block.start
    while let place = text.next(of: verbs.bit, from: offset, before: block.end) {
      offset = text.end(after: place)
      guard let verb = text.longest(of: verbs, at: place),
        text.first("任", in: verb) != nil || verb.count > 6 || isMember(behind: verb),
        text.character(before: place).map({ !language.characters(.verbAdverb).contains($0) }) == true,
        let name = names.chineseName(endingAt: place, from: block.start), !mentions.overlaps(name),
        NameEdges(text: text, language: language, mentions: mentions).opensClause(name.start, in: block)
          || text.has("的", endingAt: name.start),
        takesOffice(behind: verb.end, block)
      else { continue }
      result.append(name)
    }
  }

  /// Whether 是 has an institution or a firm directly behind it: 陆知微是|清华大学|博士.
  private func isMember(behind verb: TextSpan) -> Bool {
    guard text.text(verb) == "是", let known = mentions.mention(at: verb.end), known.span.start == verb.end
    else { return false }
    return known.kind == .institution || known.kind == .company
  }

  /// Whether an office stands in the rest of a clause.
  private func takesOffice(behind offset: Int, _ block: TextSpan) -> Bool {
    var end = offset
    while end < min(block.end, offset + 60), let scalar = text.character(at: end),
      !"，。；：！？\n".unicodeScalars.contains(scalar)
    { end = text.end(after: end) }
    return text.contains(language.officeTitles, in: TextSpan(start: offset, end: end))
  }

  /// Names of three characters that open a clause before what only people do.
  private func addActing(in block: TextSpan, to result: inout [TextSpan]) {
    guard !block.isEmpty else { return }
    if let name = actor(at: block.start, block) { result.append(name) }
    text.forEachPlace(of: language.clauseOpenings.bit, in: block) { mark, _ in
      let start = text.end(after: mark)
      if start < block.end, let name = actor(at: start, block) { result.append(name) }
    }
  }

  private func actor(at start: Int, _ block: TextSpan) -> TextSpan? {
    guard language.surnames.mayBegin(in: text, at: start), mentions.mention(at: start) == nil,
      let name = names.chineseName(at: start, limit: block.end),
      text.characterCount(name) == 3, !common.holds(name, limit: 300)
    else { return nil }
    var end = name.end
    while let word = text.longest(of: language.plainModifiers, at: end) { end = word.end }
    guard let act = text.longest(of: language.words(.personAct), at: end),
      text.repeats(text.text(name), times: 2) || language.phrases(.study).forms.contains(text.text(act))
    else { return nil }
    return name
  }
}

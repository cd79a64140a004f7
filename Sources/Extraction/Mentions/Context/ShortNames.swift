import Knowledge
import TextRepair

/// Finds the short forms by which an article calls firms that it named in full: `拓岭` for `拓岭微电子`, `松汇` for `杭州松汇科技有限公司`.
///
/// The short form is what is left without the place in front and the endings behind, if that is no common word and stands by itself
/// somewhere. Listed firms have their short forms in the lexicon; a form that two firms share tells none.
struct ShortNames {
  let text: ArticleBytes
  let language: LanguageTables

  /// Adds the places of short forms to the firms that they name.
  func add(to mentions: inout Mentions) {
    let firms = mentions.entities.values.filter { $0.kind == .company && !$0.isKnown }.sorted {
      $0.id < $1.id
    }
    var owners: [String: [Mentions.Named]] = [:]
    for firm in firms {
      guard let place = mentions.all.first(where: { $0.entity == firm.id && text.text($0.span) == firm.name })
      else { continue }
      for core in cores(of: place.span) { owners[text.text(core), default: []].append(firm) }
    }
    for (short, firms) in owners.sorted(by: { $0.key < $1.key }) {
      guard firms.count == 1, let firm = firms.first else { continue }
      let bounds = HanNameBounds(text: text, language: language, mentions: mentions)
      let edges = NameEdges(text: text, language: language, mentions: mentions)
      let places = text.words(short).filter {
        !mentions.overlaps($0) && edges.isLeft($0.start, from: 0) && bounds.mayEnd($0.end, from: $0.start)
      }
      mentions.add(firm, at: places)
    }
  }

  /// A name without its place, and without one ending more at a time; empty where nothing is to be left out or a common word
  /// would be left.
  private func cores(of name: TextSpan) -> [TextSpan] {
    let forms = language.organisations, common = CommonWords(text: text, counts: language.wordCounts)
    var start = name.start, end = name.end, cores: [TextSpan] = []
    if let place = text.longest(of: forms.regions, at: start), place.end < end { start = place.end }
    if start > name.start { cores.append(TextSpan(start: start, end: end)) }
    while let shorter = bracket(endingAt: end) ?? text.longest(of: forms.endings, endingAt: end)?.start,
      shorter > start
    {
      end = shorter
      cores.append(TextSpan(start: start, end: end))
    }
    return cores.filter { core in
      (2...8).contains(text.characterCount(core)) && text.character(at: core.start)?.isHan == true
        && text.character(before: core.end)?.isHan == true && common.count(core) < 20
        && text.longest(of: forms.regions, at: core.start).map { $0.end < core.end } != false
    }
  }

  /// Where a bracket opens that closes at a place; nil where none does.
  private func bracket(endingAt end: Int) -> Int? {
    guard let close = text.character(before: end), close == "）" || close == ")" else { return nil }
    var start = text.start(before: end)
    for _ in 0..<8 where start > 0 {
      start = text.start(before: start)
      if let open = text.character(at: start), open == "（" || open == "(" { return start }
    }
    return nil
  }
}

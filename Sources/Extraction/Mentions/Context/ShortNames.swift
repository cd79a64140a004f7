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
    let firms = mentions.entities.values.filter { $0.kind == .company && !$0.isKnown }.sorted { $0.id < $1.id }
    var owners: [String: [Mentions.Named]] = [:]
    for firm in firms {
      guard let place = mentions.all.first(where: { $0.entity == firm.id && text.text($0.span) == firm.name }),
        let core = core(of: place.span)
      else { continue }
      owners[text.text(core), default: []].append(firm)
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

  /// A name without place and endings; nil where nothing is to be left out or a common word would be left.
  private func core(of name: TextSpan) -> TextSpan? {
    let forms = language.organisations
    var start = name.start, end = name.end
    if let place = text.longest(of: forms.regions, at: start), place.end < end { start = place.end }
    while let ending = text.longest(of: forms.endings, endingAt: end), ending.start > start { end = ending.start }
    let core = TextSpan(start: start, end: end)
    guard core.count < name.count, (2...4).contains(text.characterCount(core)),
      text.character(at: core.start)?.isHan == true,
      CommonWords(text: text, counts: language.wordCounts).count(core) < 20
    else { return nil }
    return core
  }
}

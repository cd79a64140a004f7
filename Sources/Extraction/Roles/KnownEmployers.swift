import Knowledge
import TextRepair

/// Finds where somebody works whom a clause names with the firm that the lexicon knows as theirs.
///
/// `陆知微在北屿科技的新楼里表示` gives no office; the title is then the name of the firm, as the article writes it. Of
/// somebody with an office by the article's own words the lexicon is not asked.
struct KnownEmployers {
  let text: ArticleBytes
  let mentions: Mentions
  /// Where people work, by the lexicon.
  let ties: [EntityID: EntityID]

  /// The roles of the units that `told` does not hold, each once.
  func find(in units: [Unit], told: [RoleDraft]) -> [RoleDraft] {
    var seen = Set(told.map(\.person))
    return units.flatMap { unit -> [RoleDraft] in
      let names = mentions.mentions(in: unit.span)
      return names.compactMap { person in
        guard person.kind == .person, let firm = ties[person.entity], !seen.contains(person.entity),
          names.contains(where: { $0.entity == firm })
        else { return nil }
        let clause = Clauses(text: text).clause(around: person.span, in: unit.span)
        guard let beside = mentions.mentions(in: clause).first(where: { $0.entity == firm }) else {
          return nil
        }
        seen.insert(person.entity)
        return RoleDraft(
          person: person.entity, title: beside.span, organisation: firm,
          span: TextSpan(
            start: min(person.span.start, beside.span.start), end: max(person.span.end, beside.span.end)))
      }
    }
  }
}

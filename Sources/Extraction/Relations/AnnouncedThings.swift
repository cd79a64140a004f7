import Knowledge
import TextRepair

/// Finds whose a thing is of which a firm tells something: `北屿科技宣布，青鹭2 降价`, `北屿科技 CEO 陆知微表示，青鹭2 不会降价`,
/// `北屿科技随后把渡口笔记的价格定在`.
///
/// Only where the article tells of no other maker, and the thing begins what is told: `北屿科技宣布，将在石榴云上提供青鹭2`
/// tells none. Who only says something of a thing need not have made it, so that there the firm is one of which the
/// article tells that it makes things, or the one that it is about.
struct AnnouncedThings {
  /// How long the words may be between verb and thing, and between firm and verb, in bytes.
  private static let attribute = 24, circumstance = 36
  /// How far behind a thing the noun may stand that says what is settled about it, in bytes.
  private static let settlement = 30

  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords
  let employers: Employers
  let topic: ArticleTopic

  /// The relations of the article, one for each thing of which `told` names no maker.
  func find(in units: [Unit], told: [RelationDraft]) -> [RelationDraft] {
    let making = told.filter { ["developed_by", "released_by"].contains($0.predicate) }
    var made = Set(making.map(\.subject))
    let makers = Set(making.map(\.object))
    return units.flatMap { unit -> [RelationDraft] in
      let names = Array(mentions.mentions(in: unit.span))
      return zip(names, names.dropFirst()).compactMap { name, thing in
        guard thing.kind == .model || thing.kind == .product, !made.contains(thing.entity),
          let firm = firm(of: name)
        else { return nil }
        let isMaker = makers.contains(firm) || topic.firm(before: thing.span.start) == firm
        guard
          thing.kind == .model && tells(name, thing, words[.announcing])
            || isMaker && (reports(name, thing) || settles(name, thing, unit))
        else { return nil }
        made.insert(thing.entity)
        let span = TextSpan(start: name.span.start, end: thing.span.end)
        return RelationDraft(
          rule: "announced-thing", subject: thing.entity, predicate: "developed_by", object: firm, span: span)
      }
    }
  }

  /// A firm itself, or that of somebody who acts for it.
  private func firm(of name: ResolvedMention) -> EntityID? {
    switch name.kind {
    case .company, .platform: name.entity
    case .person: employers[name.entity]
    default: nil
    }
  }

  private func tells(_ firm: ResolvedMention, _ thing: ResolvedMention, _ verbs: Phrases) -> Bool {
    let gap = TextSpan(start: firm.span.end, end: max(firm.span.end, thing.span.start))
    guard
      let verb = verbs.forms.compactMap({ text.all($0, in: gap).last }).max(by: { $0.start < $1.start }),
      verb.start - gap.start <= AnnouncedThings.circumstance,
      text.longest(of: words[.owning], at: gap.start) == nil
    else { return false }
    let rest = text.trimmed(TextSpan(start: verb.end, end: gap.end), of: "，,：:“「《\"")
    return rest.count <= AnnouncedThings.attribute && words.describes(rest, of: text)
      && text.longest(of: words[.comingOut], at: rest.start) == nil
      && !text.contains(anyOf: words[.denial], in: gap)
  }

  /// `北屿科技表示，|青鹭2`, not `北屿科技表示青鹭2`, which may speak of anybody's.
  private func reports(_ firm: ResolvedMention, _ thing: ResolvedMention) -> Bool {
    let gap = TextSpan(start: firm.span.end, end: max(firm.span.end, thing.span.start))
    return tells(firm, thing, words[.telling])
      && text.contains(anyOf: ["，", "：", ",", ":"], in: gap)
  }

  /// `北屿科技随后把|青鹭2 的售价定在`: who settles what a thing costs, or when it comes out.
  private func settles(_ firm: ResolvedMention, _ thing: ResolvedMention, _ unit: Unit) -> Bool {
    let gap = TextSpan(start: firm.span.end, end: max(firm.span.end, thing.span.start))
    guard gap.count <= AnnouncedThings.circumstance,
      let moving = words[.objectOpening].forms.compactMap({ text.all($0, in: gap).last }).max(),
      words.describes(TextSpan(start: moving.end, end: gap.end), of: text)
    else { return false }
    let clause = Clauses(text: text).clause(around: thing.span, in: unit.span)
    let end = text.boundary(min(clause.end, thing.span.end + AnnouncedThings.settlement))
    return text.contains(
      anyOf: words[.settled], in: TextSpan(start: thing.span.end, end: max(thing.span.end, end)))
  }
}

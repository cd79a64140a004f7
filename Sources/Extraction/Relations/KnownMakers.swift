import Knowledge
import TextRepair

/// Finds makers that a name or a sentence leaves to the reader: `腾讯文档`, `OpenAI 在 ChatGPT 上花钱`.
///
/// A product or model whose name begins with the name of a firm of the article is that firm's (`named-maker`). Where a
/// clause names a thing and no other firm than the one that the lexicon knows as its maker, or a sentence brings in that
/// firm alone behind the thing, these words are the evidence (`known-maker`): the lexicon only decides between readings of what the article sets together, and is not asked
/// where the article tells of a maker.
struct KnownMakers {
  private static let things: Set<EntityKind> = [.model, .product]
  private static let makers: Set<EntityKind> = [.company, .institution, .platform]

  /// How far maker and thing may stand from each other, in bytes.
  private static let reach = 60

  let text: ArticleBytes
  let mentions: Mentions
  /// Who made what, by the lexicon.
  let ties: [EntityID: EntityID]

  /// The relations of the article, one for each thing of which `told` names no maker.
  func find(in units: [Unit], told: [RelationDraft]) -> [RelationDraft] {
    var made = Set(
      told.filter { ["developed_by", "released_by", "subsidiary_of"].contains($0.predicate) }.map(\.subject))
    let firms = firms()
    var result: [RelationDraft] = []
    for unit in units {
      let names = mentions.mentions(in: unit.span)
      for thing in names where KnownMakers.things.contains(thing.kind) && !made.contains(thing.entity) {
        guard let draft = named(thing, firms) ?? known(thing, names, unit) else { continue }
        made.insert(thing.entity)
        result.append(draft)
      }
    }
    return result
  }

  private func known(_ thing: ResolvedMention, _ names: ArraySlice<ResolvedMention>, _ unit: Unit)
    -> RelationDraft?
  {
    guard let maker = ties[thing.entity], names.contains(where: { $0.entity == maker }) else { return nil }
    let firms = names.filter { KnownMakers.makers.contains($0.kind) }
    if firms.allSatisfy({ $0.entity == maker && $0.span.start >= thing.span.end }) {
      return draft("known-maker", thing, maker, unit.span)
    }
    let clause = Clauses(text: text).clause(around: thing.span, in: unit.span)
    let beside = firms.filter { clause.contains($0.span) }
    guard beside.allSatisfy({ $0.entity == maker }), beside.contains(where: { isNear($0, thing) }) else {
      return nil
    }
    return draft("known-maker", thing, maker, clause)
  }

  private func isNear(_ left: ResolvedMention, _ right: ResolvedMention) -> Bool {
    max(left.span.start - right.span.end, right.span.start - left.span.end) <= KnownMakers.reach
  }

  private func named(_ thing: ResolvedMention, _ firms: [String: EntityID]) -> RelationDraft? {
    let name = text.text(thing.span)
    let owners = firms.filter { isOwn(name, $0.key) }
    return owners.max { $0.key.utf8.count < $1.key.utf8.count }.map {
      draft("named-maker", thing, $0.value, thing.span)
    }
  }

  private func draft(_ rule: String, _ thing: ResolvedMention, _ maker: EntityID, _ span: TextSpan)
    -> RelationDraft
  {
    RelationDraft(rule: rule, subject: thing.entity, predicate: "developed_by", object: maker, span: span)
  }

  /// The firms that the article names, by every way in which it does.
  private func firms() -> [String: EntityID] {
    mentions.all.reduce(into: [:]) { firms, mention in
      if mention.kind == .company { firms[text.text(mention.span)] = mention.entity }
    }
  }

  /// Whether a thing is called after a firm: `Google Home` and `SlackGPT` after Google and Slack, not
  /// `Metaphor` after Meta.
  private func isOwn(_ name: String, _ firm: String) -> Bool {
    guard firm.utf8.count > 2, name.utf8.count > firm.utf8.count, name.hasPrefix(firm) else { return false }
    guard let last = firm.unicodeScalars.last, last.isAsciiWord else { return true }
    return name.unicodeScalars.dropFirst(firm.unicodeScalars.count).first.map {
      !$0.isAsciiWord || ("A"..."Z").contains($0)
    } ?? false
  }
}

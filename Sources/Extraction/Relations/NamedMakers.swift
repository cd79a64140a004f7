import Knowledge
import TextRepair

/// Finds makers whom a thing is called after: a product or model whose name begins with the name of a firm of the article
/// is that firm's (`腾讯文档`, `Google Home`).
struct NamedMakers {
  let text: ArticleBytes
  let mentions: Mentions

  /// The relations of the article, one for each thing of which `told` names no maker.
  func find(in units: [Unit], told: [RelationDraft]) -> [RelationDraft] {
    var made = Set(
      told.filter { ["developed_by", "released_by", "subsidiary_of"].contains($0.predicate) }.map(\.subject))
    var firms: [String: EntityID]?
    let openings = ScalarSet(
      mentions.all.lazy.filter { $0.kind == .company }.compactMap { text.character(at: $0.span.start) })
    var result: [RelationDraft] = []
    for unit in units {
      for thing in mentions.mentions(in: unit.span) where thing.kind == .model || thing.kind == .product {
        guard text.character(at: thing.span.start).map(openings.contains) == true,
          !made.contains(thing.entity)
        else { continue }
        let known = firms ?? self.firms()
        firms = known
        guard let draft = named(thing, known) else { continue }
        made.insert(thing.entity)
        result.append(draft)
      }
    }
    return result
  }

  private func named(_ thing: ResolvedMention, _ firms: [String: EntityID]) -> RelationDraft? {
    let name = text.text(thing.span)
    for end in name.indices.reversed() {
      let firm = String(name[..<end])
      guard let maker = firms[firm], isOwn(name, firm), !isFamily(thing, firm) else { continue }
      return RelationDraft(
        rule: "named-maker", subject: thing.entity, predicate: "developed_by", object: maker, span: thing.span
      )
    }
    return nil
  }

  /// Whether a firm's Latin name is only how a line of models is called: `Quillstone-V3`.
  private func isFamily(_ thing: ResolvedMention, _ firm: String) -> Bool {
    thing.kind == .model && firm.utf8.allSatisfy { ("A"..."z").contains(Unicode.Scalar($0)) }
  }

  /// The firms that the article names, by every way in which it does.
  private func firms() -> [String: EntityID] {
    mentions.all.reduce(into: [:]) { firms, mention in
      if mention.kind == .company { firms[text.text(mention.span)] = mention.entity }
    }
  }

  /// Whether a thing is called after the firm whose name its own begins with: `Google Home` and `SlackGPT` after Google
  /// and Slack, not `Metaphor` after Meta.
  private func isOwn(_ name: String, _ firm: String) -> Bool {
    guard firm.utf8.count > 2 else { return false }
    guard let last = firm.unicodeScalars.last, last.isAsciiWord else { return true }
    return name.unicodeScalars.dropFirst(firm.unicodeScalars.count).first.map {
      !$0.isAsciiWord || ("A"..."Z").contains($0)
    } ?? false
  }
}

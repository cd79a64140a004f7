public import Answering
import Knowledge

extension SheetGroup {
  /// All that is on file about one entity.
  public init(card: Card) {
    self.init(
      heading: [
        Heading("name", .text(card.entity.name)), Heading("id", .text(card.entity.id.rawValue)),
        Heading("kind", .text(card.kind.rawValue)),
        Heading("aliases", .list(card.aliases)),
      ],
      sections: [
        Section("roles", Sheet(roles: card.roles)), Section("facts", Sheet(facts: card.facts)),
        Section("relations", Sheet(relations: card.relations)),
        Section("claims_by", Sheet(claims: card.claimsBy)),
        Section("claims_about", Sheet(claims: card.claimsAbout)),
        Section("sources", Sheet(sources: card.sources)),
      ])
  }
}

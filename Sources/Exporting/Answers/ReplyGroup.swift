public import Answering
import Knowledge

extension SheetGroup {
  /// The answer to a question: how it was understood, and the evidence.
  public init(reply: Reply) {
    let evidence = reply.evidence
    var sections = [
      Section("releases", Sheet(releases: evidence.releases)), Section("facts", Sheet(facts: evidence.facts)),
      Section("relations", Sheet(relations: evidence.relations)), Section("roles", Sheet(roles: evidence.roles)),
      Section("claims", Sheet(claims: evidence.claims)),
    ].filter { !$0.sheet.rows.isEmpty }
    var heading = [Heading("understood", Sheet.Cell(reply.understanding)), Heading("note", Sheet.Cell(reply.note))]
    for card in evidence.cards {
      let group = SheetGroup(card: card)
      heading += group.heading
      sections += group.sections.filter { !$0.sheet.rows.isEmpty }
    }
    self.init(heading: heading, sections: sections)
  }
}

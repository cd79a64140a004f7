public import Answering
import Knowledge

extension SheetGroup {
  /// The answer to a question: how it was understood, and the evidence.
  public init(reply: Reply) {
    let evidence = reply.evidence
    var sections = [
      Section("releases", Sheet(releases: evidence.releases)), Section("facts", Sheet(facts: evidence.facts)),
      Section("relations", Sheet(relations: evidence.relations)),
      Section("roles", Sheet(roles: evidence.roles)),
      Section("claims", Sheet(claims: evidence.claims)),
    ].filter { !$0.sheet.rows.isEmpty }
    var heading = [
      Heading("understood", Sheet.Cell(reply.understanding)), Heading("answer", .list(reply.short)),
      Heading("note", Sheet.Cell(reply.note)),
    ]
    for card in evidence.cards {
      let group = SheetGroup(card: card)
      heading += group.heading
      sections += group.sections.filter { !$0.sheet.rows.isEmpty }
    }
    self.init(heading: heading, sections: sections)
  }
}

extension Reply {
  /// The answer in a few words, each as often as once: dates, values, names; empty where only the evidence will do.
  ///
  /// Values that contradict each other stand side by side.
  public var short: [String] {
    var words = evidence.releases.compactMap(\.date?.description) + evidence.facts.map(\.statedValue)
    words += evidence.relations.map { asked(of: $0) } + evidence.roles.map(\.person.name)
    if isAskingForSpeakers { words += evidence.claims.map(\.speakerLine) }
    var seen: Set<String> = []
    return words.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The end of a relation that the question does not name.
  private func asked(of relation: RelationAnswer) -> String {
    let isSubjectNamed = subjects.contains(relation.subject.id)
    return isSubjectNamed ? relation.object.name : relation.subject.name
  }
}

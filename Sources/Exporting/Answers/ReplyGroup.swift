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
  /// Values that contradict each other stand side by side; a date is left out where a more exact one completes it.
  public var short: [String] {
    var words = releaseDates.map(\.description) + evidence.facts.map(\.statedValue)
    words += evidence.relations.map { asked(of: $0) } + evidence.roles.map(\.person.name)
    if isAskingForSpeakers { words += evidence.claims.map(\.speakerLine) }
    var seen: Set<String> = []
    return words.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// When things came out, without the dates that another one for the same thing completes.
  private var releaseDates: [PartialDate] {
    evidence.releases.compactMap { release in
      let others = evidence.releases.filter { $0.model.id == release.model.id && $0.event == release.event }
      return release.date.flatMap { date in
        others.contains { $0.date.map { date.isCompleted(by: $0) } ?? false } ? nil : date
      }
    }
  }

  /// The end of a relation that the question does not name.
  private func asked(of relation: RelationAnswer) -> String {
    let isSubjectNamed = subjects.contains(relation.subject.id)
    return isSubjectNamed ? relation.object.name : relation.subject.name
  }
}

extension PartialDate {
  /// Whether another date says all that this one says, and more: the month that a day lies in, the year of a day.
  fileprivate func isCompleted(by other: PartialDate) -> Bool {
    self != other && (year == nil || year == other.year) && (month == nil || month == other.month)
      && (day == nil || day == other.day)
  }
}

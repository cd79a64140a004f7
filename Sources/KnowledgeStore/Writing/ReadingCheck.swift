import Knowledge

/// Looks for what the schema would refuse of a reading, to say it in words that help.
enum ReadingCheck {
  /// What is wrong with a reading, as the end of a sentence; nil where nothing is.
  static func fault(of reading: Reading) -> String? {
    let known = Set(reading.entities.map(\.id))
    for (name, entities) in references(of: reading) {
      if let stranger = entities.first(where: { !known.contains($0) }) {
        return "its \(name) refers to \(stranger), which is not among its entities"
      }
    }
    let claims = Set(reading.statements.map(\.id))
    if let fact = reading.facts.first(where: { $0.statement.map { !claims.contains($0) } ?? false }) {
      return "its fact \(fact.id) is part of a statement that is not among its statements"
    }
    return nil
  }

  /// Everything in a reading that refers to entities.
  private static func references(of reading: Reading) -> [(name: String, entities: [EntityID])] {
    reading.roles.map { ("role \($0.id)", [$0.person, $0.organisation]) }
      + reading.statements.map { statement in
        (
          "statement \(statement.id)",
          statement.speakers + statement.about + [statement.addressee].compactMap(\.self)
        )
      } + reading.facts.map { ("fact \($0.id)", [$0.subject] + [$0.attributedTo].compactMap(\.self)) }
      + reading.relations.map { ("relation \($0.id)", [$0.subject, $0.object]) }
  }
}

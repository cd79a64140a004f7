import KnowledgeStore

extension Answerer {
  /// The relations that meet a filter, by predicate, both ends, article and place.
  public func relations(_ filter: RelationFilter) throws(AnsweringFailure) -> [RelationAnswer] {
    var condition = Condition()
    if let entity = filter.entity {
      let ends = try entities(named: entity)
      guard !ends.isEmpty else { return [] }
      var subject = Condition(), object = Condition()
      subject.add("relations.subject", isOneOf: ends, as: "end")
      object.add("relations.object", isOneOf: ends, as: "end")
      condition.add("\(subject.sql) OR \(object.sql)", subject.values)
    }
    condition.add("relations.predicate", equals: filter.predicate, as: "predicate")
    return try relations(where: condition)
  }

  /// The relations for which a condition over `relations` and `articles` holds.
  func relations(where condition: Condition) throws(AnsweringFailure) -> [RelationAnswer] {
    try rows(
      """
      SELECT relations.id, relations.subject, subjects.name AS subject_name, relations.predicate, relations.object,
        objects.name AS object_name, relations.rule, \(Citations.wordsColumn("relations")),
        \(Citations.evidenceColumns("relations")), \(Citations.articleColumns)
      FROM relations JOIN articles ON articles.id = relations.article
      JOIN article_texts ON article_texts.article = relations.article
      JOIN entities AS subjects ON subjects.id = relations.subject
      JOIN entities AS objects ON objects.id = relations.object
      WHERE \(condition.sql)
      ORDER BY relations.predicate, relations.subject, relations.object, articles.path, articles.id,
        relations.position, relations.id
      """, condition.values
    ).compactMap { row in
      guard let subject = entityName(row, id: "subject", name: "subject_name"),
        let object = entityName(row, id: "object", name: "object_name")
      else { return nil }
      return RelationAnswer(
        id: row.text("id") ?? "", subject: subject, predicate: row.text("predicate") ?? "", object: object,
        words: row.text("words") ?? "", rule: row.text("rule") ?? "", article: Citations.article(row),
        evidence: Citations.evidence(row))
    }
  }

  /// The roles for which a condition over `roles` and `articles` holds, newest article first.
  func roles(where condition: Condition) throws(AnsweringFailure) -> [RoleAnswer] {
    try rows(
      """
      SELECT roles.id, roles.person, people.name AS person_name, roles.title, roles.organisation,
        organisations.name AS organisation_name, \(Citations.wordsColumn("roles")),
        \(Citations.evidenceColumns("roles")), \(Citations.articleColumns)
      FROM roles JOIN articles ON articles.id = roles.article
      JOIN article_texts ON article_texts.article = roles.article
      JOIN entities AS people ON people.id = roles.person
      JOIN entities AS organisations ON organisations.id = roles.organisation
      WHERE \(condition.sql)
      ORDER BY articles.published DESC, articles.path, articles.id, roles.position, roles.id
      """, condition.values
    ).compactMap { row in
      guard let person = entityName(row, id: "person", name: "person_name"),
        let organisation = entityName(row, id: "organisation", name: "organisation_name")
      else { return nil }
      return RoleAnswer(
        id: row.text("id") ?? "", person: person, title: row.text("title") ?? "", organisation: organisation,
        words: row.text("words") ?? "", article: Citations.article(row), evidence: Citations.evidence(row))
    }
  }
}

import KnowledgeStore

extension Answerer {
  /// The values that meet a filter, by subject, predicate, date (undated ones last), article and place.
  public func facts(_ filter: FactFilter) throws(AnsweringFailure) -> [FactAnswer] {
    var condition = Condition()
    if let subject = filter.subject {
      let subjects = try entities(named: subject)
      guard !subjects.isEmpty else { return [] }
      condition.add("facts.subject", isOneOf: subjects, as: "subject")
    }
    condition.add("facts.predicate", equals: filter.predicate, as: "predicate")
    return try facts(where: condition)
  }

  /// The values for which a condition over `facts` and `articles` holds.
  func facts(where condition: Condition) throws(AnsweringFailure) -> [FactAnswer] {
    try rows(
      """
      SELECT facts.id, facts.subject, subjects.name AS subject_name, facts.predicate, facts.value, facts.unit,
        facts.qualifier, facts.date, facts.attributed_to, sources.name AS source_name, facts.claim, facts.rule,
        \(Citations.wordsColumn("facts")), \(Citations.evidenceColumns("facts")), \(Citations.articleColumns)
      FROM facts JOIN articles ON articles.id = facts.article
      JOIN article_texts ON article_texts.article = facts.article
      JOIN entities AS subjects ON subjects.id = facts.subject
      LEFT JOIN entities AS sources ON sources.id = facts.attributed_to
      WHERE \(condition.sql)
      ORDER BY facts.subject, facts.predicate, coalesce(facts.date, articles.published) IS NULL,
        coalesce(facts.date, articles.published), articles.path, articles.id, facts.position, facts.id
      """, condition.values
    ).compactMap { row in
      guard let subject = entityName(row, id: "subject", name: "subject_name") else { return nil }
      return FactAnswer(
        id: row.text("id") ?? "", subject: subject, predicate: row.text("predicate") ?? "",
        value: row.text("value"), unit: row.text("unit"), qualifier: row.text("qualifier"),
        date: Citations.date(row, "date"),
        attributedTo: entityName(row, id: "attributed_to", name: "source_name"),
        claim: row.text("claim"), words: row.text("words") ?? "", rule: row.text("rule") ?? "",
        article: Citations.article(row), evidence: Citations.evidence(row))
    }
  }
}

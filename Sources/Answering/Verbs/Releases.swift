import Knowledge
import KnowledgeStore

extension Answerer {
  /// The releases and announcements that meet a filter, oldest first, undated ones last; then by model and article.
  ///
  /// A date without a year stands behind the dated ones and lies in no period.
  public func releases(_ filter: ReleaseFilter) throws(AnsweringFailure) -> [ReleaseAnswer] {
    var condition = Condition()
    if let model = filter.model {
      let models = try entities(named: model)
      guard !models.isEmpty else { return [] }
      condition.add("releases.model", isOneOf: models, as: "model")
    }
    if let maker = filter.by {
      let makers = try entities(named: maker)
      guard !makers.isEmpty else { return [] }
      var made = Condition()
      made.add("object", isOneOf: makers, as: "maker")
      condition.add(
        "releases.model IN (SELECT subject FROM relations WHERE predicate IN \(Answerer.making) AND \(made.sql))",
        made.values)
    }
    condition.add("releases.date", since: filter.since, until: filter.until)
    return try releases(where: condition)
  }

  /// The relations that name who made a thing.
  private static let making = "('developed_by', 'released_by')"

  private func releases(where condition: Condition) throws(AnsweringFailure) -> [ReleaseAnswer] {
    let makers = Dictionary(
      grouping: try rows(
        """
        SELECT DISTINCT subject, object, name FROM relations JOIN entities ON entities.id = relations.object
        WHERE predicate IN \(Answerer.making) ORDER BY subject, object
        """), by: { $0.text("subject") ?? "" })
    return try rows(
      """
      SELECT releases.id, releases.model, releases.model_name, releases.event, releases.date, releases.qualifier,
        releases.sources, \(Citations.wordsColumn("releases")), \(Citations.evidenceColumns("releases")),
        \(Citations.articleColumns)
      FROM releases JOIN articles ON articles.id = releases.article
      JOIN article_texts ON article_texts.article = releases.article
      WHERE \(condition.sql)
      ORDER BY releases.date IS NULL, releases.date LIKE '--%', releases.date, releases.model, articles.path,
        articles.id, releases.id
      """, condition.values
    ).compactMap { row in
      guard let model = entityName(row, id: "model", name: "model_name") else { return nil }
      return ReleaseAnswer(
        id: row.text("id") ?? "", model: model,
        developers: (makers[model.id.rawValue] ?? []).compactMap {
          entityName($0, id: "object", name: "name")
        },
        event: row.text("event") ?? "", date: Citations.date(row, "date"), qualifier: row.text("qualifier"),
        sourceCount: row.integer("sources") ?? 1, words: row.text("words") ?? "",
        article: Citations.article(row),
        evidence: Citations.evidence(row))
    }
  }
}

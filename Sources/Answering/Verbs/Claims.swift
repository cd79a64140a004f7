import Knowledge
import KnowledgeStore

extension Answerer {
  /// The statements that meet a filter, oldest first, those of no known date last; then by article and place.
  public func claims(_ filter: ClaimFilter) throws(AnsweringFailure) -> [ClaimAnswer] {
    guard let condition = try condition(filter) else { return [] }
    return try claims(where: condition)
  }

  /// The statements for which a condition over `claims` and `articles` holds.
  func claims(where condition: Condition) throws(AnsweringFailure) -> [ClaimAnswer] {
    let chosen = "FROM claims JOIN articles ON articles.id = claims.article"
    let found = try rows(
      """
      SELECT claims.id, claims.text, claims.speaker_text, claims.attribution, claims.form, claims.cue, claims.rule,
        claims.said, claims.addressee, addressees.name AS addressee_name, \(Citations.articleColumns)
      \(chosen) LEFT JOIN entities AS addressees ON addressees.id = claims.addressee
      WHERE \(condition.sql)
      ORDER BY \(Answerer.claimDate) IS NULL, \(Answerer.claimDate), articles.path, articles.id, claims.position, claims.id
      """, condition.values)
    let ids = "SELECT claims.id \(chosen) WHERE \(condition.sql)"
    let speakers = try names("claim_speakers", of: ids, condition.values)
    let topics = try names("claim_topics", of: ids, condition.values)
    let pieces = Dictionary(
      grouping: try rows(
        "SELECT * FROM claim_spans WHERE claim IN (\(ids)) ORDER BY claim, position", condition.values),
      by: { $0.text("claim") ?? "" })
    return found.map { row in
      let id = row.text("id") ?? ""
      return ClaimAnswer(
        id: id, quotation: row.text("text") ?? "", speakers: speakers[id] ?? [],
        speakerText: row.text("speaker_text") ?? "",
        attribution: row.text("attribution").flatMap(Attribution.init) ?? .none,
        form: row.text("form").flatMap(QuotationForm.init) ?? .indirect, cue: row.text("cue") ?? "",
        addressee: entityName(row, id: "addressee", name: "addressee_name"), about: topics[id] ?? [],
        said: Citations.date(row, "said"), rule: row.text("rule") ?? "", article: Citations.article(row),
        pieces: (pieces[id] ?? []).map(Citations.evidence))
    }
  }

  /// When a statement was made: its own date where that has a year, else that of the article.
  static let claimDate = "CASE WHEN claims.said NOT LIKE '--%' THEN claims.said ELSE articles.published END"

  /// The conditions of a filter; nil where no statement can meet them.
  private func condition(_ filter: ClaimFilter) throws(AnsweringFailure) -> Condition? {
    var condition = Condition()
    if let by = filter.by { try add(speaker: by, to: &condition) }
    if let about = filter.about {
      let topics = try entities(named: about)
      guard !topics.isEmpty else { return nil }
      var topic = Condition()
      topic.add("entity", isOneOf: topics, as: "topic")
      condition.add("claims.id IN (SELECT claim FROM claim_topics WHERE \(topic.sql))", topic.values)
    }
    condition.add(Answerer.claimDate, since: filter.since, until: filter.until)
    condition.add("claims.form", equals: filter.form?.rawValue, as: "form")
    condition.add("claims.attribution", equals: filter.attribution?.rawValue, as: "attribution")
    if let outlet = filter.outlet {
      condition.add(
        "instr(folded(articles.outlet), :outlet) > 0 OR instr(folded(articles.host), :outlet) > 0",
        ["outlet": .text(SearchKey.folded(outlet))])
    }
    if let search = filter.search { add(search: search, to: &condition) }
    return condition
  }

  /// Asks for a speaker: the entities of that name, or where there is none, words of the description.
  private func add(speaker: String, to condition: inout Condition) throws(AnsweringFailure) {
    let named = try entities(named: speaker)
    guard named.isEmpty else {
      var one = Condition()
      one.add("entity", isOneOf: named, as: "speaker")
      return condition.add("claims.id IN (SELECT claim FROM claim_speakers WHERE \(one.sql))", one.values)
    }
    condition.add(
      "instr(folded(claims.speaker_text), :described) > 0", ["described": .text(SearchKey.folded(speaker))])
  }

  /// Asks for words: the index proposes, the text decides.
  private func add(search: String, to condition: inout Condition) {
    if let match = SearchKey.match(search) {
      condition.add(
        """
        claims.id IN (SELECT claim FROM claim_search_rows WHERE number IN
          (SELECT rowid FROM claim_search WHERE claim_search MATCH :match))
        """, ["match": .text(match)])
    }
    condition.add("claims.text", holdsWordsOf: search)
  }

  /// The entities that a table names for each of some statements, in their order.
  private func names(
    _ table: String, of ids: String, _ values: [String: StoreValue]
  ) throws(AnsweringFailure) -> [String: [EntityName]] {
    let found = try rows(
      """
      SELECT claim, entity, name FROM \(table) JOIN entities ON entities.id = \(table).entity
      WHERE claim IN (\(ids)) ORDER BY claim, position
      """, values)
    return Dictionary(grouping: found, by: { $0.text("claim") ?? "" })
      .mapValues { $0.compactMap { entityName($0, id: "entity", name: "name") } }
  }
}

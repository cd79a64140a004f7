import Knowledge

/// Looks up statements for questions about who said what.
struct StatementSearch {
  private let search: QuestionSearch

  init(_ search: QuestionSearch) { self.search = search }

  /// Who said something: statements about an entity, or those that share the words of the question.
  func whoSaid() throws(AnsweringFailure) -> QuestionSearch.Result? {
    let topic = search.question.slots["topic"] ?? ""
    let about = try search.names.find(topic)
    if let about, about.rest.isEmpty {
      return QuestionSearch.Result(
        evidence: Reply.Evidence(claims: try claims(about: about.entities)),
        understanding: search.question.understood(["topic": about.shown]))
    }
    var result = QuestionSearch.Result(understanding: search.question.understood())
    let all = try search.answerer.claims(ClaimFilter())
    let named = try search.names.names(in: topic)
    result.evidence.claims = ranked(all, by: topic, names: named, floor: 0.5)
    if result.evidence.claims.isEmpty { crossLanguages(topic, names: named, among: all, &result) }
    return result
  }

  /// What somebody said, about a topic or at all.
  func said() throws(AnsweringFailure) -> QuestionSearch.Result? {
    let slot = search.question.slots["speaker"] ?? ""
    var claims: [ClaimAnswer] = []
    var shown: [String: String] = [:]
    if let speaker = try search.names.find(slot), speaker.rest.isEmpty {
      shown["speaker"] = speaker.shown
      for entity in speaker.entities {
        claims += try search.answerer.claims(ClaimFilter(by: entity.id.rawValue))
      }
    } else {
      guard let described = try describedSpeaker(slot) else { return nil }
      claims = described
    }
    var result = QuestionSearch.Result(understanding: search.question.understood(shown))
    guard let topic = search.question.slots["topic"] else {
      result.evidence.claims = claims
      return result
    }
    let about = try search.names.find(topic)
    if let about, about.rest.isEmpty {
      shown["topic"] = about.shown
      result.understanding = search.question.understood(shown)
      let wanted = Set(about.entities.map(\.id))
      result.evidence.claims = claims.filter { !wanted.isDisjoint(with: $0.about.map(\.id)) }
      return result
    }
    let named = try search.names.names(in: topic)
    result.evidence.claims = ranked(claims, by: topic, names: named, floor: 0.34)
    if result.evidence.claims.isEmpty { crossLanguages(topic, names: named, among: claims, &result) }
    return result
  }

  private func claims(about entities: [EntityName]) throws(AnsweringFailure) -> [ClaimAnswer] {
    var claims: [ClaimAnswer] = []
    for entity in entities {
      for claim in try search.answerer.claims(ClaimFilter(about: entity.id.rawValue))
      where !claims.contains(claim) {
        claims.append(claim)
      }
    }
    return claims
  }

  /// The statements of a speaker without a name, by the words of the description; nil where nobody is described so.
  private func describedSpeaker(_ description: String) throws(AnsweringFailure) -> [ClaimAnswer]? {
    for reading in search.grammar.nameFillers.readings(of: description) {
      do throws(AnsweringFailure) {
        let claims = try search.answerer.claims(ClaimFilter(by: reading))
        if !claims.isEmpty { return claims }
      } catch {
        guard case .unknownName = error else { throw error }
      }
    }
    return nil
  }

  /// The statements that share at least `floor` of the words, the closest first, none far behind the closest.
  ///
  /// Names alone do not make a statement an answer: of the words besides them three in ten must be shared too.
  private func ranked(
    _ claims: [ClaimAnswer], by topic: String, names: [NameFinder.Found], floor: Double
  ) -> [ClaimAnswer] {
    let wanted = search.names.words(topic)
    let besides = wanted.without(search.names.words(names.map(\.written).joined(separator: " ")))
    guard !wanted.isEmpty else { return [] }
    let scored = claims.enumerated().compactMap { place, claim -> (score: Double, place: Int)? in
      let words = search.names.words(StatementSearch.searchable(claim))
      let score = wanted.coverage(by: words)
      return score >= floor && besides.coverage(by: words) >= 0.3 ? (score, place) : nil
    }
    guard let best = scored.map(\.score).max() else { return [] }
    let kept = scored.filter { $0.score >= best * 0.8 }.sorted { ($1.score, $0.place) < ($0.score, $1.place) }
    return kept.prefix(10).map { claims[$0.place] }
  }

  /// Where question and statements are in different languages only the names in them can be compared: says so.
  private func crossLanguages(
    _ topic: String, names named: [NameFinder.Found], among claims: [ClaimAnswer],
    _ result: inout QuestionSearch.Result
  ) {
    let besides = search.names.words(topic).without(
      search.names.words(named.map(\.written).joined(separator: " ")))
    guard !named.isEmpty, let isChinese = besides.isChinese else { return }
    result.evidence.claims = claims.filter { claim in
      guard let language = search.names.words(claim.quotation).isChinese, language != isChinese else {
        return false
      }
      let about = Set(claim.about.map(\.id))
      return named.allSatisfy { !about.isDisjoint(with: $0.entities.map(\.id)) }
    }
    guard !result.evidence.claims.isEmpty else { return }
    let list = named.map(\.shown).joined(separator: "; ")
    result.note =
      isChinese
      ? "问题与原文语言不同，只能按名称比较；以下是有关 \(list) 的言论"
      : "question and articles differ in language, so only names were compared; these are statements about \(list)"
  }

  private static func searchable(_ claim: ClaimAnswer) -> String {
    ([claim.quotation, claim.speakerText] + claim.about.map(\.name)).joined(separator: " ")
  }
}

import Articles
import Knowledge
import TextRepair

/// Makes a reading of drafts: ids from content, evidence for every stretch.
struct ReadingAssembler {
  let article: Article
  let text: ArticleBytes
  let mentions: Mentions

  /// The reading with the words it rests on; drafts keep their order.
  func assemble(
    statements: [StatementDraft], facts: [FactDraft], relations: [RelationDraft], roles: [RoleDraft]
  ) -> GroundedReading {
    let named = Set(mentions.all.map(\.entity))
    let bound = relations.filter { named.contains($0.subject) && named.contains($0.object) }
    let said = statements.map(statement)
    let (values, links, offices) = (facts.map { fact($0, said) }, bound.map(relation), roles.map(role))
    let reading = Reading(
      article: article.record, entities: entities(), roles: unique(offices, by: \.id),
      statements: unique(said, by: \.id), facts: unique(values, by: \.id), relations: unique(links, by: \.id))
    var grounds: [String: [Ground]] = [:]
    for (draft, row) in zip(statements, said) { grounds[row.id] = self.grounds(of: draft) }
    for (draft, row) in zip(facts, values) { grounds[row.id] = self.grounds(of: draft) }
    for (draft, row) in zip(bound, links) { grounds[row.id] = self.grounds(of: draft) }
    for (draft, row) in zip(roles, offices) { grounds[row.id] = self.grounds(of: draft) }
    return GroundedReading(reading: reading, grounds: grounds)
  }

  private func unique<Row>(_ rows: [Row], by id: KeyPath<Row, String>) -> [Row] {
    var seen: Set<String> = []
    return rows.filter { seen.insert($0[keyPath: id]).inserted }
  }

  private func identifier(_ tag: String, _ evidence: Evidence, _ parts: [String]) -> String {
    ContentHash.identifier(
      tag: tag, parts: [article.record.id, "\(evidence.source.start)-\(evidence.source.end)"] + parts)
  }

  private func entities() -> [Entity] {
    let places = Dictionary(grouping: mentions.all, by: \.entity)
    return mentions.entities.values.compactMap { named in
      guard let all = places[named.id] else { return nil }
      let found = all.map { Mention(text: text.text($0.span), evidence: article.evidence($0.span)) }
      return Entity(id: named.id, kind: named.kind, name: named.name, isKnown: named.isKnown, mentions: found)
    }.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
  }

  private func statement(_ draft: StatementDraft) -> Statement {
    let pieces = draft.pieces.map(article.evidence)
    let words = draft.pieces.map(text.text).joined(separator: " ")
    let about = draft.pieces.flatMap { mentions.mentions(in: $0) }.filter {
      $0.kind != .media && $0.kind != .person
    }.map(\.entity)
    let aboutOnce = about.reduce(into: [EntityID]()) { if !$0.contains($1) { $0.append($1) } }
    let whole = TextSpan(start: draft.pieces.map(\.start).min() ?? 0, end: draft.pieces.map(\.end).max() ?? 0)
    return Statement(
      id: identifier("s1", article.evidence(whole), [draft.speaker.text, words]), rule: draft.rule,
      speakers: draft.speaker.entities,
      speakerText: draft.speaker.text, attribution: draft.speaker.attribution, form: draft.form, text: words,
      pieces: pieces,
      cue: draft.cue.map(text.text) ?? "", cueSpan: draft.cue, addressee: draft.addressee, about: aboutOnce,
      said: nil)
  }

  private func fact(_ draft: FactDraft, _ statements: [Statement]) -> Fact {
    let evidence = article.evidence(draft.span)
    let place = draft.place ?? draft.span
    let statement = statements.first { $0.pieces.contains { $0.span.contains(place) } }
    return Fact(
      id: identifier(
        "f1", article.evidence(place),
        [mentions.entities[draft.subject]?.name ?? "", draft.predicate, draft.value ?? ""]),
      rule: draft.rule, subject: draft.subject, predicate: draft.predicate, value: draft.value,
      unit: draft.unit, qualifier: draft.qualifier,
      date: draft.date, attributedTo: statement?.speakers.first, statement: statement?.id, evidence: evidence)
  }

  private func relation(_ draft: RelationDraft) -> Relation {
    let evidence = article.evidence(draft.span)
    let ends = [draft.subject, draft.object].map { mentions.entities[$0]?.name ?? "" }
    return Relation(
      id: identifier("r1", evidence, [ends[0], draft.predicate, ends[1]]), rule: draft.rule,
      subject: draft.subject, predicate: draft.predicate,
      object: draft.object, evidence: evidence)
  }

  private func role(_ draft: RoleDraft) -> Role {
    let evidence = article.evidence(draft.span)
    let title = text.text(draft.title)
    return Role(
      id: identifier(
        "o1", evidence,
        [
          mentions.entities[draft.person]?.name ?? "", title,
          mentions.entities[draft.organisation]?.name ?? "",
        ]),
      person: draft.person, title: title, organisation: draft.organisation, evidence: evidence)
  }
}

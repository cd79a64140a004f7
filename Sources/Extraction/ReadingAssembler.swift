import Articles
import Knowledge
import TextRepair

/// What the rules found in an article.
struct Drafts {
  var statements: [StatementDraft]
  var facts: [FactDraft]
  var relations: [RelationDraft]
  var roles: [RoleDraft]
}

/// Makes a reading of drafts: ids from content, evidence for every stretch.
struct ReadingAssembler {
  let article: Article
  let text: ArticleBytes
  let mentions: Mentions

  /// The reading; drafts keep their order.
  func assemble(_ drafts: Drafts) -> Reading { reading(rows(drafts)) }

  /// The reading with the words it rests on.
  func ground(_ drafts: Drafts) -> GroundedReading {
    let rows = rows(drafts)
    var grounds: [String: [Ground]] = [:]
    for (draft, row) in zip(drafts.statements, rows.statements) { grounds[row.id] = self.grounds(of: draft) }
    for (draft, row) in zip(drafts.facts, rows.facts) { grounds[row.id] = self.grounds(of: draft) }
    for (draft, row) in zip(bound(drafts), rows.relations) { grounds[row.id] = self.grounds(of: draft) }
    for (draft, row) in zip(drafts.roles, rows.roles) { grounds[row.id] = self.grounds(of: draft) }
    return GroundedReading(reading: reading(rows), grounds: grounds)
  }

  /// A row for each draft, also where two drafts make the same.
  private struct Rows {
    var statements: [Statement]
    var facts: [Fact]
    var relations: [Relation]
    var roles: [Role]
  }

  private func rows(_ drafts: Drafts) -> Rows {
    let said = drafts.statements.map { statement($0) }
    return Rows(
      statements: said, facts: drafts.facts.map { fact($0, said) },
      relations: bound(drafts).map { relation($0) },
      roles: drafts.roles.map { role($0) })
  }

  /// The relations of which the article names both ends.
  private func bound(_ drafts: Drafts) -> [RelationDraft] {
    drafts.relations.filter { mentions.entities[$0.subject] != nil && mentions.entities[$0.object] != nil }
  }

  private func reading(_ rows: Rows) -> Reading {
    Reading(
      article: article.record, entities: entities(), roles: unique(rows.roles, by: \.id),
      statements: unique(rows.statements, by: \.id), facts: unique(rows.facts, by: \.id),
      relations: unique(rows.relations, by: \.id))
  }

  private func unique<Row>(_ rows: [Row], by id: (Row) -> String) -> [Row] {
    var seen: Set<String> = []
    return rows.filter { seen.insert(id($0)).inserted }
  }

  private func identifier(_ tag: String, _ evidence: Evidence, _ parts: [String]) -> String {
    ContentHash.identifier(
      tag: tag, parts: [article.record.id, "\(evidence.source.start)-\(evidence.source.end)"] + parts)
  }

  private func entities() -> [Entity] {
    let places = Dictionary(grouping: mentions.all) { $0.entity }
    let inOrder = mentions.entities.keys.compactMap { id in
      mentions.entities[id].map { (kind: $0.kind, id: id) }
    }.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
    return inOrder.compactMap { _, id in
      guard let named = mentions.entities[id], let all = places[id] else { return nil }
      let found = all.map { Mention(text: text.text($0.span), evidence: article.evidence($0.span)) }
      return Entity(id: id, kind: named.kind, name: named.name, isKnown: named.isKnown, mentions: found)
    }
  }

  private func statement(_ draft: StatementDraft) -> Statement {
    let pieces = draft.pieces.map { article.evidence($0) }
    let words = draft.pieces.map { text.text($0) }.joined(separator: " ")
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
    let title = draft.titleWords ?? text.text(draft.title)
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

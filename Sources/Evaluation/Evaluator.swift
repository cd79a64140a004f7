/// Scores what the program found in an article against what a careful reader did.
///
/// The measures are those of the annotation protocol's own scorer, to the last digit: entities by shared names,
/// statements by overlap of 0.7 or more, core facts by subject, property and value, relations and roles by both ends.
public struct Evaluator: Sendable {
  /// An evaluator; it has no settings.
  public init() {}

  /// The scores and the misses of one article.
  public func score(_ found: AnnotatedArticle, against truth: AnnotatedArticle) -> Evaluation {
    var evaluation = Evaluation()
    let sides = Sides(truth: truth, found: found)
    scoreEntities(sides, &evaluation)
    scoreStatements(sides, &evaluation)
    scoreFacts(sides, &evaluation)
    scoreRelations(sides, &evaluation)
    scoreMetadata(sides, &evaluation)
    scoreText(sides, &evaluation)
    return evaluation
  }

  private func scoreEntities(_ sides: Sides, _ evaluation: inout Evaluation) {
    let typed = EntityPairing(sides.truthEntities, sides.foundEntities, isTyped: true).pairs
    let (found, expected) = (sides.foundByID.count, sides.truthByID.count)
    evaluation.add(.entities, right: typed.count, found: found, expected: expected)
    evaluation.add(.entitiesOfAnyType, right: sides.pairing.pairs.count, found: found, expected: expected)
    for (section, kind) in [
      (ScoredSection.companies, "company"), (.models, "model"), (.people, "person"), (.platforms, "platform"),
    ] {
      let truth = sides.truthByID.values.filter { $0.kind == kind }
      evaluation.add(
        section, right: truth.count { typed[$0.id] != nil },
        found: sides.foundByID.values.count { $0.kind == kind }, expected: truth.count)
    }
    for entity in sides.truthEntities where typed[entity.id] == nil {
      let other = sides.pairing.pairs[entity.id] == nil ? "" : " (found with another type)"
      evaluation.note("entity", .missed, "\(entity.kind) \(entity.label)\(other)")
    }
    let right = Set(typed.values)
    for entity in sides.foundEntities where !right.contains(entity.id) {
      evaluation.note("entity", .spurious, "\(entity.kind) \(entity.label)")
    }
  }

  private func scoreStatements(_ sides: Sides, _ evaluation: inout Evaluation) {
    let (truth, found) = (sides.truth.jointStatements, sides.found.statements)
    let pairs = StatementPairing(truth.map { FoldedText($0.text) }, found.map { FoldedText($0.text) }).pairs
    var right: Set<Int> = []
    for pair in pairs {
      let expected = SpeakerNames(truth[pair.truth], sides.truthByID)
      let given = SpeakerNames(found[pair.found], sides.foundByID)
      if given.areThose(of: expected) {
        right.insert(pair.truth)
      } else {
        let detail = "\(expected.words) (found: \(given.words)): \(truth[pair.truth].text.prefix(40))"
        evaluation.note("statement", .wrongSpeaker, detail)
      }
    }
    evaluation.add(.statements, right: pairs.count, found: found.count, expected: truth.count)
    evaluation.add(.statementsWithSpeaker, right: right.count, found: found.count, expected: truth.count)
    for (section, form) in [
      (ScoredSection.directStatements, "direct"), (.indirectStatements, "indirect"),
      (.mixedStatements, "mixed"),
    ] {
      let places = truth.indices.filter { truth[$0].form == form }
      evaluation.add(
        section, right: places.count(where: right.contains), found: places.count, expected: places.count)
    }
    let (pairedTruth, pairedFound) = (Set(pairs.map(\.truth)), Set(pairs.map(\.found)))
    for (place, statement) in truth.enumerated() where !pairedTruth.contains(place) {
      evaluation.note("statement", .missed, statement.words)
    }
    for (place, statement) in found.enumerated() where !pairedFound.contains(place) {
      evaluation.note("statement", .spurious, statement.words)
    }
  }

  private func scoreFacts(_ sides: Sides, _ evaluation: inout Evaluation) {
    let truth = Set(sides.truth.facts.compactMap { ScoredFact($0, subject: sides.truthName($0.subject)) })
      .sorted()
    let found = Set(sides.found.facts.compactMap { ScoredFact($0, subject: sides.foundName($0.subject)) })
      .sorted()
    let pairs = ScoredFact.pairs(truth, found)
    evaluation.add(.facts, right: pairs.count, found: found.count, expected: truth.count)
    let (pairedTruth, pairedFound) = (Set(pairs.map(\.truth)), Set(pairs.map(\.found)))
    for (place, fact) in truth.enumerated() where !pairedTruth.contains(place) {
      evaluation.note("fact", .missed, fact.words)
    }
    for (place, fact) in found.enumerated() where !pairedFound.contains(place) {
      evaluation.note("fact", .spurious, fact.words)
    }
  }

  private func scoreRelations(_ sides: Sides, _ evaluation: inout Evaluation) {
    compare(
      "relation", .relations, sides.truth.relations.compactMap { Link($0, name: sides.truthName) },
      sides.found.relations.compactMap { Link($0, name: sides.foundName) }, &evaluation)
    compare(
      "role", .roles, sides.truth.roles.map { Link($0, name: sides.truthName) },
      sides.found.roles.map { Link($0, name: sides.foundName) }, &evaluation)
  }

  private func compare(
    _ kind: String, _ section: ScoredSection, _ truth: [Link], _ found: [Link], _ evaluation: inout Evaluation
  ) {
    let (expected, given) = (Set(truth), Set(found))
    evaluation.add(
      section, right: expected.intersection(given).count, found: given.count, expected: expected.count)
    for link in expected.subtracting(given).sorted() { evaluation.note(kind, .missed, link.words) }
    for link in given.subtracting(expected).sorted() { evaluation.note(kind, .spurious, link.words) }
  }

  private func scoreMetadata(_ sides: Sides, _ evaluation: inout Evaluation) {
    for (name, field) in [("title", \AnnotatedArticle.title), ("outlet", \.outlet)] {
      guard let expected = sides.truth[keyPath: field], !expected.isEmpty else { continue }
      let given = sides.found[keyPath: field] ?? ""
      let isRight = FoldedText(expected) == FoldedText(given)
      evaluation.add(.metadata, right: isRight ? 1 : 0, found: given.isEmpty ? 0 : 1, expected: 1)
      if !isRight { evaluation.note(name, .missed, "\(expected) (found: \(given))") }
    }
    let authors = Set(sides.found.authors.map(FoldedText.init))
    for author in sides.truth.authors {
      let isRight = authors.contains(FoldedText(author))
      evaluation.add(.metadata, right: isRight ? 1 : 0, found: 1, expected: 1)
      if !isRight { evaluation.note("author", .missed, author) }
    }
  }

  private func scoreText(_ sides: Sides, _ evaluation: inout Evaluation) {
    guard let expected = sides.truth.cleanText, let given = sides.found.cleanText, !expected.isEmpty,
      !given.isEmpty
    else { return }
    let (truth, found) = (FoldedText(expected).scalars, FoldedText(given).scalars)
    let same = MatchingBlocks(truth, found).blocks.reduce(0) { $0 + $1.count }
    evaluation.add(.cleanText, right: same, found: found.count, expected: truth.count)
  }
}

/// Both sides of a score, with the names by which entities of both are the same.
private struct Sides {
  let truth: AnnotatedArticle
  let found: AnnotatedArticle
  let truthEntities: [ScoredEntity]
  let foundEntities: [ScoredEntity]
  let truthByID: [String: ScoredEntity]
  let foundByID: [String: ScoredEntity]
  /// Entities of both sides that share a name, of whatever kind.
  let pairing: EntityPairing
  private let truthNameByFoundID: [String: FoldedText]

  init(truth: AnnotatedArticle, found: AnnotatedArticle) {
    self.truth = truth
    self.found = found
    truthEntities = truth.entities.map(ScoredEntity.init)
    foundEntities = found.entities.map(ScoredEntity.init)
    truthByID = Dictionary(truthEntities.map { ($0.id, $0) }) { _, last in last }
    foundByID = Dictionary(foundEntities.map { ($0.id, $0) }) { _, last in last }
    pairing = EntityPairing(truthEntities, foundEntities, isTyped: false)
    var names: [String: FoldedText] = [:]
    for (truthID, foundID) in pairing.pairs { names[foundID] = truthByID[truthID]?.name }
    truthNameByFoundID = names
  }

  /// The folded name of an entity of the annotation; its id where it has none.
  func truthName(_ id: String?) -> FoldedText {
    guard let id else { return FoldedText("None") }
    return truthByID[id]?.name ?? FoldedText(id)
  }

  /// The folded name of an entity of the reading, by the annotation where both have it.
  func foundName(_ id: String?) -> FoldedText {
    guard let id else { return FoldedText("None") }
    return truthNameByFoundID[id] ?? foundByID[id]?.name ?? FoldedText(id)
  }
}

/// Two ends and what holds between them, both ends folded.
private struct Link: Hashable, Comparable {
  let subject: FoldedText
  let predicate: String
  let object: FoldedText

  private static let symmetric: Set<String> = ["competes_with", "partner_of"]

  /// A relation; nil for an office, which is scored as a role.
  init?(_ relation: AnnotatedArticle.Relation, name: (String?) -> FoldedText) {
    guard relation.predicate != "works_at" else { return nil }
    let (subject, object) = (name(relation.subject), name(relation.object))
    let isTurned = Link.symmetric.contains(relation.predicate) && object < subject
    (self.subject, self.object) = isTurned ? (object, subject) : (subject, object)
    predicate = relation.predicate
  }

  init(_ role: AnnotatedArticle.Role, name: (String?) -> FoldedText) {
    (subject, predicate, object) = (name(role.person), "at", name(role.organisation))
  }

  var words: String { "\(subject.text) \(predicate) \(object.text)" }

  static func < (left: Link, right: Link) -> Bool {
    (left.subject, left.predicate, left.object) < (right.subject, right.predicate, right.object)
  }
}

extension AnnotatedArticle.Statement {
  fileprivate var words: String { "[\(form)] \(speakerText): \(text.prefix(60))" }
}

import Knowledge

/// Looks up what a question asks for.
struct QuestionSearch {
  /// What was found, and how the question was understood when it was.
  struct Result {
    var evidence = Reply.Evidence()
    var understanding: String
    var subjects: [EntityID] = []
    var note: String?
  }

  /// The knowledge base.
  let answerer: Answerer
  /// The words around names, and titles.
  let grammar: QuestionGrammar
  /// The question.
  let question: Question

  var names: NameFinder { NameFinder(answerer: answerer, grammar: grammar) }

  /// The answer; nil where a name in the question is not on file.
  func run() throws(AnsweringFailure) -> Result? {
    switch question.shape {
    case .whoSaid: try StatementSearch(self).whoSaid()
    case .said: try StatementSearch(self).said()
    case .released, .fact, .relation, .role, .card: try aboutSubject()
    }
  }

  private func aboutSubject() throws(AnsweringFailure) -> Result? {
    guard let subject = try names.find(question.slots["subject"] ?? "") else { return nil }
    var result = Result(understanding: question.understood(["subject": subject.shown]))
    result.subjects = subject.entities.map(\.id)
    for entity in subject.entities {
      switch question.shape {
      case .released: result.evidence.releases += try releases(of: entity)
      case .fact: result.evidence.facts += try facts(of: entity)
      case .relation: result.evidence.relations += try relations(of: entity)
      case .role: result.evidence.roles += try roles(in: entity)
      default:
        if subject.rest.isEmpty { result.evidence.cards.append(try answerer.card(of: entity.id.rawValue)) }
      }
    }
    narrow(&result.evidence, to: subject.rest)
    return result
  }

  private func releases(of entity: EntityName) throws(AnsweringFailure) -> [ReleaseAnswer] {
    try answerer.releases(ReleaseFilter(model: entity.id.rawValue))
  }

  private func facts(of entity: EntityName) throws(AnsweringFailure) -> [FactAnswer] {
    var facts: [FactAnswer] = []
    for predicate in question.predicates {
      facts += try answerer.facts(FactFilter(subject: entity.id.rawValue, predicate: predicate))
    }
    guard let topic = question.slots["topic"] else { return facts }
    let wanted = names.words(topic)
    return facts.filter { wanted.coverage(by: names.words(FactAnswer.searchable($0))) == 1 }
  }

  private func relations(of entity: EntityName) throws(AnsweringFailure) -> [RelationAnswer] {
    var relations: [RelationAnswer] = []
    for predicate in question.predicates {
      relations += try answerer.relations(RelationFilter(entity: entity.id.rawValue, predicate: predicate))
    }
    return relations.filter { relation in
      switch question.asks {
      case .object: relation.subject.id == entity.id
      case .subject: relation.object.id == entity.id
      case .either: true
      }
    }
  }

  private func roles(in entity: EntityName) throws(AnsweringFailure) -> [RoleAnswer] {
    let asked = question.slots["title"] ?? ""
    let card = try answerer.card(of: entity.id.rawValue)
    return card.roles.filter {
      grammar.titles.matches(asked, held: $0.title) && $0.organisation.id == entity.id
    }
  }

  /// Leaves only the answers whose evidence has the words that stood beside the name.
  private func narrow(_ evidence: inout Reply.Evidence, to rest: TopicWords) {
    guard !rest.isEmpty else { return }
    func holds(_ text: String) -> Bool { rest.coverage(by: names.words(text)) >= 0.5 }
    evidence.facts.removeAll { !holds(FactAnswer.searchable($0)) }
    evidence.releases.removeAll { !holds($0.words + " " + ($0.qualifier ?? "")) }
    evidence.relations.removeAll { !holds($0.words) }
    evidence.roles.removeAll { !holds($0.words + " " + $0.title) }
  }
}

extension FactAnswer {
  /// The words of a fact that a question may name.
  static func searchable(_ fact: FactAnswer) -> String {
    [fact.words, fact.qualifier ?? "", fact.unit ?? "", fact.date?.description ?? ""].joined(separator: " ")
  }
}

public import Knowledge

/// What a careful reader found in an article, or what the program did: the two sides of a score.
///
/// Read from an annotation file by the protocol (docs/annotating.md), or made from a ``Reading``.
public struct AnnotatedArticle: Sendable {
  /// An entity with all its surface forms.
  struct Entity: Sendable {
    var id: String
    var kind: String
    var name: String
    var mentions: [String] = []
  }

  /// An attributed utterance.
  struct Statement: Sendable {
    var speakers: [String]
    var speakerText: String
    var form: String
    var text: String
    var cue: String
  }

  /// A value; the subject is an entity's id.
  struct Fact: Sendable {
    var subject: String?
    var predicate: String
    var value: String?
    var date: String?
  }

  /// Two entities and what holds between them.
  struct Relation: Sendable {
    var subject: String?
    var predicate: String
    var object: String?
  }

  /// A person and the organisation that they have an office in.
  struct Role: Sendable {
    var person: String?
    var organisation: String?
  }

  /// `zh` or `en`; nil where the annotation does not say.
  public internal(set) var language: String?
  var title: String?
  var outlet: String?
  var authors: [String] = []
  var cleanText: String?
  var entities: [Entity] = []
  var statements: [Statement] = []
  var facts: [Fact] = []
  var relations: [Relation] = []
  var roles: [Role] = []
}

extension AnnotatedArticle {
  /// What the program found.
  public init(_ reading: Reading) {
    let article = reading.article
    language = article.language
    title = article.title
    outlet = article.outlet
    authors = article.authors
    cleanText = article.cleanText
    entities = reading.entities.map {
      Entity(id: $0.id.rawValue, kind: $0.kind.rawValue, name: $0.name, mentions: $0.mentions.map(\.text))
    }
    statements = reading.statements.map {
      Statement(
        speakers: $0.speakers.map(\.rawValue), speakerText: $0.speakerText, form: $0.form.rawValue,
        text: $0.text,
        cue: $0.cue)
    }
    facts = reading.facts.map {
      Fact(subject: $0.subject.rawValue, predicate: $0.predicate, value: $0.value, date: $0.date?.description)
    }
    relations = reading.relations.map {
      Relation(subject: $0.subject.rawValue, predicate: $0.predicate, object: $0.object.rawValue)
    }
    roles = reading.roles.map { Role(person: $0.person.rawValue, organisation: $0.organisation.rawValue) }
  }
}

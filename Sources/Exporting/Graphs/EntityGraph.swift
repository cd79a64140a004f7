public import Answering
import Knowledge
import KnowledgeStore

/// The forms that a graph can be written in; the raw value is what `--format` takes.
public enum GraphFormat: String, CaseIterable, Sendable {
  /// GraphML, for Gephi, yEd, Cytoscape and networkx.
  case graphml
  /// DOT, for Graphviz.
  case dot
}

/// Entities and what holds between them, each edge with the words it is written in and their place.
public struct EntityGraph: Equatable, Sendable {
  /// An entity.
  public struct Node: Equatable, Sendable {
    /// The entity's id.
    public let id: String
    /// What kind of thing it is.
    public let kind: String
    /// Its usual name.
    public let name: String
  }

  /// A relation, or an office that a person holds.
  public struct Edge: Equatable, Sendable {
    /// The id of the relation or role.
    public let id: String
    /// The one end.
    public let source: String
    /// The other end.
    public let target: String
    /// One of the relations, or `role`.
    public let predicate: String
    /// The title of a role; the predicate in words for a relation.
    public let label: String
    /// The words of the article.
    public let words: String
    /// The article and the bytes in its file.
    public let evidence: [(name: String, value: String)]

    /// Whether all parts are alike.
    public static func == (left: Edge, right: Edge) -> Bool {
      left.id == right.id && left.source == right.source && left.target == right.target
        && left.predicate == right.predicate && left.label == right.label && left.words == right.words
        && left.evidence.elementsEqual(right.evidence, by: ==)
    }
  }

  /// The entities, by id.
  public let nodes: [Node]
  /// The edges, by predicate, ends and id.
  public let edges: [Edge]

  /// A graph from its parts, which it puts in order.
  init(nodes: [Node], edges: [Edge]) {
    self.nodes = nodes.sorted { $0.id < $1.id }
    self.edges = edges.sorted {
      ($0.predicate, $0.source, $0.target, $0.id) < ($1.predicate, $1.source, $1.target, $1.id)
    }
  }

  /// The graph of a whole knowledge base.
  public init(answerer: Answerer) throws(AnsweringFailure) {
    let entities: ResultTable
    do throws(StoreFailure) {
      entities = try answerer.store.rows("SELECT id, kind, name FROM entities ORDER BY id")
    } catch {
      throw .store(error)
    }
    let relations = try answerer.relations(RelationFilter())
    let people = entities.records.filter { $0.text("kind") == EntityKind.person.rawValue }
    var roles: [RoleAnswer] = []
    for person in people { roles += try answerer.card(of: person.text("id") ?? "").roles }
    self.init(
      nodes: entities.records.map { row in
        Node(id: row.text("id") ?? "", kind: row.text("kind") ?? "", name: row.text("name") ?? "")
      }, edges: relations.map(Edge.init) + roles.map(Edge.init))
  }

  /// The graph as text in a form.
  public func rendered(as format: GraphFormat) -> String {
    switch format {
    case .graphml: GraphMLText.render(self)
    case .dot: DOTText.render(self)
    }
  }
}

extension EntityGraph.Edge {
  init(_ relation: RelationAnswer) {
    self.init(
      id: relation.id, source: relation.subject.id.rawValue, target: relation.object.id.rawValue,
      predicate: relation.predicate, label: String(relation.predicate.map { $0 == "_" ? " " : $0 }),
      words: relation.words,
      evidence: EntityGraph.Edge.evidence(Citation(relation.article, [relation.evidence])))
  }

  init(_ role: RoleAnswer) {
    self.init(
      id: role.id, source: role.person.id.rawValue, target: role.organisation.id.rawValue, predicate: "role",
      label: role.title, words: role.words,
      evidence: EntityGraph.Edge.evidence(Citation(role.article, [role.evidence])))
  }

  private static func evidence(_ citation: Citation) -> [(name: String, value: String)] {
    let article = citation.article
    return [
      ("article", article.title ?? ""), ("outlet", article.outlet ?? ""),
      ("published", article.published?.description ?? ""), ("place", citation.portablePlace),
    ]
  }
}

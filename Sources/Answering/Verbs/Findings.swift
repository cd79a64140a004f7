import KnowledgeStore

/// A finding on file: which it is, and in which article.
public struct FindingPlace: Hashable, Sendable {
  /// Its whole id.
  public let id: String
  /// The id of its article.
  public let article: String
  /// Where the article was read from.
  public let path: String
}

extension Answerer {
  /// How many digits of an id are enough to ask for it.
  public static let shortestID = 6

  /// The one statement, fact, relation or role whose id begins with some digits.
  ///
  /// - Throws: ``AnsweringFailure/unknownFinding(_:)`` where there is none,
  ///   ``AnsweringFailure/ambiguousFinding(_:candidates:)`` where there are several.
  public func finding(_ id: String) throws(AnsweringFailure) -> FindingPlace {
    let digits = id.lowercased()
    guard digits.count >= Self.shortestID, digits.allSatisfy(\.isHexDigit) else { throw .unknownFinding(id) }
    let found = try rows(
      """
      SELECT found.id, found.article, articles.path FROM (
        SELECT id, article FROM claims UNION ALL SELECT id, article FROM facts
        UNION ALL SELECT id, article FROM relations UNION ALL SELECT id, article FROM roles) AS found
      JOIN articles ON articles.id = found.article
      WHERE found.id >= :id AND found.id < :id || 'g' ORDER BY found.id LIMIT 10
      """, ["id": .text(digits)]
    ).map {
      FindingPlace(id: $0.text("id") ?? "", article: $0.text("article") ?? "", path: $0.text("path") ?? "")
    }
    guard let first = found.first else { throw .unknownFinding(id) }
    guard found.count == 1 else { throw .ambiguousFinding(id, candidates: found.map(\.id)) }
    return first
  }
}

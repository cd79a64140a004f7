import DataTables
import Knowledge

/// A verb that tells that something came out or was announced, from `data/language/releases.tsv`.
struct ReleaseVerb: Equatable, Sendable {
  /// Where what came out stands.
  enum Thing: String, Sendable {
    /// Behind the verb (发布 X), or before it (X 发布).
    case either
    /// Before the verb: X 问世.
    case alone
    /// Behind 把 or 将, before the verb: 把 X 的权重放到了网上.
    case moved
  }

  static let columns = ["form", "predicate", "thing"]

  let form: String
  let predicate: String
  let thing: Thing

  static func read(_ table: DataTable) throws(DataTableFailure) -> [ReleaseVerb] {
    var result: [ReleaseVerb] = []
    for row in table.rows {
      guard let thing = Thing(rawValue: row["thing"]) else {
        throw table.failure(at: row, "the thing is either, alone or moved")
      }
      guard Predicates.facts.contains(row["predicate"]) else {
        throw table.failure(at: row, "the predicate is unknown")
      }
      result.append(ReleaseVerb(form: row["form"], predicate: row["predicate"], thing: thing))
    }
    return result
  }
}

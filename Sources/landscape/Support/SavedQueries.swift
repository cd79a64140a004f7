import Answering
import Exporting
import Ingestion

/// The saved questions of a data folder.
struct SavedQueries {
  private let queries: [SavedQuery]

  /// Reads every file.
  init(folder: DataFolder) throws {
    queries = try wording { try folder.savedQueries().map { try SavedQuery(name: $0.name, text: $0.text) } }
  }

  /// What there is, for a reader who chooses.
  var list: Sheet {
    Sheet(
      columns: [.init("name"), .init("question"), .init("values")],
      rows: queries.map { query in
        [
          .text(query.name), .text(query.question),
          .list(query.parameters.map { $0.fallback == nil ? "\($0.name)=…" : "[\($0.name)=…]" }),
        ]
      })
  }

  /// The question of that name.
  func query(named name: String) throws -> SavedQuery {
    guard let query = queries.first(where: { $0.name == name }) else {
      throw Ending(.unknownQuery(name, known: queries.map(\.name)))
    }
    return query
  }

  /// Values as typed: `name=value`.
  static func values(_ typed: [String]) -> [String: String] {
    let pairs = typed.map {
      $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    }
    return Dictionary(pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") }, uniquingKeysWith: { _, last in last })
  }
}

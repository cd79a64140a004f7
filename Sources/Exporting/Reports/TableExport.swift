public import KnowledgeStore

/// A table of the database as it is exported: stable order, no path of this machine.
public struct TableExport: Equatable, Sendable {
  /// The name of the table, and of its file without the extension.
  public let name: String
  /// The rows.
  public let sheet: Sheet

  /// Every table that holds knowledge, in the order in which they depend on each other.
  ///
  /// Search keys, kept bytes and the outcomes of ingests are the database's own affair and stay there.
  public static func all(of store: StoreReader) throws(StoreFailure) -> [TableExport] {
    var exports: [TableExport] = []
    for (name, order) in tables {
      let result = try store.rows("SELECT * FROM \(name) ORDER BY \(order)")
      exports.append(TableExport(name: name, sheet: Sheet(result: result).withPortablePaths))
    }
    return exports
  }

  private static let tables = [
    ("articles", "id"), ("article_texts", "article"), ("article_sources", "article, path"),
    ("authors", "article, position"), ("boilerplate", "article, position"), ("repairs", "article, position"),
    ("entities", "id"), ("aliases", "entity, alias"), ("mentions", "id"), ("roles", "id"), ("claims", "id"),
    ("claim_spans", "claim, position"), ("claim_speakers", "claim, position"),
    ("claim_topics", "claim, position"),
    ("facts", "id"), ("relations", "id"), ("releases", "id"),
  ]
}

extension Sheet {
  /// The same rows with paths that mean something on any machine (see ``PortablePath``).
  var withPortablePaths: Sheet {
    guard let place = columns.firstIndex(where: { $0.name == "path" }) else { return self }
    let rows = rows.map { row -> [Cell] in
      var row = row
      row[place] = .text(PortablePath.of(row[place].words))
      return row
    }
    return Sheet(columns: columns, rows: rows)
  }
}

/// A path that gives away nothing about the machine: relative ones stay, absolute ones keep the file's name.
public enum PortablePath {
  /// The path for an export.
  public static func of(_ path: String) -> String {
    guard path.hasPrefix("/") || path.hasPrefix("~") || path.hasPrefix("../") else { return path }
    return path.split(separator: "/").last.map(String.init) ?? path
  }
}

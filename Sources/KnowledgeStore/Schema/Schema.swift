import GRDB

/// The tables and views of a knowledge base, and the steps that lead from one version of them to the next.
enum Schema {
  /// A step to the next version.
  ///
  /// Steps are only ever added: one that was published is never changed.
  struct Migration: Sendable {
    /// The version that the database has afterwards, from 1.
    let version: Int
    /// What is done.
    let sql: String
  }

  /// What `PRAGMA application_id` says of a knowledge base: `LSCP` in ASCII.
  static let applicationID = 0x4C53_4350

  /// The steps, in order.
  static let migrations = [
    Migration(
      version: 1,
      sql: [articleTables, entityTables, statementTables, decisionTables, searchTables, views].joined(
        separator: "\n\n"))
  ]

  /// The version that this program writes: it stands in `PRAGMA user_version`.
  static var version: Int { migrations.last?.version ?? 0 }

  /// Takes the steps that are still to be taken, all or none.
  ///
  /// - Precondition: a transaction is open that keeps every other writer out.
  static func migrate(_ database: Database) throws {
    let found = try foundVersion(database)
    for migration in migrations where migration.version > found {
      try database.execute(sql: migration.sql)
      try database.execute(sql: "PRAGMA user_version = \(migration.version)")
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
  }

  /// The version of a database; 0 for an empty one.
  static func foundVersion(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  /// Refuses a database that this program must not touch: another program's, or a newer version's.
  ///
  /// An empty database passes: it is about to become a knowledge base.
  static func check(_ database: Database, path: String) throws {
    let found = try foundVersion(database)
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if application == 0, found == 0, tables == 0 { return }
    guard application == applicationID else { throw StoreFailure.foreign(path: path) }
    guard found <= version else { throw StoreFailure.newer(path: path, found: found, known: version) }
  }
}

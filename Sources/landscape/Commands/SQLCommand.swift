import Answering
import ArgumentParser
import Exporting
import KnowledgeStore

struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Run one SELECT on the database, which is opened read-only.",
    usage: "landscape sql <statement> [options]",
    discussion: """
      The tables and views are described in docs/schema.md (landscape schema). A statement that writes is refused.

        landscape sql "SELECT kind, count(*) AS n FROM entities GROUP BY kind"

      Exit code 1 when there is no row.
      """)

  @Argument(help: "The statement.")
  var statement: String
  @Option(help: "The rows after which the answer is cut.")
  var limit = 10_000
  @Option(help: "The seconds after which the statement is stopped.")
  var seconds = 30

  @OptionGroup var output: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    guard limit > 0, seconds > 0 else { throw ValidationError("--limit and --seconds are above 0") }
  }

  func run() throws {
    let result = try wording {
      try StoreReader(path: database.path).sql(statement, limits: QueryLimits(rows: limit, seconds: seconds))
    }
    try output.print(Sheet(result: result), orElse: "the statement gives no row")
    if result.isCut { Terminal.complain("the answer was cut after \(limit) rows; raise --limit for more") }
  }
}

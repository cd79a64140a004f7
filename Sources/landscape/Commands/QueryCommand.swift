import Answering
import ArgumentParser
import Exporting
import Ingestion

struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Run a saved question, or list them.",
    usage: """
      landscape query <name> [NAME=VALUE ...] [options]
      landscape query --list
      """,
    discussion: """
      The saved questions are the files of queries/; each tells in its header what it answers and which values it takes.

        landscape query --list
        landscape query prices model="GPT-4o mini"

      Exit code 1 when the answer has no row.
      """)

  @Argument(help: "The name of a saved question.")
  var name: String?
  @Argument(help: "Values as NAME=VALUE.")
  var values: [String] = []
  @Flag(help: "List the saved questions with the values they take.")
  var list = false

  @OptionGroup var output: FormatOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard list || name != nil else { throw ValidationError("name a saved question, or ask for --list") }
    if let wrong = values.first(where: { !$0.contains("=") }) {
      throw ValidationError("“\(wrong)” is no value; write NAME=VALUE")
    }
  }

  func run() throws {
    let queries = try SavedQueries(folder: try data.open())
    guard !list, let name else {
      return try output.print(queries.list, orElse: "there is no saved question")
    }
    let query = try queries.query(named: name)
    let typed = try TypedText(data, for: values)
    let answerer = try database.answerer(knowing: data)
    let given = SavedQueries.values(values.map { typed.simplified($0) })
    let result = try wording { try answerer.run(query, with: given) }
    try output.print(Sheet(result: result), orElse: "the answer to “\(query.question)” has no row")
  }
}

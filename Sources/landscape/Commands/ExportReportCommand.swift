import Answering
import ArgumentParser
import Exporting

struct ExportReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a report: companies and models, releases, who said what, contradictions, sources.",
    usage: "landscape export report [options]",
    discussion: """
        landscape export report --format markdown -o report.md

      Exit code 1 when the database holds no article.
      """)

  @Option(help: "markdown.")
  var format: ReportFormat = .markdown
  @Option(name: .shortAndLong, help: "A file instead of standard output.")
  var output: String?

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let answerer = try database.answerer()
    let report = try wording { try Report(answerer: answerer) }
    guard !report.isEmpty else { throw Ending.nothingFound("\(database.path) holds no article") }
    try Destination(path: output).write(report.markdown)
  }
}

import ArgumentParser

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the whole database as CSV files, as a graph or as a report.",
    discussion: """
      The output holds no time of day and no path of this machine: the same articles give the same bytes.

        landscape export csv --to exports
        landscape export graph --format graphml > landscape.graphml
        landscape export report > report.md
      """,
    subcommands: [ExportCSVCommand.self, ExportGraphCommand.self, ExportReportCommand.self])
}

import Answering
import ArgumentParser
import Exporting

struct ExportCSVCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv",
    abstract: "Write one CSV file per table (RFC 4180).",
    usage: "landscape export csv [options]",
    discussion: """
      A text that a spreadsheet would calculate (it begins with = + - @, a tab or a carriage return) gets a ' in front. \
      Each file is written beside its place and renamed, so that no reader sees half of it.

        landscape export csv --to exports
      """)

  @Option(help: "The folder; made where it is not there.")
  var to = "exports"

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let store = try database.answerer().store
    let tables = try wording { try TableExport.all(of: store) }
    try wording {
      try Files.makeFolder(to)
      for table in tables { try Files.write(CSVText.render(table.sheet), to: "\(to)/\(table.name).csv") }
    }
    let lines = tables.map { "\(to)/\($0.name).csv: \($0.sheet.rows.count) rows\n" }
    try Terminal.print(lines.joined())
  }
}

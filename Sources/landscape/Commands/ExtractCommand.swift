import ArgumentParser
import Ingestion
import TextRepair

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print all that is read from articles as JSON, one line each; no database is touched.",
    usage: "landscape extract <file> ... [options]",
    discussion: """
      The format is docs/extraction.schema.json. The same bytes give the same line on every machine. An article that \
      cannot be read gives an error record in its place.

        landscape extract data/articles/*.md > readings.jsonl

      Exit code 2 when not one article could be read.
      """)

  /// The forms of the record.
  enum Form: String, CaseIterable, ExpressibleByArgument { case json }

  @Argument(help: "Files, folders, or - for standard input.")
  var files: [String]
  @Option(help: "json: one line per article.")
  var format: Form = .json
  @Flag(help: "Indent the record over several lines.")
  var pretty = false
  @Option(
    help: "The encoding, where you know it: \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var encoding: TextEncoding?

  @OptionGroup var data: DataOptions

  func run() throws {
    let reader = try wording { try data.open().articleReader() }
    let records = ExtractionRecords(reader: reader, isIndented: pretty, encoding: encoding)
    var isAnyRead = false
    for path in files {
      try records.each(of: path) { line, isRead in
        isAnyRead = isAnyRead || isRead
        try Terminal.print(line)
      }
    }
    if !isAnyRead { throw ExitCode(2) }
  }
}

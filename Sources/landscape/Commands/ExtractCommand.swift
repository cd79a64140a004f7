import ArgumentParser
import Exporting
import Ingestion
import Knowledge
import TextRepair

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print all that is read from articles as JSON, one line each; no database is touched.",
    discussion: """
      The format is docs/extraction.schema.json. The same bytes give the same line on every machine. An article that \
      cannot be read gives an error record in its place.

        landscape extract data/articles/*.md > readings.jsonl

      Exit code 2 when not one article could be read.
      """)

  /// The forms of the record.
  enum Form: String, CaseIterable, ExpressibleByArgument { case json }

  @Argument(help: "Files, or - for standard input.")
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
    let record = RecordText(isIndented: pretty)
    var isAnyRead = false
    for path in files {
      let line: String
      do {
        line = try record.text(of: try reader.read(Files.article(path), path: path, encoding: encoding))
        isAnyRead = true
      } catch let failure as ReadingFailure {
        line = try record.text(ofFailure: failure.reason, stage: failure.stage.rawValue, path: failure.path)
      }
      try Terminal.print(line)
    }
    if !isAnyRead { throw ExitCode(2) }
  }
}

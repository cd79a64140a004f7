import ArgumentParser
import Exporting
import Foundation
import Ingestion
import KnowledgeStore

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read articles into the database.",
    usage: "landscape ingest <path> ... [options]",
    discussion: """
      Takes files, folders (with the folders in them) and - for standard input: plain text, Markdown, HTML, MHTML, \
      JSON Lines (text, title, url, date), WARC, and zip or tar archives of these. Each article is stored in one \
      transaction; the same bytes twice are unchanged. An article that cannot be read is told with stage and reason \
      and does not end the run.

        landscape ingest data/articles

      Exit code 0 when every article was stored or unchanged, 2 when one failed.
      """)

  @Argument(help: "Files, folders, or - for standard input.")
  var paths: [String]

  @Flag(name: .shortAndLong, help: "Print only failures and the summary.")
  var quiet = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var data: DataOptions

  func run() async throws {
    let folder = try data.open()
    let inputs = try wording { try paths.map { try Files.input($0) } }
    let ingest = try wording {
      Ingest(
        reader: try folder.articleReader(), store: try KnowledgeStore(path: database.path),
        width: ProcessInfo.processInfo.activeProcessorCount)
    }
    let listener = IngestListener(isQuiet: quiet)
    let summary: IngestSummary
    do throws(StoreFailure) {
      summary = try await ingest.run(inputs) { listener.hear($0) }
    } catch {
      throw Ending.failed(error.description)
    }
    try Terminal.print("\(summary.stored) stored, \(summary.unchanged) unchanged, \(summary.failed) failed\n")
    if summary.failed > 0 { throw ExitCode(2) }
  }
}

import Answering
import ArgumentParser
import Exporting
import Knowledge

struct ReleasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "releases",
    abstract: "List releases and announcements, oldest first.",
    usage: "landscape releases [conditions] [options]",
    discussion: """
      Every condition that is given must hold; undated releases come last.

        landscape releases --by 北屿科技 --since 2024

      Exit code 1 when no release meets the conditions.
      """)

  @Option(help: "What came out.")
  var model: String?
  @Option(help: "Who made it.")
  var by: String?
  @Option(help: "The earliest date.", transform: TypedDate.read)
  var since: PartialDate?
  @Option(help: "The latest date, included.", transform: TypedDate.read)
  var until: PartialDate?

  @OptionGroup var output: FormatOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let typed = try TypedText(data, for: [model, by])
    let answerer = try database.answerer(knowing: data)
    let filter = ReleaseFilter(
      model: typed.simplified(model), by: typed.simplified(by), since: since, until: until)
    let releases = try wording { try answerer.releases(filter) }
    try output.print(Sheet(releases: releases), orElse: "no release in \(database.path) meets the conditions")
  }
}

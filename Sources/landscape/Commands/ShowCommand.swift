import Answering
import ArgumentParser
import Exporting

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one card: all that is on file about a name.",
    usage: "landscape show <name> [options]",
    discussion: """
      Roles, values, relations, statements by and about it, and the articles that name it. NAME is an id, a name or an \
      alias, in either script.

        landscape show 北屿科技

      Exit code 1 when nothing on file has the name.
      """)

  @Argument(help: "An id, a name or an alias.")
  var name: String

  @OptionGroup var output: FormatOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let name = try TypedText(data, for: [name]).simplified(name)
    let answerer = try database.answerer(knowing: data)
    let card = try wording { try answerer.card(of: name) }
    try Terminal.print(output.renderer.render(SheetGroup(card: card)))
  }
}

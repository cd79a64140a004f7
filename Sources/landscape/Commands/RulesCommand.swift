import ArgumentParser
import Exporting
import Ingestion

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules that find statements, facts and relations.",
    usage: "landscape rules [options]",
    discussion: """
      Each with a sentence that it is for and one that it must leave alone; every finding carries the name of its \
      rule. docs/rules.md holds the same.

        landscape rules --format csv

      """)

  @OptionGroup var output: FormatOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let rules = try wording { try data.open().findingRules() }
    try Terminal.print(output.renderer.render(SheetGroup(rules: rules)))
  }
}

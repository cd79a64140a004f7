import Answering
import ArgumentParser
import Exporting
import Knowledge

struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "List values: prices, sizes, sums, users, scores.",
    usage: "landscape facts [conditions] [options]",
    discussion: """
      Every condition that is given must hold. A property is one of \(Predicates.facts.joined(separator: ", ")).

        landscape facts --about 青鹭-13B --property parameters

      Exit code 1 when no value meets the conditions.
      """)

  @Option(help: "What the value is about.")
  var about: String?
  @Option(help: "Which property.")
  var property: String?

  @OptionGroup var output: FormatOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard let property, !Predicates.facts.contains(property), !property.hasPrefix("other:") else { return }
    throw ValidationError(
      "“\(property)” is no property; there are \(Predicates.facts.joined(separator: ", "))")
  }

  func run() throws {
    let about = try TypedText(data, for: [about]).simplified(about)
    let answerer = try database.answerer(knowing: data)
    let facts = try wording { try answerer.facts(FactFilter(subject: about, predicate: property)) }
    try output.print(Sheet(facts: facts), orElse: "no value in \(database.path) meets the conditions")
  }
}

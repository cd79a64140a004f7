import Answering
import ArgumentParser
import Exporting
import Knowledge

struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "List statements: who said what.",
    usage: "landscape claims [conditions] [options]",
    discussion: """
      Every condition that is given must hold. Names are ids, names or aliases; dates are 2023, 2023-07 or 2023-07-19.

        landscape claims --about "Llama 2" --since 2023-07 --form direct

      Exit code 1 when no statement meets the conditions.
      """)

  @Option(help: "Who says it: a name, or words of an unnamed speaker's description.")
  var by: String?
  @Option(help: "What it is about.")
  var about: String?
  @Option(help: "The earliest date.")
  var since: PartialDate?
  @Option(help: "The latest date, included.")
  var until: PartialDate?
  @Option(help: "direct, indirect or mixed.")
  var form: QuotationForm?
  @Option(help: "named, organization, anonymous or none.")
  var attribution: Attribution?
  @Option(help: "Who published the article.")
  var outlet: String?
  @Option(help: "Words that the statement holds, parted by spaces.")
  var search: String?

  @OptionGroup var output: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let answerer = try database.answerer()
    let filter = ClaimFilter(
      by: by, about: about, since: since, until: until, form: form, attribution: attribution, outlet: outlet,
      search: search)
    let claims = try wording { try answerer.claims(filter) }
    try output.print(Sheet(claims: claims), orElse: "no statement in \(database.path) meets the conditions")
  }
}

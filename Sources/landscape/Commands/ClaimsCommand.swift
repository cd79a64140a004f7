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

        landscape claims --about 北屿科技 --since 2024 --form direct

      Exit code 1 when no statement meets the conditions.
      """)

  @Option(help: "Who says it: a name, or words of an unnamed speaker's description.")
  var by: String?
  @Option(help: "What it is about.")
  var about: String?
  @Option(help: "The earliest date.", transform: TypedDate.read)
  var since: PartialDate?
  @Option(help: "The latest date, included.", transform: TypedDate.read)
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
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard let search, search.allSatisfy(\.isWhitespace) else { return }
    throw ValidationError("--search needs a word that the statement holds")
  }

  func run() throws {
    let typed = try TypedText(data, for: [by, about, outlet, search])
    let answerer = try database.answerer(knowing: data)
    let filter = ClaimFilter(
      by: typed.simplified(by), about: typed.simplified(about), since: since, until: until, form: form,
      attribution: attribution, outlet: typed.simplified(outlet), search: typed.simplified(search))
    let claims = try wording { try answerer.claims(filter) }
    try output.print(Sheet(claims: claims), orElse: "no statement in \(database.path) meets the conditions")
  }
}

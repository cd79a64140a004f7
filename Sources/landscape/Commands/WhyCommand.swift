import Answering
import ArgumentParser
import Exporting
import Ingestion
import KnowledgeStore

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Show why something is on file: sentence, rule, deciding words, original bytes.",
    usage: "landscape why <id> [options]",
    discussion: """
      ID is that of a statement, fact, relation or role, or its first six digits or more, as it stands behind each \
      answer. The article is read again from the bytes that are kept with it. docs/rules.md tells what the rules are.

        landscape why $(landscape facts | grep -om1 'id [0-9a-f]*$' | cut -c 4-)

      Exit code 1 when nothing on file has the id.
      """)

  @Argument(help: "An id, or its first digits.")
  var id: String

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let answerer = try database.answerer()
    let explanation = try wording {
      let place = try answerer.finding(id)
      let reader = try data.open().articleReader()
      guard let bytes = try answerer.store.original(ofArticle: place.article) else {
        throw Ending.failed("the file of article \(place.article) is not in \(database.path)")
      }
      let article = try reader.article(ArticleInput(path: place.path, bytes: bytes))
      let grounded = reader.ground(article)
      guard
        let explanation = FindingExplanation(
          id: place.id, article: article, grounded: grounded, original: bytes)
      else {
        throw Ending.failed(
          "today's rules do not find \(place.id) in \(place.path) any more; ingest that file again")
      }
      return explanation
    }
    try Terminal.print(explanation.text)
  }
}

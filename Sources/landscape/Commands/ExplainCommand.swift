import ArgumentParser
import Exporting
import Ingestion
import TextRepair

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print every step on one article: how it was read, repaired, parted and understood.",
    usage: "landscape explain <file> [options]",
    discussion: """
      Encoding, each repair with the text before and after, what was set apart and why, sentences with the names \
      marked in place, statements, values and relations with the rules that found them. No database is touched.

        landscape explain data/articles/FILE | less

      Exit code 2 when the article cannot be read.
      """)

  @Argument(help: "A file, or - for standard input.")
  var file: String
  @Option(help: "The encoding, where you know it.")
  var encoding: TextEncoding?

  @OptionGroup var data: DataOptions

  func run() throws {
    let reader = try wording { try data.open().articleReader() }
    var source = ArticleSource([try wording { try Files.input(file) }])
    while let next = source.nextArticle() {
      let explanation = try wording {
        let article = try reader.article(next.get(), encoding: encoding)
        return Explanation(article: article, reading: reader.read(article))
      }
      try Terminal.print(explanation.text)
    }
  }
}

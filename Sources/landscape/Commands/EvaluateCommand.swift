import ArgumentParser
import Evaluation
import Exporting
import Foundation
import Ingestion

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score the extraction against articles that careful readers annotated.",
    usage: "landscape evaluate <folder> [options]",
    discussion: """
      For each annotation NAME.json of the folder, the article NAME.* beside it is read, and precision, recall and F1 \
      are printed: in all, by language, by article; then what was missed and what is spurious. docs/annotating.md \
      tells how to annotate articles of your own.

        landscape evaluate data/gold --articles data/articles

      Exit code 1 when an article could not be scored, 2 when none could.
      """)

  @Argument(help: "The folder of annotations.")
  var folder: String
  @Option(help: "The folder of the articles, where they do not lie beside their annotations.")
  var articles: String?
  @Flag(help: "Leave out the list of misses.")
  var withoutMisses = false

  @OptionGroup var output: FormatOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let reader = try wording { try data.open().articleReader() }
    let pairs = try wording { try AnnotatedFolder(annotations: folder, articles: articles ?? folder).pairs() }
    var scored: [ArticleEvaluation] = []
    for pair in pairs {
      do {
        scored.append(try score(pair, reader))
      } catch let failure as ReadingFailure {
        Terminal.complain(failure.description)
      } catch let failure as AnnotationFailure {
        Terminal.complain(failure.description)
      }
    }
    guard !scored.isEmpty else { throw Ending.failed("no article of \(folder) could be scored") }
    let group = SheetGroup(evaluations: scored)
    let shown = SheetGroup(
      heading: group.heading, sections: group.sections.filter { !withoutMisses || $0.name != "misses" })
    try Terminal.print(output.renderer.render(shown))
    if scored.count < pairs.count { throw ExitCode(1) }
  }

  private func score(_ pair: AnnotatedFolder.Pair, _ reader: ArticleReader) throws -> ArticleEvaluation {
    let truth = try AnnotatedArticle(annotation: Data(Files.article(pair.annotation)), path: pair.annotation)
    let reading = try reader.read(ArticleInput(path: pair.article, bytes: Files.article(pair.article)))
    return ArticleEvaluation(
      name: pair.name, language: truth.language,
      evaluation: Evaluator().score(AnnotatedArticle(reading), against: truth))
  }
}

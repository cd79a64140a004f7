import ArgumentParser

/// The command line.
@main
struct Landscape: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "landscape",
    abstract: "Who said what about whom in the AI market, and where exactly is it written?",
    discussion: """
      Reads scraped, damaged articles in Chinese and English, repairs them, and keeps companies, models, people, \
      platforms, statements, facts and relations, each with the bytes of the file it was read from.

        landscape ingest data/articles
        landscape ask "Llama 3 是什么时候发布的？"

      The database is --db, else $LANDSCAPE_DB, else ./landscape.db.
      Exit codes: 0 done, 1 nothing found, 2 failed, 64 misuse.
      """,
    version: "0.1.0",
    subcommands: [
      IngestCommand.self, AskCommand.self, ClaimsCommand.self, ReleasesCommand.self, FactsCommand.self,
      ShowCommand.self, WhyCommand.self, QueryCommand.self, SQLCommand.self, ExtractCommand.self,
      ExplainCommand.self,
      EvaluateCommand.self, RulesCommand.self,
      ExportCommand.self, SchemaCommand.self,
    ])

  /// Runs the command that the arguments name, and turns whatever it meets into one sentence and an exit code.
  static func main() async {
    Terminal.ignoreBrokenPipes()
    do {
      let command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch let ending as Ending {
      ending.leave()
    } catch let failure as OutputFailure {
      Ending(failure).leave()
    } catch {
      exit(withError: error)
    }
  }
}

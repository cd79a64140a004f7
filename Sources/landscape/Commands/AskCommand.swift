import Answering
import ArgumentParser
import Exporting
import Ingestion

struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask a question in Chinese or English; every answer comes with its evidence.",
    usage: "landscape ask <question> [options]",
    discussion: """
      Who said something, what somebody said about something, when something came out, how much and how many, on which \
      platforms, who somebody is, who made, uses, invested in or competes with something. Prints how the question was \
      understood. Nothing is guessed: where there is no evidence, it says so.

        landscape ask "陆知微说了什么？"
        landscape ask "When was Llama 3 released?"

      Exit code 1 when there is no answer.
      """)

  @Argument(help: "The question.")
  var question: [String]

  @OptionGroup var output: FormatOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let typed = question.joined(separator: " ")
    let question = try TypedText(data, for: [typed]).simplified(typed)
    let folder = try data.open()
    let answerer = try database.answerer(knowing: data)
    let reply = try wording { () throws -> Reply in
      let grammar = try QuestionGrammar(folder: folder)
      return try answerer.reply(to: question, reader: QuestionReader(grammar: grammar))
    }
    let group = SheetGroup(reply: reply)
    if !group.isEmpty || output.format == .json { try Terminal.print(output.renderer.render(group)) }
    if group.isEmpty { throw Ending.nothingFound(reply.refusal) }
  }
}

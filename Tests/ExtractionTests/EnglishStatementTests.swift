import Testing

@testable import Extraction

@Suite("Who said what, in English")
struct EnglishStatementTests {
  @Test(arguments: [
    StatementCase(
      "“Cheap lamps burn expensive oil, and we sell oil,” Mara Ellingsen said.",
      ["Mara Ellingsen: Cheap lamps burn expensive oil, and we sell oil"],
      "a quotation before its attribution"),
    StatementCase(
      "Mara Ellingsen said that the warehouse holds two machines.",
      ["Mara Ellingsen: the warehouse holds two machines"], "reported words"),
    StatementCase(
      "According to OpenAI, the new model needs half the memory.",
      ["OpenAI: the new model needs half the memory"], "according to somebody"),
    StatementCase(
      "The boxes would ship in spring, Mara Ellingsen said.",
      ["Mara Ellingsen: The boxes would ship in spring"], "reported words before their attribution"),
    StatementCase(
      "“We count fish,” Mara Ellingsen said. “We do not count stars, and we never will.”",
      ["Mara Ellingsen: We count fish We do not count stars, and we never will."],
      "a quotation broken by its attribution"),
    StatementCase("A spokesperson for Meta declined to comment on the lamps.", [], "declining says nothing"),
    StatementCase("The so-called “lunchbox” weighs two pounds.", [], "scare quotes"),
    StatementCase(
      "''Nobody rows to the lighthouse in winter,'' Mara Ellingsen said.",
      ["Mara Ellingsen: Nobody rows to the lighthouse in winter"], "two straight single marks are a double one"),
    StatementCase("Mara Ellingsen and the sailors' boats' owners rowed home.", [], "apostrophes quote nobody"),
    StatementCase(
      "Thorvaldsen said the ferry leaves at noon.", ["Thorvaldsen: the ferry leaves at noon"],
      "a surname that no table knows"),
    StatementCase("Everyone said the ferry leaves at noon.", [], "a word for all is no name"),
    StatementCase(
      "The lighthouse said its lamp would stay dark until spring.",
      ["The lighthouse: its lamp would stay dark until spring"], "a noun that no table knows, behind an article"),
    StatementCase("Behind the lighthouse found its lamp dark until spring.", [], "and before no plain verb of saying"),
    StatementCase(
      "Mara Ellingsen, a keeper of lamps in Bergen, Norway, said the lamp would stay dark.",
      ["Mara Ellingsen: the lamp would stay dark"], "an aside with commas of its own"),
    StatementCase(
      "Mara Ellingsen, a keeper of lamps, today announced that the lamp would stay dark.",
      ["Mara Ellingsen: the lamp would stay dark"], "a day before the verb"),
    StatementCase(
      "Since the harbor froze in May, the number of boats has halved, Mara Ellingsen said.",
      ["Mara Ellingsen: Since the harbor froze in May, the number of boats has halved"],
      "a subordinate clause with its main clause"),
    StatementCase(
      "The fleet has lost half of its boats, according to harbor records.",
      ["harbor records: The fleet has lost half of its boats"], "a source of any name"),
    StatementCase("The fleet sorted its boats according to size.", [], "an order is no source"),
  ])
  func `a statement is found with its speaker, and nothing else`(row: StatementCase) throws {
    #expect(try read("Lamps\n" + row.text, language: "en").said == row.expected)
  }

  @Test func `a pronoun stands for who spoke before`() throws {
    let reading = try read(
      "Lamps\nMara Ellingsen said the harbor was full. She added that nobody had paid yet for the berths.",
      language: "en")
    #expect(reading.said.last == "Mara Ellingsen: nobody had paid yet for the berths")
  }
}

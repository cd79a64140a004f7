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

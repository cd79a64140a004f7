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
    StatementCase(
      "“The harbor is becoming central to the whole city,” according to a report by the research group.",
      ["a report by the research group: The harbor is becoming central to the whole city"],
      "a quotation according to a document"),
    StatementCase(
      "This comes amid reports in late June that the harbor is being sold to a bank.",
      ["reports: the harbor is being sold to a bank"], "reports that say it"),
    StatementCase(
      "Mara Ellingsen said the warehouse holds two machines, underscoring how small it is.",
      ["Mara Ellingsen: the warehouse holds two machines"], "what it shows, the author says"),
    StatementCase(
      "Mara Ellingsen said the warehouse holds two machines, clarifying how it was built.",
      ["Mara Ellingsen: the warehouse holds two machines"], "a question is no statement"),
    StatementCase(
      "The lamp lets sailors find and count the ships at night.", [], "what a lamp lets others do"),
    StatementCase("A spokesperson for Meta declined to comment on the lamps.", [], "declining says nothing"),
    StatementCase("The so-called “lunchbox” weighs two pounds.", [], "scare quotes"),
    StatementCase(
      "''Nobody rows to the lighthouse in winter,'' Mara Ellingsen said.",
      ["Mara Ellingsen: Nobody rows to the lighthouse in winter"],
      "two straight single marks are a double one"),
    StatementCase(
      "Mara Ellingsen and the sailors' boats' owners rowed home.", [], "apostrophes quote nobody"),
    StatementCase(
      "Thorvaldsen said the ferry leaves at noon.", ["Thorvaldsen: the ferry leaves at noon"],
      "a surname that no table knows"),
    StatementCase("Everyone said the ferry leaves at noon.", [], "a word for all is no name"),
    StatementCase(
      "The lighthouse said its lamp would stay dark until spring.",
      ["The lighthouse: its lamp would stay dark until spring"],
      "a noun that no table knows, behind an article"),
    StatementCase(
      "Behind the lighthouse found its lamp dark until spring.", [], "and before no plain verb of saying"),
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

  @Test(arguments: [
    StatementCase(
      "Ferries, reckons Mara Ellingsen of the Harbor Institute, will run on wind.",
      ["Mara Ellingsen: Ferries will run on wind"], "a verb before its subject, in the middle"),
    StatementCase(
      "The pier will be closed, as piers in Norway were, says Mara Ellingsen, a keeper of lamps.",
      ["Mara Ellingsen: The pier will be closed, as piers in Norway were"],
      "a subject behind its verb, although another name stands before"),
    StatementCase(
      "The difference, Mara Ellingsen told us on Friday, is the price of oil.",
      ["Mara Ellingsen: The difference is the price of oil"], "an attribution in the middle"),
    StatementCase(
      "Ferry owners argue that the pier is theirs.", ["Ferry owners: the pier is theirs"],
      "several of a kind, whom no table knows"),
    StatementCase(
      "A rower who once worked for Meta said the pier leaks at night.",
      ["A rower: the pier leaks at night"], "a clause with who before the verb"),
    StatementCase(
      "Mara Ellingsen this week announced that the lamp would stay dark.",
      ["Mara Ellingsen: the lamp would stay dark"], "a time before the verb"),
    StatementCase(
      "In March a panel of keepers warned that the lamp would stay dark.",
      ["a panel of keepers: the lamp would stay dark"], "a time before the subject"),
    StatementCase(
      "Mara Ellingsen says the pier leaks and argues that nobody mends it.",
      ["Mara Ellingsen: the pier leaks", "Mara Ellingsen: nobody mends it"],
      "two verbs of one subject are two statements"),
    StatementCase(
      "Mara Ellingsen called the new lamp “a candle for giants”.",
      ["Mara Ellingsen: the new lamp “a candle for giants”"], "what somebody calls something"),
    StatementCase("Mara Ellingsen rowed a boat called “Candle for Giants”.", [], "and not its name"),
    StatementCase(
      "Mara Ellingsen is warning that the pier will sink.", ["Mara Ellingsen: the pier will sink"],
      "a participle with is"),
    StatementCase(
      "The ministry closed the pier, telling keepers to leave their lamps behind.",
      ["The ministry: keepers to leave their lamps behind"], "a participle far from its subject"),
    StatementCase("The reports could fill a boat to the brim.", [], "a noun that looks like a verb"),
    StatementCase(
      "Mara Ellingsen claimed to be the last keeper of the lamp.",
      ["Mara Ellingsen: to be the last keeper of the lamp"], "an infinitive"),
    StatementCase("Mara Ellingsen defended herself against the gulls.", [], "a deed to oneself"),
    StatementCase("Mara Ellingsen found a way around the harbor in the dark.", [], "a thing that was found"),
    StatementCase(
      "Keepers can, say, row boats that dramatically increase the catch.", [], "say for an example"),
    StatementCase(
      "Mara Ellingsen claims the lamp is new, though nobody has seen it yet.",
      ["Mara Ellingsen: the lamp is new"], "an afterthought of the author's"),
    StatementCase(
      "“The lamp is dark,\" said lighthouse historian Mara Ellingsen.", ["Mara Ellingsen: The lamp is dark"],
      "marks of two kinds, and a description before the name"),
    StatementCase(
      "After the storm, Mara Ellingsen sent a letter saying the lamp had gone dark.",
      ["Mara Ellingsen: the lamp had gone dark"], "something written that says"),
    StatementCase(
      "Mara Ellingsen, founder of OpenAI, a start-up, said the pier leaks.",
      ["Mara Ellingsen: the pier leaks"],
      "two asides behind a name"),
    StatementCase(
      "The 56-year-old said the lamp was dark.", ["The 56-year-old: the lamp was dark"], "an age for a name"),
    StatementCase(
      "The keeper sold the lamp in the U.S. The pier leaks at night, Mara Ellingsen said.",
      ["Mara Ellingsen: The pier leaks at night"], "a sentence that an abbreviation ends"),
    StatementCase(
      "The trial was medical. It tells us little, Mara Ellingsen said.",
      ["Mara Ellingsen: It tells us little"], "a word that ends like an abbreviation"),
  ])
  func `verbs and subjects stand in many orders`(row: StatementCase) throws {
    #expect(try read("Lamps\n" + row.text, language: "en").said == row.expected)
  }

  @Test(arguments: [
    StatementCase(
      "In Mara Ellingsen’s view, a lamp without a keeper is a hazard to boats.",
      ["Mara Ellingsen: a lamp without a keeper is a hazard to boats"], "a view with its owner"),
    StatementCase(
      "The lamp, according to Mara Ellingsen, will be dark in spring.",
      ["Mara Ellingsen: The lamp will be dark in spring"], "a source in the middle"),
    StatementCase("In plain view, the lamp went dark over the harbor.", [], "a view without an owner"),
    StatementCase(
      "It is rumoured that the lamp will be sold in spring.", [": the lamp will be sold in spring"],
      "hearsay has no speaker"),
    StatementCase(
      "The keeper has reportedly sold the lamp of the harbor.",
      [": The keeper has sold the lamp of the harbor"], "hearsay by one word"),
    StatementCase(
      "The keeper is said to be selling the lamp of the harbor.",
      [": The keeper is selling the lamp of the harbor"], "hearsay with an infinitive"),
  ])
  func `a source may have no verb, and hearsay no source`(row: StatementCase) throws {
    #expect(try read("Lamps\n" + row.text, language: "en").said == row.expected)
  }

  @Test func `a colon leads the next paragraph in`() throws {
    let text = "Lamps\nMara Ellingsen wrote:\n\nThe lamp has burned for years. It will burn for more."
    #expect(
      try read(text, language: "en").said
        == ["Mara Ellingsen: The lamp has burned for years. It will burn for more."])
  }

  @Test func `a quotation behind a full stop goes on with the one before`() throws {
    let text =
      "Lamps\n“We are short of oil for the lamp,” says Mara Ellingsen. “We row in the dark of night.” In May the firm left."
    #expect(
      try read(text, language: "en").said
        == ["Mara Ellingsen: We are short of oil for the lamp We row in the dark of night."])
  }

  @Test func `a sentence that a page broke in two is read as one`() throws {
    let text = "Lamps\nMara Ellingsen, keeper of the old\n\nlamps of the harbor, said the pier leaks."
    #expect(try read(text, language: "en").said == ["Mara Ellingsen: the pier leaks"])
  }

  @Test func `an interview's labels may name one person in two ways`() throws {
    let text = """
      Lamps
      Mara Ellingsen keeps the lamps.

      Ledger: What do you count?

      Mara Ellingsen: We count boats by day.

      Ledger: And at night?

      Ellingsen: We count stars by night.
      """
    #expect(
      try read(text, language: "en").said
        == ["Mara Ellingsen: We count boats by day.", "Mara Ellingsen: We count stars by night."])
  }

  @Test func `what a page shows twice was said once`() throws {
    let line = "Mara Ellingsen said the pier would be closed to all boats in spring."
    #expect(try read("Lamps\n\(line)\n\nIt snowed.\n\n\(line)", language: "en").said.count == 1)
  }

  @Test func `a pronoun stands for who spoke before`() throws {
    let reading = try read(
      "Lamps\nMara Ellingsen said the harbor was full. She added that nobody had paid yet for the berths.",
      language: "en")
    #expect(reading.said.last == "Mara Ellingsen: nobody had paid yet for the berths")
  }
}

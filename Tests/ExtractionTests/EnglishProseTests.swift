import Testing

@testable import Extraction

/// Sentences as magazines write them: asides, clauses that lead up, pronouns across sentences.
@Suite("Who said what, in English magazine prose")
struct EnglishProseTests {
  @Test(arguments: [
    StatementCase(
      "Although the pier had closed and Mara Ellingsen said the lamp was dark, the sailors rowed out.",
      ["Mara Ellingsen: the lamp was dark"], "the main clause behind a subordinate one is the author's"),
    StatementCase(
      "Keepers such as Mara Ellingsen, who says the lamp is dark, can be hard to please.",
      ["Mara Ellingsen: the lamp is dark"], "and so is the one behind a clause with who"),
    StatementCase(
      "The question, says Mara Ellingsen, a keeper of lamps in Bergen, is whether the pier will hold.",
      ["Mara Ellingsen: The question is whether the pier will hold"],
      "an aside behind the speaker is not said"),
    StatementCase(
      "According to Mara Ellingsen, a keeper of lamps in Bergen, the pier will not hold.",
      ["Mara Ellingsen: the pier will not hold"], "nor is one behind a source"),
    StatementCase(
      "According to Mara Ellingsen, who rowed there in May, the pier will not hold.",
      ["Mara Ellingsen: the pier will not hold"], "with who or with an article"),
    StatementCase(
      "According to OpenAI, one of the piers will not hold for long.",
      ["OpenAI: one of the piers will not hold for long"], "a number begins no aside"),
    StatementCase(
      "The money from OpenAI announced in May, a keeper said, will mend the pier.",
      ["a keeper: The money from OpenAI announced in May will mend the pier"],
      "a name behind from is no subject"),
    StatementCase("The noise could still worry the keepers of the harbor.", [], "no deed behind could"),
    StatementCase("The keepers may have argued that the pier is theirs.", [], "nor behind may have"),
    StatementCase(
      "If OpenAI says that the pier is closed, boats will turn back.", [], "a condition tells of no saying"),
    StatementCase(
      "In May a group of keepers, including Mara Ellingsen, called for a pause of six months.", [],
      "what is called for is no speaker"),
    StatementCase("Meta added a lamp with three colors to the pier.", [], "a thing is added"),
    StatementCase(
      "Meta added it would mend the pier in May.", ["Meta: it would mend the pier in May"], "and words are"),
    StatementCase(
      "Mara Ellingsen wrote a letter to the keepers of the pier.", [], "a letter that is written"),
    StatementCase(
      "The lamp of the pier is small compared to the moon in May.", [], "a participle that likens"),
    StatementCase(
      "Mara Ellingsen frets that the pier will sink.", ["Mara Ellingsen: the pier will sink"],
      "a verb of worry"),
    StatementCase(
      "Critics question whether the pier will hold.", ["Critics: the pier will hold"], "a question"),
    StatementCase(
      "Mara Ellingsen closed the pier, telling TechCrunch that it leaks at night.",
      ["Mara Ellingsen: it leaks at night"], "whom something was told is not said"),
    StatementCase(
      "In Norway OpenAI’s team has promised to mend the pier.",
      ["OpenAI’s team: to mend the pier"], "a place before whoever speaks"),
    StatementCase(
      "Mara Ellingsen told him to mend the pier in spring.",
      ["Mara Ellingsen: him to mend the pier in spring"],
      "what somebody is told to do"),
  ])
  func `a statement ends where the author goes on`(row: StatementCase) throws {
    #expect(try read("Lamps\n" + row.text, language: "en").said == row.expected)
  }

  @Test(arguments: [
    StatementCase(
      "Tom Birk said the pier leaks. Mara Ellingsen, who lives nearby, disagrees. She says it never did.",
      ["Tom Birk: the pier leaks", "Mara Ellingsen: it never did"], "whom the sentence before is about"),
    StatementCase(
      "Tom Birk said the pier leaks.\n\nMr Lund was no keeper of lamps. Mara Ellingsen sees more of it.\n\n“We never saw it leak,” she told us.",
      ["Tom Birk: the pier leaks", "Mara Ellingsen: We never saw it leak"],
      "or the last one that opens a sentence with a name"),
    StatementCase(
      "Meta said the pier leaks. OpenAI rejects this. It insists that the pier never did.",
      ["Meta: the pier leaks", "OpenAI: the pier never did"], "an organisation that opens the sentence before"
    ),
    StatementCase(
      "OpenAI hired a keeper. One engineer says the pier leaks. The company says it never did.",
      ["One engineer: the pier leaks", "OpenAI: it never did"], "one engineer is no company"),
    StatementCase(
      "The official report from the harbor listed every pier. It called for lamps that burn no oil.",
      ["The official report: lamps that burn no oil"], "a report at the head of the sentence before"),
    StatementCase(
      "Several harbor unions met in May. They claim that the pier leaks.",
      ["Several: the pier leaks"],
      "several at the head of the sentence before"),
    StatementCase(
      "Several old harbor unions, including two in Bergen, met in May. They claim that the pier leaks.",
      ["Several old harbor unions: the pier leaks"], "several with what they are, where a comma ends it"),
    StatementCase(
      "Mara Ellingsen and her colleagues argue that the pier leaks.", ["Mara Ellingsen: the pier leaks"],
      "whose companions nobody names"),
    StatementCase(
      "Mara Ellingsen and Tom Birk argue that the pier leaks.", ["Mara Ellingsen+Tom Birk: the pier leaks"],
      "two who have names"),
    StatementCase(
      "A study led by keepers at the Allen Institute for AI shows that the pier leaks.",
      ["A study led by keepers at the Allen Institute for AI: the pier leaks"], "a preposition in a name"),
    StatementCase(
      "A source tells us OpenAI is mending the pier.", ["A source: OpenAI is mending the pier"],
      "a name directly behind those who are told begins what is told"),
    StatementCase(
      "Mara Ellingsen told the Harbor Times that the pier leaks.", ["Mara Ellingsen: the pier leaks"],
      "but not one behind an article"),
    StatementCase(
      "OpenAI said that the pier leaks at night.The company added that it will mend the lamp.",
      ["OpenAI: the pier leaks at night", "OpenAI: it will mend the lamp"],
      "a blank lost between two sentences"),
    StatementCase(
      "The list holds lamps, email replies, and ropes for the pier.", [], "a thing in a list speaks to nobody"
    ),
    StatementCase(
      "Meta closed the pier. The old harbor report lists every lamp. The pier leaks at night, says the report.",
      ["The old harbor report: The pier leaks at night"], "a document keeps its fullest description"),
    StatementCase(
      "Mara Ellingsen read it twice. The paper’s author argues that the pier leaks.",
      ["The paper’s author: the pier leaks"], "an author of a paper is not the person named last"),
  ])
  func `a pronoun or a noun means whom the text speaks of`(row: StatementCase) throws {
    #expect(try read("Lamps\n" + row.text, language: "en").said == row.expected)
  }
}

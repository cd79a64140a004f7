import Knowledge
import Testing

@testable import Extraction

@Suite("Offices in English")
struct EnglishRoleTests {
  /// A sentence and the offices in it, as `title of organisation`.
  struct Case: CustomTestStringConvertible {
    let text: String
    let expected: [String]
    let testDescription: String

    init(_ text: String, _ expected: [String], _ reason: String) {
      (self.text, self.expected, testDescription) = (text, expected, reason)
    }
  }

  @Test(arguments: [
    Case("Mara Ellingsen, co-president of OpenAI, rowed home.", ["co-president of OpenAI"], "an apposition"),
    Case("OpenAI’s boss, Mara Ellingsen, rowed home.", ["boss of OpenAI"], "an owner before the office"),
    Case("The boss of OpenAI, Mara Ellingsen, rowed home.", ["boss of OpenAI"], "an office before a name"),
    Case("Mara Ellingsen, who runs OpenAI, rowed home.", ["runs of OpenAI"], "a verb of leading"),
    Case(
      "Mara Ellingsen, who founded OpenAI, rowed home.", ["founder of OpenAI"],
      "who founded something is its founder"),
    Case(
      "Mara Ellingsen of OpenAI rowed home.", ["of OpenAI of OpenAI"], "no office, but a place of work"),
    Case(
      "OpenAI’s head of lamps and boats Mara Ellingsen rowed home.",
      ["head of lamps and boats of OpenAI"], "an office that goes on behind of"),
    Case(
      "OpenAI lamp engineers Mara Ellingsen and Sarah Day rowed home.",
      ["engineers of OpenAI", "engineers of OpenAI"], "several, and what they work on"),
    Case(
      "OpenAI named Mara Ellingsen its chief lamp officer.", ["chief lamp officer of OpenAI"],
      "who is named to an office"),
    Case(
      "Mara Ellingsen, analyst at the research firm OpenAI, rowed home.", ["analyst of OpenAI"],
      "a firm that is first said to be one"),
    Case(
      "Mara Ellingsen and Sarah Day founded OpenAI by the sea.", ["founder of OpenAI", "founder of OpenAI"],
      "founders joined by and"),
    Case(
      "Mara Ellingsen, analyst at a lighthouse near OpenAI, rowed home.", [], "a place that is only near one"),
    Case(
      "Mara Ellingsen, a former Google engineer, joined OpenAI.", ["engineer of Google", "joined of OpenAI"],
      "an aside before the verb"),
    Case(
      "Mara Ellingsen rowed home. She was previously a partner at OpenAI.", ["partner of OpenAI"],
      "a pronoun for the person before"),
    Case(
      "OpenAI was founded in 2021 by Mara Ellingsen and Sarah Day.",
      ["founder of OpenAI", "founder of OpenAI"],
      "founders behind a date"),
    Case(
      "Founded by Google engineers Mara Ellingsen and Sarah Day, OpenAI sells lamps.",
      ["engineers of Google", "engineers of Google", "founder of OpenAI", "founder of OpenAI"],
      "founders by where they came from"),
    Case(
      "Mara Ellingsen, boss of OpenAI, Google and Nvidia, rowed home. Google and Nvidia sell lamps.",
      ["boss of OpenAI", "boss of Google", "boss of Nvidia"], "an office in several firms"),
    Case(
      "Mara Ellingsen, boss of OpenAI, and Sarah Day rowed home.", ["boss of OpenAI"],
      "a list that goes on with a person"),
    Case(
      "OpenAI sold lamps again. An analyst at Google was glad. Then chief executive Mara Ellingsen rowed home.",
      ["chief executive of OpenAI"], "an office in the firm that the text speaks of"),
    Case(
      "Mara Ellingsen sits on the board of OpenAI’s parent company.", [],
      "the board of what a firm belongs to"),
    Case(
      "Mara Ellingsen stayed, and Sarah Day rowed home. She was previously a partner at OpenAI.", [],
      "a pronoun that may mean two"),
    Case("Mara Ellingsen held talks at OpenAI.", [], "who holds talks has no office"),
    Case(
      "OpenAI saw that lamp engineer Mara Ellingsen rowed home.", [], "a verb parts firm and office"),
    Case(
      "Mara Ellingsen was married to OpenAI partner Sarah Day.", ["partner of OpenAI"],
      "the office of whoever stands behind it"),
    Case("OpenAI waited. Mara Ellingsen, Norway’s premier, rowed home.", [], "an office of a state"),
    Case(
      "Mara Ellingsen’s boat passed friends such as the boss of OpenAI.", [], "an office of somebody else"),
  ])
  func `an office is found with its organisation`(row: Case) throws {
    let reading = try read("Lamps\n" + row.text, language: "en")
    let names = Dictionary(reading.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    #expect(reading.roles.map { "\($0.title) of \(names[$0.organisation] ?? "")" } == row.expected)
  }
}

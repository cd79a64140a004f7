import Knowledge
import Testing

@testable import Extraction

@Suite("English names that nobody listed")
struct UnlistedEnglishNameTests {
  @Test(arguments: [
    ("Rival startup Tallowe raised money.", ["Tallowe"], "a noun before it and a verb behind it"),
    (
      "It competes with OpenAI, Tallowe and Fernmoor.", ["Fernmoor", "OpenAI", "Tallowe"],
      "a list with a known name"
    ),
    (
      "The round was led by Fernmoor Capital; Fernmoor waited.", ["Fernmoor Capital"],
      "the short form is the same firm"
    ),
    ("Speaking on Monday in Boston, she praised GPUs.", [], "days, places and common words with a capital"),
    ("Digital wallet Aldermoss bags $4 million", ["Aldermoss"], "a verb of one firm before an amount"),
    ("Founders raise $4 million", [], "a noun of several before an amount"),
    ("However it rained. Later it stopped.", [], "a word that only opens its sentence"),
  ])
  func `firms are told by form, words around them and lists`(
    text: String, names: [String], reason: String
  ) throws {
    #expect(try read("Names\n" + text, language: "en").names(.company) == names, "\(reason)")
  }

  @Test(arguments: [
    (
      "Sarah Ellingsen left early. Ellingsen was tired.", ["Sarah Ellingsen"],
      "a given name, then the last name alone"
    ),
    (
      "Tallowe’s chief product officer Kestrel Dunmore left.", ["Kestrel Dunmore"],
      "an office before the name"
    ),
    ("The Paris-based Tallowe grew.", [], "what a place describes is no person"),
  ])
  func `people are told by given name and office`(text: String, names: [String], reason: String) throws {
    #expect(try read("Names\n" + text, language: "en").names(.person) == names, "\(reason)")
  }

  @Test(arguments: [
    ("Rob Ellingsen, founder and CEO of OpenAI, spoke.", ["Rob Ellingsen founder and CEO OpenAI"]),
    ("Rob Ellingsen, who previously founded Notion, spoke.", ["Rob Ellingsen founder Notion"]),
    ("Meta CTO Rob Ellingsen spoke.", ["Rob Ellingsen CTO Meta"]),
    ("Rob Ellingsen told Meta about a founder.", []),
  ])
  func `offices are held where the sentence says so`(text: String, roles: [String]) throws {
    let reading = try read("Names\n" + text, language: "en")
    let names = Dictionary(reading.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    #expect(
      reading.roles.map { "\(names[$0.person] ?? "") \($0.title) \(names[$0.organisation] ?? "")" } == roles)
  }
}

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
    ("It was SaltMarsh that paid.", ["SaltMarsh"], "a word put together of two with capitals"),
    (
      "It was SaaS that paid, and the Fire-Grate one.", [],
      "a common one, and one with a hyphen, tell nothing"
    ),
    ("Dependable AI systems are rare.", [], "the field, behind a word of description"),
    ("It was Dependable AI systems that paid.", ["Dependable AI"], "a name within its sentence"),
    ("However it rained. Later it stopped.", [], "a word that only opens its sentence"),
    (
      "Fin Capital waited. Fin founding partner Ann Day spoke.", ["Fin Capital"],
      "a short form is no firm of its own"
    ),
    ("Partners of 4mile Capital spoke.", ["4mile Capital"], "a digit before the ending of a firm"),
    ("The 20th Avenue is long.", [], "a digit before another word"),
    ("They sold Tidepad’s app. Tidepad raised $2 million.", ["Tidepad"], "a service that does what firms do"),
    ("Tidepad’s users say that Tidepad is slow.", [], "a service that has users"),
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
    (
      "The firm’s co-founder, Kestrel Dunmore, left.", ["Kestrel Dunmore"],
      "an office and a comma before the name"
    ),
    ("They hired Kestrel Dunmore as the new CEO.", ["Kestrel Dunmore"], "an office behind as"),
    ("They sold Kestrel Dunmore as the new soap.", [], "what is no office"),
    ("The General Harbor Lamp Regulation applies.", [], "a law, whatever its first word"),
    (
      "The app was made by game developer Torvan Bruce Dunmore.", ["Torvan Bruce Dunmore"],
      "a given name in the middle"
    ),
    ("Comedian Kestrel Dunmore left.", ["Kestrel Dunmore"], "a trade that opens the sentence"),
    ("The Paris-based Tallowe grew.", [], "what a place describes is no person"),
    ("Ann May, founder of OpenAI, spoke.", ["Ann May"], "a month behind a given name, with an office"),
    ("They met on Ann May 5.", [], "the same without one"),
    ("They hired Kestrel Dunmore as their chief executive.", ["Kestrel Dunmore"], "an office behind as"),
    ("I met the firm’s founder, Kestrel Dunmore, last year.", ["Kestrel Dunmore"], "set beside an office"),
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

  @Test func `the first word of a firm that the lexicon knows stands for it`() throws {
    let reading = try read(
      "Names\nQuillon Ventures paid. The startup Tallowe thanked Quillon.", language: "en")
    #expect(reading.names(.company) == ["Quillon Ventures", "Tallowe"])
    #expect(reading.entities.first { $0.name == "Quillon Ventures" }?.mentions.count == 2)
  }

  @Test func `an honorific and a surname stand for the one whom the lexicon knows`() throws {
    let reading = try read(
      "Names\nHe met Oda Fenwick. Later Mr Fenwick left with Mr Dunmore.", language: "en")
    #expect(reading.names(.person) == ["Dunmore", "Oda Fenwick"])
    #expect(reading.entities.first { $0.name == "Oda Fenwick" }?.mentions.count == 2)
  }

  @Test(arguments: [
    ("Its new assistant, Marlow, answers calls.", ["Marlow"], "a name set beside what a firm owns"),
    ("They sell a $199 Marlow speaker.", ["Marlow"], "a price before it"),
    ("The tool, dubbed the Marlow, answers calls.", ["Marlow"], "a naming word before it"),
    ("Its flagship product is Marlow.", ["Marlow"], "a sentence that says what it is"),
    ("They met in a hall on Pier 2, and it rained.", [], "a place with a number"),
  ])
  func `products are told by what is said of them`(text: String, names: [String], reason: String) throws {
    #expect(try read("Names\n" + text, language: "en").names(.product) == names, "\(reason)")
  }

  @Test func `models share the first word of one that has a number`() throws {
    let reading = try read(
      "Models\nThe language model Larkspur-2 beats Larkspur-1, and Larkspur-2 Nano is a model for phones.",
      language: "en")
    #expect(reading.names(.model).sorted() == ["Larkspur-1", "Larkspur-2", "Larkspur-2 Nano"])
  }
}

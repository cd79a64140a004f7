import Knowledge
import Testing

@testable import Extraction

@Suite("Makers in English")
struct EnglishMakerTests {
  /// Where an app, a robot and a wristband get their kind: one paragraph behind each text.
  private static let kinds =
    "\nSomebody asked for an app called Ledgerly, a robot called Wren and an app called Tidebot."

  @Test(arguments: [
    MarketCase(
      "At its show in Oslo, Tallowe on Tuesday rolled out Ledgerly, an app for clerks, and Tidebot.",
      ["Ledgerly developed_by Tallowe", "Tidebot developed_by Tallowe"], "a list with an aside"),
    MarketCase(
      "Tallowe is quiet. The Oslo startup has unveiled a robot for kitchens, Wren.", [],
      "what a preposition parts from its description is not read"),
    MarketCase(
      "Tallowe is quiet. The Oslo startup has unveiled its first robot, Wren.", ["Wren developed_by Tallowe"],
      "the firm that a description stands for"),
    MarketCase(
      "Tallowe's flagship product, a robot named Wren, is quiet.", ["Wren developed_by Tallowe"],
      "a product set beside what is owned"),
    MarketCase(
      "Tallowe, best known for its Wren robot, is quiet.", ["Wren developed_by Tallowe"],
      "what a firm is known for"),
    MarketCase(
      "Tallowe, whose Wren robot sweeps, is quiet.", ["Wren developed_by Tallowe"], "whose thing it is"),
    MarketCase(
      "Wren, a robot built by Tallowe, sweeps.", ["Wren developed_by Tallowe"], "a maker in an aside"),
    MarketCase(
      "A robot from Tallowe, called Wren, sweeps.", ["Wren developed_by Tallowe"],
      "a name given behind the maker"),
    MarketCase(
      "Wren, which Tallowe launched in May, sweeps.", ["Wren developed_by Tallowe"], "a relative clause"),
    MarketCase(
      "The Wren robot will cost $300, Tallowe said.", ["Wren developed_by Tallowe"],
      "a firm alone speaks of its thing"),
    MarketCase("Tallowe announced support for Wren.", [], "what is supported is not made"),
    MarketCase("Tallowe unveiled a deal to sell Wren.", [], "a deal is shown"),
    MarketCase("Tallowe said customers like Lantern Harbor liked Wren.", [], "who likes it did not make it"),
    MarketCase(
      "Wren rival Ledgerly was shown by nobody.", [], "a rival is nobody's thing"),
  ])
  func `a maker is told by what it shows and has`(row: MarketCase) throws {
    let made = try readMarket(row.text + EnglishMakerTests.kinds, language: "en").toldRelations.filter {
      $0.contains(" developed_by ") || $0.contains(" released_by ")
    }
    #expect(Set(made.map { $0.replacing("released_by", with: "developed_by") }) == row.expected)
  }

  @Test(arguments: [
    MarketCase(
      "Lantern Harbor, Tallowe's drone company, is quiet.", ["Lantern Harbor subsidiary_of Tallowe"],
      "set beside"),
    MarketCase(
      "Tallowe said its cloud arm, Lantern Harbor, is quiet.", ["Lantern Harbor subsidiary_of Tallowe"],
      "its arm"),
    MarketCase(
      "Lantern Harbor, a grocer owned by Tallowe, is quiet.", ["Lantern Harbor subsidiary_of Tallowe"],
      "an owner in an aside"),
    MarketCase(
      "Lantern Harbor, Tallowe's rival, is quiet.", ["Lantern Harbor competes_with Tallowe"],
      "a rival is no part"),
    MarketCase(
      "Tallowe counted the costs of its Lantern Harbor acquisition.", ["Tallowe acquired Lantern Harbor"],
      "what was bought before its noun"),
  ])
  func `a part of a firm is told by its noun`(row: MarketCase) throws {
    #expect(try readMarket(row.text, language: "en").toldRelations == row.expected)
  }
}

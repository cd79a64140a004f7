import Testing

@testable import Extraction

@Suite("Facts in English")
struct EnglishFactTests {
  @Test(arguments: [
    MarketCase(
      "Tallowe was quiet. Fernmoor Capital was not. The company was valued at $3 billion in May, when it raised $200 million.",
      ["Fernmoor Capital valuation 3e9", "Fernmoor Capital funding 2e8"],
      "the company is the one that the sentence before began with", language: "en"),
    MarketCase(
      "Tallowe sells boats to Fernmoor Capital.\nRevenue was $94 million in the quarter. Tallowe and Tallowe's people were glad.",
      ["Tallowe revenue 9.4e7"], "what begins with revenue is of the firm that the article is about",
      language: "en"),
    MarketCase(
      "Sales at Tallowe climbed to $68 million.", ["Tallowe revenue 6.8e7"], "whose sales they are",
      language: "en"),
    MarketCase(
      "Tallowe is known for its $149 H800.", ["H800 price 149"], "a price before its thing", language: "en"),
    MarketCase(
      "The $30-a-month H800 plan is new.", ["H800 price 30"], "a price by the month", language: "en"),
    MarketCase("The 149 H800 chips are new.", [], "a number of things is no price", language: "en"),
    MarketCase(
      "Tallowe bought Lantern Harbor for $30 million.", ["Lantern Harbor price 3e7"], "what a firm cost",
      language: "en"),
    MarketCase(
      "Saltmarsh-7B, a dense 7B model, has a 128K-token window.",
      ["Saltmarsh-7B parameters 7e9", "Saltmarsh-7B context_length 128000"], "sizes in one word",
      language: "en"),
    MarketCase("Saltmarsh-7B came in a 7B box.", [], "a bare size of something else", language: "en"),
  ])
  func `a value goes to the one it is of`(row: MarketCase) throws {
    #expect(try readMarket(row.text, language: row.language).toldFacts == row.expected)
  }
}

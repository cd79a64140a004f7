import Knowledge
import Testing

@testable import Extraction

@Suite("Relations in English")
struct EnglishRelationTests {
  @Test(arguments: [
    MarketCase(
      "Customers of Tallowe include Lantern Harbor and Fernmoor Capital.",
      ["Lantern Harbor uses Tallowe", "Fernmoor Capital uses Tallowe"], "customers behind a verb",
      language: "en"),
    MarketCase(
      "Tallowe counts Lantern Harbor and Fernmoor Capital among its clients.",
      ["Lantern Harbor uses Tallowe", "Fernmoor Capital uses Tallowe"], "customers before their noun",
      language: "en"),
    MarketCase(
      "Lantern Harbor, a Tallowe customer since May, is quiet.", ["Lantern Harbor uses Tallowe"],
      "one customer, set beside", language: "en"),
    MarketCase(
      "Unlike rivals Lantern Harbor and Reedbank Ventures, Tallowe is quiet.",
      ["Lantern Harbor competes_with Tallowe", "Reedbank Ventures competes_with Tallowe"],
      "whose rivals they are is told behind them", language: "en"),
    MarketCase(
      "Tallowe competes for clients with Lantern Harbor.", ["Tallowe competes_with Lantern Harbor"],
      "a verb with words before its preposition", language: "en"),
    MarketCase(
      "Tallowe and Lantern Harbor announced a partnership on Monday.", ["Tallowe partner_of Lantern Harbor"],
      "what two do together", language: "en"),
    MarketCase(
      "Tallowe signed a $3 million contract with Lantern Harbor.", ["Tallowe partner_of Lantern Harbor"],
      "a noun with its amount", language: "en"),
    MarketCase(
      "Tallowe is in talks to work with Lantern Harbor.", [], "what is talked about is none", language: "en"),
    MarketCase(
      "Tallowe raised $20 million in a round. Fernmoor Capital led, and was joined by Reedbank Ventures.",
      ["Fernmoor Capital invested_in Tallowe", "Reedbank Ventures invested_in Tallowe"],
      "a round told in two sentences", language: "en"),
    MarketCase(
      "The round, led by Fernmoor Capital and joined by Reedbank Ventures, values Tallowe at $2 billion.",
      ["Fernmoor Capital invested_in Tallowe", "Reedbank Ventures invested_in Tallowe"],
      "the firm that a round values", language: "en"),
    MarketCase(
      "A team led by Fernmoor Capital met Tallowe.", [], "who leads a team invests in nobody", language: "en"),
    MarketCase(
      "Tallowe paid $6 million for Lantern Harbor.", ["Tallowe acquired Lantern Harbor"], "what was paid for",
      language: "en"),
    MarketCase(
      "Lantern Harbor, a studio that Tallowe bought in 2019, is quiet.", ["Tallowe acquired Lantern Harbor"],
      "a relative clause", language: "en"),
    MarketCase(
      "Tallowe paid $6 million for 49% of Lantern Harbor.", [], "a part is no purchase", language: "en"),
    MarketCase(
      "Saltmarsh-7B is available right now on Quillstone Hub.", ["Saltmarsh-7B available_on Quillstone Hub"],
      "words between adjective and preposition", language: "en"),
    MarketCase(
      "Saltmarsh-7B is not available on Quillstone Hub.", [], "what is denied", language: "en"),
    MarketCase(
      "Tallowe and Lantern Harbor both use H800.", ["Tallowe uses H800", "Lantern Harbor uses H800"],
      "a verb of several", language: "en"),
    MarketCase(
      "Tallowe is quiet. The chip startup has teamed up with Lantern Harbor.",
      ["Tallowe partner_of Lantern Harbor"],
      "a description of the firm told of", language: "en"),
    MarketCase(
      "Tallowe is quiet. Customers of the chip startup have teamed up with Lantern Harbor.", [],
      "a description that only says whose they are", language: "en"),
    MarketCase(
      "In partnership with Lantern Harbor, Tallowe will sell tea.", ["Tallowe partner_of Lantern Harbor"],
      "the doer behind the phrase that opens the sentence", language: "en"),
    MarketCase(
      "The race between Tallowe and Lantern Harbor goes on.", ["Tallowe competes_with Lantern Harbor"],
      "what holds between two", language: "en"),
    MarketCase(
      "Tallowe has ceded the market to companies like Lantern Harbor.",
      ["Tallowe competes_with Lantern Harbor"],
      "to whom something is lost", language: "en"),
    MarketCase(
      "Tallowe, a grocer in Oslo, has picked Lantern Harbor for its shops.", ["Tallowe uses Lantern Harbor"],
      "a choice behind an aside", language: "en"),
    MarketCase(
      "More than 40 shops use Tallowe's software, including Lantern Harbor.", ["Lantern Harbor uses Tallowe"],
      "one named among many", language: "en"),
    MarketCase(
      "Tallowe trains its models with Lantern Harbor H800 chips.",
      ["Tallowe uses H800", "H800 developed_by Lantern Harbor"], "a thing behind its maker's name",
      language: "en"),
    MarketCase(
      "Tallowe raised $20 million. Fernmoor Capital is leading the round. Reedbank Ventures came in as a new investor.",
      ["Fernmoor Capital invested_in Tallowe", "Reedbank Ventures invested_in Tallowe"],
      "a round told in three sentences", language: "en"),
    MarketCase(
      "Fernmoor Capital and Reedbank Ventures came in at noon to see Tallowe.", [],
      "who only comes in puts in nothing",
      language: "en"),
    MarketCase(
      "Tallowe said it will buy Lantern Harbor.", ["Tallowe acquired Lantern Harbor"], "a purchase agreed",
      language: "en"),
    MarketCase("Tallowe wants to buy Lantern Harbor.", [], "a purchase wished for", language: "en"),
    MarketCase(
      "Lantern Harbor -- a studio that was bought last year by Tallowe -- is quiet.",
      ["Tallowe acquired Lantern Harbor"], "a relative clause in the passive", language: "en"),
    MarketCase(
      "Tallowe is adding Saltmarsh-7B to Quillstone Hub.", ["Saltmarsh-7B available_on Quillstone Hub"],
      "a thing between verb and place", language: "en"),
    MarketCase(
      "Tallowe (NASDAQ: TLLW) and Lantern Harbor announced a partnership.",
      ["Tallowe partner_of Lantern Harbor"],
      "the sign of a share parts no names", language: "en"),
    MarketCase(
      "Tallowe sells lamps. Lantern Harbor (in Oslo) and Reedbank Ventures are among its customers.",
      ["Lantern Harbor uses Tallowe", "Reedbank Ventures uses Tallowe"], "a list over a bracket",
      language: "en"),
    MarketCase(
      "Saltmarsh-7B is available on Quillstone Hub, Tallowe's own market.",
      ["Saltmarsh-7B available_on Quillstone Hub", "Quillstone Hub developed_by Tallowe"],
      "whose place it is, behind a comma", language: "en"),
    MarketCase(
      "Tallowe, which is owned by Lantern Harbor, is quiet.", ["Tallowe subsidiary_of Lantern Harbor"],
      "an owner is no buyer", language: "en"),
  ])
  func `a relation is found between the two that have it`(row: MarketCase) throws {
    #expect(try readMarket(row.text, language: row.language).toldRelations == row.expected)
  }
}

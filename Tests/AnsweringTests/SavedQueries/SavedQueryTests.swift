import KnowledgeStore
import Testing

@testable import Answering

@Suite("Saved questions")
struct SavedQueryTests {
  private static let text = """
    -- title: Prices
    -- question: What does a model cost?
    -- parameter: model entity: the model
    -- parameter: since date = null: the earliest date
    -- parameter: least number = 1: the lowest price
    -- column: price: the price
    -- column: fact: the id of the fact

    SELECT f.value AS price, -- as the article says
      f.id AS fact
    FROM facts f
    """

  @Test func `the header is the help`() throws {
    let query = try SavedQuery(name: "prices", text: SavedQueryTests.text)
    #expect(query.title == "Prices" && query.question == "What does a model cost?")
    #expect(query.parameters.map(\.name) == ["model", "since", "least"])
    #expect(query.parameters.map(\.kind) == [.entity, .date, .number])
    #expect(query.parameters.map(\.isRequired) == [true, false, false])
    #expect(query.parameters.map(\.fallback) == [nil, nil, "1"])
    #expect(query.columns.map(\.name) == ["price", "fact"])
    #expect(query.sql.hasPrefix("SELECT f.value AS price, -- as the article says"))
    #expect(
      query.help == """
        prices: Prices
          What does a model cost?
          landscape query prices model=ENTITY [since=DATE] [least=NUMBER]
            model: the model
            since: the earliest date
            least: the lowest price (1 if left out)
          columns:
            price: the price
            fact: the id of the fact
        """)
  }

  @Test(arguments: [
    ("SELECT 1", 1, "the header has no title"),
    ("-- title: T\nSELECT 1", 1, "the header has no question"),
    ("-- title: T\n-- question: Q\nSELECT 1", 1, "the header names no column"),
    ("-- title: T\n-- question: Q\n-- column: a: b\n\n", 5, "there is no statement"),
    (
      "-- heading: T", 1, "there is no field “heading”; there are title, question, parameter and column"
    ),
    ("-- title: T\n-- just words", 2, "“just words” is not of the form “field: value”"),
    (
      "-- parameter: model: the model", 1,
      "a parameter is written “name kind: meaning” or “name kind = value: meaning”"
    ),
    (
      "-- parameter: model planet: the model", 1,
      "“planet” is no kind of parameter; there are text, entity, date, number"
    ),
    ("-- parameter: a text: b\n-- parameter: a text: c", 2, "the parameter “a” is there twice"),
    ("-- column: price", 1, "a column is written “name: meaning”"),
  ])
  func `a header that is wrong is refused with its line`(text: String, line: Int, reason: String) {
    #expect(throws: AnsweringFailure.badHeader(query: "q", line: line, reason: reason)) {
      try SavedQuery(name: "q", text: text)
    }
    #expect(
      "\(AnsweringFailure.badHeader(query: "q", line: 2, reason: "wrong"))" == "queries/q.sql, line 2: wrong")
  }

  @Test func `a value that is missing, unknown or of the wrong kind is named`() throws {
    let answerer = try Library.invented.get().answerer
    let query = try SavedQuery(name: "prices", text: SavedQueryTests.text)
    #expect(throws: AnsweringFailure.missingParameter(query: "prices", parameter: "model")) {
      try answerer.run(query, with: [:])
    }
    #expect(
      throws: AnsweringFailure.unknownParameter(
        query: "prices", parameter: "modle", known: ["model", "since", "least"])
    ) { try answerer.run(query, with: ["modle": "x"]) }
    #expect(throws: AnsweringFailure.unknownName("火星", similar: [])) {
      try answerer.run(query, with: ["model": "火星"])
    }
    #expect(
      throws: AnsweringFailure.badParameter(
        query: "prices", parameter: "since", value: "soon", expected: "date such as 2023-07-19 or 2023-07")
    ) { try answerer.run(query, with: ["model": "青麓-2", "since": "soon"]) }
    #expect(
      throws: AnsweringFailure.badParameter(
        query: "prices", parameter: "least", value: "two", expected: "whole number")
    ) { try answerer.run(query, with: ["model": "青麓-2", "least": "two"]) }
  }

  @Test func `a saved question cannot change the database`() throws {
    let answerer = try Library.invented.get().answerer
    let query = try SavedQuery(
      name: "bad", text: "-- title: T\n-- question: Q\n-- column: a: b\nDELETE FROM claims")
    #expect(throws: AnsweringFailure.self) { try answerer.run(query, with: [:]) }
    #expect(try answerer.claims(ClaimFilter()).count == 6)
  }
}

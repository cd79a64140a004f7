import Knowledge
public import KnowledgeStore

extension Answerer {
  /// Runs a saved question.
  ///
  /// - Parameters:
  ///   - query: the question.
  ///   - values: a value for each parameter that has none of its own, by name.
  /// - Returns: the rows in the order of the question.
  /// - Throws: ``AnsweringFailure`` for a value that is missing, unknown or of the wrong kind, and for a name
  ///   of an entity that stands for none or several.
  public func run(_ query: SavedQuery, with values: [String: String]) throws(AnsweringFailure) -> ResultTable
  {
    let known = query.parameters.map(\.name)
    if let stray = values.keys.sorted().first(where: { !known.contains($0) }) {
      throw .unknownParameter(query: query.name, parameter: stray, known: known)
    }
    var bound: [String: StoreValue] = [:]
    for parameter in query.parameters {
      let value = values[parameter.name] ?? parameter.fallback
      guard value != nil || !parameter.isRequired else {
        throw .missingParameter(query: query.name, parameter: parameter.name)
      }
      bound[parameter.name] =
        try value.map { value throws(AnsweringFailure) in
          try bind(value, to: parameter, of: query)
        } ?? .null
    }
    do {
      return try store.rows(query.sql, bound)
    } catch {
      throw .store(error)
    }
  }

  private func bind(
    _ value: String, to parameter: SavedQuery.Parameter, of query: SavedQuery
  ) throws(AnsweringFailure) -> StoreValue {
    switch parameter.kind {
    case .text:
      return .text(value)
    case .entity:
      return .text(try entity(named: value).id.rawValue)
    case .date:
      guard let date = PartialDate(value) else {
        throw .badParameter(
          query: query.name, parameter: parameter.name, value: value,
          expected: "date such as 2023-07-19 or 2023-07")
      }
      return .text(date.description)
    case .number:
      guard let number = Int64(value) else {
        throw .badParameter(
          query: query.name, parameter: parameter.name, value: value, expected: "whole number")
      }
      return .integer(number)
    }
  }
}

public import KnowledgeStore

/// Why a question could not be answered.
public enum AnsweringFailure: Error, Equatable, Sendable {
  /// The knowledge base could not be read.
  case store(StoreFailure)
  /// A name stands for several entities; the candidates are in order.
  case ambiguousName(String, candidates: [EntityName])
  /// No entity on file has this name; `similar` are names that come near, if any.
  case unknownName(String, similar: [EntityName])
  /// No statement, fact, relation or role on file has an id that begins like this.
  case unknownFinding(String)
  /// Several ids begin like this.
  case ambiguousFinding(String, candidates: [String])
  /// There is no saved question of this name; `known` are those there are.
  case unknownQuery(String, known: [String])
  /// A saved question needs a value that was not given.
  case missingParameter(query: String, parameter: String)
  /// A saved question takes no value of this name.
  case unknownParameter(query: String, parameter: String, known: [String])
  /// A value is none of the kind that the parameter takes.
  case badParameter(query: String, parameter: String, value: String, expected: String)
  /// The header of a saved question is wrong.
  case badHeader(query: String, line: Int, reason: String)
}

extension AnsweringFailure: CustomStringConvertible {
  /// One sentence: what is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .store(let failure):
      return failure.description
    case .ambiguousName(let name, let candidates):
      let list = candidates.map { "\($0.id) (\($0.name))" }.joined(separator: ", ")
      return "“\(name)” stands for several entities: \(list); name one by its id"
    case .unknownName(let name, let similar):
      guard !similar.isEmpty else { return "nothing on file is named “\(name)”" }
      let list = similar.map { "\($0.id) (\($0.name))" }.joined(separator: ", ")
      return "nothing on file is named “\(name)”; near it are \(list)"
    case .unknownFinding(let id):
      return
        "nothing on file has an id that begins with “\(id)”; give six digits at least of the id behind an answer"
    case .ambiguousFinding(let id, let candidates):
      return "several ids begin with “\(id)”: \(candidates.joined(separator: ", "))"
    case .unknownQuery(let name, let known):
      return "there is no saved question “\(name)”; there are \(known.joined(separator: ", "))"
    case .missingParameter(let query, let parameter):
      return "the question “\(query)” needs a value: \(parameter)=…"
    case .unknownParameter(let query, let parameter, let known):
      guard !known.isEmpty else { return "the question “\(query)” takes no values, so no “\(parameter)”" }
      return "the question “\(query)” takes no “\(parameter)”; it takes \(known.joined(separator: ", "))"
    case .badParameter(let query, let parameter, let value, let expected):
      return "“\(value)” is no \(expected), which the question “\(query)” takes as \(parameter)"
    case .badHeader(let query, let line, let reason):
      return "queries/\(query).sql, line \(line): \(reason)"
    }
  }
}

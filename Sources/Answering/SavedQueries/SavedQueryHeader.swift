/// What has been read of the header of a saved question.
struct SavedQueryHeader {
  private let query: String
  private(set) var title: String?
  private(set) var question: String?
  private(set) var parameters: [SavedQuery.Parameter] = []
  private(set) var columns: [SavedQuery.Column] = []

  init(query: String) { self.query = query }

  /// Reads one line without its dashes; an empty one says nothing.
  mutating func read(_ line: Substring, number: Int) throws(AnsweringFailure) {
    let text = trimmed(line)
    guard !text.isEmpty else { return }
    let (field, value) = halves(text)
    guard let value, !value.isEmpty else {
      throw failure(number, "“\(text)” is not of the form “field: value”")
    }
    switch field {
    case "title": title = value
    case "question": question = value
    case "parameter": try readParameter(value, number: number)
    case "column": try readColumn(value, number: number)
    default:
      throw failure(number, "there is no field “\(field)”; there are title, question, parameter and column")
    }
  }

  /// A failure at a line of the file.
  func failure(_ line: Int, _ reason: String) -> AnsweringFailure {
    .badHeader(query: query, line: line, reason: reason)
  }

  /// `NAME KIND[ = FALLBACK]: MEANING`.
  private mutating func readParameter(_ value: String, number: Int) throws(AnsweringFailure) {
    let (declaration, meaning) = halves(value)
    let sides = declaration.split(separator: "=", maxSplits: 1).map(trimmed)
    let words = (sides.first ?? "").split(separator: " ").map(String.init)
    guard let meaning, words.count == 2 else {
      throw failure(number, "a parameter is written “name kind: meaning” or “name kind = value: meaning”")
    }
    guard let kind = SavedQuery.Parameter.Kind(rawValue: words[1]) else {
      let known = SavedQuery.Parameter.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure(number, "“\(words[1])” is no kind of parameter; there are \(known)")
    }
    guard !parameters.contains(where: { $0.name == words[0] }) else {
      throw failure(number, "the parameter “\(words[0])” is there twice")
    }
    let fallback = sides.count == 2 && sides[1] != "null" ? sides[1] : nil
    parameters.append(
      SavedQuery.Parameter(
        name: words[0], kind: kind, isRequired: sides.count == 1, fallback: fallback, meaning: meaning))
  }

  private mutating func readColumn(_ value: String, number: Int) throws(AnsweringFailure) {
    let (name, meaning) = halves(value)
    guard let meaning else { throw failure(number, "a column is written “name: meaning”") }
    columns.append(SavedQuery.Column(name: name, meaning: meaning))
  }

  /// What stands before the first colon, and what behind it.
  private func halves(_ text: String) -> (String, String?) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(trimmed)
    return (parts[0], parts.count == 2 ? parts[1] : nil)
  }

  private func trimmed(_ text: Substring) -> String { trimmed(String(text)) }

  private func trimmed(_ text: String) -> String {
    let head = text.drop(while: \.isWhitespace)
    return String(head.reversed().drop(while: \.isWhitespace).reversed())
  }
}

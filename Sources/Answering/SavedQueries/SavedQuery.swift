/// A question kept in a file of `queries/`: its SQL, and a header comment that is its help.
///
/// The header is the comment lines at the top of the file, each of one of these forms:
///
/// ```sql
/// -- title: Who said what about something
/// -- question: What did whom say about a company, a model or a person?
/// -- parameter: about entity: what the words are about
/// -- parameter: since date = null: the earliest date of publication
/// -- column: quotation: what was said
/// ```
///
/// A parameter without `=` must be given; `null` stands for no value.
public struct SavedQuery: Hashable, Sendable {
  /// A value that the question takes.
  public struct Parameter: Hashable, Sendable {
    /// What a value must look like; the raw value stands in headers.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Any words.
      case text
      /// An entity: an id, a name or an alias; its id is bound.
      case entity
      /// A date such as 2023-07-19, 2023-07 or 2023.
      case date
      /// A whole number.
      case number
    }

    /// Its name in the SQL, without the colon.
    public let name: String
    /// What a value must look like.
    public let kind: Kind
    /// Whether a value must be given.
    public let isRequired: Bool
    /// What is taken where none is given; nil for no value at all.
    public let fallback: String?
    /// What it means.
    public let meaning: String
  }

  /// A column of the answer.
  public struct Column: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// What it holds.
    public let meaning: String
  }

  /// The name of the file without `.sql`.
  public let name: String
  /// A title.
  public let title: String
  /// The question that it answers.
  public let question: String
  /// The values it takes, in order.
  public let parameters: [Parameter]
  /// The columns of its answer, in order.
  public let columns: [Column]
  /// The statement, without the header.
  public let sql: String

  /// Reads a file of `queries/`.
  ///
  /// - Parameters:
  ///   - name: the name of the file without `.sql`.
  ///   - text: the whole file.
  /// - Throws: ``AnsweringFailure/badHeader(query:line:reason:)``.
  public init(name: String, text: String) throws(AnsweringFailure) {
    var header = SavedQueryHeader(query: name)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let count = lines.prefix { $0.hasPrefix("--") || $0.allSatisfy(\.isWhitespace) }.count
    for (number, line) in lines.prefix(count).enumerated() where line.hasPrefix("--") {
      try header.read(line.dropFirst(2), number: number + 1)
    }
    let statement = lines.dropFirst(count).joined(separator: "\n")
    guard let title = header.title else { throw header.failure(1, "the header has no title") }
    guard let question = header.question else { throw header.failure(1, "the header has no question") }
    guard !header.columns.isEmpty else { throw header.failure(1, "the header names no column") }
    guard !statement.allSatisfy(\.isWhitespace) else {
      throw header.failure(lines.count, "there is no statement")
    }
    self.name = name
    self.title = title
    self.question = question
    parameters = header.parameters
    columns = header.columns
    sql = statement
  }

  /// How the question is asked, and what it answers: a few lines of text.
  public var help: String {
    let usage = parameters.map { parameter in
      let value = "\(parameter.name)=\(parameter.kind.rawValue.uppercased())"
      return parameter.isRequired ? value : "[\(value)]"
    }
    var lines = [
      "\(name): \(title)", "  \(question)", "  landscape query \(([name] + usage).joined(separator: " "))",
    ]
    lines += parameters.map { parameter in
      "    \(parameter.name): \(parameter.meaning)"
        + (parameter.fallback.map { " (\($0) if left out)" } ?? "")
    }
    lines += ["  columns:"] + columns.map { "    \($0.name): \($0.meaning)" }
    return lines.joined(separator: "\n")
  }
}

/// A question kept in a file of `queries/`: its SQL, and a header comment that is its help.
public struct SavedQuery: Hashable, Sendable {
  /// A value that the question takes.
  public struct Parameter: Hashable, Sendable {
    /// What a value must look like.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Any words.
      case text
      /// An entity: an id, a name or an alias; the id is bound.
      case entity
      /// A date such as 2023-07-19 or 2023-07.
      case date
      /// A whole number.
      case number
    }
    /// Its name in the SQL, without the colon.
    public let name: String
    /// What a value must look like.
    public let kind: Kind
    /// What it means, in a sentence.
    public let meaning: String
    /// What is taken where no value is given; nil where one must be.
    public let fallback: String?
  }

  /// A column of the answer.
  public struct Column: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// What it holds, in a sentence.
    public let meaning: String
  }

  /// The name of the file without `.sql`.
  public let name: String
  /// A title.
  public let title: String
  /// The question that it answers, in a sentence.
  public let question: String
  /// The values it takes, in order.
  public let parameters: [Parameter]
  /// The columns of its answer, in order.
  public let columns: [Column]
  /// The statement, without the header.
  public let sql: String

  /// Reads a file of `queries/`.
  public init(name: String, text: String) throws(AnsweringFailure) {
    throw .badHeader(query: name, line: 1, reason: "not read yet")
  }
}

/// Rows under named columns: what every answering command prints, whatever the format.
public struct Sheet: Equatable, Sendable {
  /// A column.
  public struct Column: Equatable, Sendable {
    /// Where a column goes in a table for reading.
    public enum Place: Sendable {
      /// Beside the others.
      case beside
      /// On lines of its own under the row: evidence, and other long text.
      case below
    }

    /// The name, in snake_case: the key in JSON and the heading elsewhere.
    public let name: String
    /// Where it goes in a table for reading; JSON and CSV do not look at it.
    public let place: Place

    /// A column by its name.
    public init(_ name: String, _ place: Place = .beside) {
      self.name = name
      self.place = place
    }
  }

  /// One value of a row.
  public enum Cell: Equatable, Sendable {
    /// Words.
    case text(String)
    /// A whole number.
    case integer(Int64)
    /// Another number.
    case real(Double)
    /// Several words, such as the speakers of a joint statement.
    case list([String])
    /// No value.
    case empty
  }

  /// The columns, in order.
  public let columns: [Column]
  /// The rows, in order, each as long as ``columns``.
  public let rows: [[Cell]]

  /// Rows under columns.
  ///
  /// - Precondition: every row has a cell for each column.
  public init(columns: [Column], rows: [[Cell]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row has as many cells as there are columns")
    self.columns = columns
    self.rows = rows
  }
}

extension Sheet.Cell {
  /// A text that may be missing.
  public init(_ text: String?) { self = text.map { .text($0) } ?? .empty }

  /// The value as plain words; a list parted by `; `, an empty text for no value.
  public var words: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .list(let items): items.joined(separator: "; ")
    case .empty: ""
    }
  }

  /// Whether the value is a number, to be set flush right.
  var isNumber: Bool {
    switch self {
    case .integer, .real: true
    default: false
    }
  }
}

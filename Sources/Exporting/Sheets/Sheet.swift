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

    /// Whom a column is for.
    public enum Audience: Sendable {
      /// Everybody.
      case everybody
      /// Readers: the table and Markdown; says in one cell what programs get in several.
      case readers
      /// Programs: JSON, JSON Lines and CSV.
      case programs
    }

    /// The name, in snake_case: the key in JSON and the heading elsewhere.
    public let name: String
    /// Where it goes in a table for reading.
    public let place: Place
    /// Whom it is for.
    public let audience: Audience
    /// How many terminal columns it takes at most in a table for reading; nil for as many as there are.
    public let widest: Int?
    /// Whether a table for reading shows it where no row has a value in it.
    public let isKept: Bool

    /// A column by its name.
    public init(
      _ name: String, _ place: Place = .beside, for audience: Audience = .everybody, widest: Int? = nil,
      isKept: Bool = false
    ) {
      self.name = name
      self.place = place
      self.audience = audience
      self.widest = widest
      self.isKept = isKept
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
    precondition(
      rows.allSatisfy { $0.count == columns.count }, "a row has as many cells as there are columns")
    self.columns = columns
    self.rows = rows
  }
}

extension Sheet {
  /// The part of the sheet that is for readers.
  public var forReaders: Sheet { keeping { $0 != .programs } }
  /// The part of the sheet that is for programs.
  public var forPrograms: Sheet { keeping { $0 != .readers } }

  private func keeping(_ isWanted: (Column.Audience) -> Bool) -> Sheet {
    let places = columns.indices.filter { isWanted(columns[$0].audience) }
    return Sheet(columns: places.map { columns[$0] }, rows: rows.map { row in places.map { row[$0] } })
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

  /// The value for a reader: as ``words``, numbers with two decimals at most.
  var shown: String {
    guard case .real(let number) = self, number.isFinite, abs(number) < 1e15 else { return words }
    let rounded = (number * 100).rounded() / 100
    return rounded == rounded.rounded() ? String(Int64(rounded)) : String(rounded)
  }

  /// Whether the value is a number, to be set flush right.
  var isNumber: Bool {
    switch self {
    case .integer, .real: true
    default: false
    }
  }
}

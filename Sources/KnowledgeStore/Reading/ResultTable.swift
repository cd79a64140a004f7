/// A value in a row, as SQLite types it.
public enum StoreValue: Hashable, Sendable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int64)
  /// A number with a fraction.
  case real(Double)
  /// Text.
  case text(String)
  /// Bytes.
  case blob([UInt8])

  /// Text, or null for nil.
  public static func optional(_ text: String?) -> StoreValue { text.map(StoreValue.text) ?? .null }
}

extension StoreValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// Text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A whole number.
  public init(integerLiteral value: Int64) { self = .integer(value) }
}

/// The rows that a statement gives, in its order.
public struct ResultTable: Equatable, Sendable {
  /// The names of the columns, in order; two may be alike.
  public let columns: [String]
  /// The rows; each has a value for every column.
  public let rows: [[StoreValue]]
  /// Whether there were more rows than the limit allows.
  public let isCut: Bool

  /// A table of rows.
  public init(columns: [String], rows: [[StoreValue]], isCut: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.isCut = isCut
  }

  /// The rows as records whose values are asked for by the name of the column.
  public var records: [ResultRecord] {
    let places = Dictionary(zip(columns, columns.indices), uniquingKeysWith: { first, _ in first })
    return rows.map { ResultRecord(places: places, values: $0) }
  }
}

/// A row whose values are asked for by the name of the column.
public struct ResultRecord: Equatable, Sendable {
  let places: [String: Int]
  let values: [StoreValue]

  /// The value in a column.
  ///
  /// - Precondition: the statement has a column of that name.
  public subscript(column: String) -> StoreValue {
    guard let place = places[column] else { preconditionFailure("the statement has no column \(column)") }
    return values[place]
  }

  /// The text in a column; nil where it holds none.
  public func text(_ column: String) -> String? {
    if case .text(let text) = self[column] { text } else { nil }
  }

  /// The whole number in a column; nil where it holds none.
  public func integer(_ column: String) -> Int? {
    if case .integer(let number) = self[column] { Int(number) } else { nil }
  }

  /// The number in a column, whole or not; nil where it holds none.
  public func number(_ column: String) -> Double? {
    switch self[column] {
    case .integer(let number): Double(number)
    case .real(let number): number
    default: nil
    }
  }
}

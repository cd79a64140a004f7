/// Knowledge that a domain expert may change, read from a readable file: one row a line, cells parted by tabs.
///
/// The first line that is neither empty nor a comment (`#`) names the columns. Every further line has
/// as many cells. A cell that lists several things parts them by `|`.
public struct DataTable: Equatable, Sendable {
  /// One line of the table.
  public struct Row: Equatable, Sendable {
    /// The number of the line in the file, counted from 1.
    public let line: Int
    fileprivate let cells: [String]
    /// Where each column stands; shared by all rows.
    fileprivate let columns: [String: Int]

    /// The cell in a column; empty where the row leaves it open.
    ///
    /// - Precondition: the table was read with `column` among its expected columns.
    public subscript(column: String) -> String {
      guard let index = columns[column] else { preconditionFailure("no column \(column) was asked for") }
      return cells[index]
    }

    /// The things that a cell lists, without empty ones.
    public func list(_ column: String) -> [String] {
      self[column].split(separator: "|").map(String.init)
    }
  }

  /// The name of the file, for messages.
  public let name: String
  /// The lines, in order.
  public let rows: [Row]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - name: the file's name, for messages.
  ///   - text: the whole file.
  ///   - columns: the columns that must be there; others may be.
  /// - Throws: ``DataTableFailure`` for a missing column or a row of another length.
  public init(name: String, text: String, columns: [String]) throws(DataTableFailure) {
    self.name = name
    var header: [String]?
    var places: [String: Int] = [:]
    var rows: [Row] = []
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let words = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard let first = words.first, first != UInt8(ascii: "#") else { continue }
      let cells = words.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
        String(Substring($0))
      }
      guard let names = header else {
        if let missing = columns.first(where: { !cells.contains($0) }) {
          throw DataTableFailure(name: name, line: number, reason: "the column “\(missing)” is missing")
        }
        header = cells
        places = Dictionary(zip(cells, cells.indices), uniquingKeysWith: { first, _ in first })
        continue
      }
      guard cells.count == names.count else {
        throw DataTableFailure(
          name: name, line: number, reason: "the row has \(cells.count) cells, the header \(names.count)")
      }
      rows.append(Row(line: number, cells: cells, columns: places))
    }
    guard header != nil else {
      throw DataTableFailure(name: name, line: number, reason: "the file has no header line")
    }
    self.rows = rows
  }

  /// A failure that points at one of this table's rows.
  public func failure(at row: Row, _ reason: String) -> DataTableFailure {
    DataTableFailure(name: name, line: row.line, reason: reason)
  }
}

/// Why a data file could not be used.
public struct DataTableFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file's name.
  public let name: String
  /// The line that is wrong, counted from 1.
  public let line: Int
  /// What is wrong with it.
  public let reason: String

  /// A failure at a line of a file.
  public init(name: String, line: Int, reason: String) {
    self.name = name
    self.line = line
    self.reason = reason
  }

  /// One sentence: where and what.
  public var description: String { "\(name), line \(line): \(reason)" }
}

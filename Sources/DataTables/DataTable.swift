/// Knowledge that a domain expert may change, read from a readable file: one row a line, cells parted by tabs.
///
/// The first line that is neither empty nor a comment (`#`) names the columns. Every further line has
/// as many cells. A cell that lists several things parts them by `|`. Cells stay bytes until they are asked for.
public struct DataTable: Sendable {
  /// One line of the table.
  public struct Row: Sendable {
    /// The number of the line in the file, counted from 1.
    public let line: Int
    /// The number of its first cell.
    fileprivate let first: Int
    fileprivate let content: TableContent

    /// The cell in a column; empty where the row leaves it open.
    ///
    /// - Precondition: the table was read with `column` among its expected columns.
    public subscript(column: String) -> String { content.text(content.cell(first, column)) }

    /// The things that a cell lists, without empty ones.
    public func list(_ column: String) -> [String] {
      let cell = content.cell(first, column)
      guard !cell.isEmpty else { return [] }
      return content.bytes[cell].split(separator: UInt8(ascii: "|")).map {
        String(decoding: $0, as: UTF8.self)
      }
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
    let lines = TableLines(Array(text.utf8))
    guard let header = lines.lines.first else {
      throw DataTableFailure(name: name, line: lines.count, reason: "the file has no header line")
    }
    let content = TableContent(lines, columnCount: header.cells)
    if let missing = columns.first(where: { !content.columns.contains($0) }) {
      throw DataTableFailure(name: name, line: header.number, reason: "the column “\(missing)” is missing")
    }
    if let wrong = lines.lines.first(where: { $0.cells != header.cells }) {
      throw DataTableFailure(
        name: name, line: wrong.number,
        reason: "the row has \(wrong.cells) cells, the header \(header.cells)")
    }
    rows = lines.lines.enumerated().dropFirst().map { place, line in
      Row(line: line.number, first: place * header.cells, content: content)
    }
  }

  /// A failure that points at one of this table's rows.
  public func failure(at row: Row, _ reason: String) -> DataTableFailure {
    DataTableFailure(name: name, line: row.line, reason: reason)
  }
}

/// The lines of a table that are neither empty nor comments, and the cells of all of them.
private struct TableLines {
  let bytes: [UInt8]
  /// The number of each line, counted from 1, and of its cells.
  private(set) var lines: [(number: Int, cells: Int)] = []
  /// Where each cell begins and ends.
  private(set) var cells: [Range<Int>] = []
  /// How many lines the file has.
  private(set) var count = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start <= bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        count += 1
        let isReturned = end > start && bytes[end - 1] == UInt8(ascii: "\r")
        add(bytes, start, isReturned ? end - 1 : end)
        start = end + 1
      }
    }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    guard start < end, bytes[start] != UInt8(ascii: "#") else { return }
    var cell = start, cellCount = 1
    for place in start..<end where bytes[place] == UInt8(ascii: "\t") {
      cells.append(cell..<place)
      (cell, cellCount) = (place + 1, cellCount + 1)
    }
    cells.append(cell..<end)
    lines.append((count, cellCount))
  }
}

/// What all rows of a table share.
private final class TableContent: Sendable {
  let bytes: [UInt8]
  let columns: [String]
  private let cells: [Range<Int>]

  init(_ lines: TableLines, columnCount: Int) {
    bytes = lines.bytes
    cells = lines.cells
    columns = lines.cells.prefix(columnCount).map { String(decoding: lines.bytes[$0], as: UTF8.self) }
  }

  /// Where a column's cell stands in the row whose first cell has a number.
  func cell(_ first: Int, _ column: String) -> Range<Int> {
    guard let place = columns.firstIndex(of: column) else {
      preconditionFailure("no column \(column) was asked for")
    }
    return cells[first + place]
  }

  func text(_ cell: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[cell]), as: UTF8.self)
    }
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

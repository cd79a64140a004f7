/// A table for reading: columns aligned by display width, long cells wrapped, evidence under its row.
public struct PlainTable: Sendable {
  /// The columns of the terminal.
  public let width: Int

  /// A table that is no wider than `width` columns, 40 at least.
  public init(width: Int = 80) { self.width = max(40, width) }

  /// The sheet with its header; an empty text where there are no rows.
  public func render(_ sheet: Sheet) -> String {
    guard !sheet.rows.isEmpty else { return "" }
    let beside = sheet.columns.indices.filter { sheet.columns[$0].place == .beside && !isBlank(sheet, $0) }
    let below = sheet.columns.indices.filter { sheet.columns[$0].place == .below }
    let widths = columnWidths(sheet, beside)
    var output = ""
    if !beside.isEmpty {
      output += line(beside.map { sheet.columns[$0].name }, widths, [])
      output += line(widths.map { String(repeating: "-", count: $0) }, widths, [])
    }
    for (index, row) in sheet.rows.enumerated() {
      if index > 0, !below.isEmpty { output += "\n" }
      output += besideLines(row, beside, widths)
      for column in below { output += belowLines(row[column].shown) }
    }
    return output
  }

  /// Whether no row has a value in a column that need not be shown.
  private func isBlank(_ sheet: Sheet, _ column: Int) -> Bool {
    !sheet.columns[column].isKept && sheet.rows.allSatisfy { $0[column].shown.isEmpty }
  }

  private func besideLines(_ row: [Sheet.Cell], _ columns: [Int], _ widths: [Int]) -> String {
    let cells = zip(columns, widths).map { column, width in
      LineWrapper(width: width).wrap(PrintableText.line(row[column].shown))
    }
    let numeric = Set(columns.indices.filter { row[columns[$0]].isNumber })
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { number in
      line(cells.map { number < $0.count ? $0[number] : "" }, widths, numeric)
    }.joined()
  }

  private func belowLines(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    return LineWrapper(width: width - 4).wrap(PrintableText.line(text)).map { "    " + $0 + "\n" }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int], _ flushRight: Set<Int>) -> String {
    var text = ""
    for (index, (cell, width)) in zip(cells, widths).enumerated() {
      let padding = String(repeating: " ", count: max(0, width - DisplayWidth.of(cell)))
      text += (index > 0 ? "  " : "") + (flushRight.contains(index) ? padding + cell : cell + padding)
    }
    while text.hasSuffix(" ") { text.removeLast() }
    return text + "\n"
  }

  /// The natural widths, the widest taken in until all fit.
  private func columnWidths(_ sheet: Sheet, _ columns: [Int]) -> [Int] {
    var widths = columns.map { column in
      let cells = sheet.rows.map { DisplayWidth.of(PrintableText.line($0[column].shown)) }
      let natural = max(2, DisplayWidth.of(sheet.columns[column].name), cells.max() ?? 0)
      return min(natural, sheet.columns[column].widest ?? natural)
    }
    let room = width - 2 * max(0, columns.count - 1)
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > 4,
      let index = widths.firstIndex(of: widest)
    {
      let next = widths.filter { $0 < widest }.max() ?? 4
      let excess = widths.reduce(0, +) - room
      widths[index] = max(4, min(widest - 1, max(next, widest - excess)))
    }
    return widths
  }
}

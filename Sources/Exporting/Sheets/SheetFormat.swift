/// The forms that a sheet can be printed in; the raw value is what `--format` takes.
public enum SheetFormat: String, CaseIterable, Sendable {
  /// Aligned columns for reading in a terminal.
  case table
  /// One JSON array of objects.
  case json
  /// One JSON object a line.
  case jsonl
  /// RFC 4180, with CRLF.
  case csv
  /// A table in GitHub's Markdown.
  case markdown
}

/// Prints sheets.
public struct SheetRenderer: Sendable {
  /// The form.
  public let format: SheetFormat
  /// The columns of the terminal; only tables look at it.
  public let width: Int

  /// A renderer for one form.
  public init(format: SheetFormat, width: Int = 80) {
    self.format = format
    self.width = width
  }

  /// The sheet as text that ends in a line break; empty only where the form has no header and there is no row.
  public func render(_ sheet: Sheet) -> String {
    switch format {
    case .table: PlainTable(width: width).render(sheet.forReaders)
    case .json: JSONText.array(sheet.forPrograms)
    case .jsonl: JSONText.lines(sheet.forPrograms)
    case .csv: CSVText.render(sheet.forPrograms)
    case .markdown: MarkdownTable.render(sheet.forReaders)
    }
  }
}

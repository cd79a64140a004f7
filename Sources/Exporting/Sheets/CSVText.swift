/// Comma-separated values as RFC 4180 has them: CRLF, quotes doubled, a header line.
///
/// A text cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage
/// return) gets a `'` in front, which spreadsheets show as text and a program can take off again; plain numbers
/// such as `-5` are left alone. Characters that a terminal would obey are shown as signs (see ``PrintableText``),
/// line feeds inside a cell stay.
public enum CSVText {
  /// The sheet with its header.
  public static func render(_ sheet: Sheet) -> String {
    var text = record(sheet.columns.map(\.name))
    for row in sheet.rows {
      text += record(row.map { cell in cell.isNumber ? cell.words : neutralised(cell.words) })
    }
    return text
  }

  /// One line, with its end.
  static func record(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  /// The text as a field: in quotation marks where it needs them.
  static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// The text with nothing at its beginning that a spreadsheet would calculate.
  static func neutralised(_ text: String) -> String {
    let safe = PrintableText.lines(text)
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return safe
    }
    if Double(text) != nil { return safe }
    return "'" + safe
  }
}

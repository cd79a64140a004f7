/// JSON (RFC 8259) with the keys in the order of the columns, one row a line.
///
/// Besides what the standard demands, everything that a terminal might obey is escaped, so that
/// printing a record cannot change the screen.
public enum JSONText {
  /// One array of objects; `[]` where there are no rows.
  public static func array(_ sheet: Sheet) -> String {
    guard !sheet.rows.isEmpty else { return "[]\n" }
    return "[\n" + sheet.rows.map { "  " + object(sheet.columns, $0) }.joined(separator: ",\n") + "\n]\n"
  }

  /// One object: the heading's values and an array of rows for each section.
  public static func object(_ group: SheetGroup) -> String {
    let heading = group.heading.map { "  " + string($0.name) + ": " + value($0.value) }
    let sections = group.sections.map { section in
      let rows = section.sheet.forPrograms.rows.map { "    " + object(section.sheet.forPrograms.columns, $0) }
      return "  " + string(section.name) + ": "
        + (rows.isEmpty ? "[]" : "[\n" + rows.joined(separator: ",\n") + "\n  ]")
    }
    return "{\n" + (heading + sections).joined(separator: ",\n") + "\n}\n"
  }

  /// One object a line.
  public static func lines(_ sheet: Sheet) -> String {
    sheet.rows.map { object(sheet.columns, $0) + "\n" }.joined()
  }

  /// A text in quotation marks.
  public static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if PrintableText.isUnsafe(scalar) {
          result += "\\u" + PrintableText.hexadecimal(scalar.value).lowercased()
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func object(_ columns: [Sheet.Column], _ row: [Sheet.Cell]) -> String {
    let members = zip(columns, row).map { string($0.name) + ": " + value($1) }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private static func value(_ cell: Sheet.Cell) -> String {
    switch cell {
    case .text(let text): string(text)
    case .integer(let number): String(number)
    case .real(let number): number.isFinite ? String(number) : "null"
    case .list(let items): "[" + items.map(string).joined(separator: ", ") + "]"
    case .empty: "null"
    }
  }
}

/// A table in GitHub's Markdown, one line a row.
public enum MarkdownTable {
  /// The sheet with its header.
  public static func render(_ sheet: Sheet) -> String {
    let names = sheet.columns.map { escaped($0.name) }
    let rules = sheet.columns.indices.map { column in
      let isNumeric =
        !sheet.rows.isEmpty && sheet.rows.allSatisfy { $0[column].isNumber || $0[column] == .empty }
      return isNumeric ? "---:" : "---"
    }
    let rows = sheet.rows.map { row in row.map { escaped($0.shown) } }
    return ([names, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  /// Words that Markdown and HTML take for nothing but words, on one line.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for character in PrintableText.line(text) {
      switch character {
      case "\\", "|", "*", "_", "`", "[", "]": result += "\\" + String(character)
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
    return result
  }
}

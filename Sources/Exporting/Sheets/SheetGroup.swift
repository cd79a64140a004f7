/// Several sheets under one heading: the card of an entity, the answer to a question.
public struct SheetGroup: Equatable, Sendable {
  /// A sheet with its name.
  public struct Section: Equatable, Sendable {
    /// The name, in snake_case: the key in JSON, a heading elsewhere.
    public let name: String
    /// The rows.
    public let sheet: Sheet

    /// A sheet with a name.
    public init(_ name: String, _ sheet: Sheet) {
      self.name = name
      self.sheet = sheet
    }
  }

  /// A name and a value that stand above the sheets.
  public struct Heading: Equatable, Sendable {
    /// The name, in snake_case.
    public let name: String
    /// The value; readers are not shown an empty one.
    public let value: Sheet.Cell

    /// A value with a name.
    public init(_ name: String, _ value: Sheet.Cell) {
      self.name = name
      self.value = value
    }
  }

  /// Names and values that stand above the sheets.
  public let heading: [Heading]
  /// The sheets, in order; those without rows are not shown to readers.
  public let sections: [Section]

  /// Sheets under a heading.
  public init(heading: [Heading], sections: [Section]) {
    self.heading = heading
    self.sections = sections
  }

  /// Whether no sheet has a row.
  public var isEmpty: Bool { sections.allSatisfy(\.sheet.rows.isEmpty) }
}

extension SheetRenderer {
  /// The group as text that ends in a line break.
  ///
  /// CSV and JSON Lines put all rows into one table with a first column that names the section, and leave the heading out.
  public func render(_ group: SheetGroup) -> String {
    switch format {
    case .table: table(group)
    case .markdown: markdown(group)
    case .json: JSONText.object(group)
    case .jsonl: group.sections.map { JSONText.lines($0.sheet.forPrograms.with(section: $0.name)) }.joined()
    case .csv: CSVText.render(group.joined)
    }
  }

  private func table(_ group: SheetGroup) -> String {
    var parts = [
      group.heading.filter { !$0.value.words.isEmpty }.map { item in
        LineWrapper(width: max(40, width)).wrap("\(item.name): \(PrintableText.line(item.value.words))")
          .map { $0 + "\n" }.joined()
      }.joined()
    ]
    let shown = group.sections.filter { !$0.sheet.rows.isEmpty }
    parts += shown.map { section in
      (shown.count > 1 ? SheetRenderer.title(section.name) + "\n" : "") + render(section.sheet)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func markdown(_ group: SheetGroup) -> String {
    let heading = group.heading.filter { !$0.value.words.isEmpty }.map { item in
      "**\(MarkdownTable.escaped(item.name))**: \(MarkdownTable.escaped(item.value.words))  \n"
    }.joined()
    let sections = group.sections.filter { !$0.sheet.rows.isEmpty }.map { section in
      "## \(SheetRenderer.title(section.name))\n\n" + render(section.sheet)
    }
    return ([heading] + sections).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// A name in snake_case as words: `claims_by` is `CLAIMS BY`.
  private static func title(_ name: String) -> String {
    String(name.uppercased().map { $0 == "_" ? " " : $0 })
  }
}

extension SheetGroup {
  /// All rows in one sheet, with a first column for the section and the columns of all sections.
  var joined: Sheet {
    let parts = sections.map { ($0.name, $0.sheet.forPrograms) }
    var names: [String] = []
    for (_, sheet) in parts {
      for column in sheet.columns where !names.contains(column.name) { names.append(column.name) }
    }
    let rows = parts.flatMap { name, sheet in
      sheet.rows.map { row -> [Sheet.Cell] in
        let cells = Dictionary(zip(sheet.columns.map(\.name), row), uniquingKeysWith: { first, _ in first })
        return [.text(name)] + names.map { cells[$0] ?? .empty }
      }
    }
    return Sheet(columns: [.init("section")] + names.map { Sheet.Column($0) }, rows: rows)
  }
}

extension Sheet {
  /// The sheet with a first column that says which section it is.
  func with(section: String) -> Sheet {
    Sheet(columns: [Column("section")] + columns, rows: rows.map { [.text(section)] + $0 })
  }
}

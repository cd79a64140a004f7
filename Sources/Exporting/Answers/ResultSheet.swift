public import KnowledgeStore

extension Sheet {
  /// The rows of an SQL statement; bytes are shown as their number.
  public init(result: ResultTable) {
    self.init(
      columns: result.columns.map { Column($0, isKept: true) },
      rows: result.rows.map { row in
        row.map { value in
          switch value {
          case .null: .empty
          case .integer(let number): .integer(number)
          case .real(let number): .real(number)
          case .text(let text): .text(text)
          case .blob(let bytes): .text("<\(bytes.count) bytes>")
          }
        }
      })
  }
}

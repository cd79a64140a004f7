import DataTables

/// The words that may stand between a maker and what it made, from `data/language/makers.tsv`.
struct MakerWords: Sendable {
  static let columns = ["form", "kind"]

  /// Words of possession: 的, 旗下, 's.
  let links: [String]
  /// Verbs of making: 开发的.
  let verbs: [String]
  /// What kind of thing it is: 大模型, new.
  let nouns: [String]

  init(_ table: DataTable) throws(DataTableFailure) {
    if let wrong = table.rows.first(where: { !["link", "verb", "noun"].contains($0["kind"]) }) {
      throw table.failure(at: wrong, "the kind is link, verb or noun")
    }
    func forms(_ kind: String) -> [String] { table.rows.filter { $0["kind"] == kind }.map { $0["form"] } }
    (links, verbs, nouns) = (forms("link"), forms("verb"), forms("noun"))
  }
}

import DataTables
public import Knowledge

/// The names that are known beforehand.
///
/// Big, and held by several rules, hence a reference.
public final class Lexicon: Sendable {
  /// The table of each kind, as a file name in `data/lexicon`, and the columns it has beyond the common ones.
  public static let files: [(name: String, kind: EntityKind, columns: [String])] = [
    ("companies.tsv", .company, ["country"]), ("models.tsv", .model, ["developer", "family"]),
    ("people.tsv", .person, ["organisation", "title"]), ("platforms.tsv", .platform, ["owner"]),
    ("media.tsv", .media, []), ("institutions.tsv", .institution, []), ("benchmarks.tsv", .benchmark, []),
    ("products.tsv", .product, []),
  ]

  /// Every entry, in the order of the files.
  public let entries: [LexiconEntry]
  /// The entry of each id.
  private let byID: [EntityID: Int]
  /// All names, folded.
  let trie: NameTrie
  /// For each name in the trie: its entry and how it is written.
  let names: [(entry: Int, written: String)]

  /// Reads the tables.
  ///
  /// - Parameter read: the text of a file of `data/lexicon` by its name.
  /// - Throws: ``DataTables/DataTableFailure`` for a table that is wrong, or what `read` throws.
  public convenience init(read: (String) throws -> String) throws {
    var entries: [LexiconEntry] = []
    for file in Lexicon.files {
      let columns = ["id", "name", "aliases", "needs", "source"] + file.columns
      let table = try DataTable(name: file.name, text: try read(file.name), columns: columns)
      for row in table.rows {
        let id = EntityID(row["id"])
        guard id.kind == file.kind else {
          throw table.failure(at: row, "the id “\(id)” is not of kind \(file.kind.rawValue)")
        }
        guard !row["name"].isEmpty else { throw table.failure(at: row, "the name is empty") }
        let attributes = file.columns.map { ($0, row[$0]) }.filter { !$0.1.isEmpty }
        entries.append(
          LexiconEntry(
            id: id, kind: file.kind, name: row["name"], aliases: row.list("aliases"),
            needs: row.list("needs"),
            attributes: Dictionary(attributes, uniquingKeysWith: { first, _ in first })))
      }
    }
    self.init(entries: entries)
  }

  /// A lexicon of given entries; of two with one id the first counts for look-ups.
  public init(entries: [LexiconEntry]) {
    self.entries = entries
    byID = Dictionary(zip(entries.map(\.id), entries.indices), uniquingKeysWith: { first, _ in first })
    names = entries.indices.flatMap { index in
      ([entries[index].name] + entries[index].aliases).map { (entry: index, written: $0) }
    }
    trie = NameTrie(names.map { FoldedText.fold($0.written) })
  }

  /// The entry of an id.
  public func entry(_ id: EntityID) -> LexiconEntry? { byID[id].map { entries[$0] } }
}

import DataTables
public import Knowledge

/// The names that are known beforehand.
///
/// Big, and held by several rules, hence a reference.
public final class Lexicon: Sendable {
  /// The table of each kind, as a file name in `data/lexicon`, and the columns it must have beyond the common ones.
  public static let files: [(name: String, kind: EntityKind, columns: [String])] = [
    ("companies.tsv", .company, ["country"]), ("models.tsv", .model, ["developer", "family"]),
    ("people.tsv", .person, ["organisation", "title"]), ("platforms.tsv", .platform, ["owner"]),
    ("media.tsv", .media, []), ("institutions.tsv", .institution, []), ("benchmarks.tsv", .benchmark, []),
    ("products.tsv", .product, []),
  ]

  /// Every entry, in the order of the files.
  public let entries: [LexiconEntry]
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
      let prefix = file.kind.rawValue + "/"
      for row in table.rows {
        let id = EntityID(row["id"])
        guard id.rawValue.hasPrefix(prefix) else {
          throw table.failure(at: row, "the id “\(id)” is not of kind \(file.kind.rawValue)")
        }
        let name = row["name"]
        guard !name.isEmpty else { throw table.failure(at: row, "the name is empty") }
        entries.append(
          LexiconEntry(
            id: id, kind: file.kind, name: name, aliases: row.list("aliases"), needs: row.list("needs")))
      }
    }
    self.init(entries: entries)
  }

  /// A lexicon of given entries.
  public init(entries: [LexiconEntry]) {
    self.entries = entries
    var names: [(entry: Int, written: String)] = []
    names.reserveCapacity(entries.count * 2)
    for (index, entry) in entries.enumerated() {
      names.append((index, entry.name))
      for alias in entry.aliases { names.append((index, alias)) }
    }
    self.names = names
    var trie = NameTrie(characters: names.count * 6)
    for (number, name) in names.enumerated() { trie.insert(folded: name.written, number) }
    self.trie = trie
  }
}

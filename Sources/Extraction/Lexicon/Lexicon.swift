import DataTables
public import Knowledge

/// The names that are known beforehand.
///
/// Big, and held by several rules, hence a reference. Its rows lie in a few arrays of numbers and bytes, which
/// ``LexiconImage`` puts on file and takes back without going over them row by row.
public final class Lexicon: Sendable {
  /// The table of each kind, as a file name in `data/lexicon`, and the columns it must have beyond the common ones.
  public static let files: [(name: String, kind: EntityKind, columns: [String])] = [
    ("companies.tsv", .company, ["country"]), ("models.tsv", .model, ["developer", "family"]),
    ("people.tsv", .person, ["organisation", "title"]), ("platforms.tsv", .platform, ["owner"]),
    ("media.tsv", .media, []), ("institutions.tsv", .institution, []), ("benchmarks.tsv", .benchmark, []),
    ("products.tsv", .product, []),
  ]

  /// All names, folded.
  let trie: NameTrie
  /// The entries, and for each name in the trie its entry and how it is written.
  let rows: LexiconRows

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
  public convenience init(entries: [LexiconEntry]) {
    var rows = LexiconRows()
    for entry in entries { rows.append(entry) }
    var trie = NameTrie(characters: rows.nameCount * 4)
    for name in 0..<rows.nameCount { rows.withName(name) { trie.insert(folded: $0, name) } }
    self.init(trie: trie, rows: rows)
  }

  init(trie: NameTrie, rows: LexiconRows) { (self.trie, self.rows) = (trie, rows) }

  /// Every entry, in the order of the files.
  ///
  /// - Complexity: O(*n*) in the length of the tables; a rule asks ``LexiconRows`` for what it needs.
  public var entries: [LexiconEntry] { (0..<rows.count).map { rows.entry($0) } }
}

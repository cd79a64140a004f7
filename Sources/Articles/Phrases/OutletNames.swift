import DataTables

/// Who publishes articles: names as they are shown, other names, and domains.
final class OutletNames: Sendable {
  private let byDomain: [String: String]
  private let byName: [String: String]
  private let names: PhraseIndex<String>
  /// The names of the table that are a single word, and all names, the lexicon's too; folded.
  private let words: PhraseIndex<Bool>, folded: PhraseIndex<Bool>
  private let lexicon: Set<String>

  /// The outlets of `table`, and the media that the `lexicon` of entities lists besides.
  init(_ table: DataTable, lexicon: DataTable) {
    var byDomain: [String: String] = [:], byName: [String: String] = [:]
    for row in table.rows {
      for name in [row["name"]] + row.list("aliases") where byName[name.lowercased()] == nil {
        byName[name.lowercased()] = row["name"]
      }
      for domain in row.list("domains") { byDomain[domain] = row["name"] }
    }
    let listed = lexicon.rows.flatMap { [$0["name"]] + $0.list("aliases") }
    let named = table.rows.flatMap { [$0["name"]] + $0.list("aliases") }
    self.lexicon = Set(listed.map { $0.lowercased() })
    words = .folding(named.filter { !$0.contains(where: \.isWhitespace) })
    folded = .folding(named + listed)
    self.byDomain = byDomain
    self.byName = byName
    names = PhraseIndex(
      table.rows.flatMap { row in ([row["name"]] + row.list("aliases")).map { (Array($0.utf8), row["name"]) }
      })
  }

  /// The outlet of this name, whole; nil for names that no row lists.
  func outlet(named name: String) -> String? { byName[name.lowercased()] }

  /// Whether the lexicon of entities lists a medium of this name; the name stays as it is written.
  func isInLexicon(_ name: String) -> Bool { lexicon.contains(name.lowercased()) }

  /// The longest known name that stands at `offset`, and its length in bytes.
  func outlet(at offset: Int, in text: TextBytes) -> (name: String, count: Int)? {
    names.longest(at: offset, in: text.bytes).map { ($0.value, $0.count) }
  }

  /// Whether a name of the table that is a single word may stand in some words.
  func mayStandAsWord(in words: FoldedWords) -> Bool { self.words.stands(in: words) }

  /// Whether the name of an outlet, of the table or of the lexicon, may stand in some words.
  func mayStand(in words: FoldedWords) -> Bool { folded.stands(in: words) }

  /// The outlet that an address belongs to: its host or the longest domain above it.
  func outlet(ofAddress address: String) -> String? {
    guard var host = WebAddress.host(of: address) else { return nil }
    while host.contains(".") {
      if let outlet = byDomain[host] { return outlet }
      host = host.split(separator: ".").dropFirst().joined(separator: ".")
    }
    return nil
  }
}

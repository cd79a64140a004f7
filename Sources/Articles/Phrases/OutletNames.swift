import DataTables
import TextRepair

/// Who publishes articles: names as they are shown, other names, and domains.
struct OutletNames: Sendable {
  private let byDomain: [String: String]
  private let byName: [String: String]
  private let names: PhraseIndex<String>
  /// The names that are a single word, folded.
  private let words: PhraseIndex<Bool>
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
    self.lexicon = Set(
      lexicon.rows.flatMap { [$0["name"]] + $0.list("aliases") }.map { $0.lowercased() })
    words = PhraseIndex(
      byName.keys.filter { !$0.contains(where: \.isWhitespace) }.map {
        (Array(FoldedWords($0).letters), true)
      })
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

  /// Whether the name of an outlet that is a single word may stand in some words; false for none.
  func mayStand(in words: FoldedWords) -> Bool {
    words.buffer.withUnsafeBufferPointer {
      self.words.first(from: words.place.span.start, to: words.place.span.end, in: $0) != nil
    }
  }

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

import Knowledge
import KnowledgeStore

/// The names that the lexicon lists, so that a thing is found by one that no article on file calls it by: `Alibaba`
/// for 阿里巴巴.
///
/// Nothing is known of a thing but its id: whether it is on file the knowledge base says.
public struct ListedNames: Sendable {
  /// The tables behind each other, and the same with ASCII letters in lower case.
  private let bytes: [UInt8], lowered: [UInt8]

  /// Tables whose lines hold an id, a name and other names with `|` between them, each behind a tab.
  public init(tables: [String]) {
    bytes = tables.flatMap { Array($0.utf8) + [0x0A] }
    lowered = bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }

  /// No names.
  public static let none = ListedNames(tables: [])

  /// The things that a name stands for, in the order of the tables; case, width, spaces and hyphens in the listed
  /// name do not matter, and of the asked one case.
  func ids(of name: String) -> [EntityID] {
    let sought = name.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    guard let first = sought.first, sought.count >= 2, !sought.contains(0x0A) else { return [] }
    let folded = SearchKey.folded(name)
    var result: [EntityID] = []
    var offset = 0
    while let place = lowered[offset...].firstIndex(of: first) {
      offset = place + 1
      guard lowered[place...].starts(with: sought) else { continue }
      let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      offset = end
      let cells = bytes[start..<end].split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard cells.count > 2 else { continue }
      let names = [cells[1]] + cells[2].split(separator: "|").map(String.init)
      if names.contains(where: { SearchKey.folded($0) == folded }) { result.append(EntityID(cells[0])) }
    }
    return result
  }
}

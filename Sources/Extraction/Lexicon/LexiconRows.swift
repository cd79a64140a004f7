import Knowledge

/// The entries of a lexicon as columns of numbers over one run of bytes, which can be put on file as they are.
struct LexiconRows: Sendable {
  /// All cells, one behind the other: of each entry its id, its name, its other names, the words it needs, and those of them
  /// that articles space in another way.
  private var text: [UInt8] = []
  /// Where each cell begins, and at last where the last one ends.
  private var cells: [UInt32] = [0]
  /// The number of each entry's first cell, and at last how many cells there are.
  private var firstCells: [UInt32] = [0]
  /// The place of each entry's kind among all kinds.
  private var kinds: [UInt8] = []
  /// For each name of the trie its entry, and the number of its cell.
  private var nameEntries: [UInt32] = []
  private var nameCells: [UInt32] = []
  /// How many words each entry needs one of, and how many cells behind those space them in another way.
  private var needCounts: [UInt16] = []
  private var spacedCounts: [UInt16] = []

  private let allKinds = EntityKind.allCases

  /// No entries.
  init() {}

  /// How many entries there are.
  var count: Int { kinds.count }

  /// How many names all entries have together.
  var nameCount: Int { nameEntries.count }

  /// Adds an entry; its names get the next numbers.
  mutating func append(_ entry: LexiconEntry) {
    let number = UInt32(count)
    append(cell: entry.id.rawValue)
    for name in [entry.name] + entry.aliases {
      nameEntries.append(number)
      nameCells.append(UInt32(cells.count - 1))
      append(cell: name)
    }
    let needs = entry.spacedNeeds
    for word in needs { append(cell: word) }
    needCounts.append(UInt16(entry.needs.count))
    spacedCounts.append(UInt16(needs.count - entry.needs.count))
    firstCells.append(UInt32(cells.count - 1))
    kinds.append(UInt8(allKinds.firstIndex(of: entry.kind) ?? 0))
  }

  private mutating func append(cell: String) {
    text += cell.utf8
    cells.append(UInt32(text.count))
  }

  /// What kind of thing an entry is.
  func kind(of entry: Int) -> EntityKind { allKinds[Int(kinds[entry])] }

  /// The stable id of an entry.
  func id(of entry: Int) -> EntityID { EntityID(cell(Int(firstCells[entry]))) }

  /// The usual name of an entry.
  func name(of entry: Int) -> String { cell(Int(firstCells[entry]) + 1) }

  /// Whether an entry needs certain words in the article.
  func isNeedy(_ entry: Int) -> Bool { needCounts[entry] > 0 }

  /// The words of which an entry needs one, as articles space them (see ``LexiconEntry/spacedNeeds``); empty where it needs
  /// none.
  func spacedNeeds(of entry: Int) -> [String] {
    let end = Int(firstCells[entry + 1])
    return (end - Int(needCounts[entry]) - Int(spacedCounts[entry])..<end).map { cell($0) }
  }

  /// An entry as a whole.
  func entry(_ entry: Int) -> LexiconEntry {
    let first = Int(firstCells[entry]), end = Int(firstCells[entry + 1]) - Int(spacedCounts[entry])
    let needs = end - Int(needCounts[entry])
    return LexiconEntry(
      id: id(of: entry), kind: kind(of: entry), name: name(of: entry),
      aliases: (first + 2..<needs).map { cell($0) }, needs: (needs..<end).map { cell($0) })
  }

  /// The entry that a name of the trie belongs to.
  func entry(ofName name: Int) -> Int { Int(nameEntries[name]) }

  /// Gives the UTF-8 of a name of the trie as it is written in the table.
  func withName<Result>(_ name: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = range(ofCell: Int(nameCells[name]))
    return text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private func range(ofCell cell: Int) -> Range<Int> { Int(cells[cell])..<Int(cells[cell + 1]) }

  private func cell(_ cell: Int) -> String {
    text.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range(ofCell: cell)]), as: UTF8.self)
    }
  }
}

extension LexiconRows {
  /// Takes rows from an image; nil where it ends too early.
  init?(from image: inout ImageReader) {
    guard let text: [UInt8] = image.values(), let cells: [UInt32] = image.values(),
      let firstCells: [UInt32] = image.values(), let kinds: [UInt8] = image.values(),
      let nameEntries: [UInt32] = image.values(), let nameCells: [UInt32] = image.values(),
      let needCounts: [UInt16] = image.values(), let spacedCounts: [UInt16] = image.values()
    else { return nil }
    (self.text, self.cells, self.firstCells) = (text, cells, firstCells)
    (self.kinds, self.nameEntries, self.nameCells) = (kinds, nameEntries, nameCells)
    (self.needCounts, self.spacedCounts) = (needCounts, spacedCounts)
  }

  /// Puts the rows into an image.
  func write(to image: inout ImageWriter) {
    image.append(text)
    image.append(cells)
    image.append(firstCells)
    image.append(kinds)
    image.append(nameEntries)
    image.append(nameCells)
    image.append(needCounts)
    image.append(spacedCounts)
  }
}

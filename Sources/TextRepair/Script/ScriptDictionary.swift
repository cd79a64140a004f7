/// One of OpenCC's dictionaries: words or characters, each with what it becomes, of as many characters.
struct ScriptDictionary: Sendable {
  /// A word, and what it becomes.
  struct Entry: Sendable {
    let from: [UInt32]
    let to: [UInt32]
  }

  /// The entries that begin with a character, the longest first.
  private var entries: [UInt32: [Entry]] = [:]

  /// The characters with which entries begin.
  var beginnings: Dictionary<UInt32, [Entry]>.Keys { entries.keys }

  /// Every entry, in no order.
  var all: [Entry] { entries.values.flatMap { $0 } }

  /// Adds a word; one that is there already stays as it is.
  mutating func add(_ entry: Entry) {
    guard let first = entry.from.first else { return }
    var present = entries[first] ?? []
    let place = present.firstIndex { $0.from.count <= entry.from.count } ?? present.endIndex
    present.insert(entry, at: place)
    entries[first] = present
  }

  /// The same without the entries that lead to characters outside of the basic plane, which few fonts have.
  var inBasicPlane: ScriptDictionary {
    var dictionary = ScriptDictionary()
    for entry in all where entry.to.allSatisfy({ $0 < 0x10000 }) { dictionary.add(entry) }
    return dictionary
  }

  /// The longest entry that `text` goes on with at `offset`, not reaching over `end`.
  func longest(in text: [UInt32], at offset: Int, end: Int) -> Entry? {
    entries[text[offset]]?.first { entry in
      guard entry.from.count <= end - offset else { return false }
      return entry.from.indices.allSatisfy { text[offset + $0] == entry.from[$0] }
    }
  }
}

/// Several dictionaries that are asked one after the other: the first that knows a word decides.
struct ScriptDictionaries: Sendable {
  private let dictionaries: [ScriptDictionary]
  /// For each character of the basic plane whether an entry begins with it; most begin none.
  private let isBeginning: [Bool]

  init(_ dictionaries: [ScriptDictionary]) {
    self.dictionaries = dictionaries
    var isBeginning = [Bool](repeating: false, count: 0x10000)
    for dictionary in dictionaries {
      for value in dictionary.beginnings where value < 0x10000 { isBeginning[Int(value)] = true }
    }
    self.isBeginning = isBeginning
  }

  /// The entry that `text` goes on with at `offset`: the longest one of the first dictionary that has any.
  func match(in text: [UInt32], at offset: Int, end: Int) -> ScriptDictionary.Entry? {
    let value = text[offset]
    guard value >= 0x10000 || isBeginning[Int(value)] else { return nil }
    for dictionary in dictionaries {
      if let entry = dictionary.longest(in: text, at: offset, end: end) { return entry }
    }
    return nil
  }
}

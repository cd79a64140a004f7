/// One of OpenCC's dictionaries: words or characters, each with what it becomes, of as many characters.
struct ScriptDictionary: Sendable {
  /// A word of two characters and more, and what it becomes.
  private struct Phrase: Sendable {
    let from: [UInt32]
    let to: [UInt32]
  }

  /// What a dictionary says of a place in a text.
  enum Match {
    /// The character there becomes another, or is told to stay.
    case character(UInt32)
    /// The word there becomes another, or is told to stay.
    case phrase([UInt32])

    /// The number of characters.
    var count: Int {
      switch self {
      case .character: 1
      case .phrase(let to): to.count
      }
    }
  }

  /// The single characters; most entries are such.
  private(set) var characters: [UInt32: UInt32] = [:]
  /// The words that begin with a character, the longest first.
  private var phrases: [UInt32: [Phrase]] = [:]

  /// The characters with which entries begin.
  var beginnings: [UInt32] { Array(characters.keys) + Array(phrases.keys) }

  /// Adds a word of as many characters on both sides; of two for the same word the first one counts.
  mutating func add(_ from: [UInt32], _ to: [UInt32]) {
    guard let first = from.first else { return }
    if from.count == 1 {
      if characters[first] == nil { characters[first] = to[0] }
    } else {
      let place = phrases[first]?.firstIndex { $0.from.count < from.count } ?? phrases[first]?.endIndex ?? 0
      phrases[first, default: []].insert(Phrase(from: from, to: to), at: place)
    }
  }

  /// The longest entry that `text` goes on with at `offset`, not reaching over `end`.
  func longest(in text: [UInt32], at offset: Int, end: Int) -> Match? {
    for phrase in phrases[text[offset]] ?? [] where phrase.from.count <= end - offset {
      if phrase.from.indices.allSatisfy({ text[offset + $0] == phrase.from[$0] }) {
        return .phrase(phrase.to)
      }
    }
    return characters[text[offset]].map { .character($0) }
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

  /// What stands at `offset` of `text`: the longest entry of the first dictionary that has any.
  func match(in text: [UInt32], at offset: Int, end: Int) -> ScriptDictionary.Match? {
    let value = text[offset]
    guard value >= 0x10000 || isBeginning[Int(value)] else { return nil }
    for dictionary in dictionaries {
      if let match = dictionary.longest(in: text, at: offset, end: end) { return match }
    }
    return nil
  }
}

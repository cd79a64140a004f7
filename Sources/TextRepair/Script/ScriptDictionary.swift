/// One of OpenCC's dictionaries: words or characters, each with what it becomes, of as many characters.
struct ScriptDictionary: Sendable {
  /// A word of two characters and more, and what it becomes.
  struct Phrase: Sendable {
    let from: [UInt32]
    let to: [UInt32]
  }

  /// The single characters; most entries are such.
  private(set) var characters: [UInt32: UInt32] = [:]
  /// The words that begin with a character, the longest first.
  private(set) var phrases: [UInt32: [Phrase]] = [:]

  /// Adds a word of as many characters on both sides; of two for the same word the first one counts.
  mutating func add(_ from: [UInt32], _ to: [UInt32]) {
    guard let first = from.first else { return }
    if from.count == 1 {
      add(first, to[0])
    } else {
      let place = phrases[first]?.firstIndex { $0.from.count < from.count } ?? phrases[first]?.endIndex ?? 0
      phrases[first, default: []].insert(Phrase(from: from, to: to), at: place)
    }
  }

  /// Adds a character; of two entries for the same one the first counts.
  mutating func add(_ character: UInt32, _ other: UInt32) {
    if characters[character] == nil { characters[character] = other }
  }
}

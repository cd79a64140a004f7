import Knowledge

/// Finds the entities that a slot of a question names.
struct NameFinder {
  /// What a slot names.
  struct Found: Equatable {
    /// The entities of that name, in order.
    let entities: [EntityName]
    /// The name as it is written in the question.
    let written: String
    /// What stands in the slot besides the name: it must be found in the evidence.
    let rest: TopicWords

    /// The slot as typed, where more stands in it than the name; else nil.
    var phrase: String?

    /// The entities as they are shown: `Llama 2 (model/llama-2)`, or a whole phrase with what is known in it.
    var shown: String {
      guard let phrase else { return entities.map { "\($0.name) (\($0.id))" }.joined(separator: ", ") }
      return "\(phrase) (\(entities.map(\.id.rawValue).joined(separator: ", ")))"
    }
  }

  /// The knowledge base that knows the names.
  let answerer: Answerer
  /// Words around names.
  let grammar: QuestionGrammar

  /// The entities that a slot names whole, or else the longest name inside it; nil where there is none.
  func find(_ slot: String) throws(AnsweringFailure) -> Found? {
    for reading in grammar.nameFillers.readings(of: slot) {
      let entities = try answerer.entities(named: reading)
      if !entities.isEmpty { return Found(entities: entities, written: reading, rest: words("")) }
    }
    return try longestName(in: slot)
  }

  /// The entities of all names inside a text, from left to right, the longest of those that begin together.
  func names(in text: String) throws(AnsweringFailure) -> [Found] {
    let characters = Array(text)
    var found: [Found] = []
    var start = 0
    while start < characters.count {
      if let (entities, end) = try name(in: characters, from: start) {
        found.append(Found(entities: entities, written: String(characters[start..<end]), rest: words("")))
        start = end
      } else {
        start += 1
      }
    }
    return found
  }

  /// The pieces of a text that can be compared.
  func words(_ text: String) -> TopicWords { TopicWords(text, stopwords: grammar.stopwords) }

  private func longestName(in slot: String) throws(AnsweringFailure) -> Found? {
    let characters = Array(slot)
    guard characters.count <= NameFinder.longestSlot else { return nil }
    for length in stride(from: characters.count - 1, through: 2, by: -1) {
      for start in 0...(characters.count - length) {
        let range = start..<(start + length)
        guard NameFinder.mayBeName(characters, range) else { continue }
        let entities = try answerer.entities(named: String(characters[range]))
        guard !entities.isEmpty else { continue }
        let rest = String(characters[..<start]) + " " + String(characters[range.upperBound...])
        return Found(
          entities: entities, written: String(characters[range]), rest: words(rest),
          phrase: words(rest).isEmpty ? nil : slot)
      }
    }
    return nil
  }

  private func name(in text: [Character], from start: Int) throws(AnsweringFailure) -> ([EntityName], Int)? {
    for end in stride(from: min(text.count, start + NameFinder.longestName), to: start + 1, by: -1) {
      guard NameFinder.mayBeName(text, start..<end) else { continue }
      let entities = try answerer.entities(named: String(text[start..<end]))
      if !entities.isEmpty { return (entities, end) }
    }
    return nil
  }

  /// Whether a stretch begins and ends where a name can: not inside a Latin word, not at a space.
  private static func mayBeName(_ text: [Character], _ range: Range<Int>) -> Bool {
    guard !text[range.lowerBound].isWhitespace, !text[range.upperBound - 1].isWhitespace else { return false }
    return !cutsWord(text, range.lowerBound) && !cutsWord(text, range.upperBound)
  }

  private static func cutsWord(_ text: [Character], _ place: Int) -> Bool {
    guard place > 0, place < text.count else { return false }
    func isLatin(_ character: Character) -> Bool {
      character.isASCII && (character.isLetter || character.isNumber)
    }
    return isLatin(text[place - 1]) && isLatin(text[place])
  }

  private static let longestSlot = 80
  private static let longestName = 40
}

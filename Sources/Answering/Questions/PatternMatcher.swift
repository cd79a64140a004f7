/// Finds every way in which a pattern covers a whole text, by trying.
///
/// - Complexity: O(*n*ˢ) in the length of the question and the number of slots, which are three at most.
struct PatternMatcher {
  private let text: [Character]
  private let limit: Int
  private var found: [[String: Range<Int>]] = []

  init(text: [Character], limit: Int) {
    self.text = text
    self.limit = limit
  }

  /// The slots of each way, as ranges of characters without white space at their ends.
  mutating func run(_ parts: [QuestionPattern.Part]) -> [[String: Range<Int>]] {
    found = []
    walk(parts[...], at: 0, slots: [:])
    return found
  }

  private mutating func walk(
    _ parts: ArraySlice<QuestionPattern.Part>, at place: Int, slots: [String: Range<Int>]
  ) {
    guard found.count < limit else { return }
    guard let part = parts.first else {
      if skippingSpaces(place) == text.count, !found.contains(slots) { found.append(slots) }
      return
    }
    let rest = parts.dropFirst()
    switch part {
    case .literal(let word):
      for start in Set([place, skippingSpaces(place)]).sorted() where starts(with: word, at: start) {
        walk(rest, at: start + word.count, slots: slots)
      }
    case .space:
      let next = skippingSpaces(place)
      if next > place || !isInsideWord(place) { walk(rest, at: next, slots: slots) }
    case .alternatives(let choices):
      for choice in choices { walk(ArraySlice(choice + rest), at: place, slots: slots) }
    case .slot(let name):
      walkSlot(name, rest, at: skippingSpaces(place), slots: slots)
    }
  }

  private mutating func walkSlot(
    _ name: String, _ rest: ArraySlice<QuestionPattern.Part>, at start: Int, slots: [String: Range<Int>]
  ) {
    guard start < text.count else { return }
    for end in (start + 1)...text.count where !text[end - 1].isWhitespace {
      guard rest.isEmpty ? end == text.count : !cutsWord(at: end) else { continue }
      var next = slots
      next[name] = start..<end
      walk(rest, at: end, slots: next)
    }
  }

  private func starts(with word: [Character], at place: Int) -> Bool {
    guard place + word.count <= text.count, !cutsWord(at: place) || place == 0 else { return false }
    return zip(word, text[place...]).allSatisfy { $0 == $1 }
      && !(isLatin(word.last) && cutsWord(at: place + word.count))
  }

  /// Whether a boundary at `place` would part two letters or digits of one Latin word.
  private func cutsWord(at place: Int) -> Bool {
    guard place > 0, place < text.count else { return false }
    return isLatin(text[place - 1]) && isLatin(text[place])
  }

  private func isInsideWord(_ place: Int) -> Bool { cutsWord(at: place) }

  private func isLatin(_ character: Character?) -> Bool {
    guard let character else { return false }
    return character.isASCII && (character.isLetter || character.isNumber)
  }

  private func skippingSpaces(_ place: Int) -> Int {
    var place = place
    while place < text.count, text[place].isWhitespace { place += 1 }
    return place
  }
}

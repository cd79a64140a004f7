/// A conversion to simplified script as OpenCC does it: cut into words, then one group of dictionaries after the other.
///
/// The text is cut where the longest word of a dictionary stands (`mmseg` in OpenCC's profiles); no later
/// step reaches over a cut. Each step then goes through the piece from left to right and replaces the
/// longest entry that it finds. A conversion never changes the number of characters.
struct ScriptProfile: Sendable {
  /// Words that are settled before anything else is tried.
  private let settled: ScriptDictionaries?
  /// The words at which the text is cut; nil where it is not cut.
  private let words: ScriptDictionaries?
  private let steps: [ScriptDictionaries]

  init(settled: ScriptDictionaries? = nil, words: ScriptDictionaries?, steps: [ScriptDictionaries]) {
    self.settled = settled
    self.words = words
    self.steps = steps
  }

  /// The same text in simplified script, character by character.
  ///
  /// - Complexity: O(*n*) for words of bounded length.
  func convert(_ text: [UInt32]) -> [UInt32] {
    var result = text
    var start = 0, offset = 0
    func settle(_ end: Int) {
      for step in steps { ScriptProfile.run(step, over: start..<end, of: &result) }
    }
    while offset < text.count {
      if let entry = settled?.match(in: text, at: offset, end: text.count) {
        settle(offset)
        result.replaceSubrange(offset..<offset + entry.to.count, with: entry.to)
        offset += entry.from.count
        start = offset
      } else if let entry = words?.match(in: text, at: offset, end: text.count) {
        settle(offset)
        start = offset
        offset += entry.from.count
        settle(offset)
        start = offset
      } else {
        offset += 1
      }
    }
    settle(text.count)
    return result
  }

  private static func run(_ step: ScriptDictionaries, over range: Range<Int>, of text: inout [UInt32]) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard let entry = step.match(in: text, at: offset, end: range.upperBound) else {
        offset += 1
        continue
      }
      if entry.from != entry.to {
        text.replaceSubrange(offset..<offset + entry.to.count, with: entry.to)
      }
      offset += entry.from.count
    }
  }
}

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
  /// The last character that may be written; what leads behind it stays.
  private let limit: UInt32

  init(
    settled: ScriptDictionaries? = nil, words: ScriptDictionaries?, steps: [ScriptDictionaries],
    limit: UInt32 = 0x10FFFF
  ) {
    self.settled = settled
    self.words = words
    self.steps = steps
    self.limit = limit
  }

  /// The same text in simplified script, character by character.
  ///
  /// - Complexity: O(*n*) for words of bounded length.
  func convert(_ text: [UInt32]) -> [UInt32] {
    var result = text
    var start = 0, offset = 0
    func settle(_ end: Int) {
      for step in steps { run(step, over: start..<end, of: &result) }
    }
    while offset < text.count {
      if let match = settled?.match(in: text, at: offset, end: text.count) {
        settle(offset)
        write(match, at: offset, in: &result)
        offset += match.count
        start = offset
      } else if let match = words?.match(in: text, at: offset, end: text.count) {
        settle(offset)
        start = offset
        offset += match.count
        settle(offset)
        start = offset
      } else {
        offset += 1
      }
    }
    settle(text.count)
    return result
  }

  private func run(_ step: ScriptDictionaries, over range: Range<Int>, of text: inout [UInt32]) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard let match = step.match(in: text, at: offset, end: range.upperBound) else {
        offset += 1
        continue
      }
      write(match, at: offset, in: &text)
      offset += match.count
    }
  }

  private func write(_ match: ScriptDictionary.Match, at offset: Int, in text: inout [UInt32]) {
    switch match {
    case .character(let to): if to <= limit { text[offset] = to }
    case .phrase(let to):
      guard to.allSatisfy({ $0 <= limit }) else { return }
      for (index, value) in to.enumerated() { text[offset + index] = value }
    }
  }
}

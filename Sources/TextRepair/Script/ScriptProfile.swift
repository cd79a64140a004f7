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
  /// For each character of the basic plane a bit for each of ``settled`` and ``words`` that has entries which begin with
  /// it; most characters have none.
  private let marks: [UInt8]
  private static let settledMark: UInt8 = 1
  private static let wordsMark: UInt8 = 2

  init(
    settled: ScriptDictionaries? = nil, words: ScriptDictionaries?, steps: [ScriptDictionaries],
    limit: UInt32 = 0x10FFFF
  ) {
    self.settled = settled
    self.words = words
    self.steps = steps
    self.limit = limit
    let groups = [settled, words]
    marks = (0..<0x10000).map { value in
      groups.indices.reduce(0) { $0 | (groups[$1]?.mayBegin(UInt32(value)) == true ? 1 << UInt8($1) : 0) }
    }
  }

  /// The same text in simplified script, character by character.
  ///
  /// - Complexity: O(*n*) for words of bounded length.
  func convert(_ text: [UInt32]) -> [UInt32] {
    var result = text
    marks.withUnsafeBufferPointer { marks in
      result.withUnsafeMutableBufferPointer { text in
        let pieces = cut(text, marks)
        for step in steps { step.replace(in: text, pieces, limit: limit) }
      }
    }
    return result
  }

  /// Settles words, and gives the pieces that are left for the steps, in order.
  private func cut(
    _ text: UnsafeMutableBufferPointer<UInt32>, _ marks: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0, offset = 0
    while offset < text.count {
      let mark = text[offset] < 0x10000 ? marks[Int(text[offset])] : 0xFF
      guard mark & (ScriptProfile.settledMark | ScriptProfile.wordsMark) != 0 else {
        offset += 1
        continue
      }
      if mark & ScriptProfile.settledMark != 0,
        let match = settled?.match(in: text, at: offset, end: text.count)
      {
        if start < offset { pieces.append(start..<offset) }
        settled?.write(match, at: offset, in: text, limit: limit)
        offset += match.count
        start = offset
      } else if mark & ScriptProfile.wordsMark != 0,
        let match = words?.match(in: text, at: offset, end: text.count)
      {
        if start < offset { pieces.append(start..<offset) }
        pieces.append(offset..<offset + match.count)
        offset += match.count
        start = offset
      } else {
        offset += 1
      }
    }
    if start < text.count { pieces.append(start..<text.count) }
    return pieces
  }
}

/// How likely a short run of characters is as Chinese text, by its best cut into words and marks.
///
/// Traditional characters are looked up in their simplified form. Latin letters, digits and spaces
/// weigh nothing, so that only Han characters and marks decide.
struct Likelihood {
  private let words: WordList
  private let script: ScriptTable
  private let shares: [Unicode.Scalar: Double]
  /// How often two Han characters, simplified, stand side by side in the article.
  private let neighbours: [[Unicode.Scalar]: Int]
  private var counts: [ArraySlice<Unicode.Scalar>: Int] = [:]

  /// The weight of a pair that the article uses, per occurrence, in counts of the word list.
  private static let weightOfNeighbours = 300.0

  init(words: WordList, script: ScriptTable, punctuation: PunctuationTable, neighbours: [[Unicode.Scalar]: Int]) {
    self.words = words
    self.script = script
    self.shares = punctuation.shares
    self.neighbours = neighbours
  }

  /// The natural logarithm of the likelihood of `text`.
  mutating func weight(of text: [Unicode.Scalar]) -> Double {
    let folded = text.map(script.simplified)
    var best = [0.0]
    for end in 1...max(1, folded.count) where end <= folded.count {
      var top = best[end - 1] + weightOfSingle(folded[end - 1])
      for length in stride(from: 2, through: min(WordList.longestWord, end), by: 1) {
        guard folded[end - length].isHan, folded[end - 1].isHan else { break }
        let count = self.count(of: folded[(end - length)..<end])
        if count > 0 { top = max(top, best[end - length] + words.weight(ofCount: count)) }
      }
      best.append(top)
    }
    return best[best.count - 1]
  }

  /// Whether a word of the list ends with the last of `text`'s characters and is longer than it.
  mutating func endsWithWord(_ text: [Unicode.Scalar]) -> Bool {
    let folded = text.map(script.simplified)
    return stride(from: 2, through: min(WordList.longestWord, folded.count), by: 1).contains { length in
      count(of: folded[(folded.count - length)...]) > 0
    }
  }

  private func weightOfSingle(_ scalar: Unicode.Scalar) -> Double {
    if scalar.isHan { return words.weight(ofCount: Double(words.count(of: [scalar]))) }
    if let share = shares[scalar] { return words.weight(ofCount: share * 60) }
    return scalar.isASCII ? 0 : words.weight(ofCount: 0)
  }

  private mutating func count(of word: ArraySlice<Unicode.Scalar>) -> Double {
    let listed: Int
    if let known = counts[word] {
      listed = known
    } else {
      listed = words.count(of: word)
      counts[word] = listed
    }
    guard word.count == 2, let own = neighbours[Array(word)], own > 1 else { return Double(listed) }
    return max(Double(listed), Double(own) * Likelihood.weightOfNeighbours)
  }
}

extension Likelihood {
  /// How often two Han characters stand side by side in a text; brackets that gloss are passed over.
  ///
  /// - Complexity: O(*n*).
  static func neighbours(in bytes: [UInt8], script: ScriptTable, without glosses: [GlossRecord.Gloss]) -> [[Unicode.Scalar]: Int] {
    var counts: [[Unicode.Scalar]: Int] = [:]
    var previous: Unicode.Scalar?
    var position = 0
    var skipped = glosses[...]
    while let scalar = bytes.scalar(at: position) {
      if let gloss = skipped.first, gloss.span.start == position {
        position = gloss.span.end
        skipped.removeFirst()
        continue
      }
      position += UTF8.width(scalar.value)
      guard scalar.isHan else {
        previous = nil
        continue
      }
      let folded = script.simplified(scalar)
      if let previous { counts[[previous, folded], default: 0] += 1 }
      previous = folded
    }
    return counts
  }
}

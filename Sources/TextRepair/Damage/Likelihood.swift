/// How likely a short run of characters is as Chinese text, by its best cut into words and marks.
///
/// Traditional characters are looked up in their simplified form. Latin letters, digits and spaces
/// weigh nothing, so that only Han characters and marks decide.
struct Likelihood {
  private let words: WordList
  private let script: ScriptTable
  private let shares: [Unicode.Scalar: Double]
  private let ends: Set<Unicode.Scalar>
  private let quotes: Set<Unicode.Scalar>
  private let openers: Set<Unicode.Scalar>
  /// How often two Han characters, simplified, stand side by side in the article.
  private let neighbours: NeighbourCounts
  private var counts: [WordKey: Double] = [:]

  /// The weight of a pair that the article uses and no list knows, per occurrence, in counts of the list.
  private static let weightOfNeighbours = 30.0

  init(words: WordList, script: ScriptTable, punctuation: PunctuationTable, neighbours: NeighbourCounts) {
    self.words = words
    self.script = script
    self.shares = punctuation.shares
    self.ends = punctuation.ends
    self.quotes = punctuation.quotes
    self.openers = Set(punctuation.closers.keys)
    self.neighbours = neighbours
  }

  /// The natural logarithm of the likelihood of `text`.
  mutating func weight(of text: [Unicode.Scalar]) -> Double {
    let folded = text.map(script.simplified)
    var best = [0.0]
    best.reserveCapacity(folded.count + 1)
    for end in stride(from: 1, through: folded.count, by: 1) {
      var top = best[end - 1] + weightOfSingle(folded[end - 1])
      if end > 1 { top += weightOfMeeting(folded[end - 2], folded[end - 1]) }
      for length in stride(from: 2, through: min(WordList.longestWord, end), by: 1) {
        guard folded[end - length].isHan, folded[end - 1].isHan else { break }
        let count = self.count(of: folded[(end - length)..<end])
        if count > 0 { top = max(top, best[end - length] + words.weight(ofCount: count)) }
      }
      best.append(top)
    }
    return best[folded.count]
  }

  /// Whether a word of the list ends with the last of `text`'s characters and is longer than it.
  mutating func endsWithWord(_ text: [Unicode.Scalar]) -> Bool {
    let folded = text.map(script.simplified)
    return stride(from: 2, through: min(WordList.longestWord, folded.count), by: 1).contains { length in
      count(of: folded[(folded.count - length)...]) > 0
    }
  }

  private mutating func weightOfSingle(_ scalar: Unicode.Scalar) -> Double {
    if scalar.isHan { return words.weight(ofCount: count(of: [scalar])) }
    if let share = shares[scalar] { return words.weight(ofCount: share * 60) }
    return scalar.isASCII ? 0 : words.weight(ofCount: 0)
  }

  /// A full stop stands before a quotation mark more often than chance has it, and hardly ever before
  /// another mark that opens nothing.
  private func weightOfMeeting(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Double {
    guard ends.contains(first), second.isChineseMark || shares[second] != nil else { return 0 }
    if quotes.contains(second) { return 3 }
    return openers.contains(second) ? 1 : -8
  }

  private mutating func count(of word: ArraySlice<Unicode.Scalar>) -> Double {
    let key = WordKey(word)
    if let known = counts[key] { return known }
    var count = Double(words.count(of: word))
    if word.count == 2, let first = word.first, let second = word.last {
      let own = neighbours.count(of: first, second)
      if own > 1 { count = max(count * Double(min(own, 20)), Double(own) * Likelihood.weightOfNeighbours) }
    }
    counts[key] = count
    return count
  }

  /// Up to four characters in sixteen bytes, which is quicker to look up than an array.
  private struct WordKey: Hashable {
    var high: UInt64 = 0
    var low: UInt64 = 0

    init(_ word: ArraySlice<Unicode.Scalar>) {
      for scalar in word {
        high = high << 32 | low >> 32
        low = low << 32 | UInt64(scalar.value)
      }
    }
  }
}

/// How often two Han characters stand side by side in a text; readings in brackets are passed over.
struct NeighbourCounts {
  private var counts: [UInt64: Int] = [:]

  /// Counts the pairs of a text, in simplified form.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8], script: ScriptTable, without glosses: [GlossRecord.Gloss]) {
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
      if let previous { counts[NeighbourCounts.key(previous, folded), default: 0] += 1 }
      previous = folded
    }
  }

  /// How often `second` stands right behind `first`.
  func count(of first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
    counts[NeighbourCounts.key(first, second)] ?? 0
  }

  private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }
}

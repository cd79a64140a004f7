/// How likely a short run of characters is as Chinese text, by its best cut into words and marks.
///
/// Traditional characters are looked up in their simplified form. Latin letters, digits and spaces
/// weigh nothing, so that only Han characters and marks decide.
struct Likelihood {
  private let words: WordCounts
  private let script: ScriptTable
  private let punctuation: PunctuationTable
  /// How often two Han characters, simplified, stand side by side in the article.
  private let page: RunCounts
  private let weightOfUnknown = WordList.weight(ofCount: 0)

  /// The weight of a pair that the article uses and no list knows, per occurrence, in counts of the list.
  private static let weightOfNeighbours = 30.0

  /// The weight of a word that is one in ten thousand.
  private static let weightOfCommonWord = WordList.weight(ofCount: 6_000)

  init(words: WordList, script: ScriptTable, punctuation: PunctuationTable, page: RunCounts) {
    self.words = words.counts()
    self.script = script
    self.punctuation = punctuation
    self.page = page
  }

  /// The natural logarithm of the likelihood of `text`.
  func weight(of text: [Unicode.Scalar]) -> Double {
    let folded = text.map(script.folded)
    return prefixWeights(folded)[folded.count]
  }

  /// A character as the lists have it.
  func folded(_ character: Unicode.Scalar) -> Unicode.Scalar { script.folded(character) }

  /// The weight of `before`, one of the candidates and `after`, for each candidate.
  ///
  /// What is the same for all of them is weighed once.
  func weights(
    of candidates: [Unicode.Scalar], between before: [Unicode.Scalar], and after: [Unicode.Scalar]
  ) -> [Double] {
    let before = before.map(script.folded), after = after.map(script.folded)
    let heads = prefixWeights(before), tails = suffixWeights(after)
    return candidates.map { weight(of: script.folded($0), before, heads, after, tails) }
  }

  /// Whether a word that the list or the article knows begins in `text` and ends with `character` behind it.
  func endsWord(_ character: Unicode.Scalar, behind text: [Unicode.Scalar]) -> Bool {
    let last = script.folded(character)
    guard let before = text.last, before.isHan, mayAdjoin(script.folded(before), last) else { return false }
    var key = UInt64(last.value & 0xFFFF)
    for (length, scalar) in text.reversed().prefix(WordList.longestWord - 1).enumerated() {
      key |= UInt64(script.folded(scalar).value & 0xFFFF) << UInt64(16 * (length + 1))
      if count(of: key, length: length + 2) > 0 { return true }
    }
    return false
  }

  /// Whether a character may be part of a word together with the last one of `text` or the first one of `rest`.
  func joins(
    _ character: Unicode.Scalar, behind text: [Unicode.Scalar], before rest: [Unicode.Scalar]
  ) -> Bool {
    if endsWord(character, behind: text) { return true }
    guard let next = rest.first, next.isHan else { return false }
    return mayAdjoin(script.folded(character), script.folded(next))
  }

  /// Whether a character is one of the words that text has everywhere: 的, 在, 约.
  func isCommonWord(_ character: Unicode.Scalar) -> Bool {
    words.weight(of: script.folded(character)) >= Likelihood.weightOfCommonWord
  }

  /// The weight of the first *n* characters for each *n*.
  private func prefixWeights(_ text: [Unicode.Scalar]) -> [Double] {
    var best = [0.0]
    best.reserveCapacity(text.count + 1)
    for end in text.indices {
      var top = best[end] + weightOfSingle(text[end])
      if end > 0 { top += weightOfMeeting(text[end - 1], text[end]) }
      var key = UInt64(text[end].value & 0xFFFF), start = end
      while start > 0, end - start + 1 < WordList.longestWord, text[start].isHan, text[start - 1].isHan {
        let isListed = words.mayAdjoin(text[start - 1], text[start])
        start -= 1
        key |= UInt64(text[start].value & 0xFFFF) << UInt64(16 * (end - start))
        if let weight = weightOfWord(key, length: end - start + 1, mayBeListed: isListed) {
          top = max(top, best[start] + weight)
        }
        guard isListed else { break }
      }
      best.append(top)
    }
    return best
  }

  /// What follows a candidate: the weight from each place on, and of the whole by how it begins.
  private struct Suffix {
    /// The weight of what stands from the *n*th character on, *n* above 0.
    var from: [Double]
    /// The weight of all where the first character is a word of its own, and where it begins a longer one.
    var single: Double
    var word: Double
  }

  private func suffixWeights(_ text: [Unicode.Scalar]) -> Suffix {
    var from = [Double](repeating: 0, count: text.count + 1)
    var single = 0.0, word = -Double.infinity
    for start in text.indices.reversed() {
      single = weightOfSingle(text[start]) + from[start + 1]
      if start > 0 { single += weightOfMeeting(text[start - 1], text[start]) }
      word = -Double.infinity
      var key: UInt64 = 0
      for end in start..<min(text.count, start + WordList.longestWord) {
        guard text[end].isHan else { break }
        key = key << 16 | UInt64(text[end].value & 0xFFFF)
        guard end > start else { continue }
        let isListed = words.mayAdjoin(text[end - 1], text[end])
        if let weight = weightOfWord(key, length: end - start + 1, mayBeListed: isListed) {
          word = max(word, weight + from[end + 1])
        }
        guard isListed else { break }
      }
      from[start] = max(single, word)
    }
    return Suffix(from: from, single: single, word: word)
  }

  private func weight(
    of candidate: Unicode.Scalar, _ before: [Unicode.Scalar], _ heads: [Double], _ after: [Unicode.Scalar],
    _ tails: Suffix
  ) -> Double {
    let meeting = after.first.map { weightOfMeeting(candidate, $0) } ?? 0
    let behind = after.isEmpty ? 0 : max(tails.single + meeting, tails.word)
    var top = heads[before.count] + weightOfSingle(candidate) + behind
    if let last = before.last { top += weightOfMeeting(last, candidate) }
    guard candidate.isHan else { return top }
    let listsFront = before.last.map { words.mayAdjoin($0, candidate) } ?? false
    let listsBack = after.first.map { words.mayAdjoin(candidate, $0) } ?? false
    let joinsFront = listsFront || before.last.map { standSideBySide($0, candidate) } ?? false
    let joinsBack = listsBack || after.first.map { standSideBySide(candidate, $0) } ?? false
    guard joinsFront || joinsBack else { return top }
    var front = UInt64(candidate.value & 0xFFFF)
    for taken in 0..<min(WordList.longestWord, joinsFront ? before.count + 1 : 1) {
      if taken > 0 {
        let scalar = before[before.count - taken]
        guard scalar.isHan else { break }
        front |= UInt64(scalar.value & 0xFFFF) << UInt64(16 * taken)
      }
      var key = front
      for more in 0...(joinsBack ? after.count : 0) where taken + more < WordList.longestWord {
        if more > 0 {
          guard after[more - 1].isHan else { break }
          key = key << 16 | UInt64(after[more - 1].value & 0xFFFF)
        }
        let mayBeListed = (taken == 0 || listsFront) && (more == 0 || listsBack)
        guard taken + more > 0,
          let weight = weightOfWord(key, length: taken + more + 1, mayBeListed: mayBeListed)
        else { continue }
        top = max(top, heads[before.count - taken] + weight + (more == 0 ? behind : tails.from[more]))
      }
    }
    return top
  }

  private func weightOfSingle(_ scalar: Unicode.Scalar) -> Double {
    if scalar.isHan { return words.weight(of: scalar) }
    if let mark = punctuation[scalar] { return mark.weight }
    return scalar.isASCII ? 0 : weightOfUnknown
  }

  /// A full stop stands before a quotation mark more often than chance has it, and hardly ever before
  /// another mark that opens nothing.
  private func weightOfMeeting(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Double {
    guard !first.isHan, !second.isHan, punctuation[first]?.isEnd == true else { return 0 }
    guard let mark = punctuation[second] else { return second.isChineseMark ? -8 : 0 }
    if mark.isQuote { return 3 }
    return mark.closer != nil ? 1 : -8
  }

  /// Whether two characters may stand side by side in a word of the list or of the article.
  private func mayAdjoin(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    words.mayAdjoin(first, second) || standSideBySide(first, second)
  }

  /// Whether two characters stand side by side more than once in the article.
  private func standSideBySide(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    page.count(of: UInt64(first.value) << 16 | UInt64(second.value & 0xFFFF)) > 1
  }

  /// The weight of a word of several characters; nil where neither the list nor the article knows it.
  ///
  /// The list is not asked where two of its characters stand side by side in no word.
  private func weightOfWord(_ key: UInt64, length: Int, mayBeListed: Bool) -> Double? {
    guard mayBeListed || length == 2 else { return nil }
    let count = count(of: key, length: length, mayBeListed: mayBeListed)
    return count > 0 ? WordList.weight(ofCount: count) : nil
  }

  private func count(of key: UInt64, length: Int, mayBeListed: Bool = true) -> Double {
    let count = mayBeListed ? Double(words.count(of: key)) : 0
    guard length == 2 else { return count }
    let own = page.count(of: key)
    guard own > 1 else { return count }
    return max(count * Double(min(own, 20)), Double(own) * Likelihood.weightOfNeighbours)
  }
}

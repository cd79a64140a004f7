/// Finds words that a page converter wrote twice: `核心核心逻辑逻辑` for `核心逻辑`.
///
/// People double words too (看看, 星星点点, 讨论讨论), so a doubling alone proves nothing, and what begins like
/// one of theirs (`data/repair/honest-doublings.tsv`) stays. It is damage where
/// two different doubled words stand side by side, and where doubled words are as frequent in an article
/// as nobody writes them: four different ones, at least one in eighty characters. Characters doubled one
/// by one (`核核心心逻逻辑辑`) need six in a row, since 来来往往进进出出 is a phrase.
struct DoubledText {
  private let bytes: [UInt8]
  private let words: WordList
  private let honest: [[UInt8]]

  init(_ bytes: [UInt8], tables: RepairTables) {
    self.bytes = bytes
    words = tables.words
    honest = tables.honestDoublings
  }

  /// A stretch of `width` bytes that stands twice, the first time at `start`.
  private struct Doubling {
    let start: Int
    let width: Int
    var isInChain = false
    var end: Int { start + 2 * width }
    var second: TextSpan { TextSpan(start: start + width, end: end) }
  }

  /// The edits that take the second copies out, in order; empty for nearly every text.
  ///
  /// - Complexity: O(*n*).
  func edits() -> [Edit] {
    let found = DoublingScan(bytes).run()
    let characters = characterChains(found.places.filter { $0.width == 3 })
    let words = worded(found.places.filter { $0.width > 3 })
    let isEverywhere =
      Set(words.map { Array(bytes[$0.second.range]) }).count >= 4 && words.count * 80 >= found.han
    let doubled = words.filter { $0.isInChain || isEverywhere }
    let chained = words.count(where: \.isInChain)
    let isCertain = isEverywhere || chained > 2
    return (doubled.map { (span: $0.second, isCertain: isCertain) } + characters.map { ($0, true) })
      .sorted { $0.0 < $1.0 }
      .map { Edit(span: $0.span, replacement: "", kind: .doubledText, certain: $0.isCertain) }
  }

  /// The doublings of words, with those marked that stand side by side with another.
  private func worded(_ places: [(start: Int, width: Int)]) -> [Doubling] {
    var result: [Doubling] = []
    for place in places where place.start >= result.last?.end ?? 0 {
      var doubling = Doubling(start: place.start, width: place.width)
      let word = bytes[doubling.second.range]
      guard !isThrice(doubling), !honest.contains(where: word.starts), isWord(doubling.second) else {
        continue
      }
      if let last = result.last, last.end == doubling.start, !isSame(last, doubling) {
        result[result.count - 1].isInChain = true
        doubling.isInChain = true
      }
      result.append(doubling)
    }
    return result
  }

  /// Whether a word stands more than twice in a row, which is emphasis.
  private func isThrice(_ doubling: Doubling) -> Bool {
    let word = bytes[doubling.second.range]
    let behind = doubling.end + doubling.width
    if behind <= bytes.count, bytes[doubling.end..<behind].elementsEqual(word) { return true }
    let before = doubling.start - doubling.width
    return before >= 0 && bytes[before..<doubling.start].elementsEqual(word)
  }

  private func isSame(_ left: Doubling, _ right: Doubling) -> Bool {
    bytes[left.second.range].elementsEqual(bytes[right.second.range])
  }

  /// Whether a stretch is a word of the list, or two of them, and not one character again and again.
  private func isWord(_ span: TextSpan) -> Bool {
    let scalars = Array(String(decoding: bytes[span.range], as: UTF8.self).unicodeScalars)
    guard Set(scalars).count > 1 else { return false }
    if words.count(of: scalars) > 0 { return true }
    return scalars.count > 2
      && (1..<scalars.count).contains {
        words.count(of: scalars[..<$0]) > 0 && words.count(of: scalars[$0...]) > 0
      }
  }

  /// The second copies in runs of at least six doubled characters.
  private func characterChains(_ places: [(start: Int, width: Int)]) -> [TextSpan] {
    var result: [TextSpan] = [], chain: [Doubling] = []
    func close() {
      if chain.count >= 6 { result += chain.map(\.second) }
      chain = []
    }
    for place in places {
      let doubling = Doubling(start: place.start, width: place.width)
      if let last = chain.last {
        if doubling.start < last.end { continue }
        if doubling.start > last.end || isSame(last, doubling) { close() }
      }
      chain.append(doubling)
    }
    close()
    return result
  }
}

/// Looks for Han characters that repeat those right before them: the one pass that every text pays for.
private struct DoublingScan {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Every place where one to four Han characters stand twice, with the width of one copy in bytes, in order
  /// of their ends; and the number of Han characters.
  func run() -> (places: [(start: Int, width: Int)], han: Int) {
    var places: [(start: Int, width: Int)] = []
    var han = 0, position = 0
    var previous = SIMD4<UInt32>(repeating: 0), runs = SIMD4<UInt32>(repeating: 0)
    let needed = SIMD4<UInt32>(1, 2, 3, 4), none = SIMD4<UInt32>(repeating: 0)
    bytes.withUnsafeBufferPointer { bytes in
      while position < bytes.count {
        let first = bytes[position]
        guard first >= 0xE3, first < 0xEA, position + 2 < bytes.count,
          first > 0xE3 || bytes[position + 1] >= 0x90
        else {
          (previous, runs) = (none, none)
          position += first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
          continue
        }
        let key = UInt32(first) << 16 | UInt32(bytes[position + 1]) << 8 | UInt32(bytes[position + 2])
        runs = (runs &+ 1).replacing(with: 0, where: previous .!= SIMD4(repeating: key))
        position += 3
        han += 1
        let isFull = runs .>= needed
        if any(isFull) {
          for index in 0..<4 where isFull[index] {
            let width = 3 * (index + 1)
            places.append((position - 2 * width, width))
            runs[index] = 0
          }
        }
        previous = SIMD4(key, previous[0], previous[1], previous[2])
      }
    }
    return (places, han)
  }
}

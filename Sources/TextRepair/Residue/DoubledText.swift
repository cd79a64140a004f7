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
  private let found: DoublingScan

  /// Looks through a text.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8], tables: RepairTables) {
    self.bytes = bytes
    words = tables.words
    honest = tables.honestDoublings
    found = DoublingScan(bytes, traditional: tables.script.traditional)
  }

  /// Whether the text holds a character that is written in traditional text only: the same pass tells.
  var holdsTraditional: Bool { found.holdsTraditional }

  /// A stretch of `width` bytes that stands twice, the first time at `start`.
  private struct Doubling {
    let start: Int
    let width: Int
    var isInChain = false
    var end: Int { start + 2 * width }
    var second: TextSpan { TextSpan(start: start + width, end: end) }
  }

  /// The edits that take the second copies out, in order; empty for nearly every text.
  func edits() -> [Edit] {
    let characters = characterChains(found.places.filter { $0.width == 3 })
    let words = worded(found.places.filter { $0.width > 3 })
    let isEverywhere =
      Set(words.map { Array(bytes[$0.second.range]) }).count >= 4 && words.count * 80 >= countOfHan
    let doubled = words.filter { $0.isInChain || isEverywhere }
    let chained = words.count(where: \.isInChain)
    let isCertain = isEverywhere || chained > 2
    return (doubled.map { (span: $0.second, isCertain: isCertain) } + characters.map { ($0, true) })
      .sorted { $0.0 < $1.0 }
      .map { Edit(span: $0.span, replacement: "", kind: .doubledText, certain: $0.isCertain) }
  }

  /// The number of Han characters of three bytes.
  private var countOfHan: Int {
    bytes.indices.dropLast(2).count {
      bytes[$0] > 0xE3 && bytes[$0] < 0xEA || bytes[$0] == 0xE3 && bytes[$0 + 1] >= 0x90
    }
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
  /// Every place where one to four Han characters stand twice, with the width of one copy in bytes, in order
  /// of their ends.
  private(set) var places: [(start: Int, width: Int)] = []
  /// Whether a character of the set stands in the text.
  private(set) var holdsTraditional = false
  /// How many characters in a row equal those one to four characters before them, and where the last one ends.
  private var lengths = SIMD4<UInt32>(repeating: 0)
  private var end = 0

  /// Looks through a text, and for characters of a set on the way.
  init(_ bytes: [UInt8], traditional: CharacterBits) {
    bytes.withUnsafeBufferPointer { bytes in
      traditional.withView { run(bytes, $0) }
    }
  }

  /// Characters of three bytes go one way whether they are Han or not: marks stand where they like, and a processor
  /// that guesses wrong at each of them loses more time than it takes to look at both kinds.
  private mutating func run(_ bytes: UnsafeBufferPointer<UInt8>, _ traditional: CharacterBits.View) {
    var position = 0, isTraditional = false
    var first: UInt32 = 0, second: UInt32 = 0, third: UInt32 = 0, fourth: UInt32 = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0xE0, byte < 0xF0, position &+ 2 < bytes.count {
        let character = bytes.threeBytes(at: position)
        position &+= 3
        if traditional.contains(character) { isTraditional = true }
        if character == first || character == second || character == third || character == fourth {
          let before = SIMD4(first, second, third, fourth)
          add(before .== SIMD4(repeating: character), endingAt: position)
        }
        (second, third, fourth) = (first, second, third)
        first = character
        if !UTF8.isHan(character) { (first, second, third, fourth) = (0, 0, 0, 0) }
      } else {
        (first, second, third, fourth) = (0, 0, 0, 0)
        position &+= byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      }
    }
    holdsTraditional = isTraditional
  }

  /// Notes a character that equals some of the four before it, the nearest first.
  private mutating func add(_ isSame: SIMDMask<SIMD4<Int32>>, endingAt end: Int) {
    if self.end != end - 3 { lengths = SIMD4(repeating: 0) }
    self.end = end
    lengths = (lengths &+ 1).replacing(with: 0, where: .!isSame)
    for index in 0..<4 where lengths[index] > index {
      let width = 3 * (index + 1)
      places.append((end - 2 * width, width))
      lengths[index] = 0
    }
  }
}

extension UTF8 {
  /// Whether three bytes of UTF-8 make a Han character of the basic plane: U+3400 and what follows it up to U+9FFF.
  @inline(__always) fileprivate static func isHan(_ character: UInt32) -> Bool {
    character &- 0xE3_9000 < 0xEA_0000 - 0xE3_9000
  }
}

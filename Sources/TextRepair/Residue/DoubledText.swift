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
  private let found: DoublingScan.Findings

  /// Looks through a text.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8], tables: RepairTables) {
    self.bytes = bytes
    words = tables.words
    honest = tables.honestDoublings
    found = DoublingScan(bytes).run(tables.script.traditional)
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

  /// What a text holds.
  struct Findings {
    /// Every place where one to four Han characters stand twice, with the width of one copy in bytes, in order
    /// of their ends.
    fileprivate(set) var places: [(start: Int, width: Int)] = []
    /// The number of Han characters.
    fileprivate(set) var han = 0
    /// Whether one of `traditional` stands there.
    fileprivate(set) var holdsTraditional = false
  }

  func run(_ traditional: CharacterBits) -> Findings {
    var findings = Findings()
    bytes.withUnsafeBufferPointer { bytes in
      traditional.withView { run(bytes, $0, &findings) }
    }
    return findings
  }

  /// Characters of three bytes go one way whether they are Han or not: marks stand where they like, and a processor
  /// that guesses wrong at each of them loses more time than it takes to look at both kinds.
  private func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ traditional: CharacterBits.View, _ findings: inout Findings
  ) {
    var runs = Runs(), position = 0
    var first: UInt32 = 0, second: UInt32 = 0, third: UInt32 = 0, fourth: UInt32 = 0
    while position < bytes.count {
      let byte = bytes[position]
      guard byte >= 0xE0, byte < 0xF0, position + 2 < bytes.count else {
        (first, second, third, fourth) = (0, 0, 0, 0)
        runs.end()
        position += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        continue
      }
      let character = UInt32(byte) << 16 | UInt32(bytes[position + 1]) << 8 | UInt32(bytes[position + 2])
      position += 3
      let isHan = character &- 0xE3_9000 < 0xEA_0000 - 0xE3_9000
      findings.han += isHan ? 1 : 0
      if traditional.contains(byte, bytes[position - 2], bytes[position - 1]) { findings.holdsTraditional = true }
      let key = isHan ? character : 0
      if isHan, key == first || key == second || key == third || key == fourth {
        let isSame = SIMD4(first, second, third, fourth) .== SIMD4(repeating: key)
        runs.add(isSame, at: position, to: &findings.places)
      } else {
        runs.end()
      }
      (first, second, third, fourth) = isHan ? (key, first, second, third) : (0, 0, 0, 0)
    }
  }

  /// How many characters in a row equal those one to four characters before them.
  private struct Runs {
    private var lengths = SIMD4<UInt32>(repeating: 0)
    private var isEmpty = true

    /// Goes on behind a character that equals some of the four before it, the nearest first, and ends at `end`;
    /// what stands twice then is added to `places`.
    mutating func add(
      _ isSame: SIMDMask<SIMD4<Int32>>, at end: Int, to places: inout [(start: Int, width: Int)]
    ) {
      isEmpty = false
      lengths = (lengths &+ 1).replacing(with: 0, where: .!isSame)
      for index in 0..<4 where lengths[index] > index {
        let width = 3 * (index + 1)
        places.append((end - 2 * width, width))
        lengths[index] = 0
      }
    }

    /// Begins anew behind a character that equals none of those before it.
    @inline(__always) mutating func end() {
      guard !isEmpty else { return }
      lengths = SIMD4(repeating: 0)
      isEmpty = true
    }
  }
}

import TextRepair

/// Cuts running text into sentences, Chinese and English alike.
///
/// - A sentence ends behind 。！？ and behind `.!?` where white space, Han text or the end follows, with
///   all marks of the run and the closing quotation marks and brackets behind it. `…` ends one only
///   where a closing quotation mark, white space or the end follows.
/// - An end inside 「…」 or “…” is an end too. Behind the closing mark the sentence goes on where what
///   follows is a comma, a word such as 的 or 这, a small letter, or a clause with a verb of saying:
///   `「……。」某某称。` is one sentence, so a quotation stays with its attribution.
/// - Inside （…） and 《…》 of up to 150 bytes there is no end; in a web address neither.
/// - A full stop behind `Dr`, `J` or `3` is none; behind `Inc` or `U.S` it is one where a word such as
///   `The` follows.
struct SentenceSplitter: Sendable {
  /// The longest bracket that holds a sentence together, in bytes.
  private static let longestBracket = 150
  /// How long a sentence of Chinese is, in bytes, give or take.
  private static let usualLength = 120

  let words: SentenceWords

  /// The sentences of a stretch of text, in order; together they cover it but for white space.
  ///
  /// - Complexity: O(*n*) in the length of the stretch.
  func split(_ text: TextBytes, in span: TextSpan) -> [TextSpan] {
    var sentences: [TextSpan] = []
    sentences.reserveCapacity(1 + span.count / SentenceSplitter.usualLength)
    let ending = SentenceEnding(text: text, words: words, limit: span.end)
    var start = span.start, offset = span.start, bracketEnd = span.start, hasOpenQuote = false
    while let (place, mark) = nextMark(text, from: offset, to: span.end) {
      offset = place + mark.width
      switch mark {
      case .address: offset = endOfAddress(text, place, span.end)
      case .quote: hasOpenQuote.toggle()
      case .bracket(let closer):
        guard place >= bracketEnd else { continue }
        bracketEnd = endOfBracket(text, offset, span.end, closer.bytes) ?? bracketEnd
      case .end where place >= bracketEnd:
        guard let end = ending.end(at: place, sentenceStart: start, hasOpenQuote: hasOpenQuote) else {
          continue
        }
        if hasOpenQuote, text.holds(0x22, in: TextSpan(start: place, end: end)) { hasOpenQuote = false }
        append(TextSpan(start: start, end: end), text, to: &sentences)
        (start, offset) = (end, end)
      case .end: continue
      }
    }
    append(TextSpan(start: start, end: span.end), text, to: &sentences)
    return sentences
  }

  /// Adds a sentence without the white space around it, in pieces where it is longer than any.
  private func append(_ sentence: TextSpan, _ text: TextBytes, to sentences: inout [TextSpan]) {
    guard sentence.count > SentenceLimit.longest else {
      let trimmed = text.trimmed(sentence)
      if !trimmed.isEmpty { sentences.append(trimmed) }
      return
    }
    for piece in SentenceLimit.pieces(of: sentence, in: text.bytes) {
      let trimmed = text.trimmed(piece)
      if !trimmed.isEmpty { sentences.append(trimmed) }
    }
  }

  /// What stands in running text and has to do with the ends of sentences.
  private enum Mark {
    /// `http`.
    case address
    /// A straight quotation mark.
    case quote
    /// A bracket that holds a sentence together, with the mark that closes it.
    case bracket(Closer)
    /// A mark that may end a sentence, and its width in bytes.
    case end(width: Int)

    /// How many bytes it takes at least.
    var width: Int {
      switch self {
      case .address: 4
      case .quote: 1
      case .bracket(let closer): closer == .narrow ? 1 : 3
      case .end(let width): width
      }
    }
  }

  /// The mark that closes a bracket: `)`, `）`, 》 or 〉.
  private enum Closer {
    case narrow, wide, title, innerTitle

    var bytes: [UInt8] {
      switch self {
      case .narrow: [0x29]
      case .wide: [0xEF, 0xBC, 0x89]
      case .title: [0xE3, 0x80, 0x8B]
      case .innerTitle: [0xE3, 0x80, 0x89]
      }
    }
  }

  /// The first mark of a stretch.
  private func nextMark(_ text: TextBytes, from start: Int, to end: Int) -> (place: Int, mark: Mark)? {
    text.bytes.withUnsafeBufferPointer { bytes in
      var offset = start
      while offset < end {
        let first = bytes[offset]
        if first >= 0xE4, first < 0xEF {  // no mark is among these, Han characters first of all
          offset &+= 3
        } else if first < 0x80 {
          if let mark = SentenceSplitter.mark(narrow: first, bytes, at: offset) { return (offset, mark) }
          offset &+= 1
        } else {
          let width = UTF8Width.of(first)
          if width == 3, offset &+ 2 < end,
            let mark = SentenceSplitter.mark(wide: bytes.threeBytes(at: offset))
          {
            return (offset, mark)
          }
          offset &+= width
        }
      }
      return nil
    }
  }

  /// The mark that three bytes make.
  @inline(__always) private static func mark(wide character: UInt32) -> Mark? {
    switch character {
    case 0xE3_80_82, 0xEF_BC_81, 0xEF_BC_9F, 0xEF_BD_A1, 0xE2_80_A6: .end(width: 3)  // 。！？｡…
    case 0xEF_BC_88: .bracket(.wide)
    case 0xE3_80_8A: .bracket(.title)
    case 0xE3_80_88: .bracket(.innerTitle)
    default: nil
    }
  }

  @inline(__always) private static func mark(
    narrow byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Mark? {
    switch byte {
    case 0x22: return .quote
    case 0x28: return .bracket(.narrow)
    case 0x21, 0x2E, 0x3F: return .end(width: 1)
    case 0x68:
      let isAddress =
        offset + 3 < bytes.count && bytes[offset + 1] == 0x74 && bytes[offset + 2] == 0x74
        && bytes[offset + 3] == 0x70
      return isAddress ? .address : nil
    default: return nil
    }
  }

  private func endOfAddress(_ text: TextBytes, _ start: Int, _ limit: Int) -> Int {
    var offset = start
    while offset < limit, (0x21..<0x7F).contains(text.bytes[offset]), text.bytes[offset] != 0x22 {
      offset += 1
    }
    while offset > start + 4, text.bytes[offset - 1] == 0x2E || text.bytes[offset - 1] == 0x29 { offset -= 1 }
    return offset
  }

  private func endOfBracket(_ text: TextBytes, _ start: Int, _ limit: Int, _ closer: [UInt8]) -> Int? {
    let reach = TextSpan(start: start, end: min(limit, start + SentenceSplitter.longestBracket))
    return text.first(closer, in: reach)?.start
  }
}

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

  let words: SentenceWords

  /// The sentences of a stretch of text, in order; together they cover it but for white space.
  ///
  /// - Complexity: O(*n*) in the length of the stretch.
  func split(_ text: TextBytes, in span: TextSpan) -> [TextSpan] {
    var sentences: [TextSpan] = []
    var start = span.start, offset = span.start, bracketEnd = span.start, hasOpenQuote = false
    while offset < span.end {
      let byte = text.bytes[offset]
      guard SentenceSplitter.isOfInterest(byte) else {
        offset += 1
        continue
      }
      if byte == 0x68, text.has(Array("http".utf8), at: offset) {
        offset = endOfAddress(text, offset, span.end)
        continue
      }
      let (scalar, width) = text.scalar(at: offset)
      if scalar == "\"" { hasOpenQuote.toggle() }
      if offset >= bracketEnd, let closer = SentenceSplitter.closer(of: scalar) {
        bracketEnd = endOfBracket(text, offset + width, span.end, closer) ?? bracketEnd
      }
      guard offset >= bracketEnd, SentenceEnding.mayEnd(scalar) else {
        offset += width
        continue
      }
      let ending = SentenceEnding(text: text, words: words, limit: span.end, hasOpenQuote: hasOpenQuote)
      guard let end = ending.end(at: offset, sentenceStart: start) else {
        offset += width
        continue
      }
      if text.bytes[offset..<end].contains(0x22), hasOpenQuote { hasOpenQuote = false }
      let sentence = text.trimmed(TextSpan(start: start, end: end))
      if !sentence.isEmpty { sentences.append(sentence) }
      (start, offset) = (end, end)
    }
    let rest = text.trimmed(TextSpan(start: start, end: span.end))
    if !rest.isEmpty { sentences.append(rest) }
    return sentences
  }

  /// The mark that closes a bracket which holds a sentence together; nil for all else.
  private static func closer(of scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar {
    case "（": [0xEF, 0xBC, 0x89]
    case "(": [0x29]
    case "《": [0xE3, 0x80, 0x8B]
    case "〈": [0xE3, 0x80, 0x89]
    default: nil
    }
  }

  /// Whether a byte may begin a mark that matters here; all others are passed over one by one.
  private static func isOfInterest(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x22, 0x28, 0x2E, 0x3F, 0x68, 0xE2, 0xE3, 0xEF: true
    default: false
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

import TextRepair

/// Cuts lines that hold a whole article, as archives without line breaks keep them.
///
/// Cut off are the lead-in (`08-16 02:45，正文：`), credits that run into the text in front and behind,
/// notices at the end, and paragraphs parted by two spaces. A cut needs a mark: a sentence end before
/// a credit or a notice at the end, a known outlet or an opening word behind a credit at the start.
struct LineCutter: Sendable {
  /// A line is cut when it has at least this many bytes.
  private static let shortestCut = 400

  private static let body = Array("正文：".utf8), narrowBody = Array("正文:".utf8)

  let phrases: BlockPhrases

  /// The pieces of all lines, in order, without white space around them; a line itself where nothing is cut.
  func cut(_ text: TextBytes, _ lines: [TextSpan]) -> [TextSpan] {
    var pieces: [TextSpan] = []
    pieces.reserveCapacity(lines.count)
    for line in lines { cut(text, line, into: &pieces) }
    return pieces
  }

  private func cut(_ text: TextBytes, _ span: TextSpan, into pieces: inout [TextSpan]) {
    let leadEnd = leadIn(text, span)
    guard leadEnd != nil || span.count >= LineCutter.shortestCut else { return pieces.append(span) }
    var cuts: [Int] = []
    var start = leadEnd ?? span.start
    if let leadEnd { cuts.append(leadEnd) }
    if leadEnd != nil {
      while let end = credit(text, from: start, limit: span.end), end < span.end {
        cuts.append(end)
        start = end
      }
    }
    cuts += notices(text, from: start, limit: span.end)
    cuts += paragraphs(text, from: start, limit: span.end)
    guard !cuts.isEmpty else { return pieces.append(span) }
    var from = span.start
    for cut in cuts.sorted() + [span.end] where cut > from {
      let piece = text.trimmed(TextSpan(start: from, end: cut))
      if !piece.isEmpty { pieces.append(piece) }
      from = cut
    }
  }

  /// Where a lead-in ends: at most 40 bytes of date, time and marks, then 正文：.
  private func leadIn(_ text: TextBytes, _ span: TextSpan) -> Int? {
    let reach = TextSpan(start: span.start, end: min(span.end, span.start + 60))
    guard mayHoldLeadIn(text, reach),
      let mark = text.first(LineCutter.body, in: reach) ?? text.first(LineCutter.narrowBody, in: reach)
    else { return nil }
    let before = LineForm(text, TextSpan(start: span.start, end: mark.start))
    guard before.han + before.latin == 0 else { return nil }
    return mark.end
  }

  /// Where a credit ends that stands at the start of the text, with nothing but its own form to part it from the text.
  private func credit(_ text: TextBytes, from start: Int, limit: Int) -> Int? {
    let begin = text.trimmed(TextSpan(start: start, end: limit)).start
    let reach = TextSpan(start: begin, end: min(limit, begin + 240))
    guard let head = creditHead(text, at: begin) else { return outletByline(text, at: begin, limit: limit) }
    switch head.kind {
    case .source: return phrases.outlets.outlet(at: head.end, in: text).map { head.end + $0.count }
    case .title: return opening(text, in: TextSpan(start: head.end + 12, end: max(head.end + 12, reach.end)))
    case .author, .editor: return nameEnd(text, at: head.end, limit: limit)
    default: return nil
    }
  }

  /// Whether 正 is the first letter of a stretch: digits and marks do not count.
  private func mayHoldLeadIn(_ text: TextBytes, _ span: TextSpan) -> Bool {
    var offset = span.start
    while offset < span.end {
      let (scalar, width) = text.scalar(at: offset)
      if scalar.isHan || scalar.isLatin { return scalar == "正" }
      offset += width
    }
    return false
  }

  private func creditHead(_ text: TextBytes, at start: Int) -> (end: Int, kind: CreditWords.Kind)? {
    guard start < text.count, let word = phrases.credits.word(at: start, in: text) else { return nil }
    let mark = start + word.count
    guard mark < text.count, !phrases.credits.isStated(at: start, in: text) else { return nil }
    let (scalar, width) = text.scalar(at: mark)
    switch scalar {
    case "：", ":", "/", "｜", "丨": return (mark + width, word.kind)
    default: return nil
    }
  }

  /// Where a byline ends that begins with a known outlet: `经济观察网  某某 实习记者  某某`, names parted by spaces.
  private func outletByline(_ text: TextBytes, at start: Int, limit: Int) -> Int? {
    guard start < limit, let outlet = phrases.outlets.outlet(at: start, in: text) else { return nil }
    var end = start + outlet.count, found: Int?
    for _ in 0..<6 {
      let next = text.trimmed(TextSpan(start: end, end: limit)).start
      guard next > end, next < limit else { break }
      let wordEnd = hanEnd(text, next, limit)
      let word = text.string(TextSpan(start: next, end: wordEnd))
      if phrases.names.endsInRole(word) {
        end = wordEnd
      } else if phrases.names.isChineseName(word) {
        (end, found) = (wordEnd, wordEnd)
      } else {
        break
      }
    }
    return found
  }

  private func hanEnd(_ text: TextBytes, _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit {
      let (scalar, width) = text.scalar(at: end)
      guard scalar.isHan else { break }
      end += width
    }
    return end
  }

  /// Where a Chinese name ends: in front of another credit, of what is not Han, or of a word that opens a text.
  private func nameEnd(_ text: TextBytes, at start: Int, limit: Int) -> Int? {
    var end = start, count = 0
    while end < limit, count < 5 {
      let (scalar, width) = text.scalar(at: end)
      if count >= 2,
        !scalar.isHan || creditHead(text, at: end) != nil || phrases.names.opens(at: end, in: text)
      {
        return end
      }
      guard scalar.isHan else { return nil }
      end += width
      count += 1
    }
    return nil
  }

  /// Where a text opens behind a headline: a word such as 近日 with a comma close behind it, or 【.
  private func opening(_ text: TextBytes, in span: TextSpan) -> Int? {
    var offset = span.start
    while offset < span.end {
      let (scalar, width) = text.scalar(at: offset)
      if scalar == "【" { return offset }
      if scalar.isHan, phrases.names.opens(at: offset, in: text), isDated(text, at: offset) { return offset }
      offset += width
    }
    return nil
  }

  /// Whether an opening word is followed by a comma within ten bytes, as 近日， is, which a headline is not.
  private func isDated(_ text: TextBytes, at offset: Int) -> Bool {
    let reach = TextSpan(start: offset, end: min(text.count, offset + 10))
    return text.first(Array("，".utf8), in: reach) != nil
  }

  /// Where notices and credits begin at the end of the text: behind a sentence end, in the last 700 bytes; once one
  /// is found, further ones wherever a credit begins.
  private func notices(_ text: TextBytes, from start: Int, limit: Int) -> [Int] {
    var cuts: [Int] = []
    var offset = max(start, limit - 700)
    while offset < limit, text.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    while cuts.isEmpty, let next = sentenceStart(text, from: offset, after: start, limit) {
      if isNotice(text, next, limit) { cuts.append(next) }
      offset = next + UTF8Width.of(text.bytes[next])
    }
    guard var offset = cuts.first else { return [] }
    offset = creditHead(text, at: offset)?.end ?? offset + text.scalar(at: offset).width
    while offset < limit {
      let head = creditHead(text, at: offset)
      let isCut =
        head != nil || text.has(CueTable.back, at: offset)
        || (!isInsideHan(text, offset) && isBehindSentence(text, offset))
      if isCut, isNotice(text, offset, limit) { cuts.append(offset) }
      offset = head?.end ?? offset + text.scalar(at: offset).width
    }
    return cuts
  }

  /// The first place at or behind `offset` and behind `start` where a word begins right behind the end of a sentence.
  private func sentenceStart(_ text: TextBytes, from offset: Int, after start: Int, _ limit: Int) -> Int? {
    text.bytes.withUnsafeBufferPointer { bytes in
      var place = offset, isBehind = isBehindSentence(text, offset)
      while place < limit {
        if !isBehind {  // no full stop is of ASCII or begins with a byte from E4 to EE
          while place < limit, bytes[place] >= 0xE4, bytes[place] < 0xEF { place &+= 3 }
          guard place < limit else { return nil }
          if bytes[place] < 0x80 {
            place &+= 1
            continue
          }
        }
        let (scalar, width) = bytes.scalar(at: place)
        if isBehind, place > start, scalar.isWordPart { return place }
        isBehind = scalar.isFullStop || scalar == "…" || (isBehind && (scalar.isBlank || scalar.isCloser))
        place += width
      }
      return nil
    }
  }

  /// Whether a common Han character stands right before `offset`, where no sentence ends.
  private func isInsideHan(_ text: TextBytes, _ offset: Int) -> Bool {
    offset >= 3 && text.bytes[offset - 3] > 0xE4 && text.bytes[offset - 3] < 0xEA
      && text.bytes[offset - 1] & 0xC0 == 0x80 && text.bytes[offset - 2] & 0xC0 == 0x80
  }

  private func isBehindSentence(_ text: TextBytes, _ offset: Int) -> Bool {
    var end = offset
    while let before = text.scalar(before: end), before.scalar.isBlank || before.scalar.isCloser {
      end -= before.width
    }
    return text.scalar(before: end).map { $0.scalar.isFullStop || $0.scalar == "…" } ?? false
  }

  private func isNotice(_ text: TextBytes, _ offset: Int, _ limit: Int) -> Bool {
    guard text.scalar(at: offset).scalar.isWordPart else { return false }
    if let head = creditHead(text, at: offset), head.kind != .note, head.kind != .title, head.kind != .date {
      return limit - head.end < 120
    }
    let end = text.boundary(before: min(limit, offset + 300))
    return phrases.cues.opensNotice(text, TextSpan(start: offset, end: end))
  }

  /// Where paragraphs begin that are parted by two or more spaces behind a sentence end.
  private func paragraphs(_ text: TextBytes, from start: Int, limit: Int) -> [Int] {
    var cuts: [Int] = []
    var offset = start
    while let blank = text.first(0x20, in: TextSpan(start: offset, end: limit)) {
      offset = blank + 1
      guard offset < limit, text.bytes[offset] == 0x20 else { continue }
      if isBehindSentence(text, blank) { cuts.append(blank + 2) }
      while offset < limit, text.bytes[offset] == 0x20 { offset += 1 }
    }
    return cuts
  }
}

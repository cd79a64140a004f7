import TextRepair

/// Finds the marks inside a line of Markdown: emphasis, links, pictures, code, escapes, tags.
struct MarkdownInline {
  let text: TextBytes
  let span: TextSpan
  /// The edits that take the marks off, in order.
  private(set) var edits: [Edit] = []
  /// The address of the first link.
  private(set) var target: String?
  private var boldDepth = 0
  private var boldCount = 0
  private var linkCount = 0
  private var count = 0
  private let hasPairedStars: Bool
  private let hasPairedTicks: Bool
  private(set) var isItalic = false

  init(text: TextBytes, span: TextSpan) {
    self.text = text
    self.span = span
    var stars = 0, ticks = 0
    text.bytes.withUnsafeBufferPointer { bytes in
      var offset = span.start
      while let next = bytes.firstASCII(from: offset, to: span.end) {
        offset = next + 1
        if bytes[next] == 0x60 { ticks += 1 }
        guard bytes[next] == 0x2A else { continue }
        let isRun =
          (next > span.start && bytes[next - 1] == 0x2A) || (offset < span.end && bytes[offset] == 0x2A)
        if !isRun { stars += 1 }
      }
    }
    hasPairedStars = stars > 0 && stars.isMultiple(of: 2)
    hasPairedTicks = ticks > 0 && ticks.isMultiple(of: 2)
  }

  /// Whether a stretch holds a byte with which a mark may begin; most lines have none.
  static func mayHoldMarks(_ text: TextBytes, _ span: TextSpan) -> Bool {
    if span.count > 2, text.bytes[span.start] == 0x5F, text.bytes[span.end - 1] == 0x5F { return true }
    return text.bytes.withUnsafeBufferPointer { bytes in
      var offset = span.start
      while let next = bytes.firstASCII(from: offset, to: span.end) {
        if mayBegin(bytes[next]) { return true }
        offset = next + 1
      }
      return false
    }
  }

  /// Whether at least nine tenths of the line are bold.
  var isBold: Bool { boldCount > 0 && boldCount * 10 >= count * 9 }
  /// The share of the line's characters that stand in links.
  var linkShare: Double { count == 0 ? 0 : Double(linkCount) / Double(count) }

  mutating func run() {
    var inner = span
    if span.count > 2, text.bytes[span.start] == 0x5F, text.bytes[span.end - 1] == 0x5F {
      isItalic = true
      inner = TextSpan(start: span.start + 1, end: span.end - 1)
      delete(span.start, 1)
    }
    scan(inner, isLink: false)
    if isItalic { delete(inner.end, 1) }
  }

  private mutating func scan(_ stretch: TextSpan, isLink: Bool) {
    var offset = stretch.start
    while offset < stretch.end {
      switch text.bytes[offset] {
      case 0x5C where offset + 1 < stretch.end && isPunctuation(text.bytes[offset + 1]):
        delete(offset, 1)
        tally(offset + 1, isLink: isLink)
        offset += 2
      case 0x2A: offset = readStars(offset, stretch.end)
      case 0x60 where hasPairedTicks:
        delete(offset, 1)
        offset += 1
      case 0x21, 0x5B: offset = readLink(offset, stretch.end, isLink: isLink)
      case 0x3C: offset = readTag(offset, stretch.end, isLink: isLink)
      default: offset = readWords(offset, stretch.end, isLink: isLink)
      }
    }
  }

  /// Counts the character at `start` and those behind it up to the next byte with which a mark may begin.
  private mutating func readWords(_ start: Int, _ limit: Int, isLink: Bool) -> Int {
    var end = start, words = 0
    text.bytes.withUnsafeBufferPointer { bytes in
      repeat {
        if MarkdownInline.isCounted(bytes[end]) { words += 1 }
        if bytes[end] >= 0xE0, bytes[end] < 0xF0 { end += 3 } else { end += 1 }
      } while end < limit && (bytes[end] >= 0x80 || !MarkdownInline.mayBegin(bytes[end]))
    }
    add(words, isLink: isLink)
    return end
  }

  /// Whether a mark may begin with a byte: ! * < [ \ or `.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x2A, 0x3C, 0x5B, 0x5C, 0x60: true
    default: false
    }
  }

  /// Takes off a run of stars, unless it stands alone between spaces or as a sign between two numbers.
  private mutating func readStars(_ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, text.bytes[end] == 0x2A { end += 1 }
    if end - start == 1 {
      let before = text.scalar(before: start)?.scalar ?? " "
      let after: Unicode.Scalar = end < limit ? text.scalar(at: end).scalar : " "
      let isSign = (before.isBlank && after.isBlank) || (before.isDigit && after.isDigit)
      guard hasPairedStars, !isSign else {
        tally(start, isLink: false)
        return end
      }
    } else if (end - start) / 2 % 2 == 1 {
      boldDepth = 1 - boldDepth
    }
    delete(start, end - start)
    return end
  }

  private mutating func readLink(_ start: Int, _ limit: Int, isLink: Bool) -> Int {
    guard let link = MarkdownLink(text: text, at: start, limit: limit) else {
      tally(start, isLink: isLink)
      return start + 1
    }
    if link.isPicture || link.holdsPicture(text) {
      delete(link.span.start, link.span.count)
      return link.span.end
    }
    if target == nil { target = link.address(text) }
    delete(link.span.start, 1)
    scan(link.words, isLink: true)
    delete(link.words.end, link.span.end - link.words.end)
    return link.span.end
  }

  /// Takes off an HTML tag of at most 200 bytes, or the brackets around an address.
  private mutating func readTag(_ start: Int, _ limit: Int, isLink: Bool) -> Int {
    let end = min(limit, start + 200)
    let next = start + 1 < limit ? text.bytes[start + 1] : 0x20
    let isTag = next == 0x2F || Unicode.Scalar(next).isLatin
    guard isTag, let close = text.bytes[start..<end].firstIndex(of: 0x3E) else {
      tally(start, isLink: isLink)
      return start + 1
    }
    if text.first(Array("://".utf8), in: TextSpan(start: start, end: min(close, start + 12))) != nil {
      delete(start, 1)
      for offset in start + 1..<close { tally(offset, isLink: true) }
      delete(close, 1)
    } else {
      delete(start, close + 1 - start)
    }
    return close + 1
  }

  private mutating func delete(_ start: Int, _ length: Int) {
    edits.append(Edit(span: TextSpan(start: start, end: start + length), replacement: "", kind: .markup))
  }

  /// Counts the character that begins at `offset`.
  private mutating func tally(_ offset: Int, isLink: Bool) {
    if MarkdownInline.isCounted(text.bytes[offset]) { add(1, isLink: isLink) }
  }

  /// Whether a byte begins a character that counts; bytes inside one and spaces do not.
  @inline(__always) private static func isCounted(_ byte: UInt8) -> Bool {
    byte & 0xC0 != 0x80 && byte > 0x20
  }

  private mutating func add(_ words: Int, isLink: Bool) {
    count += words
    if isLink { linkCount += words }
    if boldDepth > 0 { boldCount += words }
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    (33...47).contains(byte) || (58...64).contains(byte) || (91...96).contains(byte)
      || (123...126).contains(byte)
  }
}

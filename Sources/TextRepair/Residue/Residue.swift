/// Finds what pages leave behind in their text: tags, entities, bold marks, links, invisible characters, wide letters.
///
/// Honest text stays: `a < b`, `R&D`, `2**10`, `<think>`, a joiner inside an emoji, Chinese punctuation.
struct Residue {
  private let bytes: [UInt8]
  private let tables: RepairTables
  private var edits: [Edit] = []

  init(_ bytes: [UInt8], tables: RepairTables) {
    self.bytes = bytes
    self.tables = tables
  }

  /// The edits that take the residue out, in order.
  ///
  /// - Complexity: O(*n*).
  func found() -> [Edit] {
    var pass = self
    pass.run()
    return pass.edits
  }

  private mutating func run() {
    var position = 0
    while let next = suspect(from: position) { position = max(next + 1, check(bytes[next], at: next)) }
  }

  /// The next place where residue may begin; most characters, and the marks that every text is full of, are none.
  private func suspect(from start: Int) -> Int? {
    Residue.isSuspect.withUnsafeBufferPointer { isSuspect in
      Residue.suspects.withView { suspects in
        bytes.withUnsafeBufferPointer { bytes in
          var position = start
          while position < bytes.count {
            let byte = bytes[position]
            if byte >= 0xE0, byte < 0xF0 {
              if suspects.contains(bytes.threeBytes(at: position)) { return position }
              position &+= 3
            } else {
              if isSuspect[Int(byte)], byte < 0x80 || bytes[position + 1] < 0xAE { return position }
              position &+= 1
            }
          }
          return nil
        }
      }
    }
  }

  /// The characters of three bytes that may be invisible or folded: `，`, `“` and their like are none.
  private static let suspects = CharacterBits { value in
    switch value {
    case 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: false  // ！（），：；？ stand in every Chinese text
    case 0x2000...0x2011, 0x2028...0x207F, 0x2E80...0x2FFF, 0xF900...0xFFFF: true
    default: false
    }
  }

  /// The bytes with which residue may begin.
  private static let isSuspect: [Bool] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F: true
    case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "["): true
    case 0xC2: true
    default: false
    }
  }

  /// Adds the edit for what begins at `offset`, if anything does, and gives the offset behind it.
  private mutating func check(_ byte: UInt8, at offset: Int) -> Int {
    switch byte {
    case UInt8(ascii: "<"):
      guard let end = MarkupTag.endOfTag(bytes, afterBracket: offset + 1, names: tables.tags),
        MarkupTag.isResidue(bytes, from: offset, to: end)
      else { return offset }
      return replace(offset, end, by: "", .markup)
    case UInt8(ascii: "&"):
      return checkEntity(at: offset)
    case UInt8(ascii: "*"):
      return checkBold(at: offset)
    case UInt8(ascii: "["):
      return checkLink(at: offset)
    case 0x0D:
      let isPair = offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      return replace(offset, offset + 1, by: isPair ? "" : "\n", .whitespace)
    case 0..<0x20, 0x7F:
      return replace(offset, offset + 1, by: "", .whitespace)
    default:
      return checkForm(at: offset)
    }
  }

  private mutating func replace(_ start: Int, _ end: Int, by text: String, _ kind: RepairKind) -> Int {
    edits.append(Edit(span: TextSpan(start: start, end: end), replacement: text, kind: kind))
    return end
  }

  /// Takes out both pairs of stars of `**bold**`, which open before and close behind a character.
  private mutating func checkBold(at offset: Int) -> Int {
    var behind = offset
    while behind < bytes.count, bytes[behind] == UInt8(ascii: "*") { behind += 1 }
    guard behind == offset + 2, let close = closingStars(from: behind) else { return behind }
    if let before = bytes.scalar(before: offset), before.isASCII,
      before.properties.isAlphabetic || ("0"..."9").contains(before)
    {
      return behind
    }
    edits.append(Edit(span: TextSpan(start: offset, end: behind), replacement: "", kind: .markup))
    tidy(behind..<close)
    return replace(close, close + 2, by: "", .markup)
  }

  /// Takes the residue out of a stretch by itself.
  private mutating func tidy(_ stretch: Range<Int>) {
    edits += Residue(Array(bytes[stretch]), tables: tables).found().map {
      Edit(
        span: $0.span.shifted(by: stretch.lowerBound), replacement: $0.replacement, kind: $0.kind,
        certain: $0.certain)
    }
  }

  /// Resolves an entity; an escaped tag goes whole where its other half stands in the text too.
  private mutating func checkEntity(at offset: Int) -> Int {
    if let end = MarkupTag.endOfEscapedTag(bytes, at: offset, names: tables.tags) {
      return replace(offset, end, by: "", .markup)
    }
    guard let entity = MarkupEntity.read(bytes, at: offset, names: tables.entities) else { return offset }
    return replace(offset, entity.end, by: entity.text, .markup)
  }

  /// Takes out a picture, and the mark-up of a link around its words.
  ///
  /// A line of pictures stays: it is set apart as a whole.
  private mutating func checkLink(at bracket: Int) -> Int {
    let isMarked = bracket > 0 && bytes[bracket - 1] == UInt8(ascii: "!")
    let offset = isMarked ? bracket - 1 : bracket
    guard let link = MarkupLink(bytes, at: offset) else { return bracket }
    if link.isPicture {
      let line = lineAround(offset)
      if MarkupLink.isPicturesOnly(bytes, in: line) { return line.end }
      return replace(offset, link.span.end, by: "", .markup)
    }
    edits.append(
      Edit(span: TextSpan(start: offset, end: link.words.start), replacement: "", kind: .markup))
    tidy(link.words.range)
    return replace(link.words.end, link.span.end, by: "", .markup)
  }

  private func lineAround(_ offset: Int) -> TextSpan {
    var start = offset, end = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return TextSpan(start: start, end: end)
  }

  /// Where the stars stand that close the bold text that begins at `start`, on the same line.
  private func closingStars(from start: Int) -> Int? {
    let space = UInt8(ascii: " "), star = UInt8(ascii: "*")
    guard start < bytes.count, bytes[start] != space, bytes[start] != 0x0A else { return nil }
    var position = start
    while position + 1 < bytes.count, bytes[position] != 0x0A, position < start + 4_000 {
      if bytes[position] == star, bytes[position + 1] == star {
        let isThird = position + 2 < bytes.count && bytes[position + 2] == star
        return position > start && bytes[position - 1] != space && !isThird ? position : nil
      }
      position += 1
    }
    return nil
  }

  /// A no-break space becomes a space; what has no width and no meaning goes; other forms are folded.
  ///
  /// A soft hyphen at the end of a line shows there, as a hyphen.
  private mutating func checkForm(at offset: Int) -> Int {
    guard let scalar = bytes.scalar(at: offset) else { return offset }
    let end = offset + UTF8.width(scalar.value)
    switch scalar.value {
    case 0xAD where end < bytes.count && bytes[end] == 0x0A:
      return replace(offset, end, by: "-", .whitespace)
    case 0xA0, 0x202F:
      return replace(offset, end, by: " ", .whitespace)
    case 0x80...0x84, 0x86...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFC:
      return replace(offset, end, by: "", .whitespace)
    case 0x85, 0x2028, 0x2029:
      return replace(offset, end, by: "\n", .whitespace)
    case 0x200C, 0x200D:
      return joinsScript(before: offset, behind: end) ? end : replace(offset, end, by: "", .whitespace)
    default:
      return checkFolded(scalar, offset, end)
    }
  }

  private mutating func checkFolded(_ scalar: Unicode.Scalar, _ start: Int, _ end: Int) -> Int {
    if let plain = tables.forms.plain(scalar) { return replace(start, end, by: plain, .width) }
    let before = bytes.scalar(before: start), behind = bytes.scalar(at: end)
    guard let plain = tables.forms.plain(scalar, between: before, and: behind) else { return start }
    return replace(start, end, by: plain, .width)
  }

  /// Whether a joiner stands between characters that it means something to: emoji, Arabic, Indic.
  private func joinsScript(before start: Int, behind end: Int) -> Bool {
    guard let before = bytes.scalar(before: start), let behind = bytes.scalar(at: end) else { return false }
    return [before, behind].allSatisfy {
      $0.value >= 0x0590 && !$0.isHan && !(0x3000...0x30FF).contains($0.value)
    }
  }
}

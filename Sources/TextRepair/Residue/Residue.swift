/// Finds what pages leave behind in their text: tags, entities, bold marks, invisible characters.
///
/// Honest text stays: `a < b`, `R&D`, `2**10`, `<think>`, a joiner inside an emoji.
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
    while position < bytes.count {
      let byte = bytes[position]
      guard Residue.isSuspect[Int(byte)] else {
        position += 1
        continue
      }
      position = max(position + 1, check(byte, at: position))
    }
  }

  /// The bytes with which residue may begin.
  private static let isSuspect: [Bool] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F: true
    case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "*"), 0xC2, 0xE2, 0xEF: true
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
      guard let entity = MarkupEntity.read(bytes, at: offset, names: tables.entities) else { return offset }
      return replace(offset, entity.end, by: entity.text, .markup)
    case UInt8(ascii: "*"):
      return checkBold(at: offset)
    case 0x0D:
      let isPair = offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      return replace(offset, offset + 1, by: isPair ? "" : "\n", .whitespace)
    case 0..<0x20, 0x7F:
      return replace(offset, offset + 1, by: "", .whitespace)
    default:
      return checkInvisible(at: offset)
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
    let inner = Residue(Array(bytes[behind..<close]), tables: tables).found()
    edits += inner.map {
      Edit(span: $0.span.shifted(by: behind), replacement: $0.replacement, kind: $0.kind, certain: $0.certain)
    }
    return replace(close, close + 2, by: "", .markup)
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

  /// A no-break space becomes a space; what has no width and no meaning goes.
  private mutating func checkInvisible(at offset: Int) -> Int {
    guard let scalar = bytes.scalar(at: offset) else { return offset }
    let end = offset + UTF8.width(scalar.value)
    switch scalar.value {
    case 0xA0, 0x202F:
      return replace(offset, end, by: " ", .whitespace)
    case 0x80...0x84, 0x86...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069,
      0xFEFF:
      return replace(offset, end, by: "", .whitespace)
    case 0x85, 0x2028, 0x2029:
      return replace(offset, end, by: "\n", .whitespace)
    case 0x200C, 0x200D:
      return joinsScript(before: offset, behind: end) ? end : replace(offset, end, by: "", .whitespace)
    default:
      return offset
    }
  }

  /// Whether a joiner stands between characters that it means something to: emoji, Arabic, Indic.
  private func joinsScript(before start: Int, behind end: Int) -> Bool {
    guard let before = bytes.scalar(before: start), let behind = bytes.scalar(at: end) else { return false }
    return [before, behind].allSatisfy {
      $0.value >= 0x0590 && !$0.isHan && !(0x3000...0x30FF).contains($0.value)
    }
  }
}

/// An HTML tag that was left in a text.
enum MarkupTag {
  /// The offset behind a tag whose `<` stands right before `start`; nil where none does.
  ///
  /// A tag is `/`, a name of the table, and either `>`, `/>` or attributes up to `>` on the same line.
  /// `a < b`, `<think>` and `vector<int>` are none.
  static func endOfTag(_ bytes: [UInt8], afterBracket start: Int, names: Set<String>) -> Int? {
    var position = start
    if position < bytes.count, bytes[position] == UInt8(ascii: "/") { position += 1 }
    let nameStart = position
    while position < bytes.count, isNameByte(bytes[position]), position < nameStart + 12 { position += 1 }
    guard position > nameStart, position < bytes.count,
      names.contains(String(decoding: bytes[nameStart..<position], as: UTF8.self).lowercased())
    else { return nil }
    let isAttribute = bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "/")
    guard isAttribute || bytes[position] == UInt8(ascii: ">") else { return nil }
    var hasEquals = false
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      guard bytes[position] != 0x0A, bytes[position] != UInt8(ascii: "<"), position < start + 2_000 else {
        return nil
      }
      if bytes[position] == UInt8(ascii: "=") { hasEquals = true }
      position += 1
    }
    guard position < bytes.count else { return nil }
    let inner = bytes[start..<position].filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") }
    let isBare = inner.allSatisfy(isNameByte)
    return hasEquals || isBare ? position + 1 : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension MarkupTag {
  /// Whether a tag from `start` to `end` is residue where it stands: not the type in `List<a>`.
  ///
  /// A tag of one letter right behind a Latin letter or digit needs its closing tag on the same line.
  static func isResidue(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    guard end - start == 3, let before = bytes.scalar(before: start), before.isASCII,
      isNameByte(UInt8(before.value))
    else { return true }
    let closing = [UInt8(ascii: "<"), UInt8(ascii: "/"), bytes[start + 1], UInt8(ascii: ">")]
    var position = end
    while position + closing.count <= bytes.count, bytes[position] != 0x0A {
      if bytes[position..<position + closing.count].elementsEqual(closing) { return true }
      position += 1
    }
    return false
  }
}

extension MarkupTag {
  /// The offset behind a tag whose brackets are escaped, `&lt;/p&gt;`; nil where none stands at `offset`.
  ///
  /// It is residue only where its other half stands in the text too, escaped likewise: an article may well
  /// write of `&lt;p&gt;`.
  static func endOfEscapedTag(_ bytes: [UInt8], at offset: Int, names: Set<String>) -> Int? {
    guard let opening = escapedBracket(bytes, at: offset, name: "lt") else { return nil }
    var close = opening
    while close < bytes.count, close < opening + 300,
      bytes[close] != UInt8(ascii: "&") || !isClose(bytes, close)
    {
      if bytes[close] == 0x0A { return nil }
      close += 1
    }
    guard close < bytes.count, let end = escapedBracket(bytes, at: close, name: "gt") else { return nil }
    let inner = Array(bytes[opening..<close]) + [UInt8(ascii: ">")]
    guard endOfTag(inner, afterBracket: 0, names: names) == inner.count else { return nil }
    let name = inner.drop { $0 == UInt8(ascii: "/") }.prefix { isNameByte($0) }
    if name.elementsEqual("br".utf8) || name.elementsEqual("img".utf8) { return end }
    let half = (inner[0] == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + Array(name)
    let sought = bytes[offset..<opening] + half
    return bytes.contains(sequence: sought) ? end : nil
  }

  private static func isClose(_ bytes: [UInt8], _ offset: Int) -> Bool {
    escapedBracket(bytes, at: offset, name: "gt") != nil
  }

  /// The offset behind `&lt;` or `&amp;lt;`, by the name of the bracket; nil where it does not stand there.
  private static func escapedBracket(_ bytes: [UInt8], at offset: Int, name: String) -> Int? {
    for form in ["&\(name);", "&amp;\(name);"] where bytes[offset...].starts(with: form.utf8) {
      return offset + form.utf8.count
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether `sought` stands somewhere.
  fileprivate func contains(sequence sought: ArraySlice<UInt8>) -> Bool {
    guard let first = sought.first else { return true }
    var offset = 0
    while let next = firstIndex(of: first, from: offset) {
      if self[next...].starts(with: sought) { return true }
      offset = next + 1
    }
    return false
  }
}

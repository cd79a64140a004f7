/// An HTML character reference that was left in a text: `&nbsp;`, `&#x5f00;`.
enum MarkupEntity {
  /// The text of the reference at `offset` and the offset behind it; nil where none stands there.
  ///
  /// The closing `;` is needed, but for `&nbsp`, so `R&D` and `?a=1&copy=2` are none. A reference that was escaped
  /// once more or twice (`&amp;nbsp;`) is resolved whole. Numbers from 128 to 159 mean windows-1252, as in HTML.
  static func read(_ bytes: [UInt8], at offset: Int, names: [String: String]) -> (text: String, end: Int)? {
    guard let first = name(bytes, at: offset) else { return unclosedSpace(bytes, at: offset) }
    var (name, end) = first
    while name == "amp", let inner = self.name(bytes, at: end - 1), text(of: inner.name, names) != nil {
      (name, end) = inner
    }
    return text(of: name, names).map { ($0, end) }
  }

  /// The space that `&nbsp` stands for where its `;` is missing; no honest text has the word behind `&`.
  private static func unclosedSpace(_ bytes: [UInt8], at offset: Int) -> (text: String, end: Int)? {
    let form = Array("&nbsp".utf8), end = offset + form.count
    guard bytes[offset...].starts(with: form) else { return nil }
    let isWhole =
      end == bytes.count || bytes[end] >= 0x80 || !Unicode.Scalar(bytes[end]).properties.isAlphabetic
    return isWhole ? (" ", end) : nil
  }

  /// What stands between the character at `offset`, which is `&` or the `;` of an escaped one, and `;`.
  private static func name(_ bytes: [UInt8], at offset: Int) -> (name: String, end: Int)? {
    var position = offset + 1
    while position < bytes.count, bytes[position] != UInt8(ascii: ";") {
      let byte = bytes[position]
      guard byte < 0x80,
        byte == UInt8(ascii: "#") || Unicode.Scalar(byte).properties.isAlphabetic
          || ("0"..."9").contains(Unicode.Scalar(byte)), position - offset <= 10
      else { return nil }
      position += 1
    }
    guard position > offset + 1, position < bytes.count else { return nil }
    return (String(decoding: bytes[offset + 1..<position], as: UTF8.self), position + 1)
  }

  private static func text(of name: String, _ names: [String: String]) -> String? {
    guard name.hasPrefix("#") else { return names[name] }
    let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(value)
    else {
      return nil
    }
    switch value {
    case 0xA0, 0x2002, 0x2003, 0x2009: return " "
    case 0x200B...0x200F, 0xAD, 0xFEFF: return ""
    case 9, 10: return String(scalar)
    case 0x80...0x9F: return names[String(value)]
    case 0..<0x20, 0x7F: return nil
    default: return String(scalar)
    }
  }
}

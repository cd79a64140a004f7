/// A value of a JSON text (RFC 8259), as far as linked data needs it: numbers, true, false and null are not told apart.
enum JSONValue: Equatable, Sendable {
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])
  case other

  /// The value of a JSON text; nil where it is none, or nests deeper than 64.
  static func read(_ text: String) -> JSONValue? {
    var reader = JSONReader(Array(text.utf8))
    return reader.value(depth: 0)
  }

  /// The texts in it: itself, or those of a list.
  var strings: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let values): values.flatMap(\.strings)
    default: []
    }
  }

  /// The names in it: texts, and the `name` of objects.
  var names: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let values): values.flatMap(\.names)
    case .object(let fields): fields["name"]?.strings ?? []
    case .other: []
    }
  }

  /// The `@id` of an object, or the text itself.
  var identifier: String? {
    switch self {
    case .text(let text): text
    case .object(let fields): fields["@id"]?.strings.first
    default: nil
    }
  }
}

/// Reads JSON from bytes.
private struct JSONReader {
  private static let deepest = 64

  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func value(depth: Int) -> JSONValue? {
    guard depth < JSONReader.deepest, let byte = next() else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return list(depth)
    case UInt8(ascii: "\""): return string().map(JSONValue.text)
    default:
      let start = offset
      while offset < bytes.count, !",]} \n\r\t".utf8.contains(bytes[offset]) { offset += 1 }
      return offset > start ? .other : nil
    }
  }

  /// The next byte that is no white space.
  private mutating func next() -> UInt8? {
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
    return offset < bytes.count ? bytes[offset] : nil
  }

  /// Moves behind `byte` where it is next.
  private mutating func pass(_ byte: Character) -> Bool {
    guard next() == byte.asciiValue else { return false }
    offset += 1
    return true
  }

  private mutating func object(_ depth: Int) -> JSONValue? {
    offset += 1
    var fields: [String: JSONValue] = [:]
    if pass("}") { return .object(fields) }
    repeat {
      guard next() == UInt8(ascii: "\""), let key = string(), pass(":"), let value = value(depth: depth + 1)
      else { return nil }
      if fields[key] == nil { fields[key] = value }
    } while pass(",")
    return pass("}") ? .object(fields) : nil
  }

  private mutating func list(_ depth: Int) -> JSONValue? {
    offset += 1
    var values: [JSONValue] = []
    if pass("]") { return .list(values) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
    } while pass(",")
    return pass("]") ? .list(values) : nil
  }

  private mutating func string() -> String? {
    offset += 1
    var result: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: result, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\"), offset < bytes.count else {
        result.append(byte)
        continue
      }
      let escape = bytes[offset]
      offset += 1
      switch escape {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): result.append(0x20)
      case UInt8(ascii: "u"): result += escaped()
      default: result.append(escape)
      }
    }
    return nil
  }

  /// The character of `\u` and four digits, or of two of them that make one.
  private mutating func escaped() -> [UInt8] {
    var units: [UInt16] = []
    repeat {
      let digits = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
      guard let unit = UInt16(digits, radix: 16) else { break }
      units.append(unit)
      offset += 4
      let isPair = (0xD800..<0xDC00).contains(unit) && bytes[offset...].starts(with: [0x5C, 0x75])
      guard isPair else { break }
      offset += 2
    } while units.count < 2
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

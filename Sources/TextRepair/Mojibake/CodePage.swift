/// A single-byte encoding that text is wrongly read in: which byte each character was.
///
/// Bytes without a character in it, and those that a reader took for Latin-1, are the C1 control
/// characters of the same number: most programs read them so.
struct CodePage: Sendable {
  /// The code pages of western, central and eastern European systems, the commonest first.
  ///
  /// windows-1252 covers Latin-1, and so do the others for C1 controls.
  static let all: [CodePage] = [
    "CP1252", "CP1251", "MACINTOSH", "CP1250", "CP1254", "CP1257", "ISO-8859-2", "IBM437", "CP1253",
  ].compactMap { CodePage(named: $0) }

  /// The first of them.
  static let windows1252 = all.first { $0.name == "CP1252" }
  /// MacRoman.
  static let macRoman = all.first { $0.name == "MACINTOSH" }

  /// The C library's name of it.
  let name: String
  /// Whether the no-break space is byte A0, which collapses into a space.
  let hasSpaceAtA0: Bool
  /// The byte of each character below U+2600; 0 where there is none.
  private let table: [UInt8]
  /// The bytes of the characters above.
  private let others: [Unicode.Scalar: UInt8]
  /// The C1 controls of bytes for which the page has a character, so that they hint at another page.
  private var hasOther: Set<Unicode.Scalar> = []
  private let scalars: [Unicode.Scalar]

  /// Nil where the C library does not know the name.
  private init?(named name: String) {
    guard let codec = IconvCodec(from: name) else { return nil }
    defer { codec.close() }
    var bytes: [Unicode.Scalar: UInt8] = [:]
    var scalars: [Unicode.Scalar] = []
    for byte in UInt8(0x80)...0xFF {
      let scalar = codec.scalars(of: [byte]).first.flatMap(Unicode.Scalar.init) ?? Unicode.Scalar(byte)
      bytes[scalar] = byte
      scalars.append(scalar)
    }
    for byte in UInt8(0x80)...0x9F where bytes[Unicode.Scalar(byte)] == nil {
      bytes[Unicode.Scalar(byte)] = byte
      if name != "CP1252" { hasOther.insert(Unicode.Scalar(byte)) }
    }
    self.name = name
    table = (0..<0x2600).map { value in Unicode.Scalar(UInt32(value)).flatMap { bytes[$0] } ?? 0 }
    others = bytes.filter { $0.key.value >= 0x2600 }
    self.scalars = scalars
    hasSpaceAtA0 = bytes["\u{A0}"] == 0xA0
  }

  /// The byte that a character was, nil for ASCII and for characters that the page lacks.
  func byte(of scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.value < 0x2600 else { return others.isEmpty ? nil : others[scalar] }
    let byte = table[Int(scalar.value)]
    return byte == 0 ? nil : byte
  }

  /// Whether the page would have had another character for this control.
  func hasOther(for scalar: Unicode.Scalar) -> Bool { hasOther.contains(scalar) }

  /// The character of a byte of 0x80 or above.
  func scalar(of byte: UInt8) -> Unicode.Scalar { scalars[Int(byte & 0x7F)] }
}

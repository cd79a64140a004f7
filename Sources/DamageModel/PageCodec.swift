import TextRepair

/// The encoding that a page was in when it was damaged.
public enum PageEncoding: String, Sendable, CaseIterable {
  /// GBK, which has no sign for many characters: they become `?`.
  case gbk
  /// GB 18030, which writes with four bytes what GBK lacks.
  case gb18030
}

/// One byte of a page, and what became of it.
struct PageByte {
  var value: UInt8
  /// Whether a character of the undamaged page begins here.
  var isFirst: Bool
  /// Whether it takes the place of a full-width mark.
  var isNarrowed = false

  /// The two bytes as one number.
  func paired(with next: PageByte) -> UInt16 { UInt16(value) << 8 | UInt16(next.value) }
}

/// Writes text as bytes and reads damaged bytes as a lenient decoder does.
struct PageCodec: Sendable {
  private let table: CodecTable
  private let hasFourBytes: Bool

  /// Nil where the C library has no codec for the encoding.
  init?(_ encoding: PageEncoding) {
    guard let table = CodecTable.gb18030 else { return nil }
    self.table = table
    hasFourBytes = encoding == .gb18030
  }

  /// The two bytes of a character, nil where it has one, four or none.
  func pair(of scalar: Unicode.Scalar) -> UInt16? {
    table.pair(of: scalar).map { UInt16($0.lead) << 8 | UInt16($0.trail) }
  }

  /// The bytes of some text; `?` for a character that the encoding lacks.
  func encode(_ scalars: [Unicode.Scalar]) -> [PageByte] {
    var bytes: [PageByte] = []
    bytes.reserveCapacity(scalars.count * 2)
    for scalar in scalars {
      let encoded = self.bytes(of: scalar)
      bytes.append(PageByte(value: encoded[0], isFirst: true))
      bytes += encoded.dropFirst().map { PageByte(value: $0, isFirst: false) }
    }
    return bytes
  }

  /// Whether the encoding has a sign for a character.
  func holds(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "?" || bytes(of: scalar) != [UInt8(ascii: "?")]
  }

  private func bytes(of scalar: Unicode.Scalar) -> [UInt8] {
    if scalar.isASCII { return [UInt8(scalar.value)] }
    if let pair = table.pair(of: scalar) { return [pair.lead, pair.trail] }
    return hasFourBytes ? FourByteCodes.bytes(of: scalar) ?? [UInt8(ascii: "?")] : [UInt8(ascii: "?")]
  }

  /// The text of the bytes; `?` for each byte that stands alone.
  ///
  /// A byte that stands alone swallows a bracket (`(` or `<`) behind it, but never a narrowed mark.
  func decode(_ bytes: [PageByte]) -> String {
    var scalars = String.UnicodeScalarView()
    var index = 0
    while index < bytes.count {
      let byte = bytes[index].value
      if byte < 0x80 {
        scalars.append(Unicode.Scalar(byte))
        index += 1
      } else if index + 1 < bytes.count, let scalar = table.scalar(lead: byte, trail: bytes[index + 1].value)
      {
        scalars.append(scalar)
        index += 2
      } else if let scalar = fourByteScalar(bytes, at: index) {
        scalars.append(scalar)
        index += 4
      } else {
        scalars.append("?")
        index += swallowsNext(bytes, at: index) ? 2 : 1
      }
    }
    return String(scalars)
  }

  private func fourByteScalar(_ bytes: [PageByte], at index: Int) -> Unicode.Scalar? {
    guard hasFourBytes, index + 3 < bytes.count else { return nil }
    return FourByteCodes.scalar(of: bytes[index...index + 3].map(\.value))
  }

  private func swallowsNext(_ bytes: [PageByte], at index: Int) -> Bool {
    guard index + 1 < bytes.count, !bytes[index + 1].isNarrowed else { return false }
    return bytes[index + 1].value == UInt8(ascii: "(") || bytes[index + 1].value == UInt8(ascii: "<")
  }
}

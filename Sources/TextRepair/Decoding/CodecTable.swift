import Glibc

/// The two-byte characters of a legacy East Asian encoding, both ways, as the C library's `iconv` has them.
///
/// Lead bytes are 0x81…0xFE, trail bytes 0x40…0xFE. A table takes about 4 ms to fill and decodes
/// three times as fast as `iconv` itself.
package struct CodecTable: Sendable {
  /// GB 18030, two-byte part: GBK and the private-use characters of its user-defined zones.
  package static let gb18030 = CodecTable(filledFrom: "GB18030")
  /// Big5 with the Hong Kong supplementary characters.
  static let big5 = CodecTable(filledFrom: "BIG5-HKSCS")
  /// EUC-TW, the first plane of CNS 11643.
  static let eucTW = CodecTable(filledFrom: "EUC-TW", leads: 0xA1...0xFE)
  /// The further planes of EUC-TW, in the order of their second bytes from 0xA1; nil for one without characters.
  static let planesOfEUCTW = (UInt8(0xA1)...0xAF).map { plane in
    CodecTable(filledFrom: "EUC-TW", leads: 0xA1...0xFE, prefix: [0x8E, plane])
  }
  /// Shift-JIS as Windows has it, without its one-byte characters.
  static let shiftJIS = CodecTable(filledFrom: "CP932", leads: 0x81...0xFC, singles: 0xA0..<0xE0)
  /// EUC-JP, JIS X 0208, and half-width katakana behind 0x8E.
  static let eucJP = CodecTable(filledFrom: "EUC-JP", leads: 0x8E...0xFE)
  /// EUC-JP's JIS X 0212, behind 0x8F.
  static let supplementOfEUCJP = CodecTable(filledFrom: "EUC-JP", leads: 0xA1...0xFE, prefix: [0x8F])
  /// EUC-KR as Windows has it.
  static let eucKR = CodecTable(filledFrom: "UHC")

  /// The basic plane's characters that GB 18030 writes with four bytes, in the order of those bytes; 0
  /// where a sequence has no meaning.
  package static let fourByteScalars = fourByteScalarsOfGB18030()

  /// The scalar of each pair; 0 where there is none.
  ///
  /// A pair that stands for two scalars holds the second one in the upper half.
  private let scalars: [UInt32]
  /// The pair of each scalar of the basic plane, lead byte in the upper half; 0 where there is none.
  private let pairs: [UInt16]

  private static let trailCount = 0xBF

  /// The value of a pair of bytes, nil where the encoding has none.
  func value(lead: UInt8, trail: UInt8) -> UInt32? {
    guard lead >= 0x81, lead <= 0xFE, trail >= 0x40, trail <= 0xFE else { return nil }
    let value = scalars[(Int(lead) - 0x81) * CodecTable.trailCount + Int(trail) - 0x40]
    return value == 0 ? nil : value
  }

  /// The single scalar of a pair of bytes, nil where the encoding has none.
  package func scalar(lead: UInt8, trail: UInt8) -> Unicode.Scalar? {
    value(lead: lead, trail: trail).flatMap(Unicode.Scalar.init)
  }

  /// The pair of bytes of a scalar, nil where the encoding needs one byte, four bytes or has none.
  package func pair(of scalar: Unicode.Scalar) -> (lead: UInt8, trail: UInt8)? {
    guard scalar.value <= 0xFFFF else { return nil }
    let pair = pairs[Int(scalar.value)]
    return pair == 0 ? nil : (UInt8(pair >> 8), UInt8(pair & 0xFF))
  }

  /// Nil where the C library has no codec of that name.
  ///
  /// A pair begins with one of `leads` that is not in `singles`, which are characters by themselves, and stands
  /// behind `prefix`.
  private init?(
    filledFrom name: String, leads: ClosedRange<UInt8> = 0x81...0xFE, singles: Range<UInt8> = 0..<0,
    prefix: [UInt8] = []
  ) {
    guard let codec = IconvCodec(from: name) else { return nil }
    var scalars = [UInt32](repeating: 0, count: 0x7E * CodecTable.trailCount)
    var pairs = [UInt16](repeating: 0, count: 0x10000)
    for lead in leads where !singles.contains(lead) {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F {
        let decoded = codec.scalars(of: prefix + [lead, trail])
        guard let first = decoded.first, first != 0, decoded.count <= 2 else { continue }
        let index = (Int(lead) - 0x81) * CodecTable.trailCount + Int(trail) - 0x40
        scalars[index] = decoded.count == 2 ? decoded[1] << 16 | first : first
        if decoded.count == 1, first <= 0xFFFF, pairs[Int(first)] == 0 {
          pairs[Int(first)] = UInt16(lead) << 8 | UInt16(trail)
        }
      }
    }
    codec.close()
    self.scalars = scalars
    self.pairs = pairs
  }
}

extension CodecTable {
  private static func fourByteScalarsOfGB18030() -> [UInt16] {
    guard let codec = IconvCodec(from: "GB18030") else { return [] }
    defer { codec.close() }
    return (0..<39_420).map { number in
      let bytes = [
        UInt8(0x81 + number / 12_600), UInt8(0x30 + number / 1_260 % 10),
        UInt8(0x81 + number / 10 % 126), UInt8(0x30 + number % 10),
      ]
      return codec.scalars(of: bytes).first.flatMap(UInt16.init(exactly:)) ?? 0
    }
  }
}

/// A conversion of the C library from a named encoding to scalars.
struct IconvCodec {
  private let handle: iconv_t

  /// Nil where the C library has no encoding of that name.
  init?(from name: String) {
    guard let handle = iconv_open("UTF-32LE", name), handle != iconv_t(bitPattern: -1) else { return nil }
    self.handle = handle
  }

  /// The scalars that `bytes` stand for; empty where they stand for nothing as a whole.
  func scalars(of bytes: [UInt8]) -> [UInt32] {
    iconv(handle, nil, nil, nil, nil)
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [UInt32](repeating: 0, count: bytes.count + 2)
    let capacity = output.count * 4
    let written = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBytes { output in
        var inputStart = input.baseAddress, inputLeft = input.count
        var outputStart = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var outputLeft = capacity
        let result = iconv(handle, &inputStart, &inputLeft, &outputStart, &outputLeft)
        guard result != -1, inputLeft == 0 else { return 0 }
        iconv(handle, nil, nil, &outputStart, &outputLeft)
        return (capacity - outputLeft) / 4
      }
    }
    return Array(output.prefix(written))
  }

  /// Frees what the C library holds for the conversion, which cannot be used afterwards.
  func close() {
    iconv_close(handle)
  }
}

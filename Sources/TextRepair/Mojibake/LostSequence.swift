/// A character of UTF-8, three bytes long, of which one byte is lost.
struct LostSequence: Equatable {
  /// The three bytes, the first one highest; 0 where the lost one was.
  private let known: UInt32
  /// By how many bits the lost one is to be moved to its place.
  private let shift: UInt32
  private var candidates: ContinuationBytes

  /// What is left of `bytes`, of which the one at `place` is lost; nil for other than three bytes.
  init?(_ bytes: [UInt8], lostAt place: Int, candidates: ContinuationBytes) {
    guard bytes.count == 3, place == 1 || place == 2 else { return nil }
    shift = UInt32(8 * (2 - place))
    known = bytes.reduce(0) { $0 << 8 | UInt32($1) } & ~(0xFF << shift)
    self.candidates = candidates
  }

  /// The same where nothing tells which byte was lost.
  var withAnyByte: LostSequence {
    var sequence = self
    sequence.candidates = .all
    return sequence
  }

  /// The characters that it may have been.
  var characters: [Unicode.Scalar] {
    candidates.bytes.compactMap { byte in
      let value = known | UInt32(byte) << shift
      let bytes = [UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
      return BrokenUTF8.sequenceWidth(bytes, at: 0) == 3 ? bytes.scalar(at: 0) : nil
    }
  }
}

/// Some of the 64 bytes that continue a character of UTF-8.
struct ContinuationBytes: Equatable {
  /// A bit for each byte from 0x80 on.
  private var bits: UInt64

  static let all = ContinuationBytes(bits: .max)
  /// The only byte that begins no pair in GBK or Big5.
  static let lone = ContinuationBytes(bits: 1)

  private init(bits: UInt64) { self.bits = bits }

  /// Those that a decoder of pairs can make nothing of before `trail`: 0x80 anywhere, and one that would
  /// begin a pair of a user-defined zone, which strict decoders refuse (Python's `gbk` and `big5`) and others
  /// read as private use.
  init(unreadBefore trail: UInt8, in table: CodecTable) {
    self = .lone
    for byte in UInt8(0x81)...0xBF {
      if let value = table.value(lead: byte, trail: trail), !(0xE000...0xF8FF).contains(value) { continue }
      bits |= 1 << UInt64(byte - 0x80)
    }
  }

  /// The bytes, in their order.
  var bytes: [UInt8] { (UInt8(0x80)...0xBF).filter { bits >> UInt64($0 - 0x80) & 1 == 1 } }
}

/// Tells of nearly all places of a text that no name of a list begins there.
///
/// A bit for each opening of two or three characters, by its hash; some share one, so that an opening which is not in
/// the list may seem to be.
struct OpeningFilter: Sendable {
  private var words: [UInt64]
  /// How far a hash is shifted to make the number of a bit.
  private let shift: UInt64

  /// A filter without openings, of 2 to the power of `bits` bits.
  init(bits: Int) {
    words = Array(repeating: 0, count: 1 << (bits - 6))
    shift = UInt64(64 - bits)
  }

  /// Adds an opening; one of two characters has 0 for the third.
  mutating func insert(_ first: UInt32, _ second: UInt32, _ third: UInt32 = 0) {
    let bit = OpeningFilter.hash(first, second, third) >> shift
    words[Int(truncatingIfNeeded: bit >> 6)] |= 1 << (bit & 63)
  }

  /// Gives a view of the filter with which a whole text is read.
  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    words.withUnsafeBufferPointer { body(Reader(words: $0, shift: shift)) }
  }

  /// A view of a filter that lives as long as the call it was given to.
  struct Reader {
    fileprivate let words: UnsafeBufferPointer<UInt64>
    fileprivate let shift: UInt64

    /// Whether an opening may be in the list; seldom true where it is not.
    @inline(__always)
    func mayHold(_ first: UInt32, _ second: UInt32, _ third: UInt32 = 0) -> Bool {
      let bit = OpeningFilter.hash(first, second, third) &>> shift
      return words[Int(truncatingIfNeeded: bit >> 6)] & 1 << (bit & 63) != 0
    }
  }

  @inline(__always)
  private static func hash(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
    (UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third)) &* 0x9E37_79B9_7F4A_7C15
  }
}

extension OpeningFilter {
  /// Takes a filter from an image; nil where it ends too early.
  init?(from image: inout ImageReader) {
    guard let shift = image.number(), let words: [UInt64] = image.values() else { return nil }
    (self.shift, self.words) = (shift, words)
  }

  /// Puts the filter into an image.
  func write(to image: inout ImageWriter) {
    image.append(shift)
    image.append(words)
  }
}

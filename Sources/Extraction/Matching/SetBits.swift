/// Sets of words of a ``WordIndex``, a bit for each; 192 at most.
struct SetBits: Equatable, Sendable, ExpressibleByIntegerLiteral {
  /// How many sets there are bits for.
  static let capacity = 192

  private var low: UInt64
  private var middle: UInt64
  private var high: UInt64

  private init(_ low: UInt64, _ middle: UInt64, _ high: UInt64) {
    (self.low, self.middle, self.high) = (low, middle, high)
  }

  /// The sets of the lowest 64 bits; 0 for none.
  init(integerLiteral value: UInt64) { self.init(value, 0, 0) }

  /// The set of a number below ``capacity``.
  init(number: Int) {
    let bit: UInt64 = 1 << UInt64(number & 63)
    self.init(number < 64 ? bit : 0, number >> 6 == 1 ? bit : 0, number >> 6 == 2 ? bit : 0)
  }

  /// Whether there is no set.
  @inline(__always)
  var isEmpty: Bool { low | middle | high == 0 }

  /// Whether one of the sets is among others, too; it takes no branch, since it is asked for every word of a text.
  @inline(__always)
  func meets(_ other: SetBits) -> Bool {
    (low & other.low) | (middle & other.middle) | (high & other.high) != 0
  }

  static func | (left: SetBits, right: SetBits) -> SetBits {
    SetBits(left.low | right.low, left.middle | right.middle, left.high | right.high)
  }

  static func |= (left: inout SetBits, right: SetBits) { left = left | right }
}

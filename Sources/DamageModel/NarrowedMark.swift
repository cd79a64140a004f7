/// A full-width mark that a converter replaces by a half-width one.
public struct NarrowedMark: Hashable, Sendable {
  /// The mark as it was.
  public let wide: Unicode.Scalar
  /// The ASCII character that takes its place.
  public let narrow: UInt8

  /// The half-width form of a full-width ASCII character; nil for any other.
  public init?(_ wide: Unicode.Scalar) {
    guard (0xFF01...0xFF5E).contains(wide.value) else { return nil }
    self.wide = wide
    narrow = UInt8(wide.value - 0xFEE0)
  }

  /// The marks of a string, in order; those without a half-width form are left out.
  public static func all(in marks: String) -> [NarrowedMark] {
    marks.unicodeScalars.compactMap(NarrowedMark.init)
  }
}

/// A character on a converter's list, and what the converter writes behind it in brackets.
public struct GlossEntry: Hashable, Sendable {
  /// The character.
  public let character: Unicode.Scalar
  /// What stands between the brackets, with the stray space where the list has one: `kāi`, `huì `.
  public let reading: String

  /// An entry of a list.
  public init(_ character: Unicode.Scalar, _ reading: String) {
    self.character = character
    self.reading = reading
  }
}

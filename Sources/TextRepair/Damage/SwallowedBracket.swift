/// A bracket that a lone byte took with it when the page was decoded.
enum SwallowedBracket: String {
  /// Left is `/p>` of `</p>`.
  case tag = "<"
  /// Left is `LLM)` of `(LLM)`.
  case round = "("

  /// The longest text in brackets that is believed, in bytes.
  private static let reach = 60

  /// The bracket that is missing before the text at `offset`; nil where none is.
  init?(_ bytes: [UInt8], at offset: Int, tags: Set<String>) {
    if MarkupTag.endOfTag(bytes, afterBracket: offset, names: tags) != nil {
      self = .tag
      return
    }
    let line = bytes[min(offset, bytes.count)...].prefix(SwallowedBracket.reach)
    let stops: Set<UInt8> = [UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "?"), 0x0A]
    guard let stop = line.firstIndex(where: stops.contains), stop > offset, bytes[stop] == UInt8(ascii: ")")
    else {
      return nil
    }
    self = .round
  }
}

/// Breaks text into lines of so many terminal columns.
///
/// Latin words stay whole where they fit a line; between Han characters a line may end anywhere, but
/// closing punctuation does not begin one and opening punctuation does not end one.
public struct LineWrapper: Sendable {
  /// The columns of a line; at least 2, so that a wide character fits.
  public let width: Int

  /// A wrapper for lines of `width` columns.
  public init(width: Int) { self.width = max(2, width) }

  /// The lines of a text that has no line feeds; one empty line for an empty text.
  public func wrap(_ text: String) -> [String] {
    var lines: [String] = []
    var line = "", columns = 0
    for piece in pieces(of: text) {
      var piece = piece
      var size = DisplayWidth.of(piece)
      if columns + size > width, columns > 0 {
        lines.append(trimmed(line))
        (line, columns) = ("", 0)
        if piece == " " { continue }
      }
      while size > width {
        let (head, rest) = split(piece)
        lines.append(head)
        (piece, size) = (rest, DisplayWidth.of(rest))
      }
      line += piece
      columns += size
    }
    if !line.isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
    return lines
  }

  /// The text cut to the width, with `…` where something is missing.
  public func cut(_ text: String) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var result = "", columns = 0
    for character in text {
      let size = DisplayWidth.of(character)
      if columns + size > width - 1 { break }
      result.append(character)
      columns += size
    }
    return result + "…"
  }

  /// The stretches that a line break may not part.
  private func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var glue = false
    for character in text {
      let isBreakable = DisplayWidth.of(character) == 2 || character == " "
      if let last = pieces.last, last != " ",
        glue || (character != " " && LineWrapper.closing.contains(character))
      {
        pieces[pieces.count - 1].append(character)
      } else if !isBreakable, let last = pieces.last?.last, last != " ", DisplayWidth.of(last) < 2 {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      glue = LineWrapper.opening.contains(character)
    }
    return pieces
  }

  private func split(_ piece: String) -> (String, String) {
    var columns = 0
    var index = piece.startIndex
    while index < piece.endIndex {
      columns += DisplayWidth.of(piece[index])
      if columns > width { break }
      index = piece.index(after: index)
    }
    return (String(piece[..<index]), String(piece[index...]))
  }

  private func trimmed(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }

  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "」", "』", "”", "’", "》", "〉", "】", "〕", "…", "%", "％",
  ]
  private static let opening: Set<Character> = ["（", "「", "『", "“", "‘", "《", "〈", "【", "〔"]
}

import Knowledge
import TextRepair

/// A stretch of English prose as words, marks and names, each name one item however many words it has.
///
/// The sign of a share in brackets is left out: `Tallowe |(NASDAQ: TLLW)|`, `Tallowe |(9984.T)|`.
struct EnglishItems {
  /// A word, a mark or a name.
  struct Item {
    let span: TextSpan
    /// In lower case; `'s` for both apostrophes; empty for a name.
    let word: String
    let name: ResolvedMention?
  }

  /// All items, in order.
  let all: [Item]

  init(_ span: TextSpan, text: ArticleBytes, mentions: Mentions) {
    var items: [Item] = []
    var offset = span.start
    while offset < span.end {
      if let name = mentions.mention(at: offset), name.span.start == offset, name.span.end <= span.end {
        items.append(Item(span: name.span, word: "", name: name))
        offset = name.span.end
        continue
      }
      if let end = EnglishItems.endOfTicker(from: offset, limit: span.end, text) {
        offset = end
        continue
      }
      let end = EnglishItems.end(from: offset, limit: span.end, text)
      if text.bytes[offset] > 0x20 {
        let own = TextSpan(start: offset, end: end)
        let isOwning = text.has("’s", at: offset) && end - offset == 4
        items.append(Item(span: own, word: isOwning ? "'s" : text.text(own).lowercased(), name: nil))
      }
      offset = end
    }
    all = items
  }

  /// The word of an item; empty for a name and outside the stretch.
  func word(_ index: Int) -> String { all.indices.contains(index) ? all[index].word : "" }

  /// The name that an item is.
  func name(_ index: Int) -> ResolvedMention? { all.indices.contains(index) ? all[index].name : nil }

  /// Where a bracket ends that opens at `offset` and holds capitals, digits and marks only, with more than one capital.
  private static func endOfTicker(from offset: Int, limit: Int, _ text: ArticleBytes) -> Int? {
    guard text.has("(", at: offset) else { return nil }
    var end = offset + 1, capitals = 0
    while end < limit, end - offset <= 30 {
      let byte = text.bytes[end]
      if byte == 0x29 { return capitals > 1 || text.has(".", at: end - 2) ? end + 1 : nil }
      if (0x41...0x5A).contains(byte) { capitals += 1 }
      guard (0x41...0x5A).contains(byte) || (0x30...0x3A).contains(byte) || byte == 0x20 || byte == 0x2E
      else {
        return text.longest(of: ["Nasdaq", "asdaq"], at: end) != nil
          ? text.first(")", in: TextSpan(start: end, end: min(limit, end + 20)))?.end : nil
      }
      end += 1
    }
    return nil
  }

  /// Where the word or mark that begins at `offset` ends.
  private static func end(from offset: Int, limit: Int, _ text: ArticleBytes) -> Int {
    for owning in ["'s", "’s"] where text.has(owning, at: offset) {
      let end = offset + owning.utf8.count
      if text.character(at: end)?.isLatinWord != true { return min(end, limit) }
    }
    var end = offset
    while end < limit, let scalar = text.character(at: end), isInside(scalar, at: end, from: offset, text) {
      end = text.end(after: end)
    }
    return end > offset ? end : min(limit, text.end(after: offset))
  }

  /// A letter, a digit, or a mark between two of them that holds one word together.
  private static func isInside(
    _ scalar: Unicode.Scalar, at offset: Int, from start: Int, _ text: ArticleBytes
  ) -> Bool {
    if scalar.isLatinWord || scalar == "$" || scalar == "€" || scalar == "£" { return true }
    guard offset > start, let next = text.character(at: text.end(after: offset)), next.isLatinWord,
      text.character(before: offset)?.isLatinWord == true
    else { return false }
    switch scalar {
    case "-": return true
    case ".", ",": return next.isAsciiDigit && text.character(before: offset)?.isAsciiDigit == true
    case "'", "’": return !text.has("'s", at: offset) && !text.has("’s", at: offset)
    default: return false
    }
  }
}

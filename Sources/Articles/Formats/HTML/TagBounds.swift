/// Keeps hostile tags within bounds before libxml2 reads them: it compares each attribute with all before it.
enum TagBounds {
  /// The most blanks outside of quotation marks that a tag may hold; what follows in the tag is blanked out.
  static let mostBlanks = 2_000

  /// Blanks out what is too much in the tags of a page; every other byte stays, and so does every place.
  ///
  /// - Complexity: O(*n*).
  static func apply(to page: inout [UInt8]) {
    var offset = 0
    while offset + 1 < page.count {
      let isTag = page[offset] == 0x3C && Unicode.Scalar(page[offset + 1]).isLatin
      offset = isTag ? boundTag(&page, from: offset + 1) : offset + 1
    }
  }

  /// Reads a tag and gives where it ends.
  private static func boundTag(_ page: inout [UInt8], from start: Int) -> Int {
    var offset = start, blanks = 0, quote: UInt8 = 0
    while offset < page.count {
      let byte = page[offset]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return offset
      } else if byte == 0x22 || byte == 0x27 {
        if page[offset - 1] == 0x3D { quote = byte }
      } else if byte <= 0x20 {
        blanks += 1
      }
      if blanks > mostBlanks { page[offset] = 0x20 }
      offset += 1
    }
    return offset
  }
}

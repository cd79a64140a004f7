import TextRepair

/// A line that names an outlet and reporters and nothing else: `某网  某某 实习记者  某某`, `某某/某报`.
struct OutletByline: Equatable, Sendable {
  /// Who published it; a name of the table.
  let outlet: String
  /// Who wrote it, in order.
  let authors: [String]

  /// The outlet and the reporters of a line of a page, of which no more than `span` is read; nil where it holds
  /// anything else, or no name.
  static func read(
    _ page: TextBytes, _ span: TextSpan, folded: FoldedWords, _ form: LineForm, outlets: OutletNames,
    names parts: NameParts
  ) -> OutletByline? {
    guard form.weight < 110, form.sentenceEnds == 0, form.commas == 0, form.han >= 2,
      holdsParts(page, span), outlets.mayStandAsWord(in: folded)
    else { return nil }
    let line = page.string(span)
    let words = line.split { $0.isWhitespace || $0 == "/" || $0 == "|" || $0 == "｜" || $0 == "丨" }.map(
      String.init)
    guard words.count >= 2, let outlet = words.lazy.compactMap(outlets.outlet(named:)).first else {
      return nil
    }
    let names = words.filter {
      outlets.outlet(named: $0) == nil && !parts.endsInRole($0)
    }
    let areNames = names.allSatisfy { (2...4).contains($0.count) && $0.unicodeScalars.allSatisfy(\.isHan) }
    return !names.isEmpty && areNames ? OutletByline(outlet: outlet, authors: names) : nil
  }

  /// Whether a character stands in a stretch that may part two words: a line without one is a single word.
  private static func holdsParts(_ text: TextBytes, _ span: TextSpan) -> Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      var offset = span.start
      while offset < span.end {
        let first = bytes[offset]
        if first > 0xE4, first < 0xEA {  // Han characters part nothing
          offset += 3
        } else {
          let (scalar, width) = bytes.scalar(at: offset)
          if partsWords(scalar) { return true }
          offset += width
        }
      }
      return false
    }
  }

  private static func partsWords(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || scalar == "/" || scalar == "|" || scalar == "｜" || scalar == "丨"
      || scalar.value == 0x1680
  }
}

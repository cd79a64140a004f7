import TextRepair

/// Joins the paragraphs of a quotation that its own paragraph does not close: `他说：「…⏎…⏎…。」`.
///
/// The quotation goes on through whole paragraphs up to the mark that closes it, at most six paragraphs further on.
/// Where the mark opens anew before it closes, or nothing closes it, it ends with its paragraph. Straight marks, of
/// which nobody can tell which one closes, are left as they stand.
struct ParagraphQuotations {
  /// The most paragraphs behind the one in which a quotation opens.
  private static let reach = 6
  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = ["「": "」", "『": "』", "“": "”", "‘": "’"]

  let text: ArticleBytes
  let language: LanguageTables

  /// The units, those of one quotation over several paragraphs joined, with the number of the last paragraph.
  func joined(_ units: [Unit]) -> [Unit] {
    guard units.contains(where: { $0.quotations.last?.isClosed == false }) else { return units }
    var result: [Unit] = []
    var index = 0
    while index < units.count {
      let unit = units[index]
      guard let open = unit.quotations.last, !open.isClosed, open.outer.end == unit.span.end,
        let end = lastUnit(of: open, behind: index, in: units)
      else {
        result.append(unit)
        index += 1
        continue
      }
      let span = TextSpan(start: unit.span.start, end: units[end].span.end)
      UnitSplitter(text: text, language: language).split(
        span, number: units[end].block, isChinese: true, into: &result)
      index = end + 1
    }
    return result
  }

  /// The pieces, each within one paragraph.
  func parted(_ pieces: [TextSpan]) -> [TextSpan] {
    pieces.flatMap { piece -> [TextSpan] in
      var parts: [TextSpan] = []
      var start = piece.start
      while let mark = text.first("\n", in: TextSpan(start: start, end: piece.end)) {
        parts.append(text.trimmed(TextSpan(start: start, end: mark.start)))
        start = mark.end
      }
      parts.append(text.trimmed(TextSpan(start: start, end: piece.end)))
      return parts.filter { !$0.isEmpty }
    }
  }

  /// The last unit of the paragraph in which a quotation closes that opened in the unit at `index`.
  private func lastUnit(of quotation: Quotation, behind index: Int, in units: [Unit]) -> Int? {
    guard let opening = text.character(at: quotation.outer.start),
      let closing = ParagraphQuotations.pairs[opening]
    else { return nil }
    var next = index + 1
    while next < units.count, units[next].block - units[index].block <= ParagraphQuotations.reach,
      units[next].block - units[next - 1].block <= 1
    {
      if let mark = firstMark(opening, closing, in: units[next].span) {
        let block = units[next].block
        return mark == closing ? units.indices.last { units[$0].block == block } : nil
      }
      next += 1
    }
    return nil
  }

  /// The mark of a pair that comes first in a stretch.
  private func firstMark(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar, in span: TextSpan)
    -> Unicode.Scalar?
  {
    var offset = span.start
    while offset < span.end, let scalar = text.character(at: offset) {
      if scalar == opening || scalar == closing { return scalar }
      offset = text.end(after: offset)
    }
    return nil
  }
}

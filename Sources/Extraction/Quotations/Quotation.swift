import TextRepair

/// A stretch between quotation marks.
struct Quotation: Equatable, Sendable {
  /// With its marks.
  let outer: TextSpan
  /// Without them.
  let inner: TextSpan
  /// Whether the closing mark is there; if not, the quotation runs to the end of its block.
  let isClosed: Bool
}

/// Finds the outermost quotations of a block: 「」『』“”‘’, straight double marks and two straight single ones.
///
/// Marks nest; a mark of another pair inside a quotation belongs to it. An apostrophe (`OpenAI’s`) is no
/// mark, nor are inch signs behind digits. A straight double mark may close a curly one (“…"). 《》 name works and quote nobody.
struct QuotationFinder {
  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
    "「": "」", "『": "』", "“": "”", "‘": "’", "\"": "\"",
  ]

  /// All marks.
  static let marks = Set(pairs.keys).union(pairs.values).map { String($0) } + [twoSingles]

  /// A double mark typed as two single ones, as wire services write it.
  private static let twoSingles = "''"

  let text: ArticleBytes

  /// The quotations, in order.
  ///
  /// - Complexity: O(*n*) in the length of the block.
  func find(in block: TextSpan) -> [Quotation] {
    var result: [Quotation] = []
    var stack: [(closing: Unicode.Scalar, start: Int, inner: Int)] = []
    var offset = block.start
    while let place = text.next(of: WordIndex.quotationMarks, from: offset, before: block.end) {
      offset = place
      let isDoubled = text.has(QuotationFinder.twoSingles, at: offset)
      let end = isDoubled ? offset + 2 : text.end(after: offset)
      if let mark = isDoubled ? "\"" : text.character(at: offset) {
        if let open = stack.last, mark == open.closing || closesMixed(mark, open.closing, at: offset),
          !isApostrophe(mark, at: offset)
        {
          stack.removeLast()
          if stack.isEmpty { result.append(quotation(open.start, open.inner, offset, end)) }
        } else if let index = stack.firstIndex(where: { $0.closing == mark }), !isApostrophe(mark, at: offset)
        {
          let open = stack[index]
          stack.removeSubrange(index...)
          if stack.isEmpty { result.append(quotation(open.start, open.inner, offset, end)) }
        } else if let closing = QuotationFinder.pairs[mark], !isInchSign(mark, at: offset) {
          stack.append((closing, offset, end))
        } else if stack.isEmpty, mark == "”", opens(at: offset, in: block) {
          stack.append((mark, offset, end))
        }
      }
      offset = end
    }
    if let open = stack.first, open.inner < block.end {
      let inner = TextSpan(start: open.inner, end: block.end)
      result.append(
        Quotation(outer: TextSpan(start: open.start, end: block.end), inner: inner, isClosed: false))
    }
    return result
  }

  private func quotation(_ start: Int, _ inner: Int, _ innerEnd: Int, _ end: Int) -> Quotation {
    Quotation(
      outer: TextSpan(start: start, end: end), inner: TextSpan(start: inner, end: innerEnd), isClosed: true)
  }

  /// Whether a straight double mark closes a curly one, or a curly one a straight, as on pages that mix them: “…".
  private func closesMixed(_ mark: Unicode.Scalar, _ closing: Unicode.Scalar, at offset: Int) -> Bool {
    guard mark == "\"" && closing == "”" || mark == "”" && closing == "\"" else { return false }
    return text.character(before: offset).map { $0.isAsciiWord || ",.!?;:)…—".unicodeScalars.contains($0) }
      ?? false
  }

  /// Whether a closing mark opens a quotation, as where a page set every mark alike: `她说：”……。”`, `he said. ”It is …”`.
  private func opens(at offset: Int, in block: TextSpan) -> Bool {
    guard let next = text.character(at: text.end(after: offset)), next.isHan || next.isAsciiWord else {
      return false
    }
    guard offset > block.start, let before = text.character(before: offset) else { return true }
    return before.isSpace || "：:".unicodeScalars.contains(before)
  }

  private func isApostrophe(_ mark: Unicode.Scalar, at offset: Int) -> Bool {
    guard mark == "’", let next = text.character(at: text.end(after: offset)) else { return false }
    return next.isAsciiWord && text.character(before: offset)?.isAsciiWord == true
  }

  private func isInchSign(_ mark: Unicode.Scalar, at offset: Int) -> Bool {
    mark == "\"" && text.character(before: offset)?.isAsciiDigit == true
  }
}

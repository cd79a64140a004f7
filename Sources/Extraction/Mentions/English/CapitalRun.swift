import TextRepair

/// Words with capitals that stand together in English prose and may be one name: `Blue Yonder`, `University of Oslo`.
struct CapitalRun: Equatable, Sendable {
  /// The words, connecting ones (`of`, `and`, `van`) included.
  var words: [TextSpan]
  /// Whether the run opens its sentence, so that its first capital proves nothing.
  var opensSentence: Bool

  var span: TextSpan { TextSpan(start: words.first?.start ?? 0, end: words.last?.end ?? 0) }

  /// Whether the run is one word put together of two with capitals (`SaltMarsh`), which is a name by its form.
  func isCompound(in text: ArticleBytes) -> Bool {
    guard words.count == 1, span.count >= 6 else { return false }
    let bytes = text.bytes[span.range], small: ClosedRange<UInt8> = 0x61...0x7A
    guard bytes.dropFirst().prefix(2).allSatisfy(small.contains) else { return false }
    return bytes.dropFirst(3).contains { (0x41...0x5A).contains($0) }
      && bytes.allSatisfy { $0 != 0x2D && $0 != 0x2E }
  }
}

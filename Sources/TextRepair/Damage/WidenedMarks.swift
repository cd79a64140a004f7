/// Full-width marks that a page converter narrowed where they stood whole: `开源后,国产` for `开源后，国产`.
///
/// Asked for only on pages that the converter is known to have gone over (they had readings or slips). A mark is
/// narrowed on a page where its full-width form never stands; it is widened between characters of which one is Han
/// or a Chinese mark, unless white space or a digit on both sides shows that it was meant (`3,271`, `a, b`).
struct WidenedMarks {
  private let bytes: [UInt8]
  private let marks: NarrowedMarks

  init(_ bytes: [UInt8], marks: NarrowedMarks) {
    self.bytes = bytes
    self.marks = marks
  }

  /// The edits, in order.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func edits() -> [Edit] {
    let lost = marks.wide.filter { !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains($0.value) }
    guard !lost.isEmpty else { return [] }
    return bytes.indices.compactMap { offset in
      guard let mark = lost[bytes[offset]], isChinese(around: offset) else { return nil }
      return Edit(
        span: TextSpan(start: offset, end: offset + 1), replacement: String(Character(mark)), kind: .width)
    }
  }

  private func isChinese(around offset: Int) -> Bool {
    guard let before = bytes.scalar(before: offset) else { return false }
    let after = bytes.scalar(at: offset + 1)
    guard !before.properties.isWhitespace, after != " " else { return false }
    let isBefore = before.isHan || before.isChineseMark
    let isAfter = after.map { $0.isHan || $0.isChineseMark } ?? true
    return isBefore || isAfter && !before.isASCII || isAfter && before.properties.isAlphabetic
  }
}

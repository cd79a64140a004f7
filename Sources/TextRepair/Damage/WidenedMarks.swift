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
    let lost = lostMarks()
    guard lost.contains(where: { $0 != nil }) else { return [] }
    var edits: [Edit] = []
    let isLost = (UInt8(0)...255).map { $0 < 0x80 && lost[Int($0)] != nil }
    bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices where isLost[Int(bytes[offset])] {
        guard let mark = lost[Int(bytes[offset])], isChinese(around: offset) else { continue }
        edits.append(
          Edit(
            span: TextSpan(start: offset, end: offset + 1), replacement: String(Character(mark)), kind: .width
          ))
      }
    }
    return edits
  }

  /// The wide marks that never stand in the text, by their half-width form.
  private func lostMarks() -> [Unicode.Scalar?] {
    var lost = [Unicode.Scalar?](repeating: nil, count: 0x80)
    for (narrow, wide) in marks.wide { lost[Int(narrow)] = wide }
    var position = 0
    while let lead = bytes.firstIndex(of: 0xEF, from: position) {
      position = lead + 3
      guard let scalar = bytes.scalar(at: lead), (0xFF01...0xFF5E).contains(scalar.value) else { continue }
      lost[Int(scalar.value - 0xFEE0)] = nil
    }
    return lost
  }

  private func isChinese(around offset: Int) -> Bool {
    guard let before = bytes.scalar(before: offset) else { return false }
    let after = bytes.scalar(at: offset + 1)
    let isBefore = before.isHan || before.isChineseMark
    guard after != " ", isBefore || !before.properties.isWhitespace else { return false }
    let isAfter = after.map { $0.isHan || $0.isChineseMark } ?? true
    return isBefore || isAfter && !before.isASCII || isAfter && before.properties.isAlphabetic
  }
}

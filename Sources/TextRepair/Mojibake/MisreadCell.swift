/// A character of a line that is being put right.
struct MisreadCell: Equatable {
  /// The character as it is by now.
  var scalar: Unicode.Scalar
  /// What it stands for in the text before this stage.
  var span: TextSpan
  /// Whether it is another one than the text has there.
  var isChanged = false
  /// Whether no other reading of the damage is possible.
  var isCertain = true
  /// What is left of the character, where it lost a byte.
  var lost: LostSequence?
}

extension [MisreadCell] {
  /// The characters of a stretch of valid UTF-8.
  init(_ bytes: [UInt8], _ line: TextSpan) {
    self = []
    reserveCapacity(line.count)
    var position = line.start
    while position < line.end, let scalar = bytes.scalar(at: position) {
      let next = position + UTF8.width(scalar.value)
      append(MisreadCell(scalar: scalar, span: TextSpan(start: position, end: next)))
      position = next
    }
  }

  /// The characters of a line; each of `slips`, which lie in it in order, is a line end that stays.
  init(_ bytes: [UInt8], _ line: TextSpan, without slips: [TextSpan]) {
    self = []
    var position = line.start
    for slip in slips {
      self += [MisreadCell](bytes, TextSpan(start: position, end: slip.start))
      append(MisreadCell(scalar: "\n", span: slip))
      position = slip.end
    }
    self += [MisreadCell](bytes, TextSpan(start: position, end: line.end))
  }

  /// Whether the same characters stand in both.
  func readsLike(_ other: [MisreadCell]) -> Bool { elementsEqual(other) { $0.scalar == $1.scalar } }

  /// The line with everything marked as uncertain that was not changed before.
  func uncertain(against before: [MisreadCell]) -> [MisreadCell] {
    let earlier = Set(before.lazy.filter(\.isChanged).map(\.span))
    return map { cell in
      guard cell.isChanged, !earlier.contains(cell.span) else { return cell }
      var cell = cell
      cell.isCertain = false
      return cell
    }
  }

  /// One edit for each stretch that was changed: a character, or several that share bytes.
  var edits: [Edit] {
    var edits: [Edit] = []
    var index = 0
    while index < count {
      let first = self[index]
      var text = String(first.scalar), certain = first.isCertain, changed = first.isChanged
      var end = index + 1
      while end < count, self[end].span == first.span {
        text.unicodeScalars.append(self[end].scalar)
        certain = certain && self[end].isCertain
        changed = changed || self[end].isChanged
        end += 1
      }
      if changed {
        edits.append(Edit(span: first.span, replacement: text, kind: .mojibake, certain: certain))
      }
      index = end
    }
    return edits
  }
}

/// Finds the lines that may hold misread text, at next to no cost where there are none.
///
/// In text that was read right, characters of U+0080…U+07FF hardly meet others outside ASCII and the
/// Chinese blocks, C1 controls do not occur, and neither do the characters of ``MisreadSigns``.
struct MojibakeGate {
  private let signs: MisreadSigns

  init(signs: MisreadSigns) {
    self.signs = signs
  }

  /// The longest line that is judged as one; longer ones, of pages without line ends, are cut at tags.
  private static let longestLine = 4096
  /// How close two weak signs must stand, in bytes: five Chinese characters.
  private static let reach = 16

  /// The lines, or stretches between tags, to look at, in order.
  ///
  /// - Complexity: O(*n*), two or three operations for each character that is not ASCII.
  func suspects(in bytes: [UInt8]) -> [TextSpan] {
    var result: [TextSpan] = []
    bytes.withUnsafeBufferPointer { bytes in
      signs.marked.withView { marked in
        var position = 0
        while let hit = firstHit(bytes, from: position, marked) {
          let line = MojibakeGate.line(around: hit, in: bytes, notBefore: position)
          result.append(line)
          position = line.end
        }
      }
    }
    return result
  }

  /// Whether a line is still to be looked at without some stretches of it, which are given in order.
  func suspects(_ line: TextSpan, in bytes: [UInt8], without stretches: [TextSpan]) -> Bool {
    var position = line.start
    for stretch in stretches {
      if !suspects(in: Array(bytes[position..<stretch.start])).isEmpty { return true }
      position = stretch.end
    }
    return !suspects(in: Array(bytes[position..<line.end])).isEmpty
  }

  private func firstHit(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ marked: CharacterBits.View
  ) -> Int? {
    let count = bytes.count, reach = MojibakeGate.reach
    var position = start, lastSign = -reach
    while position < count {
      let byte = bytes[position]
      if byte >= 0xE3, byte < 0xF0 {
        guard position &+ 2 < count else { return nil }
        let character = bytes.threeBytes(at: position)
        if marked.contains(character) {
          if isStrong(character) || position - lastSign < reach { return position }
          lastSign = position
        }
        position &+= 3
      } else if byte < 0x80 {
        position &+= 1
      } else if byte < 0xE3 {
        if MojibakeGate.isOdd(bytes, position) { return position }
        position += byte < 0xE0 ? 2 : 3
      } else {
        position += 4
      }
    }
    return nil
  }

  /// Whether the character that three bytes make is suspicious alone.
  private func isStrong(_ character: UInt32) -> Bool {
    let value = character >> 4 & 0xF000 | character >> 2 & 0xFC0 | character & 0x3F
    return signs.strengths[Int(value)] == .strong
  }

  /// Whether a character below U+3000 meets another such, a lost one, or is a control or `Ã` before a space.
  ///
  /// Marks of U+2000…U+20FF that meet each other are punctuation.
  private static func isOdd(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    let byte = bytes[position]
    let next = position + (byte < 0xE0 ? 2 : 3)
    guard next < bytes.count else { return byte == 0xC2 && bytes[position + 1] < 0xA0 }
    if byte == 0xC2, bytes[position + 1] < 0xA0 { return true }
    switch bytes[next] {
    case 0x20: return byte == 0xC3 && bytes[position + 1] == 0x83
    case 0xC2...0xDF: return true
    case 0xE2:
      guard byte == 0xE2, next + 1 < bytes.count else { return byte < 0xE0 }
      return bytes[position + 1] > 0x83 || bytes[next + 1] > 0x83
    case 0xEF:
      return next + 2 < bytes.count && bytes[next + 1] == 0xBF && bytes[next + 2] == 0xBD
    default: return false
    }
  }

  private static func line(
    around hit: Int, in bytes: UnsafeBufferPointer<UInt8>, notBefore limit: Int
  ) -> TextSpan {
    var start = hit, end = hit
    while start > limit, bytes[start - 1] != 0x0A { start -= 1 }
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    guard end - start > longestLine else { return TextSpan(start: start, end: end) }
    (start, end) = (hit, hit)
    while start > limit, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x3E { start -= 1 }
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x3C { end += 1 }
    return TextSpan(start: start, end: end)
  }
}

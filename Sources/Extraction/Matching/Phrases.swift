import TextRepair

/// Phrases of a rule that are looked for together: a glance at one character of the text tells nearly all of them off.
struct Phrases: Sendable, ExpressibleByArrayLiteral {
  /// The phrases, in their order; none is empty.
  let forms: [String]
  /// The bytes of all phrases.
  private let letters: [UInt8]
  /// Where the bytes of each phrase end.
  private let ends: [Int]
  /// A bit for the first character of each phrase, and one for the last; some share one.
  private let firsts: UInt64
  private let lasts: UInt64

  /// The given phrases; empty ones are left out.
  init(_ phrases: [String]) {
    forms = phrases.filter { !$0.isEmpty }
    var letters: [UInt8] = []
    ends = forms.map {
      letters += $0.utf8
      return letters.count
    }
    self.letters = letters
    firsts = forms.compactMap(\.unicodeScalars.first).reduce(0) { $0 | Phrases.bit($1) }
    lasts = forms.compactMap(\.unicodeScalars.last).reduce(0) { $0 | Phrases.bit($1) }
  }

  /// The given phrases.
  init(arrayLiteral phrases: String...) { self.init(phrases) }

  @inline(__always)
  private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }

  /// Whether a phrase may begin with a character; false only where none does.
  @inline(__always)
  func mayBegin(with scalar: Unicode.Scalar) -> Bool { firsts & Phrases.bit(scalar) != 0 }

  /// Whether a phrase may end with a character; false only where none does.
  @inline(__always)
  func mayEnd(with scalar: Unicode.Scalar) -> Bool { lasts & Phrases.bit(scalar) != 0 }

  /// Calls `found` with each phrase that stands in some bytes where `start` says, in their order, until it gives true.
  ///
  /// - Parameters:
  ///   - bytes: a text.
  ///   - start: where a phrase of so many bytes would begin.
  ///   - found: takes the number of a phrase and its length in bytes, and says whether to stop.
  fileprivate func search(
    _ bytes: [UInt8], start: (_ count: Int) -> Int, _ found: (_ number: Int, _ count: Int) -> Bool
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      letters.withUnsafeBufferPointer { letters in
        var first = 0
        for number in ends.indices {
          let count = ends[number] - first
          let place = start(count)
          var index = 0
          if place >= 0, place + count <= bytes.count {
            while index < count, bytes[place + index] == letters[first + index] { index += 1 }
          }
          if index == count, found(number, count) { return }
          first = ends[number]
        }
      }
    }
  }
}

/// Looks for phrases in the text.
extension ArticleBytes {
  /// The longest phrase that stands at `offset`.
  func longest(of phrases: Phrases, at offset: Int) -> TextSpan? {
    guard let first = character(at: offset), phrases.mayBegin(with: first) else { return nil }
    var longest = 0
    phrases.search(bytes, start: { _ in offset }) { _, count in
      longest = max(longest, count)
      return false
    }
    return longest > 0 ? TextSpan(start: offset, end: offset + longest) : nil
  }

  /// The longest phrase that ends at `offset`.
  func longest(of phrases: Phrases, endingAt offset: Int) -> TextSpan? {
    guard let last = character(before: offset), phrases.mayEnd(with: last) else { return nil }
    var longest = 0
    phrases.search(bytes, start: { offset - $0 }) { _, count in
      longest = max(longest, count)
      return false
    }
    return longest > 0 ? TextSpan(start: offset - longest, end: offset) : nil
  }

  /// The number of the first of the phrases, in their order, that stands at `offset`.
  func first(of phrases: Phrases, at offset: Int) -> Int? {
    guard let first = character(at: offset), phrases.mayBegin(with: first) else { return nil }
    var result: Int?
    phrases.search(bytes, start: { _ in offset }) { number, _ in
      result = number
      return true
    }
    return result
  }

  /// Whether a stretch holds one of the phrases.
  ///
  /// - Complexity: O(*n*) in the length of the stretch, where few characters begin a phrase.
  func contains(anyOf phrases: Phrases, in span: TextSpan) -> Bool {
    var offset = boundary(span.start), isFound = false
    while offset < span.end, !isFound, let scalar = character(at: offset) {
      if phrases.mayBegin(with: scalar) {
        phrases.search(bytes, start: { _ in offset }) { _, count in
          isFound = offset + count <= span.end
          return isFound
        }
      }
      offset = end(after: offset)
    }
    return isFound
  }
}

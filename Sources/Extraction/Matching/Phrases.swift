import TextRepair

/// Phrases of a rule that are looked for together: a glance at one character of the text tells nearly all of them off.
///
/// Handed from rule to rule with its tables, hence a reference.
final class Phrases: Sendable, ExpressibleByArrayLiteral {
  /// The phrases, in their order; none is empty.
  let forms: [String]
  /// The bytes of all phrases.
  private let letters: [UInt8]
  /// Where the bytes of each phrase end.
  private let ends: [Int]
  /// The first character of each phrase, and the last.
  private let firsts: [UInt32]
  private let lasts: [UInt32]
  /// A bit for each of those; some share one.
  private let firstBits: UInt64
  private let lastBits: UInt64

  /// The given phrases; empty ones are left out.
  init(_ phrases: [String]) {
    forms = phrases.filter { !$0.isEmpty }
    var letters: [UInt8] = []
    ends = forms.map {
      letters += $0.utf8
      return letters.count
    }
    self.letters = letters
    // No key paths: they are followed step by step, for thousands of phrases at each start.
    firsts = forms.compactMap { $0.unicodeScalars.first?.value }
    lasts = forms.compactMap { $0.unicodeScalars.last?.value }
    firstBits = firsts.reduce(0) { $0 | Phrases.bit($1) }
    lastBits = lasts.reduce(0) { $0 | Phrases.bit($1) }
  }

  /// The given phrases.
  convenience init(arrayLiteral phrases: String...) { self.init(phrases) }

  @inline(__always)
  private static func bit(_ scalar: UInt32) -> UInt64 { 1 << UInt64(scalar & 63) }

  /// Whether a phrase may begin with a character; false only where none does.
  @inline(__always)
  func mayBegin(with scalar: Unicode.Scalar) -> Bool { firstBits & Phrases.bit(scalar.value) != 0 }

  /// Whether a phrase may end with a character; false only where none does.
  @inline(__always)
  func mayEnd(with scalar: Unicode.Scalar) -> Bool { lastBits & Phrases.bit(scalar.value) != 0 }

  /// Calls `found` with each phrase that begins at a place of some bytes, in their order, until it gives true.
  ///
  /// - Parameters:
  ///   - bytes: a text.
  ///   - start: a place.
  ///   - first: the character there.
  ///   - found: takes the number of a phrase and its length in bytes, and says whether to stop.
  @inline(__always)
  fileprivate func search(
    _ bytes: [UInt8], at start: Int, _ first: Unicode.Scalar, _ found: (_ number: Int, _ count: Int) -> Bool
  ) {
    for number in firsts.indices where firsts[number] == first.value {
      let count = self.count(number)
      if stands(number, in: bytes, at: start, count), found(number, count) { return }
    }
  }

  /// The bytes of the longest phrase that ends at a place of some bytes behind a character; 0 for none.
  fileprivate func longest(in bytes: [UInt8], endingAt end: Int, _ last: Unicode.Scalar) -> Int {
    var longest = 0
    for number in lasts.indices where lasts[number] == last.value {
      let count = self.count(number)
      if count > longest, stands(number, in: bytes, at: end - count, count) { longest = count }
    }
    return longest
  }

  /// How many bytes a phrase has.
  private func count(_ number: Int) -> Int { ends[number] - (number > 0 ? ends[number - 1] : 0) }

  private func stands(_ number: Int, in bytes: [UInt8], at start: Int, _ count: Int) -> Bool {
    guard start >= 0, start + count <= bytes.count else { return false }
    let first = ends[number] - count
    var index = 0
    while index < count, bytes[start + index] == letters[first + index] { index += 1 }
    return index == count
  }
}

/// Looks for phrases in the text.
extension ArticleBytes {
  /// The longest phrase that stands at `offset`.
  func longest(of phrases: Phrases, at offset: Int) -> TextSpan? {
    guard let first = character(at: offset), phrases.mayBegin(with: first) else { return nil }
    var longest = 0
    phrases.search(bytes, at: offset, first) { _, count in
      longest = max(longest, count)
      return false
    }
    return longest > 0 ? TextSpan(start: offset, end: offset + longest) : nil
  }

  /// The longest phrase that ends at `offset`.
  func longest(of phrases: Phrases, endingAt offset: Int) -> TextSpan? {
    guard let last = character(before: offset), phrases.mayEnd(with: last) else { return nil }
    let longest = phrases.longest(in: bytes, endingAt: offset, last)
    return longest > 0 ? TextSpan(start: offset - longest, end: offset) : nil
  }

  /// Whether a phrase stands at `offset`.
  func begins(with phrases: Phrases, at offset: Int) -> Bool { first(of: phrases, at: offset) != nil }

  /// Whether a phrase ends at `offset`.
  func ends(in phrases: Phrases, at offset: Int) -> Bool { longest(of: phrases, endingAt: offset) != nil }

  /// The number of the first of the phrases, in their order, that stands at `offset` and fits.
  func first(of phrases: Phrases, at offset: Int, where fits: (_ number: Int) -> Bool = { _ in true }) -> Int?
  {
    guard let first = character(at: offset), phrases.mayBegin(with: first) else { return nil }
    var result: Int?
    phrases.search(bytes, at: offset, first) { number, _ in
      guard fits(number) else { return false }
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
        phrases.search(bytes, at: offset, scalar) { _, count in
          isFound = offset + count <= span.end
          return isFound
        }
      }
      offset = end(after: offset)
    }
    return isFound
  }
}

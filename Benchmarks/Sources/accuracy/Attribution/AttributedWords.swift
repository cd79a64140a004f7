/// An attribution as sets of words, numbered through the text: what marks and spaces stand around them is left aside.
struct AttributedWords {
  var source: Set<Int>
  var cue: Set<Int>
  var content: Set<Int>

  /// Twice the words that two contents share, over the words of both.
  func overlap(_ other: AttributedWords) -> Double {
    let count = content.count + other.content.count
    return count == 0 ? 0 : Double(2 * content.intersection(other.content).count) / Double(count)
  }
}

/// The words of a text with their places, to number them.
struct NumberedWords {
  /// Where each word begins, in bytes, in order.
  private var starts: [Int] = []
  /// The byte at which each scalar begins, and the end.
  private var bytes: [Int] = []
  /// The words that are `that`.
  private var conjunctions: Set<Int> = []

  /// Words are runs of letters, digits and apostrophes inside them.
  init(_ text: String) {
    var byte = 0, isInside = false, word = ""
    for scalar in text.unicodeScalars {
      bytes.append(byte)
      let belongs =
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || isInside && (scalar == "'" || scalar == "’")
      if belongs, !isInside {
        starts.append(byte)
        word = ""
      }
      if !belongs, isInside, word == "that" { conjunctions.insert(starts.count - 1) }
      if belongs { word.unicodeScalars.append(scalar) }
      isInside = belongs
      byte += UTF8.width(scalar)
    }
    bytes.append(byte)
  }

  /// Reported words without the `that` before them.
  func withoutConjunction(_ words: Set<Int>) -> Set<Int> {
    words.min().map { conjunctions.contains($0) ? words.subtracting([$0]) : words } ?? words
  }

  /// The words that begin in a stretch of bytes.
  func words(bytes range: Range<Int>) -> Set<Int> {
    Set(place(of: range.lowerBound)..<place(of: range.upperBound))
  }

  /// The words that begin in a stretch of scalars.
  func words(scalars range: Range<Int>) -> Set<Int> {
    let last = bytes.count - 1
    return words(bytes: bytes[min(range.lowerBound, last)]..<bytes[min(range.upperBound, last)])
  }

  /// The number of the first word that begins at or behind a byte.
  private func place(of byte: Int) -> Int {
    var low = 0, high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

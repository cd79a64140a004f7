import Glibc

/// Chinese words with their frequency: how likely a run of characters is as text.
///
/// The counts are jieba's; a text's likelihood is that of its best cut into words, each taken for
/// itself (a unigram model), which is enough to choose among the few readings a lost byte leaves.
public struct WordList: Sendable {
  private let lines: SortedLines
  /// The sum of all counts, which makes a count a share.
  private let total = 60_000_000.0
  /// The longest word, in characters.
  static let longestWord = 4

  /// A list of one word and its count a line, sorted by bytes; the first line is the header.
  public init(_ text: String) {
    lines = SortedLines(text)
  }

  /// How often the word that UTF-8 bytes spell was counted; 0 where it is not in the list.
  ///
  /// - Complexity: O(log *n*) in the length of the list.
  public func count(of bytes: ArraySlice<UInt8>) -> Int {
    guard let digits = lines.value(of: bytes) else { return 0 }
    return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  /// How often `word` was counted; 0 where it is not in the list.
  func count(of word: some Sequence<Unicode.Scalar>) -> Int {
    var key: [UInt8] = []
    for scalar in word { key += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
    guard let digits = lines.value(of: key) else { return 0 }
    return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  /// The natural logarithm of the share of a word that was counted `count` times.
  func weight(ofCount count: Double) -> Double {
    log(max(count, 0.2) / total)
  }
}

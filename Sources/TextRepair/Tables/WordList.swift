import Glibc
import Synchronization

/// Chinese words with their frequency: how likely a run of characters is as text.
///
/// The counts are jieba's; a text's likelihood is that of its best cut into words, each taken for
/// itself (a unigram model), which is enough to choose among the few readings a lost byte leaves.
public final class WordList: Sendable {
  private let text: String
  private let lines: SortedLines
  private let loadedCounts = LoadedCounts()
  /// The sum of all counts, which makes a count a share.
  private static let total = 60_000_000.0
  /// The longest word, in characters.
  static let longestWord = 4

  /// A list of one word and its count a line, sorted by bytes; the first line is the header.
  public init(_ text: String) {
    self.text = text
    lines = SortedLines(text)
  }

  /// The counts by hash, for whoever asks for thousands; made the first time, since most texts ask for none.
  func counts() -> WordCounts { loadedCounts.value(of: text) }

  /// How often the word that UTF-8 bytes spell was counted; 0 where it is not in the list.
  ///
  /// - Complexity: O(log *n*) in the length of the list, and O(1) for whoever asked thousands of times before.
  public func count(of bytes: ArraySlice<UInt8>) -> Int {
    if let count = loadedCounts.count(of: bytes, in: text) { return count }
    guard let digits = lines.value(of: bytes) else { return 0 }
    return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  /// The list for somebody who is going to ask it more than once.
  public var reader: Reader { Reader(list: self, loaded: loadedCounts.loaded) }

  /// A view of a list that finds out once whether the counts are loaded.
  public struct Reader: Sendable {
    fileprivate let list: WordList
    fileprivate let loaded: LoadedCounts.Loaded?

    /// How often the word that UTF-8 bytes spell was counted; 0 where it is not in the list.
    public func count(of bytes: ArraySlice<UInt8>) -> Int {
      loaded?.counts.count(of: bytes) ?? list.count(of: bytes)
    }
  }

  /// How often `word` was counted; 0 where it is not in the list.
  func count(of word: some Sequence<Unicode.Scalar>) -> Int {
    var key: [UInt8] = []
    for scalar in word { key += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
    guard let digits = lines.value(of: key) else { return 0 }
    return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  /// The natural logarithm of the share of a word that was counted `count` times.
  static func weight(ofCount count: Double) -> Double {
    log(max(count, 0.2) / total)
  }
}

/// Holds the counts of a list once they were asked for.
///
/// Two threads that ask first at once both read the list, and one reading stays.
private final class LoadedCounts: Sendable {
  final class Loaded: Sendable {
    let counts: WordCounts

    init(_ counts: WordCounts) { self.counts = counts }
  }

  /// How many questions take as long as reading the whole list: those of about ten articles.
  private static let many = 10_000

  private let reference = AtomicLazyReference<Loaded>()
  private let questions = Atomic(0)

  /// The counts; nil where they were not loaded yet.
  var loaded: Loaded? { reference.load() }

  /// How often a word was counted, where the counts were loaded or this is one question too many to go on without; else
  /// nil.
  func count(of word: ArraySlice<UInt8>, in text: String) -> Int? {
    if let loaded { return loaded.counts.count(of: word) }
    let asked = questions.add(1, ordering: .relaxed).newValue
    return asked < LoadedCounts.many ? nil : value(of: text).count(of: word)
  }

  func value(of text: String) -> WordCounts {
    (loaded ?? reference.storeIfNil(Loaded(WordCounts(text)))).counts
  }
}

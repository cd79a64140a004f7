/// A file's bytes read as text, with the way back from every character to its bytes.
public struct DecodedText: Sendable {
  /// Characters in a row that have the same width in the file and in UTF-8.
  struct Run: Equatable, Sendable {
    /// Where the first one stands in the decoded text, in UTF-8 bytes.
    var decodedStart: Int
    /// Where the first one stands in the file, in bytes.
    var sourceStart: Int
    /// The width of each in UTF-8 bytes.
    var decodedWidth: Int
    /// The width of each in the file's bytes.
    var sourceWidth: Int
  }

  /// The text in UTF-8, as it was decoded.
  public let bytes: [UInt8]
  /// The encoding it was read with.
  public let encoding: TextEncoding
  /// What was declared about the encoding where the bytes say otherwise; nil where they agree or
  /// nothing was declared.
  public let contradicted: TextEncoding?
  /// The number of bytes in the file.
  public let sourceCount: Int
  /// The runs, in order; a UTF-8 file is a single run of bytes.
  let runs: [Run]
  /// The replacement characters that stand for bytes without a meaning, in order, in the decoded text.
  public let undecodable: [TextSpan]
  /// Whether every byte stands for itself, as in a UTF-8 file.
  private let isVerbatim: Bool

  init(
    bytes: [UInt8], encoding: TextEncoding, contradicted: TextEncoding? = nil, sourceCount: Int, runs: [Run],
    undecodable: [TextSpan] = []
  ) {
    self.bytes = bytes
    self.encoding = encoding
    self.contradicted = contradicted
    self.sourceCount = sourceCount
    self.runs = runs
    self.undecodable = undecodable
    isVerbatim =
      runs == [Run(decodedStart: 0, sourceStart: 0, decodedWidth: 1, sourceWidth: 1)]
      && bytes.count == sourceCount
  }

  /// Text that needs no decoding: every byte stands for itself.
  public init(utf8 text: String) {
    self.init(utf8: Array(text.utf8), contradicting: nil)
  }

  /// Bytes that are UTF-8 and need no decoding, although something else was declared.
  init(utf8 bytes: [UInt8], contradicting declared: TextEncoding?) {
    let run = Run(decodedStart: 0, sourceStart: 0, decodedWidth: 1, sourceWidth: 1)
    self.init(
      bytes: bytes, encoding: .utf8, contradicted: declared, sourceCount: bytes.count, runs: [run])
  }

  /// The text, as it was decoded.
  ///
  /// - Complexity: O(*n*); the string is made at each call.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes of the file that a stretch of the decoded text came from.
  ///
  /// - Complexity: O(log *r*) in the number of runs.
  public func source(of span: TextSpan) -> TextSpan {
    if isVerbatim, span.end <= sourceCount { return span }
    let start = sourceOffset(of: span.start)
    return TextSpan(start: start, end: max(start, sourceOffset(of: span.end)))
  }

  /// The decoded text of a stretch of it.
  func text(of span: TextSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }

  /// The decoded text of the characters that begin in a stretch of the file.
  ///
  /// - Complexity: O(*r* + *n*) in the number of runs and the length of the stretch.
  func text(ofSource source: TextSpan) -> String {
    let start = decodedOffset(of: source.start)
    return text(of: TextSpan(start: start, end: max(start, decodedOffset(of: source.end))))
  }

  /// The first byte of the decoded text that came from `offset` of the file or behind it.
  private func decodedOffset(of offset: Int) -> Int {
    guard let index = runs.lastIndex(where: { $0.sourceStart <= offset }) else { return 0 }
    let run = runs[index]
    let end = index + 1 < runs.count ? runs[index + 1].decodedStart : bytes.count
    guard run.sourceWidth > 0 else { return end }
    let count = (offset - run.sourceStart + run.sourceWidth - 1) / run.sourceWidth
    return min(end, run.decodedStart + count * run.decodedWidth)
  }

  private func sourceOffset(of offset: Int) -> Int {
    if offset >= bytes.count { return sourceCount }
    var low = 0, high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].decodedStart <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    let run = runs[low - 1]
    return run.sourceStart + (offset - run.decodedStart) / run.decodedWidth * run.sourceWidth
  }
}

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

  /// The text, as it was decoded.
  public let text: String
  /// The encoding it was read with.
  public let encoding: TextEncoding
  /// The number of bytes in the file.
  public let sourceCount: Int
  /// The runs, in order; a UTF-8 file is a single run of bytes.
  let runs: [Run]
  /// The replacement characters that stand for bytes without a meaning, in order, in the decoded text.
  public let undecodable: [TextSpan]
  private let bytes: [UInt8]

  init(
    text: String, encoding: TextEncoding, sourceCount: Int, runs: [Run], undecodable: [TextSpan] = []
  ) {
    self.text = text
    self.encoding = encoding
    self.sourceCount = sourceCount
    self.runs = runs
    self.undecodable = undecodable
    self.bytes = Array(text.utf8)
  }

  /// Text that needs no decoding: every byte stands for itself.
  public init(utf8 text: String) {
    let run = Run(decodedStart: 0, sourceStart: 0, decodedWidth: 1, sourceWidth: 1)
    self.init(text: text, encoding: .utf8, sourceCount: text.utf8.count, runs: [run])
  }

  /// The bytes of the file that a stretch of the decoded text came from.
  ///
  /// - Complexity: O(log *r*) in the number of runs.
  public func source(of span: TextSpan) -> TextSpan {
    let start = sourceOffset(of: span.start)
    return TextSpan(start: start, end: max(start, sourceOffset(of: span.end)))
  }

  /// The decoded text of a stretch of it.
  func text(of span: TextSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
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

public import TextRepair

/// Where something is written: the same stretch in the clean text and in the file.
public struct Evidence: Hashable, Sendable, Codable {
  /// The stretch of the article's clean text, in UTF-8 bytes.
  public let span: TextSpan
  /// The stretch of the original file, in bytes, damage and all.
  public let source: TextSpan

  /// A place in an article.
  public init(span: TextSpan, source: TextSpan) {
    self.span = span
    self.source = source
  }
}

/// Why an article could not be made of a file's bytes: the stage that stopped, and one sentence.
public struct ArticleFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// A step on the way from bytes to an article; the raw value stands in error records.
  public enum Stage: String, Sendable, CaseIterable {
    /// Bytes to text.
    case decode
    /// Undoing damage.
    case repair
    /// Finding the article in the text.
    case parse
  }

  /// Where it stopped.
  public let stage: Stage
  /// What is wrong, and what the reader can do about it.
  public let reason: String

  /// A failure at a stage.
  public init(stage: Stage, reason: String) {
    self.stage = stage
    self.reason = reason
  }

  /// One sentence: the reason.
  public var description: String { reason }
}

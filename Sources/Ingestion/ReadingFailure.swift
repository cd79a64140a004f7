/// Why an article could not be read or stored: which one, at which stage, and why.
public struct ReadingFailure: Error, Hashable, Sendable {
  /// The stage at which it failed; the raw value stands in records and tables.
  public enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
    /// Getting the bytes.
    case open
    /// Bytes to text.
    case decode
    /// Damage undone.
    case repair
    /// Text to article.
    case parse
    /// Article to reading.
    case extract
    /// Reading to database.
    case store
  }

  /// The article, as it was named to the program; `-` for standard input.
  public let path: String
  /// The stage.
  public let stage: Stage
  /// One sentence: what is wrong and what to do.
  public let reason: String

  /// A failure of one article.
  public init(path: String, stage: Stage, reason: String) {
    self.path = path
    self.stage = stage
    self.reason = reason
  }
}

extension ReadingFailure: CustomStringConvertible {
  /// One sentence: which article, what is wrong and what to do.
  public var description: String { "\(path): \(stage.rawValue): \(reason)" }
}

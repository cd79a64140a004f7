/// What became of one article.
public struct IngestOutcome: Hashable, Sendable {
  /// The three ways it can end.
  public enum Result: Hashable, Sendable {
    /// It is on file now.
    case stored
    /// The same bytes, read by the same rules, were on file already.
    case unchanged
    /// It is not on file, and why.
    case failed(ReadingFailure)
  }

  /// The article, as it was named to the program; `-` for standard input.
  public let path: String
  /// What became of it.
  public let result: Result

  /// What became of the article at `path`.
  public init(path: String, result: Result) {
    self.path = path
    self.result = result
  }
}

/// How many articles ended which way.
public struct IngestSummary: Hashable, Sendable {
  /// Articles that are on file now and were not before.
  public private(set) var stored = 0
  /// Articles that were on file already.
  public private(set) var unchanged = 0
  /// Articles that could not be read or stored.
  public private(set) var failed = 0

  /// No article yet.
  public init() {}

  /// All articles.
  public var total: Int { stored + unchanged + failed }

  /// Counts one more.
  public mutating func count(_ outcome: IngestOutcome) {
    switch outcome.result {
    case .stored: stored += 1
    case .unchanged: unchanged += 1
    case .failed: failed += 1
    }
  }
}

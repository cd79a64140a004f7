import Knowledge

/// What a line was found to be.
enum Verdict: Equatable, Sendable {
  /// Part of the article.
  case content(BlockKind)
  /// Not part of it.
  case aside(SetAside.Reason)

  /// Whether the line is part of the article.
  var isContent: Bool {
    if case .content = self { true } else { false }
  }
}

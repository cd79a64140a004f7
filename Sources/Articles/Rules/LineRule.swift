import Knowledge

/// One way to tell that a line is no content, by its form or by its words.
protocol LineRule: Sendable {
  /// Lines of this ``LineForm/weight`` and above are nothing to the rule.
  var heaviest: Int { get }
  /// Why the line at `index` is no content; nil where this rule does not say so.
  func reason(for index: Int, in page: Page) -> SetAside.Reason?
}

extension LineRule {
  /// Most rules look at lines of every weight.
  var heaviest: Int { .max }
}

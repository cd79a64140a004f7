import Knowledge

/// One way to tell that a line is no content, by its form or by its words.
protocol LineRule: Sendable {
  /// Why the line at `index` is no content; nil where this rule does not say so.
  func reason(for index: Int, in page: Page) -> SetAside.Reason?
}

/// One statement of a credit line: who did what, or where something comes from.
struct Credit: Equatable, Sendable {
  /// What it is for.
  let kind: CreditWords.Kind
  /// The names, or the one title or source.
  let values: [String]
}

/// A line of credits, as far as it is one.
struct CreditLine: Equatable, Sendable {
  /// Lines of this ``LineForm/weight`` and above are running text and are not read for credits.
  static let heaviest = 220

  /// What it says, in order.
  let credits: [Credit]
  /// The share of the line's words that belong to credits, from 0 to 1; a day and a time beside them do not count.
  let share: Double

  /// Whether the line says who wrote the article, or where it was published first.
  var isByline: Bool {
    share >= 0.6 && credits.first?.kind != .picture
      && credits.contains { [.author, .source, .title, .origin, .host, .account].contains($0.kind) }
  }

  /// Whether the line names a source and nothing else, as lines under a picture in the middle of a text do.
  var isSourceOnly: Bool { credits.allSatisfy { $0.kind == .source } }

  /// Whether the line is made of credits, of whatever kind.
  var isCredit: Bool { share >= 0.6 && credits.contains { [.editor, .picture, .source].contains($0.kind) } }

  /// The values of one kind, in order.
  func values(_ kind: CreditWords.Kind) -> [String] { credits.filter { $0.kind == kind }.flatMap(\.values) }
}

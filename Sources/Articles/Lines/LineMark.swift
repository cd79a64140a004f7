import Knowledge
import TextRepair

/// What the format of a page says of a line, besides its words.
struct LineMark: Equatable, Sendable {
  /// The level of a heading from 1 to 6; 0 for none.
  var heading = 0
  /// Whether it is an item of a list.
  var isListItem = false
  /// Whether it is quoted with `>`.
  var isQuoted = false
  /// Whether it holds pictures and nothing else.
  var isPicture = false
  /// Whether all of it is set in bold type.
  var isBold = false
  /// Whether all of its words stand in italic type or between underscores.
  var isItalic = false
  /// The share of its characters that stand in links, from 0 to 1.
  var linkShare = 0.0
  /// Why the page's structure puts it outside of the article: that of HTML, or the fields over the text (``FrontMatter``).
  var outside: SetAside.Reason?
  /// Whether it is a short line around the text that is no sibling of its paragraphs; only HTML can say so.
  var isApart = false

  /// Whether it is neither heading, item, quotation nor picture.
  var isPlain: Bool { heading == 0 && !isListItem && !isQuoted && !isPicture }

  /// Whether the page's structure puts it outside of the article.
  var isOutside: Bool { outside != nil }
}

/// A mark on a stretch of the file.
struct MarkedStretch: Equatable, Sendable {
  /// The whole line in the file, its mark-up included, in bytes.
  let source: TextSpan
  /// What the format says of it.
  let mark: LineMark
  /// The first address that it links to.
  let target: String?
}

public import Knowledge
public import TextRepair

/// What a block of content is.
public enum BlockKind: String, Sendable, CaseIterable {
  /// The headline of the article.
  case title
  /// A heading inside it.
  case heading
  /// Who wrote it, for whom, when.
  case byline
  /// A paragraph of running text.
  case paragraph
  /// An item of a list.
  case listItem = "list-item"
}

/// A block of content: one paragraph, heading or list item of the clean text.
public struct Block: Equatable, Sendable {
  /// What it is.
  public let kind: BlockKind
  /// Where it stands in the clean text, without the line break behind it.
  public let span: TextSpan
  /// Its sentences, in order, in the clean text; they cover all but the white space between them.
  public let sentences: [TextSpan]

  /// A block at a place.
  public init(kind: BlockKind, span: TextSpan, sentences: [TextSpan]) {
    self.kind = kind
    self.span = span
    self.sentences = sentences
  }
}

/// An article after repair: its record, its blocks, and the way back to the file.
public struct Article: Sendable {
  /// Metadata, clean text, repairs and what was set apart.
  public let record: ArticleRecord
  /// The content, in order; together the blocks cover the clean text but for the line breaks.
  public let blocks: [Block]
  /// The clean text with the way back to the original bytes.
  public let text: TracedText

  /// An article from its parts.
  public init(record: ArticleRecord, blocks: [Block], text: TracedText) {
    self.record = record
    self.blocks = blocks
    self.text = text
  }

  /// The place of a stretch of the clean text, there and in the file.
  public func evidence(_ span: TextSpan) -> Evidence {
    Evidence(span: span, source: text.source(of: span))
  }
}

/// What kind of damage a repair undoes.
public enum RepairKind: String, Codable, Sendable, CaseIterable {
  /// A reading in brackets behind a Han character, taken out.
  case pinyinGloss = "pinyin-gloss"
  /// GBK bytes read one byte off, shifted back.
  case byteSlip = "byte-slip"
  /// Text decoded with the wrong encoding, decoded again.
  case mojibake
  /// Traditional characters brought to simplified ones.
  case script
  /// Half-width or full-width forms folded.
  case width
  /// HTML or Markdown residue taken out or resolved.
  case markup
  /// Control characters, zero-width characters, stray or doubled white space.
  case whitespace
  /// Words that a converter wrote twice, written once.
  case doubledText = "doubled-text"
  /// Bytes that no encoding explains: marked, never guessed.
  case undecodable
}

/// A change to be made to a text: `span` is replaced by `replacement`.
public struct Edit: Equatable, Sendable {
  /// The stretch that is replaced, in the text that the edit is for; empty where text is put in.
  public let span: TextSpan
  /// What stands there afterwards; empty where text is taken out.
  public let replacement: String
  /// What kind of damage this undoes.
  public let kind: RepairKind
  /// Whether no other reading of the damage is possible.
  public let certain: Bool

  /// An edit of one stretch.
  public init(span: TextSpan, replacement: String, kind: RepairKind, certain: Bool = true) {
    self.span = span
    self.replacement = replacement
    self.kind = kind
    self.certain = certain
  }

  /// The change, without where it is made.
  var change: TracedText.Change { TracedText.Change(kind: kind, certain: certain) }
}

/// A change that was made, on record: enough to make it again and to check it against the file.
public struct Repair: Hashable, Sendable, Codable {
  /// What kind of damage was undone.
  public let kind: RepairKind
  /// Where ``after`` stands in the repaired text.
  public let span: TextSpan
  /// Where ``before`` stands in the original bytes.
  public let source: TextSpan
  /// The decoded text that stood there.
  public let before: String
  /// The text that stands there now.
  public let after: String
  /// Whether no other reading of the damage is possible.
  public let certain: Bool

  /// A repair on record.
  public init(
    kind: RepairKind, span: TextSpan, source: TextSpan, before: String, after: String, certain: Bool
  ) {
    self.kind = kind
    self.span = span
    self.source = source
    self.before = before
    self.after = after
    self.certain = certain
  }
}

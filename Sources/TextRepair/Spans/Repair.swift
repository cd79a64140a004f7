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
  /// What may have stood there where nothing decides, the likeliest first; empty where it is decided.
  public let alternatives: [String]

  /// An edit of one stretch.
  public init(
    span: TextSpan, replacement: String, kind: RepairKind, certain: Bool = true, alternatives: [String] = []
  ) {
    self.span = span
    self.replacement = replacement
    self.kind = kind
    self.certain = certain && alternatives.isEmpty
    self.alternatives = alternatives
  }
}

/// A change that was made, on record: enough to make it again and to check it against the file.
public struct Repair: Hashable, Sendable {
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
  /// What may have stood there where nothing decides, the likeliest first; empty where it is decided.
  ///
  /// Then ``after`` holds U+FFFD for a lost character, or what the file says for a stretch that was perhaps misread.
  public let alternatives: [String]

  /// Whether the damage was found but not undone: nothing decides what stood there, or it is lost.
  public var isUndecided: Bool { !alternatives.isEmpty || after.unicodeScalars.contains("\u{FFFD}") }

  /// A repair on record.
  public init(
    kind: RepairKind, span: TextSpan, source: TextSpan, before: String, after: String, certain: Bool,
    alternatives: [String] = []
  ) {
    self.kind = kind
    self.span = span
    self.source = source
    self.before = before
    self.after = after
    self.certain = certain
    self.alternatives = alternatives
  }
}

extension Repair: Codable {
  private enum Key: String, CodingKey {
    case kind, span, source, before, after, certain, alternatives
  }

  /// Reads a repair; one without `alternatives` is decided.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    kind = try container.decode(RepairKind.self, forKey: .kind)
    span = try container.decode(TextSpan.self, forKey: .span)
    source = try container.decode(TextSpan.self, forKey: .source)
    before = try container.decode(String.self, forKey: .before)
    after = try container.decode(String.self, forKey: .after)
    certain = try container.decode(Bool.self, forKey: .certain)
    alternatives = try container.decodeIfPresent([String].self, forKey: .alternatives) ?? []
  }

  /// Writes `alternatives` only where nothing was decided.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(span, forKey: .span)
    try container.encode(source, forKey: .source)
    try container.encode(before, forKey: .before)
    try container.encode(after, forKey: .after)
    try container.encode(certain, forKey: .certain)
    if !alternatives.isEmpty { try container.encode(alternatives, forKey: .alternatives) }
  }
}

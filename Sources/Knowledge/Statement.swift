public import TextRepair

/// What an article lets one know of the speaker.
public enum Attribution: String, Codable, Sendable, CaseIterable {
  /// A person with a name.
  case named
  /// A company, an institution, a document.
  case organization
  /// Described, not named: 一位投资人.
  case anonymous
  /// Not said at all.
  case none
}

/// How words are reported.
public enum QuotationForm: String, Codable, Sendable, CaseIterable {
  /// In quotation marks.
  case direct
  /// Without quotation marks.
  case indirect
  /// Partly quoted, partly reported.
  case mixed
}

/// Somebody said something: an attributed utterance, one per contiguous stretch.
public struct Statement: Hashable, Sendable {
  /// Its stable name: tag, article, source range, speaker as written.
  public let id: String
  /// The name of the rule that found it.
  public let rule: String
  /// Who says it, where they have a name; several for a joint statement.
  public let speakers: [EntityID]
  /// The speaker as the article describes it at its fullest; empty where it does not say.
  public let speakerText: String
  /// What the article lets one know of the speaker.
  public let attribution: Attribution
  /// Quoted, reported, or both.
  public let form: QuotationForm
  /// What was said, without quotation marks and attribution; pieces joined by one space.
  public let text: String
  /// Where the pieces stand; together they are ``text``.
  public let pieces: [Evidence]
  /// The reporting words as used, such as `表示`; empty where a bare quotation continues.
  public let cue: String
  /// Where the cue stands in the clean text; nil where there is none.
  public let cueSpan: TextSpan?
  /// Whom it was said to: `对机器之心表示`.
  public let addressee: EntityID?
  /// The entities that the words are about.
  public let about: [EntityID]
  /// When it was said, where the article tells.
  public let said: PartialDate?

  /// A statement from one article.
  public init(
    id: String, rule: String, speakers: [EntityID], speakerText: String, attribution: Attribution,
    form: QuotationForm, text: String, pieces: [Evidence], cue: String, cueSpan: TextSpan? = nil,
    addressee: EntityID? = nil, about: [EntityID], said: PartialDate? = nil
  ) {
    self.id = id
    self.rule = rule
    self.speakers = speakers
    self.speakerText = speakerText
    self.attribution = attribution
    self.form = form
    self.text = text
    self.pieces = pieces
    self.cue = cue
    self.cueSpan = cueSpan
    self.addressee = addressee
    self.about = about
    self.said = said
  }
}

extension Statement: Codable {
  enum CodingKeys: String, CodingKey {
    case id
    case rule
    case speakers
    case speakerText = "speaker_text"
    case attribution
    case form
    case text
    case spans, sources
    case cue
    case cueSpan = "cue_span"
    case addressee
    case about
    case said
  }

  /// Reads the form of the extraction record.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    rule = try container.decode(String.self, forKey: .rule)
    speakers = try container.decode([EntityID].self, forKey: .speakers)
    speakerText = try container.decode(String.self, forKey: .speakerText)
    attribution = try container.decode(Attribution.self, forKey: .attribution)
    form = try container.decode(QuotationForm.self, forKey: .form)
    text = try container.decode(String.self, forKey: .text)
    let spans = try container.decode([TextSpan].self, forKey: .spans)
    let sources = try container.decode([TextSpan].self, forKey: .sources)
    guard spans.count == sources.count else {
      throw DecodingError.dataCorruptedError(
        forKey: .sources, in: container, debugDescription: "a statement has as many sources as spans")
    }
    pieces = zip(spans, sources).map { Evidence(span: $0, source: $1) }
    cue = try container.decode(String.self, forKey: .cue)
    cueSpan = try container.decodeIfPresent(TextSpan.self, forKey: .cueSpan)
    addressee = try container.decodeIfPresent(EntityID.self, forKey: .addressee)
    about = try container.decode([EntityID].self, forKey: .about)
    said = try container.decodeIfPresent(PartialDate.self, forKey: .said)
  }

  /// Writes the form of the extraction record, with null where a value is not known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(rule, forKey: .rule)
    try container.encode(speakers, forKey: .speakers)
    try container.encode(speakerText, forKey: .speakerText)
    try container.encode(attribution, forKey: .attribution)
    try container.encode(form, forKey: .form)
    try container.encode(text, forKey: .text)
    try container.encode(pieces.map(\.span), forKey: .spans)
    try container.encode(pieces.map(\.source), forKey: .sources)
    try container.encode(cue, forKey: .cue)
    try container.encode(cueSpan, forKey: .cueSpan)
    try container.encode(addressee, forKey: .addressee)
    try container.encode(about, forKey: .about)
    try container.encode(said, forKey: .said)
  }
}

public import TextRepair

/// An article, as read: where it came from, who wrote it, its clean text and what was done to get it.
public struct ArticleRecord: Hashable, Sendable {
  /// The first 128 bits over tag `a1` and the original bytes.
  public let id: String
  /// The SHA-256 of the original bytes.
  public let sha256: String
  /// Where it was read from, as it was named to the program.
  public let path: String
  /// `text/plain`, `text/html` or `text/markdown`.
  public let mediaType: String
  /// The encoding it was read with.
  public let encoding: TextEncoding
  /// The encoding that the page declares, where its bytes say otherwise; nil where they agree or it declares none.
  ///
  /// It is told when a file is read and not kept in the store: the file tells it again.
  public let contradictedEncoding: TextEncoding?
  /// `zh` or `en`.
  public let language: String
  /// The headline.
  public let title: String?
  /// Who wrote it.
  public let authors: [String]
  /// Who published it first.
  public let outlet: String?
  /// Who carries this copy, where that is not the outlet.
  public let host: String?
  /// The page's own address.
  public let url: String?
  /// When it was published, as far as the article says.
  public let published: PartialDate?
  /// The repaired content, blocks parted by empty lines.
  public let cleanText: String
  /// Every change; `span` in ``cleanText``, `source` in the file.
  public let repairs: [Repair]
  /// What was set apart.
  public let boilerplate: [SetAside]
  /// The share of the decoded characters that repairs touched, from 0 to 1, four decimals.
  public let damage: Double

  /// An article record.
  public init(
    id: String, sha256: String, path: String, mediaType: String, encoding: TextEncoding,
    contradictedEncoding: TextEncoding? = nil, language: String, title: String? = nil, authors: [String],
    outlet: String? = nil, host: String? = nil, url: String? = nil,
    published: PartialDate? = nil, cleanText: String, repairs: [Repair], boilerplate: [SetAside],
    damage: Double
  ) {
    self.id = id
    self.sha256 = sha256
    self.path = path
    self.mediaType = mediaType
    self.encoding = encoding
    self.contradictedEncoding = contradictedEncoding
    self.language = language
    self.title = title
    self.authors = authors
    self.outlet = outlet
    self.host = host
    self.url = url
    self.published = published
    self.cleanText = cleanText
    self.repairs = repairs
    self.boilerplate = boilerplate
    self.damage = damage
  }
}

extension ArticleRecord: Codable {
  enum CodingKeys: String, CodingKey {
    case id
    case sha256
    case path
    case mediaType = "media_type"
    case encoding
    case contradictedEncoding = "contradicted_encoding"
    case language
    case title
    case authors
    case outlet
    case host
    case url
    case published
    case cleanText = "clean_text"
    case repairs
    case boilerplate
    case damage
  }

  /// Reads the form of the extraction record.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    sha256 = try container.decode(String.self, forKey: .sha256)
    path = try container.decode(String.self, forKey: .path)
    mediaType = try container.decode(String.self, forKey: .mediaType)
    encoding = try container.decode(TextEncoding.self, forKey: .encoding)
    contradictedEncoding = try container.decodeIfPresent(TextEncoding.self, forKey: .contradictedEncoding)
    language = try container.decode(String.self, forKey: .language)
    title = try container.decodeIfPresent(String.self, forKey: .title)
    authors = try container.decode([String].self, forKey: .authors)
    outlet = try container.decodeIfPresent(String.self, forKey: .outlet)
    host = try container.decodeIfPresent(String.self, forKey: .host)
    url = try container.decodeIfPresent(String.self, forKey: .url)
    published = try container.decodeIfPresent(PartialDate.self, forKey: .published)
    cleanText = try container.decode(String.self, forKey: .cleanText)
    repairs = try container.decode([Repair].self, forKey: .repairs)
    boilerplate = try container.decode([SetAside].self, forKey: .boilerplate)
    damage = try container.decode(Double.self, forKey: .damage)
  }

  /// Writes the form of the extraction record, with null where a value is not known; a contradicted encoding
  /// stands there only where there is one.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(sha256, forKey: .sha256)
    try container.encode(path, forKey: .path)
    try container.encode(mediaType, forKey: .mediaType)
    try container.encode(encoding, forKey: .encoding)
    try container.encodeIfPresent(contradictedEncoding, forKey: .contradictedEncoding)
    try container.encode(language, forKey: .language)
    try container.encode(title, forKey: .title)
    try container.encode(authors, forKey: .authors)
    try container.encode(outlet, forKey: .outlet)
    try container.encode(host, forKey: .host)
    try container.encode(url, forKey: .url)
    try container.encode(published, forKey: .published)
    try container.encode(cleanText, forKey: .cleanText)
    try container.encode(repairs, forKey: .repairs)
    try container.encode(boilerplate, forKey: .boilerplate)
    try container.encode(damage, forKey: .damage)
  }
}

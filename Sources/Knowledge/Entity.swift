/// What kind of thing an entity is; the raw value stands in ids, records and tables.
public enum EntityKind: String, Codable, Sendable, CaseIterable, Comparable {
  /// A firm: OpenAI, 猎豹移动.
  case company
  /// An AI model or a family of models: GPT-4, Llama 2.
  case model
  /// A human being with a name.
  case person
  /// Where models are hosted and offered: Amazon SageMaker, 百度千帆.
  case platform
  /// The press.
  case media
  /// A university, laboratory, regulator or association.
  case institution
  /// A test that models are scored on: MMLU, C-Eval.
  case benchmark
  /// An app, a chip or another product that is no model.
  case product

  /// Its place in the order of declaration.
  private var place: Int {
    switch self {
    case .company: 0
    case .model: 1
    case .person: 2
    case .platform: 3
    case .media: 4
    case .institution: 5
    case .benchmark: 6
    case .product: 7
    }
  }

  /// By the place in the order of declaration, which is quicker than by the word.
  public func hash(into hasher: inout Hasher) { hasher.combine(place) }

  /// In the order of declaration.
  public static func < (left: EntityKind, right: EntityKind) -> Bool {
    left.place < right.place
  }
}

/// The stable name of an entity: its kind, a slash, and a normalised name, such as `company/openai`.
public struct EntityID: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  /// The whole id.
  public let rawValue: String
  /// A number made of its bytes, by which most ids are told apart.
  private let key: UInt64

  /// An id as it is written in a lexicon or a record.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
    key = EntityID.key(rawValue)
  }

  private static func key(_ id: String) -> UInt64 {
    var id = id
    return id.withUTF8 { bytes in
      bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }  // FNV-1a
    }
  }

  /// The id of an entity that no lexicon lists: kind and folded name.
  ///
  /// White space and punctuation between words become one hyphen; letters are lower-cased, so
  /// `Chinese Llama 2 7B` is `model/chinese-llama-2-7b`.
  public init(kind: EntityKind, name: String) {
    var key = ""
    for scalar in name.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "."
        || scalar == "+"
      {
        key.unicodeScalars.append(scalar)
      } else if !key.isEmpty, !key.hasSuffix("-") {
        key += "-"
      }
    }
    while key.hasSuffix("-") || key.hasSuffix(".") { key.removeLast() }
    self.init("\(kind.rawValue)/\(key)")
  }

  /// The kind that the id begins with; nil where it begins with none.
  public var kind: EntityKind? {
    rawValue.split(separator: "/", maxSplits: 1).first.flatMap { EntityKind(rawValue: String($0)) }
  }

  /// The whole id.
  public var description: String { rawValue }
  /// By the bytes of the whole id: ids are folded, so that equal ones are written alike.
  public static func == (left: EntityID, right: EntityID) -> Bool {
    guard left.key == right.key else { return false }
    let isEqual = left.rawValue.utf8.withContiguousStorageIfAvailable { left in
      right.rawValue.utf8.withContiguousStorageIfAvailable { right in
        guard left.count == right.count else { return false }
        var place = 0
        while place < left.count, left[place] == right[place] { place &+= 1 }
        return place == left.count
      }
    }
    return (isEqual ?? nil) ?? left.rawValue.utf8.elementsEqual(right.rawValue.utf8)
  }
  /// By the bytes of the whole id.
  public static func < (left: EntityID, right: EntityID) -> Bool {
    let isBefore = left.rawValue.utf8.withContiguousStorageIfAvailable { left in
      right.rawValue.utf8.withContiguousStorageIfAvailable { right in
        let shorter = min(left.count, right.count)
        var place = 0
        while place < shorter, left[place] == right[place] { place &+= 1 }
        return place < shorter ? left[place] < right[place] : left.count < right.count
      }
    }
    return (isBefore ?? nil) ?? left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
  /// The number made of the bytes, which takes no comparison by the rules of Unicode.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
  /// Reads the whole id.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }
  /// Writes the whole id.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// A stretch of an article that names something.
public struct Mention: Hashable, Sendable {
  /// The words, as they stand in the clean text.
  public let text: String
  /// Where they stand.
  public let evidence: Evidence

  /// A mention at a place.
  public init(text: String, evidence: Evidence) {
    self.text = text
    self.evidence = evidence
  }
}

/// Something that an article names, with every place where it does.
public struct Entity: Hashable, Sendable, Codable {
  /// Its stable name.
  public let id: EntityID
  /// What kind of thing it is.
  public let kind: EntityKind
  /// Its usual name.
  public let name: String
  /// Whether the lexicon lists it; false where the article's own words made it known.
  public let isKnown: Bool
  /// The places, in order of appearance.
  public let mentions: [Mention]

  /// An entity of one article.
  public init(id: EntityID, kind: EntityKind, name: String, isKnown: Bool, mentions: [Mention]) {
    self.id = id
    self.kind = kind
    self.name = name
    self.isKnown = isKnown
    self.mentions = mentions
  }

  enum CodingKeys: String, CodingKey {
    case id, name, mentions
    case kind = "type"
    case isKnown = "known"
  }
}

extension Mention: Codable {
  enum CodingKeys: CodingKey { case text, span, source }

  /// Reads the flat form of the extraction record.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    text = try container.decode(String.self, forKey: .text)
    evidence = try Evidence(from: decoder)
  }

  /// Writes the flat form of the extraction record.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(text, forKey: .text)
    try container.encode(evidence.span, forKey: .span)
    try container.encode(evidence.source, forKey: .source)
  }
}

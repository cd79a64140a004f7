public import Knowledge
public import TextRepair

/// An article that we made up, and a reading of it that is put together by hand: for tests of all that comes after extraction.
///
/// The file holds ``margin`` bytes before the clean text, so every source range differs from its span.
public struct InventedArticle {
  /// How many bytes of the file stand before its clean text.
  public static let margin = 16

  /// The clean text.
  public let text: String
  /// The bytes of the file.
  public let original: [UInt8]
  /// The article's id.
  public let id: String
  private let path: String
  private let outlet: String?
  private let published: PartialDate?
  private let title: String?
  private var entities: [Entity] = []
  private var roles: [Role] = []
  private var statements: [Statement] = []
  private var facts: [Fact] = []
  private var relations: [Relation] = []

  /// An article without anything in it yet.
  public init(
    _ text: String, path: String = "invented.txt", title: String? = nil, outlet: String? = nil,
    published: String? = nil
  ) {
    self.text = text
    self.path = path
    self.title = title
    self.outlet = outlet
    self.published = published.flatMap { PartialDate($0) }
    original = Array(repeating: UInt8(ascii: "*"), count: InventedArticle.margin) + Array(text.utf8)
    id = ContentHash.identifier(tag: "a1", bytes: [original])
  }

  /// Names an entity at every place where one of the names stands.
  public mutating func name(_ id: String, _ names: String..., known: Bool = true) {
    let id = EntityID(id)
    let mentions = names.flatMap { name in places(of: name).map { Mention(text: name, evidence: $0) } }
      .sorted { ($0.evidence.span, $0.text) < ($1.evidence.span, $1.text) }
    entities.append(
      Entity(
        id: id, kind: id.kind ?? .product, name: names.first ?? id.rawValue, isKnown: known,
        mentions: mentions))
  }

  /// Says who said what; each of `quotation` is a stretch of the text.
  public mutating func say(
    _ quotation: String..., by speakers: [String] = [], as speakerText: String,
    attribution: Attribution = .named,
    form: QuotationForm = .direct, cue: String = "", to addressee: String? = nil, about: [String] = [],
    said: String? = nil
  ) {
    statements.append(
      Statement(
        id: identifier("s1", quotation + [speakerText]), rule: "invented",
        speakers: speakers.map { EntityID($0) },
        speakerText: speakerText, attribution: attribution, form: form,
        text: quotation.joined(separator: " "),
        pieces: quotation.map(place), cue: cue, cueSpan: cue.isEmpty ? nil : place(of: cue).span,
        addressee: addressee.map { EntityID($0) }, about: about.map { EntityID($0) },
        said: said.flatMap { PartialDate($0) }))
  }

  /// States a value; `words` is the stretch of the text that does.
  public mutating func state(
    _ subject: String, _ predicate: String, _ value: String?, unit: String? = nil, qualifier: String? = nil,
    date: String? = nil, by source: String? = nil, statement: Int? = nil, in words: String
  ) {
    facts.append(
      Fact(
        id: identifier("f1", [subject, predicate, value ?? "", unit ?? "", qualifier ?? "", words]),
        rule: "invented",
        subject: EntityID(subject), predicate: predicate, value: value, unit: unit, qualifier: qualifier,
        date: date.flatMap { PartialDate($0) }, attributedTo: source.map { EntityID($0) },
        statement: statement.map { statements[$0].id }, evidence: place(of: words)))
  }

  /// Relates two entities; `words` is the stretch of the text that does.
  public mutating func relate(_ subject: String, _ predicate: String, _ object: String, in words: String) {
    relations.append(
      Relation(
        id: identifier("r1", [subject, predicate, object, words]), rule: "invented",
        subject: EntityID(subject),
        predicate: predicate, object: EntityID(object), evidence: place(of: words)))
  }

  /// Gives a person an office; `words` is the stretch of the text that does.
  public mutating func appoint(_ person: String, _ title: String, at organisation: String, in words: String) {
    roles.append(
      Role(
        id: identifier("o1", [person, title, organisation, words]), person: EntityID(person), title: title,
        organisation: EntityID(organisation), evidence: place(of: words)))
  }

  /// The reading; `repairs` and `boilerplate` are as given.
  public func reading(repairs: [Repair] = [], boilerplate: [SetAside] = [], authors: [String] = []) -> Reading
  {
    let record = ArticleRecord(
      id: id, sha256: ContentHash.sha256(original), path: path, mediaType: "text/plain", encoding: .utf8,
      language: "zh", title: title, authors: authors, outlet: outlet, published: published, cleanText: text,
      repairs: repairs, boilerplate: boilerplate, damage: 0.25)
    return Reading(
      article: record, entities: entities, roles: roles, statements: statements, facts: facts,
      relations: relations)
  }

  /// The first place where some words stand.
  ///
  /// - Precondition: they do.
  public func place(of words: String) -> Evidence {
    guard let first = places(of: words).first else { preconditionFailure("“\(words)” is not in the text") }
    return first
  }

  private func places(of words: String) -> [Evidence] {
    text.ranges(of: words).map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      let span = TextSpan(start: start, end: start + words.utf8.count)
      return Evidence(span: span, source: span.shifted(by: InventedArticle.margin))
    }
  }

  private func identifier(_ tag: String, _ parts: [String]) -> String {
    ContentHash.identifier(tag: tag, parts: [id] + parts)
  }
}

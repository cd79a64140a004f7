public import Knowledge

/// Which statements are asked for; every condition that is set must hold.
public struct ClaimFilter: Hashable, Sendable {
  /// The speaker: an id, a name or an alias of an entity, or words of an unnamed speaker's description.
  public var by: String?
  /// What the words are about: an id, a name or an alias.
  public var about: String?
  /// The earliest date, of the saying where it is known, else of the article; it may be a month or year.
  public var since: PartialDate?
  /// The latest date, included; it may be a month or year.
  public var until: PartialDate?
  /// Quoted, reported, or both.
  public var form: QuotationForm?
  /// What is known of the speaker.
  public var attribution: Attribution?
  /// Who published the article, or who carries the copy.
  public var outlet: String?
  /// Words that stand in the quotation, each of them; white space parts them.
  public var search: String?

  /// A filter; nil leaves a condition open.
  public init(
    by: String? = nil, about: String? = nil, since: PartialDate? = nil, until: PartialDate? = nil,
    form: QuotationForm? = nil, attribution: Attribution? = nil, outlet: String? = nil, search: String? = nil
  ) {
    self.by = by
    self.about = about
    self.since = since
    self.until = until
    self.form = form
    self.attribution = attribution
    self.outlet = outlet
    self.search = search
  }
}

/// Which values are asked for; every condition that is set must hold.
public struct FactFilter: Hashable, Sendable {
  /// What the value is about: an id, a name or an alias.
  public var subject: String?
  /// The property, such as `price`.
  public var predicate: String?

  /// A filter; nil leaves a condition open.
  public init(subject: String? = nil, predicate: String? = nil) {
    self.subject = subject
    self.predicate = predicate
  }
}

/// Which releases are asked for; every condition that is set must hold.
public struct ReleaseFilter: Hashable, Sendable {
  /// What came out: an id, a name or an alias.
  public var model: String?
  /// Who made it: an id, a name or an alias.
  public var by: String?
  /// The earliest date; it may be a month or year.
  public var since: PartialDate?
  /// The latest date, included; it may be a month or year.
  public var until: PartialDate?

  /// A filter; nil leaves a condition open.
  public init(
    model: String? = nil, by: String? = nil, since: PartialDate? = nil, until: PartialDate? = nil
  ) {
    self.model = model
    self.by = by
    self.since = since
    self.until = until
  }
}

/// Which relations are asked for; every condition that is set must hold.
public struct RelationFilter: Hashable, Sendable {
  /// An entity at either end: an id, a name or an alias.
  public var entity: String?
  /// What holds, such as `available_on`.
  public var predicate: String?

  /// A filter; nil leaves a condition open.
  public init(entity: String? = nil, predicate: String? = nil) {
    self.entity = entity
    self.predicate = predicate
  }
}

public import Answering
import Knowledge

extension Sheet {
  /// Values of entities, each with the words it is written in.
  public init(facts: [FactAnswer]) {
    let columns: [Column] = [
      .init("subject", for: .readers, widest: 24), .init("subject_name", for: .programs),
      .init("subject_id", for: .programs), .init("predicate"), .init("value", for: .programs),
      .init("unit", for: .programs), .init("qualifier", for: .programs), .init("stated_value", for: .readers),
      .init("date"), .init("according_to", for: .readers), .init("attributed_to", for: .programs),
      .init("claim", for: .programs), .init("quote", .below, for: .readers), .init("words", for: .programs),
      .init("rule", for: .programs),
      .init("id", for: .programs),
    ]
    self.init(
      columns: columns + Citation.columns,
      rows: facts.map { fact in
        [
          .text(fact.subject.name), .text(fact.subject.name), .text(fact.subject.id.rawValue),
          .text(fact.predicate), Cell(fact.value), Cell(fact.unit), Cell(fact.qualifier),
          .text(fact.statedValue),
          Cell(fact.date?.description), Cell(fact.attributedTo?.name), Cell(fact.attributedTo?.id.rawValue),
          Cell(fact.claim), .text("“\(fact.words)”"), .text(fact.words), .text(fact.rule), .text(fact.id),
        ] + Citation(fact.article, [fact.evidence], of: fact.id).cells
      })
  }

  /// Releases and announcements, each with the words it is written in.
  public init(releases: [ReleaseAnswer]) {
    let columns: [Column] = [
      .init("date", widest: 10), .init("model", for: .readers), .init("model_name", for: .programs),
      .init("model_id", for: .programs), .init("event"), .init("developers", for: .readers),
      .init("developer_ids", for: .programs), .init("qualifier"), .init("sources"),
      .init("quote", .below, for: .readers), .init("words", for: .programs),
      .init("id", for: .programs),
    ]
    self.init(
      columns: columns + Citation.columns,
      rows: releases.map { release in
        [
          Cell(release.date?.description), .text(release.model.name), .text(release.model.name),
          .text(release.model.id.rawValue), .text(release.event), .list(release.developers.map(\.name)),
          .list(release.developers.map(\.id.rawValue)), Cell(release.qualifier),
          .integer(Int64(release.sourceCount)), .text("“\(release.words)”"), .text(release.words),
          .text(release.id),
        ] + Citation(release.article, [release.evidence], of: release.id).cells
      })
  }
}

extension FactAnswer {
  /// The value for a reader: the number with its digits grouped, its unit, and the qualifier in brackets.
  public var statedValue: String {
    let parts = [value.map(NumberText.grouped), unit, qualifier.map { "(\($0))" }]
    return parts.compactMap(\.self).filter { !$0.isEmpty && $0 != "()" }.joined(separator: " ")
  }
}

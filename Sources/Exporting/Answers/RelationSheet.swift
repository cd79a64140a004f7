public import Answering
import Knowledge

extension Sheet {
  /// Relations between entities, each with the words it is written in.
  public init(relations: [RelationAnswer]) {
    let columns: [Column] = [
      .init("subject", for: .readers), .init("subject_name", for: .programs),
      .init("subject_id", for: .programs),
      .init("predicate"), .init("object", for: .readers), .init("object_name", for: .programs),
      .init("object_id", for: .programs), .init("quote", .below, for: .readers),
      .init("words", for: .programs), .init("rule", for: .programs),
      .init("id", for: .programs),
    ]
    self.init(
      columns: columns + Citation.columns,
      rows: relations.map { relation in
        [
          .text(relation.subject.name), .text(relation.subject.name), .text(relation.subject.id.rawValue),
          .text(relation.predicate), .text(relation.object.name), .text(relation.object.name),
          .text(relation.object.id.rawValue), .text("“\(relation.words)”"), .text(relation.words),
          .text(relation.rule), .text(relation.id),
        ] + Citation(relation.article, [relation.evidence], of: relation.id).cells
      })
  }

  /// Who holds which office where.
  public init(roles: [RoleAnswer]) {
    let columns: [Column] = [
      .init("person", for: .readers), .init("person_name", for: .programs),
      .init("person_id", for: .programs),
      .init("title"), .init("organisation", for: .readers), .init("organisation_name", for: .programs),
      .init("organisation_id", for: .programs), .init("quote", .below, for: .readers),
      .init("words", for: .programs), .init("id", for: .programs),
    ]
    self.init(
      columns: columns + Citation.columns,
      rows: roles.map { role in
        [
          .text(role.person.name), .text(role.person.name), .text(role.person.id.rawValue), .text(role.title),
          .text(role.organisation.name), .text(role.organisation.name), .text(role.organisation.id.rawValue),
          .text("“\(role.words)”"), .text(role.words), .text(role.id),
        ] + Citation(role.article, [role.evidence], of: role.id).cells
      })
  }

  /// The articles that name an entity.
  public init(sources: [CardSource]) {
    let columns: [Column] = [
      .init("published"), .init("outlet", widest: 16), .init("title"), .init("mentions"),
      .init("path", .below),
      .init("article_id", for: .programs),
    ]
    self.init(
      columns: columns,
      rows: sources.map { source in
        [
          Cell(source.article.published?.description), Cell(source.article.outlet ?? source.article.host),
          Cell(source.article.title), .integer(Int64(source.mentionCount)), .text(source.article.path),
          .text(source.article.id),
        ]
      })
  }
}

import Foundation
public import Evaluation

/// The scores of several articles, for ``SheetGroup/init(evaluations:)``.
public struct ArticleEvaluation: Sendable {
  /// The name of the annotation file, without its extension.
  public let name: String
  /// `zh` or `en`, as the annotation says; nil where it does not.
  public let language: String?
  /// Its scores and misses.
  public let evaluation: Evaluation

  /// The scores of one article.
  public init(name: String, language: String?, evaluation: Evaluation) {
    self.name = name
    self.language = language
    self.evaluation = evaluation
  }
}

extension SheetGroup {
  /// Precision, recall and F1: of all articles together, of each language, of each article; and every miss.
  public init(evaluations: [ArticleEvaluation]) {
    var sections = [Section("total", Sheet(scores: evaluations))]
    let languages = Set(evaluations.compactMap(\.language)).sorted()
    for language in languages where languages.count > 1 {
      sections.append(Section(language, Sheet(scores: evaluations.filter { $0.language == language })))
    }
    sections.append(Section("articles", Sheet(scoresByArticle: evaluations)))
    sections.append(Section("misses", Sheet(misses: evaluations)))
    self.init(heading: [Heading("articles", .integer(Int64(evaluations.count)))], sections: sections)
  }
}

extension Sheet {
  /// A row for each section that was counted, over all articles; behind the statements, how many of those found have
  /// the right speaker.
  fileprivate init(scores evaluations: [ArticleEvaluation]) {
    let scores = evaluations.map(\.evaluation).reduce(Evaluation(), +).scores
    var rows: [[Cell]] = []
    for section in ScoredSection.allCases {
      guard let score = scores[section], score.found + score.expected > 0 else { continue }
      rows.append([
        .text(section.rawValue), section.isRecallOnly ? .empty : .share(score.precision),
        .share(score.recall),
        section.isRecallOnly ? .empty : .share(score.f1), .integer(Int64(score.right)),
        section.isRecallOnly ? .empty : .integer(Int64(score.found)), .integer(Int64(score.expected)),
      ])
      guard section == .statementsWithSpeaker, let all = scores[.statements], all.right > 0 else { continue }
      let share = Double(score.right) / Double(all.right)
      rows.append([
        .text("right speaker of those"), .share(share), .empty, .empty, .integer(Int64(score.right)),
        .integer(Int64(all.right)), .empty,
      ])
    }
    let names = ["kind", "precision", "recall", "f1", "right", "found", "expected"]
    self.init(columns: names.map { Column($0) }, rows: rows)
  }

  /// F1 of the main sections, a row for each article.
  fileprivate init(scoresByArticle evaluations: [ArticleEvaluation]) {
    let names = ["entities", "statements", "facts", "relations", "roles", "metadata"]
    self.init(
      columns: [Column("article"), Column("language")] + names.map { Column($0) },
      rows: evaluations.map { item in
        [.text(item.name), Cell(item.language)]
          + ScoredSection.main.map { item.evaluation.scores[$0].map { .share($0.f1) } ?? .empty }
      })
  }

  /// A row for each miss.
  fileprivate init(misses evaluations: [ArticleEvaluation]) {
    self.init(
      columns: [Column("article"), Column("kind"), Column("fault"), Column("detail", .below)],
      rows: evaluations.flatMap { item in
        item.evaluation.misses.map {
          [.text(item.name), .text($0.kind), .text($0.fault.rawValue), .text($0.detail)]
        }
      })
  }
}

extension Sheet.Cell {
  /// A share from 0 to 1, with four decimals, as the scorer of the protocol rounds.
  fileprivate static func share(_ value: Double) -> Sheet.Cell {
    .text(String(format: "%.4f", value))
  }
}

import DataTables
import Knowledge

/// What makes a number a value of a property: words near it and units behind it, from `data/language/facts.tsv`.
struct FactCue: Equatable, Sendable {
  /// What kind of number is meant.
  enum Measure: String, Sendable {
    /// An amount of money.
    case money
    /// A count of things, with one of the cue's units or none.
    case count
  }

  /// Whose value it is.
  enum Role: String, Sendable {
    /// What the clause speaks of.
    case topic
    /// Whom the sentence begins with: who pays.
    case agent
    /// What stands behind the word: 收购 X.
    case object
    /// Who gets it: 对 X 投资, invested in X, 获得 Y 投资.
    case recipient
    /// What the article says is bought: 收购价格为.
    case deal
  }

  static let columns = [
    "rule", "predicate", "measure", "words", "units", "size", "subjects", "unit", "not_words", "vetoes",
    "role",
  ]

  /// The rule's name in the record.
  let rule: String
  let predicate: String
  let measure: Measure
  /// Words of which one stands in the same clause, or else in the clause before.
  let words: [String]
  /// Those of them that stand directly before the number.
  let directWords: Set<String>
  /// Units of which one stands behind the number; empty where any will do.
  let units: [String]
  /// The powers of ten between which the leading digit of a value lies.
  let size: ClosedRange<Int>
  /// The kinds of subjects, those to be preferred first.
  let subjects: [Set<EntityKind>]
  /// The unit of the fact; `currency` and `own` stand for the amount's own.
  let unit: String
  /// Words that make it something else where they stand nearer to the number.
  let notWords: [String]
  /// Words that make it something else wherever they stand in the clause.
  let vetoes: [String]
  let role: Role

  /// What marks a word of the table that stands directly before the number.
  private static let directMark = "#"

  private static func bare(_ word: String) -> String {
    word.hasSuffix(directMark) ? String(word.dropLast()) : word
  }

  static func read(_ table: DataTable) throws(DataTableFailure) -> [FactCue] {
    var result: [FactCue] = []
    for row in table.rows {
      guard let measure = Measure(rawValue: row["measure"]) else {
        throw table.failure(at: row, "the measure is money or count")
      }
      guard Predicates.facts.contains(row["predicate"]) else {
        throw table.failure(at: row, "the predicate is unknown")
      }
      guard let role = Role(rawValue: row["role"]) else {
        throw table.failure(at: row, "the role is topic, agent, object, recipient or deal")
      }
      let bounds = row["size"].split(separator: "~").compactMap { Int($0) }
      guard bounds.count == 2, bounds[0] <= bounds[1] else {
        throw table.failure(at: row, "the size is two powers of ten, as in 3~8")
      }
      guard !row["unit"].contains("|") else {
        throw table.failure(at: row, "the unit is one")
      }
      var subjects: [Set<EntityKind>] = []
      for tier in row["subjects"].split(separator: ">") {
        let kinds = tier.split(separator: "|").compactMap { EntityKind(rawValue: String($0)) }
        guard kinds.count == tier.split(separator: "|").count else {
          throw table.failure(at: row, "the subjects are kinds of entities")
        }
        subjects.append(Set(kinds))
      }
      let words = row.forms("words")
      result.append(
        FactCue(
          rule: row["rule"], predicate: row["predicate"], measure: measure, words: words.map(bare),
          directWords: Set(words.filter { $0.hasSuffix(directMark) }.map(bare)),
          units: row.list("units"),
          size: bounds[0]...bounds[1], subjects: subjects, unit: row["unit"],
          notWords: row.forms("not_words"),
          vetoes: row.forms("vetoes"),
          role: role))
    }
    return result
  }
}

extension DataTable.Row {
  /// The words of a cell, those of small Latin letters also as they open a sentence: `revenue`, `Revenue`.
  fileprivate func forms(_ column: String) -> [String] {
    let words = list(column)
    let opening = words.compactMap { word in
      word.first.flatMap { $0.isASCII && $0.isLowercase ? $0.uppercased() + word.dropFirst() : nil }
    }
    return words + opening.filter { !words.contains($0) }
  }
}

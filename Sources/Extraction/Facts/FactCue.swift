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

  static let columns = ["rule", "predicate", "measure", "words", "units", "subjects", "unit", "not_words"]

  /// The rule's name in the record.
  let rule: String
  let predicate: String
  let measure: Measure
  /// Words of which one stands in the same clause, or else in the same sentence.
  let words: [String]
  /// Units of which one stands behind the number; empty where any will do.
  let units: [String]
  let subjects: Set<EntityKind>
  /// The unit of the fact; `currency` stands for the amount's own.
  let unit: String
  /// Words that make it something else.
  let notWords: [String]

  static func read(_ table: DataTable) throws(DataTableFailure) -> [FactCue] {
    var result: [FactCue] = []
    for row in table.rows {
      guard let measure = Measure(rawValue: row["measure"]) else { throw table.failure(at: row, "the measure is money or count") }
      let kinds = row.list("subjects").compactMap(EntityKind.init(rawValue:))
      guard kinds.count == row.list("subjects").count, !kinds.isEmpty else { throw table.failure(at: row, "the subjects are kinds of entities") }
      guard Predicates.facts.contains(row["predicate"]) else { throw table.failure(at: row, "the predicate is unknown") }
      result.append(
        FactCue(
          rule: row["rule"], predicate: row["predicate"], measure: measure, words: row.list("words"), units: row.list("units"),
          subjects: Set(kinds), unit: row["unit"], notWords: row.list("not_words")))
    }
    return result
  }
}

public import DataTables

/// A rule that finds something, as `data/language/rules.tsv` describes it for people.
public struct FindingRule: Hashable, Sendable {
  /// What a rule can find.
  public enum Kind: String, Sendable, CaseIterable {
    /// Who said what.
    case statement
    /// A value.
    case fact
    /// Two entities and what holds between them.
    case relation
  }

  /// Its name, which every finding carries.
  public let name: String
  /// What it finds.
  public let finds: Kind
  /// What it goes by, in a sentence.
  public let form: String
  /// A sentence that it is for; paragraphs parted by line breaks.
  public let example: String
  /// A sentence that it must leave alone.
  public let counterexample: String

  /// The name of the table in `data/language`.
  public static let table = "rules.tsv"

  /// The rules of a table, in its order.
  public static func read(_ table: DataTable) throws(DataTableFailure) -> [FindingRule] {
    var rules: [FindingRule] = []
    for row in table.rows {
      guard let kind = Kind(rawValue: row["finds"]) else {
        throw table.failure(at: row, "a rule finds a statement, a fact or a relation")
      }
      rules.append(
        FindingRule(
          name: row["rule"], finds: kind, form: row["form"],
          example: row["example"].replacing("\\n", with: "\n"),
          counterexample: row["counter_example"].replacing("\\n", with: "\n")))
    }
    return rules
  }

  /// The columns of the table.
  public static let columns = ["rule", "finds", "form", "example", "counter_example"]
}

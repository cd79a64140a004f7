import DataTables
import Knowledge

/// Words that tell what holds between two entities of a clause, from `data/language/relations.tsv`.
///
/// Handed from rule to rule for every such word, hence a reference.
final class RelationCue: Sendable {
  /// How subject, object and word stand to one another.
  enum Order: String, Sendable {
    /// Subject, word, object: Llama 2 已接入 Databricks.
    case subjectFirst = "subject-first"
    /// Object, word, subject: Meta 发布 Llama 2.
    case objectFirst = "object-first"
    /// Both before the word, joined: 谷歌与 OpenAI 的竞赛.
    case together
    /// Subject, word, object, verb of making: Llama 2 由 Meta 开发.
    case madeBy = "made-by"
    /// Object, word, subject: Backupify was acquired by Datto; 中科曙光被海光收购.
    case takenBy = "taken-by"
    /// 由 or 被, object, word: 该公司由三捷控股.
    case heldBy = "held-by"
    /// Subject, 由, objects, verb of driving: 渡口笔记由青鹭2 驱动.
    case drivenBy = "driven-by"
    /// Object, word, subject without a gap: 央视旗下玉渊谭天, Stanford's Hoover Institution.
    case unitOf = "unit-of"
    /// Object, word, list of subjects: its customers include P&G and Siemens.
    case customers
    /// Subject, word, object: Fernmoor-backed Tallowe.
    case compound
    /// Object, word, subject: Alphabet-owned Waymo.
    case compoundReversed = "compound-reversed"
    /// Subject 是 object 的 word; object 的 word subject; subject, object's word.
    case noun
    /// Object 是 subject 的 word, and so on: 谷歌的母公司 Alphabet.
    case nounReversed = "noun-reversed"

    /// Whether the word stands directly behind a name.
    var followsName: Bool { [.unitOf, .compound, .compoundReversed].contains(self) }
  }

  static let columns = ["rule", "predicate", "words", "order", "subjects", "objects", "reach"]

  /// The rule's name in the record.
  let rule: String
  let predicate: String
  let words: [String]
  let order: Order
  let subjects: Set<EntityKind>
  let objects: Set<EntityKind>
  /// Whether only the clause's own subject is meant, and nobody whom the text spoke of before.
  var isStrict: Bool { rule == "uses-firm" || rule == "made-by-service" }
  /// How many bytes may lie between an entity and the word.
  let reach: Int

  private init(
    rule: String, predicate: String, words: [String], order: Order, subjects: Set<EntityKind>,
    objects: Set<EntityKind>, reach: Int
  ) {
    (self.rule, self.predicate, self.words, self.order) = (rule, predicate, words, order)
    (self.subjects, self.objects, self.reach) = (subjects, objects, reach)
  }

  static func read(_ table: DataTable) throws(DataTableFailure) -> [RelationCue] {
    func kinds(_ row: DataTable.Row, _ column: String) throws(DataTableFailure) -> Set<EntityKind> {
      let kinds = row.list(column).compactMap(EntityKind.init(rawValue:))
      guard kinds.count == row.list(column).count, !kinds.isEmpty else {
        throw table.failure(at: row, "the \(column) are kinds of entities")
      }
      return Set(kinds)
    }
    var result: [RelationCue] = []
    for row in table.rows {
      guard let order = Order(rawValue: row["order"]) else {
        throw table.failure(at: row, "the order is unknown")
      }
      guard let reach = Int(row["reach"]) else {
        throw table.failure(at: row, "the reach is a number of bytes")
      }
      guard Predicates.relations.contains(row["predicate"]) else {
        throw table.failure(at: row, "the predicate is unknown")
      }
      result.append(
        RelationCue(
          rule: row["rule"], predicate: row["predicate"], words: row.list("words"), order: order,
          subjects: try kinds(row, "subjects"), objects: try kinds(row, "objects"), reach: reach))
    }
    return result
  }
}

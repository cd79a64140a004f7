import DataTables
import Knowledge

/// A pair of words around a speaker that makes what follows his: 据…介绍, 在…看来; from `data/language/frames.tsv`.
struct SpeechFrame: Sendable {
  static let columns = ["rule", "openings", "closings", "may_be_empty", "may_lack_closing"]

  /// What may fill a frame whole with its name: 据央视新闻，….
  static let sources: Set<EntityKind> = [.media, .institution, .company, .product, .platform]

  let rule: String
  let openings: [String]
  let closings: [String]
  /// Closings that count without a speaker between: 据介绍.
  let mayBeEmpty: Set<String>
  /// Whether a name alone may fill the frame: 据央视新闻，….
  let mayLackClosing: Bool

  static func read(_ table: DataTable) throws(DataTableFailure) -> [SpeechFrame] {
    var result: [SpeechFrame] = []
    for row in table.rows {
      guard !row.list("openings").isEmpty, !row.list("closings").isEmpty else {
        throw table.failure(at: row, "a frame has openings and closings")
      }
      result.append(
        SpeechFrame(
          rule: row["rule"], openings: row.list("openings"), closings: row.list("closings"),
          mayBeEmpty: Set(row.list("may_be_empty")), mayLackClosing: row["may_lack_closing"] == "yes"))
    }
    return result
  }
}

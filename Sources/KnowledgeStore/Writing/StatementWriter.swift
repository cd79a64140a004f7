import GRDB
import Knowledge
import TextRepair

/// Writes who said what.
struct StatementWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Writes the statements of an article, in their order.
  func write(_ statements: [Knowledge.Statement], of article: String) throws {
    let claims = try RowWriter(
      database, table: "claims",
      columns: [
        "id", "article", "position", "rule", "speaker_text", "attribution", "form", "text", "cue",
        "cue_start",
        "cue_end", "addressee", "said",
      ] + Evidence.columns, article: article)
    let spans = try RowWriter(
      database, table: "claim_spans", columns: ["claim", "position"] + Evidence.columns, article: article)
    let speakers = try RowWriter(
      database, table: "claim_speakers", columns: ["claim", "position", "entity"], article: article)
    let topics = try RowWriter(
      database, table: "claim_topics", columns: ["claim", "position", "entity"], article: article)
    for (position, statement) in statements.enumerated() {
      guard let first = statement.pieces.first, let last = statement.pieces.last else {
        throw StoreFailure.refusedReading(
          article: article, reason: "the statement \(statement.id) says nowhere where it stands")
      }
      try claims.insert([
        statement.id, article, position, statement.rule, statement.speakerText,
        statement.attribution.rawValue,
        statement.form.rawValue, statement.text, statement.cue, statement.cueSpan?.start,
        statement.cueSpan?.end,
        statement.addressee?.rawValue, statement.said?.description, first.span.start, last.span.end,
        first.source.start, last.source.end,
      ])
      for (place, piece) in statement.pieces.enumerated() {
        try spans.insert([statement.id, place] + piece.values)
      }
      for (place, entity) in statement.speakers.enumerated() {
        try speakers.insert([statement.id, place, entity.rawValue])
      }
      for (place, entity) in statement.about.enumerated() {
        try topics.insert([statement.id, place, entity.rawValue])
      }
    }
  }
}

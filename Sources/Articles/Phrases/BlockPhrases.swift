public import DataTables
import Knowledge

/// The words by which the parts of a page are told: cues of notices and navigation, credits, outlets, abbreviations.
///
/// The form of a line decides first; these words decide where the form alone leaves two readings.
public struct BlockPhrases: Sendable {
  /// The files that make it up, as paths in the data folder.
  public static let fileNames = [
    "blocks/cues.tsv", "blocks/credits.tsv", "blocks/outlets.tsv", "blocks/names.tsv", "blocks/sentences.tsv",
    "blocks/abbreviations.tsv", "blocks/labels.tsv", "lexicon/media.tsv",
  ]

  let cues: CueTable
  let credits: CreditWords
  let outlets: OutletNames
  let names: NameParts
  let sentences: SentenceWords
  let labels: ElementLabels
  /// Tells which lines need to be searched for cues and credits.
  let gate: WordGate

  /// Reads the tables.
  ///
  /// - Parameter contents: the text of every file of ``fileNames``, by its name there.
  /// - Throws: ``DataTableFailure`` for a file that is missing or a row that is wrong.
  public init(_ contents: [String: String]) throws(DataTableFailure) {
    cues = try CueTable(
      try BlockPhrases.table("blocks/cues.tsv", in: contents, ["phrase", "place", "reason", "why"]))
    credits = try CreditWords(
      try BlockPhrases.table("blocks/credits.tsv", in: contents, ["word", "kind", "why"]))
    outlets = OutletNames(
      try BlockPhrases.table("blocks/outlets.tsv", in: contents, ["name", "aliases", "domains", "source"]),
      lexicon: try BlockPhrases.table("lexicon/media.tsv", in: contents, ["name", "aliases"]))
    names = try NameParts(try BlockPhrases.table("blocks/names.tsv", in: contents, ["word", "kind", "why"]))
    labels = try ElementLabels(
      try BlockPhrases.table("blocks/labels.tsv", in: contents, ["word", "reason", "why"]))
    sentences = try SentenceWords(
      words: try BlockPhrases.table("blocks/sentences.tsv", in: contents, ["word", "kind", "why"]),
      abbreviations: try BlockPhrases.table(
        "blocks/abbreviations.tsv", in: contents, ["abbreviation", "kind", "why"]))
    var gate = WordGate()
    gate.add(cues.innerPhrases, .cue)
    gate.add(credits.beginnings, .credit)
    self.gate = gate
  }

  private static func table(
    _ name: String, in contents: [String: String], _ columns: [String]
  ) throws(DataTableFailure) -> DataTable {
    guard let text = contents[name] else {
      throw DataTableFailure(name: name, line: 0, reason: "the file is missing")
    }
    return try DataTable(name: name, text: text, columns: columns)
  }
}

import DataTables

/// The words that may stand between a maker and what it made, from `data/language/makers.tsv`.
///
/// Many rules hold it, hence a reference.
final class MakerWords: Sendable {
  static let columns = ["form", "kind"]
  static let kinds = [
    "link", "verb", "noun", "stop", "release", "moving", "relative", "likeness", "releasing", "joining",
    "naming",
    "origin", "copula", "own",
  ]

  /// Words of possession: 的, 旗下, 's.
  let links: Phrases
  /// Verbs of making (开发的), 旗下 and 's, which join a maker to what stands before it.
  let joining: Phrases
  /// What kind of thing it is: 大模型, new.
  let nouns: Phrases
  /// Words that no name of a thing goes with: 的工程师用, 's decision to.
  let stops: Phrases
  /// Verbs of putting out, behind a thing that 把 moves: 公开.
  let releases: Phrases
  /// What stands between a firm and a thing that it moves so: 把旗下.
  let movings: Set<String>
  /// Verbs of putting out before a thing: 发布的.
  let releasing: Phrases
  /// What one firm is to another, not who made it: rival.
  let relatives: Phrases
  /// Endings of what is only like a thing: -like.
  let likenesses: Phrases
  /// What a name stands behind that is set beside its noun: 's newest model|, |Saltmarsh.
  let namings: Phrases
  /// Between a thing and its maker, says who made it: 出自, (from.
  let origins: Set<String>
  /// Between a thing and its maker, opens what the thing is: 是.
  let copulas: Set<String>
  /// Behind a thing says that it is the own one of the firm spoken of: ，其自研.
  let owns: Phrases
  /// What may stand directly behind a maker: links and verbs.
  let openings: Phrases
  /// What may go on behind that: nouns and verbs.
  let things: Phrases
  /// The first characters of all those.
  let heads: ScalarSet
  /// The verbs that end in 的.
  let attributes: Phrases

  init(_ table: DataTable) throws(DataTableFailure) {
    if let wrong = table.rows.first(where: { !MakerWords.kinds.contains($0["kind"]) }) {
      throw table.failure(at: wrong, "the kind is \(MakerWords.kinds.joined(separator: ", "))")
    }
    func forms(_ kind: String) -> [String] { table.rows.filter { $0["kind"] == kind }.map { $0["form"] } }
    let (links, verbs, nouns) = (forms("link"), forms("verb"), forms("noun"))
    (self.links, self.nouns) = (Phrases(links), Phrases(nouns))
    joining = Phrases(verbs + forms("joining"))
    (namings, owns) = (Phrases(forms("naming")), Phrases(forms("own")))
    (origins, copulas) = (Set(forms("origin")), Set(forms("copula")))
    (releases, likenesses) = (Phrases(forms("release")), Phrases(forms("likeness")))
    releasing = Phrases(forms("releasing"))
    (stops, relatives) = (Phrases(forms("stop")), Phrases(forms("relative")))
    movings = Set(forms("moving"))
    (openings, things) = (Phrases(links + verbs), Phrases(nouns + verbs))
    heads = ScalarSet((links + nouns + verbs).compactMap(\.unicodeScalars.first))
    attributes = Phrases(verbs.filter { $0.hasSuffix("的") })
  }
}

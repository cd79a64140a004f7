public import Answering
import Knowledge

extension Sheet {
  /// Statements: who said what, and where it is written.
  public init(claims: [ClaimAnswer]) {
    let columns: [Column] = [
      .init("date", widest: 10), .init("speaker", for: .readers, widest: 18),
      .init("speakers", for: .programs),
      .init("speaker_ids", for: .programs), .init("speaker_text", for: .programs), .init("quotation"),
      .init("form", for: .programs), .init("attribution", for: .programs), .init("cue", for: .programs),
      .init("addressee", for: .programs), .init("about", for: .programs), .init("said", for: .programs),
      .init("rule", for: .programs), .init("id", for: .programs),
    ]
    self.init(
      columns: columns + Citation.columns,
      rows: claims.map { claim in
        [
          Cell((claim.said ?? claim.article.published)?.description), .text(claim.speakerLine),
          .list(claim.speakers.map(\.name)), .list(claim.speakers.map(\.id.rawValue)),
          .text(claim.speakerText),
          .text(claim.quotation), .text(claim.form.rawValue), .text(claim.attribution.rawValue),
          .text(claim.cue),
          Cell(claim.addressee?.id.rawValue), .list(claim.about.map(\.id.rawValue)),
          Cell(claim.said?.description),
          .text(claim.rule), .text(claim.id),
        ] + Citation(claim.article, claim.pieces, of: claim.id).cells
      })
  }
}

extension ClaimAnswer {
  /// The speaker for a reader: the fullest description where it holds the name, else name and description.
  public var speakerLine: String {
    let names = speakers.map(\.name).joined(separator: "、")
    if speakers.isEmpty { return speakerText.isEmpty ? "(not said)" : speakerText }
    if speakerText.isEmpty || names == speakerText { return names }
    return speakers.allSatisfy { speakerText.contains($0.name) } ? speakerText : "\(names) (\(speakerText))"
  }
}

import Answering
import Knowledge

/// What came out when, oldest first.
struct TimelineSection {
  let releases: [ReleaseAnswer]
  let notes: SourceNotes

  /// The section; empty where nothing came out.
  var markdown: String {
    guard !releases.isEmpty else { return "" }
    let sheet = Sheet(
      columns: ["date", "what", "event", "by", "source"].map { Sheet.Column($0) },
      rows: releases.map { release in
        [
          .text(release.date?.description ?? "undated"), .text(release.model.name), .text(release.event),
          .list(release.developers.map(\.name)), .text(notes.note(release.article, [release.evidence])),
        ]
      })
    return "## Releases\n\n" + MarkdownTable.render(sheet)
  }
}

/// Who said what, by speaker; speakers with a name first.
struct StatementsSection {
  let claims: [ClaimAnswer]
  let notes: SourceNotes

  /// The section; empty where nobody said anything.
  var markdown: String {
    guard !claims.isEmpty else { return "" }
    let groups = Dictionary(grouping: claims) { claim in
      claim.speakers.isEmpty
        ? "~" + claim.speakerLine : claim.speakers.map(\.id.rawValue).joined(separator: "+")
    }
    let parts = groups.keys.sorted().map { key -> String in
      let group = groups[key] ?? []
      let names = group.first?.speakers.map(\.name).joined(separator: "、") ?? ""
      let title = names.isEmpty ? group.first?.speakerLine ?? "" : names
      return "### \(MarkdownTable.escaped(title))\n\n" + group.map(line).joined()
    }
    return "## Who said what\n\n" + parts.joined(separator: "\n")
  }

  private func line(_ claim: ClaimAnswer) -> String {
    let date = (claim.said ?? claim.article.published).map { "\($0): " } ?? ""
    let described = claim.speakers.isEmpty || claim.speakerText.isEmpty ? "" : " (\(claim.speakerText))"
    let form = claim.form == .indirect ? "reported" : "quoted"
    return "- \(MarkdownTable.escaped(date))“\(MarkdownTable.escaped(claim.quotation))” "
      + "— \(form)\(MarkdownTable.escaped(described)) \(MarkdownTable.escaped(notes.note(claim.article, claim.pieces)))\n"
  }
}

/// Values that cannot all hold, side by side.
struct ContradictionsSection {
  let contradictions: [Contradiction]
  let notes: SourceNotes

  /// The section, which says so where there is none.
  var markdown: String {
    guard !contradictions.isEmpty else { return "## Open contradictions\n\nNone is on file.\n" }
    let parts = contradictions.map { contradiction -> String in
      let narrowing = contradiction.qualifier.map { " (\($0))" } ?? ""
      let title = "\(contradiction.subject.name): \(contradiction.predicate)\(narrowing)"
      let lines = contradiction.facts.map { fact in
        "- \(MarkdownTable.escaped(fact.statedValue)) "
          + "“\(MarkdownTable.escaped(fact.words))” \(MarkdownTable.escaped(notes.note(fact.article, [fact.evidence])))\n"
      }
      return "### \(MarkdownTable.escaped(title))\n\n" + lines.joined()
    }
    return "## Open contradictions\n\n" + parts.joined(separator: "\n")
  }
}

/// The articles that a report rests on, numbered.
struct SourcesSection {
  let articles: [ArticleCitation]

  /// The section.
  var markdown: String {
    let lines = articles.enumerated().map { index, article in
      let parts = [
        article.outlet ?? article.host, article.title, article.published?.description, article.url,
        PortablePath.of(article.path),
      ]
      return "\(index + 1). " + MarkdownTable.escaped(parts.compactMap(\.self).joined(separator: " · "))
        + "\n"
    }
    return "## Sources\n\n" + lines.joined()
  }
}

public import Answering
import Knowledge
import KnowledgeStore

/// The forms that a report can be written in; the raw value is what `--format` takes.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// GitHub's Markdown.
  case markdown
}

/// A report on a whole knowledge base: companies and models, releases, who said what, contradictions, sources.
///
/// Its order depends on content alone, and it holds no time of day and no path of this machine.
public struct Report: Sendable {
  let articles: [ArticleCitation]
  let claims: [ClaimAnswer]
  let facts: [FactAnswer]
  let releases: [ReleaseAnswer]
  let relations: [RelationAnswer]
  let contradictions: [Contradiction]

  /// The report on a knowledge base.
  public init(answerer: Answerer) throws(AnsweringFailure) {
    let table: ResultTable
    do throws(StoreFailure) {
      table = try answerer.store.rows(
        "SELECT id, title, outlet, host, published, url, path FROM articles ORDER BY published NULLS LAST, id"
      )
    } catch {
      throw .store(error)
    }
    articles = table.records.map { row in
      ArticleCitation(
        id: row.text("id") ?? "", title: row.text("title"), outlet: row.text("outlet"),
        host: row.text("host"),
        published: row.text("published").flatMap { PartialDate($0) }, url: row.text("url"),
        path: row.text("path") ?? "")
    }
    claims = try answerer.claims(ClaimFilter())
    facts = try answerer.facts(FactFilter())
    releases = try answerer.releases(ReleaseFilter())
    relations = try answerer.relations(RelationFilter())
    contradictions = try answerer.contradictions()
  }

  /// Whether there is nothing to report on.
  public var isEmpty: Bool { articles.isEmpty }

  /// The report in Markdown.
  public var markdown: String {
    let numbers = Dictionary(
      zip(articles.map(\.id), articles.indices.map { $0 + 1 }), uniquingKeysWith: { first, _ in first })
    let notes = SourceNotes(numbers: numbers)
    let sections = [
      "# The AI market as \(articles.count) articles tell it\n\n\(summary)",
      LandscapeSection(relations: relations, facts: facts, releases: releases).markdown,
      TimelineSection(releases: releases, notes: notes).markdown,
      StatementsSection(claims: claims, notes: notes).markdown,
      ContradictionsSection(contradictions: contradictions, notes: notes).markdown,
      SourcesSection(articles: articles).markdown,
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var summary: String {
    "\(claims.count) statements, \(facts.count) values, \(releases.count) releases and announcements, "
      + "\(relations.count) relations. `[2:120-180]` means: bytes 120 to 180 of the file of source 2.\n"
  }
}

/// How a report points at its sources: `[2:120-180]`.
struct SourceNotes: Sendable {
  /// The number of each article, by its id.
  let numbers: [String: Int]

  /// The note for places in an article.
  func note(_ article: ArticleCitation, _ evidence: [Evidence]) -> String {
    let ranges = evidence.map { Explanation.bytes($0.source) }.joined(separator: ",")
    return "[\(numbers[article.id] ?? 0):\(ranges)]"
  }
}

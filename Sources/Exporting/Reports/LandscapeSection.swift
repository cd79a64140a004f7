import Answering
import Knowledge

/// Who makes what, and where it is offered: a table of companies and a table of models.
struct LandscapeSection {
  let relations: [RelationAnswer]
  let facts: [FactAnswer]
  let releases: [ReleaseAnswer]

  /// The section.
  var markdown: String { [companies, models].filter { !$0.isEmpty }.joined(separator: "\n") }

  private var companies: String {
    let made = pairs(["developed_by", "released_by"]) { ($0.object, $0.subject) }
    let rivals = bothWays("competes_with"), partners = bothWays("partner_of")
    let investors = pairs(["invested_in"]) { ($0.object, $0.subject) }
    let names = Set(made.keys).union(rivals.keys).union(partners.keys).union(investors.keys)
    let rows = names.filter { $0.id.kind == .company || $0.id.kind == .institution }.sorted().map { company in
      [company.name] + [made, partners, investors, rivals].map { list($0[company]) }
    }
    return table("Companies", ["company", "makes", "partners", "investors", "competes with"], rows)
  }

  private var models: String {
    let makers = pairs(["developed_by", "released_by"]) { ($0.subject, $0.object) }
    let platforms = pairs(["available_on"]) { ($0.subject, $0.object) }
    let sizes = Dictionary(grouping: facts.filter { $0.predicate == "parameters" }, by: \.subject)
    let dates = Dictionary(grouping: releases, by: \.model)
    let names = Set(makers.keys).union(platforms.keys).union(sizes.keys).union(dates.keys)
    let rows = names.filter { $0.id.kind == .model || $0.id.kind == .product }.sorted().map { model in
      [
        model.name, list(makers[model]), unique((dates[model] ?? []).compactMap(\.date?.description)),
        unique((sizes[model] ?? []).map(\.statedValue)), list(platforms[model]),
      ]
    }
    return table(
      "Models and products", ["name", "made by", "released or announced", "parameters", "available on"], rows)
  }

  private func pairs(
    _ predicates: Set<String>, _ ends: (RelationAnswer) -> (EntityName, EntityName)
  ) -> [EntityName: Set<EntityName>] {
    var result: [EntityName: Set<EntityName>] = [:]
    for relation in relations where predicates.contains(relation.predicate) {
      let (key, value) = ends(relation)
      result[key, default: []].insert(value)
    }
    return result
  }

  private func bothWays(_ predicate: String) -> [EntityName: Set<EntityName>] {
    pairs([predicate]) { ($0.subject, $0.object) }
      .merging(pairs([predicate]) { ($0.object, $0.subject) }) { $0.union($1) }
  }

  private func list(_ names: Set<EntityName>?) -> String {
    (names ?? []).sorted().map(\.name).joined(separator: ", ")
  }

  private func unique(_ values: [String]) -> String {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }.joined(separator: "; ")
  }

  private func table(_ title: String, _ columns: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    let sheet = Sheet(columns: columns.map { Sheet.Column($0) }, rows: rows.map { $0.map { .text($0) } })
    return "## \(title)\n\n" + MarkdownTable.render(sheet)
  }
}

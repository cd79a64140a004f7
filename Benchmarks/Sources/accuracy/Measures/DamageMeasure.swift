import DamageModel
import Foundation
import TextRepair

/// How much of a damaged article comes back: clean articles, damaged by the model and repaired.
struct DamageMeasure: Measure {
  let name = "damage"
  let heading = "Damage undone"

  /// Kinds and manners, one row of the table each.
  private static let rows: [(label: String, kind: DamageRecipe.Kind, manner: DamageRecipe.Manner)] =
    DamageRecipe.Kind.allCases.map { ($0.rawValue, $0, .asSeen) }
    + DamageRecipe.Manner.allCases.dropFirst().map { ("all, \($0.rawValue)", .all, $0) }

  func section(_ place: Place) throws -> String {
    let recounted = RecountedTables(place: place)
    let tables = try recounted.shipped()
    let articles = try CleanArticles(place).articles(TextRepairer(tables: tables))
    guard !articles.isEmpty else { throw Unmeasured(description: "no clean Chinese article is at hand.") }
    let texts = articles.map(\.text)
    let parts = Parts(articles.map(\.file), place)
    let results = try run(DamageBench(tables: tables, articles: texts, repairers: parts.repairers(recounted)))
    let fitted = try run(
      DamageBench(tables: tables, articles: texts, repairers: [TextRepairer(tables: tables)]))
    let characters = texts.reduce(0) { $0 + $1.unicodeScalars.count }
    return """
      \(articles.count) clean Chinese articles (\(characters) characters), each damaged by `DamageModel` at five \
      levels and repaired. A level is the length of the site's list of readings (10, 30, 60, 120, 240 \
      characters) and the number of marks it narrows (1 to 5). Before the damage, characters that GBK lacks \
      are taken out, but for GB 18030.

      `data/repair/runs.tsv` and `contexts.tsv` are counted over articles that are measured here. So each is repaired \
      with tables that were counted without it (in \(Parts.count) parts, by the scripts beside them): as an article that \
      nobody has read. With the tables as they are shipped more comes back, as the second table tells.

      Characters right, in percent, marks folded to one width as the protocol of the gold does:

      \(table(results) { $0.share(of: \.characters, wrong: \.wrong) })

      With the tables as they are shipped, which have counted these articles:

      \(table(fitted) { $0.share(of: \.characters, wrong: \.wrong) })

      Characters marked as undecided (U+FFFD, with what they may have been on record), in percent:

      \(table(results) { $0.part(of: \.characters, \.undecided) })

      Characters that are wrong without a mark, in percent:

      \(table(results) { $0.part(of: \.characters, \.guessed) })

      Quotation marks restored, in percent:

      \(table(results) { $0.share(of: \.quotes, wrong: \.wrongQuotes) })

      Characters right in their width too, in percent:

      \(table(results) { $0.share(of: \.characters, wrong: \.wrongExact) })

      Slips met, lone bytes of both kinds: \(results.map { "\($0.0) \($0.1.map { String($0.lone) }.joined(separator: "/"))" }.joined(separator: ", ")).

      Some of what fails (wanted → got):

      \(examples(results).joined(separator: "\n"))
      """
  }

  private func run(_ bench: DamageBench) throws -> [(label: String, levels: [DamageTally])] {
    try DamageMeasure.rows.map { row in
      (row.label, try DamageRecipe.levels.map { try bench.run(row.kind, row.manner, level: $0) })
    }
  }

  /// Up to two examples of each kind and level, each text once.
  private func examples(_ results: [(label: String, levels: [DamageTally])]) -> [String] {
    var seen: Set<String> = []
    return results.flatMap { row in
      row.levels.flatMap { $0.examples.filter { seen.insert($0).inserted }.prefix(2) }.map {
        "- \(row.label): \($0)"
      }
    }
  }

  private func table(
    _ results: [(label: String, levels: [DamageTally])], _ cell: (DamageTally) -> String
  ) -> String {
    let head = "| | " + DamageRecipe.levels.map { "level \($0)" }.joined(separator: " | ") + " |\n"
    let rule = "|---|" + DamageRecipe.levels.map { _ in "---:|" }.joined() + "\n"
    return head + rule
      + results.map { "| \($0.label) | " + $0.levels.map(cell).joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }
}

/// The articles in parts, each of which is left out of what is counted for its own repair.
private struct Parts {
  static let count = 10
  /// The names of the counted articles of each part.
  private var names = Array(repeating: [String](), count: Parts.count)

  /// Articles in the order in which they are measured; our own samples are counted nowhere.
  init(_ files: [URL], _ place: Place) {
    let folder = CleanArticles.sharedFolder(place).standardizedFileURL.path
    for (index, file) in files.enumerated()
    where file.deletingLastPathComponent().standardizedFileURL.path == folder {
      names[index % Parts.count].append(file.lastPathComponent)
    }
  }

  /// What repairs the articles of each part.
  func repairers(_ recounted: RecountedTables) throws -> [TextRepairer] {
    try names.map { TextRepairer(tables: try recounted.tables(without: $0)) }
  }
}

/// Damages and repairs articles, and compares.
private struct DamageBench {
  let tables: RepairTables
  let articles: [String]
  private let frequent: [Unicode.Scalar]
  /// What repairs the articles, by turns.
  private let repairers: [TextRepairer]

  init(tables: RepairTables, articles: [String], repairers: [TextRepairer]) {
    self.tables = tables
    self.articles = articles
    self.repairers = repairers
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in articles.joined().unicodeScalars where (0x4E00...0x9FFF).contains(scalar.value) {
      counts[scalar, default: 0] += 1
    }
    frequent = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  func run(
    _ kind: DamageRecipe.Kind, _ manner: DamageRecipe.Manner, level: Int
  ) throws -> DamageTally {
    var tally = DamageTally()
    for (index, article) in articles.enumerated() {
      let recipe = DamageRecipe(kind, level: level, manner: manner, seed: UInt64(level * 1_000 + index))
      guard let model = recipe.model(tables: tables, frequent: frequent) else {
        throw Unmeasured(description: "the C library has no codec for GB 18030.")
      }
      let whole = manner == .fourBytes ? article : model.withoutCharactersLacking(article)
      let damaged = model.damage(whole)
      let repaired = repairers[index % repairers.count].repair(TracedText(DecodedText(utf8: damaged)))
      tally.compare(repaired.text, with: whole)
      tally.lone += damaged.utf8.count { $0 == 0x3F } - whole.utf8.count { $0 == 0x3F }
    }
    return tally
  }
}

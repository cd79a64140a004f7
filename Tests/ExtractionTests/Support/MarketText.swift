import Articles
import Knowledge
import Testing
import TextRepair

@testable import Extraction

/// Invented companies, models and platforms for sentences on facts and relations.
let marketLexicon = Lexicon(entries: [
  market("company/beiyu", "北屿科技"), market("company/dengxin", "灯芯科技"), market("company/yunling", "云岭智算"),
  market("company/heting", "鹤汀资本"), market("company/luyuan", "芦原创投"),
  market("company/lantern", "Lantern Harbor"),
  market("company/fernmoor", "Fernmoor Capital"), market("company/reed", "Reedbank Ventures"),
  market("company/pando", "Tallowe"),
  market("model/qinglu-2", "青鹭2"), market("model/qinglu-13b", "青鹭-13B"), market("model/zhanqiao", "栈桥-34B"),
  market("model/saltmarsh", "Saltmarsh-7B"), market("model/medqinglu", "Medical 青鹭2"),
  market("platform/shiliu", "石榴云"),
  market("platform/quillstone", "Quillstone Hub"), market("product/h800", "H800"),
  market("product/dukou", "渡口笔记"),
  market("product/pad", "北屿科技平板"), market("product/ledger", "潮印手账"),
  market("person/bai", "柏舟遥"),
  market("person/lu", "陆知微"), market("benchmark/scroll", "长卷评测"), market("media/tide", "潮汐日报"),
])

private func market(_ id: String, _ name: String) -> LexiconEntry {
  LexiconEntry(
    id: EntityID(id), kind: EntityID(id).kind ?? .company, name: name, aliases: [], needs: []
  )
}

/// Reads paragraphs, one a line, with the invented names above.
func readMarket(_ text: String, published: String? = nil, language: String = "zh") throws -> Reading {
  let record = ArticleRecord(
    id: "a", sha256: "", path: "test.txt", mediaType: "text/plain", encoding: .utf8, language: language,
    title: nil, authors: [],
    outlet: nil, host: nil, url: nil, published: published.flatMap { PartialDate($0) }, cleanText: text,
    repairs: [],
    boilerplate: [], damage: 0)
  var blocks: [Block] = []
  var start = 0
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let end = start + line.utf8.count
    if end > start {
      blocks.append(Block(kind: .paragraph, span: TextSpan(start: start, end: end), sentences: []))
    }
    start = end + 1
  }
  let article = Article(record: record, blocks: blocks, text: TracedText(DecodedText(utf8: text)))
  return Extractor(lexicon: marketLexicon, language: try shippedLanguage()).read(article)
}

/// One row of a table of facts or relations: a text, what is found in it, and why the row stands there.
struct MarketCase: CustomTestStringConvertible {
  let text: String
  let expected: Set<String>
  let reason: String
  var published: String?
  var language = "zh"

  init(
    _ text: String, _ expected: Set<String>, _ reason: String, published: String? = nil,
    language: String = "zh"
  ) {
    (self.text, self.expected, self.reason) = (text, expected, reason)
    (self.published, self.language) = (published, language)
  }

  var testDescription: String { reason }
}

extension Reading {
  private var nameOf: [EntityID: String] {
    Dictionary(entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The facts as `subject predicate value`, `?` for a value that is left open.
  var toldFacts: Set<String> {
    let names = nameOf
    return Set(facts.map { "\(names[$0.subject] ?? "") \($0.predicate) \($0.value ?? "?")" })
  }

  /// The roles as `person title organisation`.
  var toldRoles: Set<String> {
    let names = nameOf
    return Set(roles.map { "\(names[$0.person] ?? "") \($0.title) \(names[$0.organisation] ?? "")" })
  }

  /// The relations as `subject predicate object`.
  var toldRelations: Set<String> {
    let names = nameOf
    return Set(relations.map { "\(names[$0.subject] ?? "") \($0.predicate) \(names[$0.object] ?? "")" })
  }
}

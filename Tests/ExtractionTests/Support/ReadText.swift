import Articles
import DataTables
import Foundation
import Knowledge
import Testing
import TextRepair

@testable import Extraction

/// The package's own folder.
let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The tables of `data/language` as they are shipped.
func shippedLanguage() throws -> LanguageTables {
  let words = try? String(
    contentsOf: packageFolder.appendingPathComponent("data/generated/words.tsv"), encoding: .utf8)
  return try LanguageTables(wordCounts: WordList(words ?? "")) { name in
    try String(contentsOf: packageFolder.appendingPathComponent("data/language/\(name)"), encoding: .utf8)
  }
}

/// The words of dates as they are shipped.
func shippedTimes() throws -> TimeWords {
  let file = packageFolder.appendingPathComponent("data/language/\(TimeWords.table)")
  return try TimeWords(
    DataTable(
      name: TimeWords.table, text: String(contentsOf: file, encoding: .utf8),
      columns: TimeWords.columns + ["source"]))
}

/// What numbers are counted in, as it is shipped.
func shippedUnits() throws -> UnitWords {
  let file = packageFolder.appendingPathComponent("data/language/\(UnitWords.table)")
  return try UnitWords(
    DataTable(
      name: UnitWords.table, text: String(contentsOf: file, encoding: .utf8),
      columns: UnitWords.columns + ["source"]))
}

/// A small lexicon for sentences that we wrote: listed names beside invented ones that are not listed.
let sampleLexicon = Lexicon(entries: [
  entry("company/openai", "OpenAI"), entry("company/meta", "Meta", ["Facebook"]),
  entry("company/baidu", "百度", ["Baidu"]),
  entry("company/alibaba", "阿里巴巴", ["阿里"]), entry("company/notion", "Notion"),
  entry("company/momenta", "Momenta"),
  entry("model/gpt", "GPT"), entry("model/gpt-4", "GPT-4"), entry("model/gpt-4o", "GPT-4o"),
  entry("model/gpt-3.5", "GPT-3.5"),
  entry("model/llama", "Llama"), entry("model/llama-2", "Llama 2", ["Llama2"]),
  entry("model/llama-3", "Llama 3"),
  entry("model/qwen", "Qwen", ["通义千问"]), entry("platform/databricks", "Databricks"),
  entry("platform/amazon-sagemaker", "Amazon SageMaker"), entry("platform/aliyun", "阿里云"),
  entry("media/tidal", "潮汐科技评论"), entry("media/lamp-channel", "海湾消费者新闻与灯塔频道"),
  entry("benchmark/mmlu", "MMLU"),
  entry("product/tidepad", "Tidepad"), entry("media/jiemian", "界面新闻"), entry("media/xinhua", "新华社"),
  entry("product/fruit", "苹果", needs: ["iPhone"]), entry("institution/kejibu", "科技部"),
  entry("institution/mit", "麻省理工学院", ["MIT"]), entry("person/oda-fenwick", "Oda Fenwick"),
  entry("person/bernt", "伯恩特·林德曼"),
  entry("company/quillon", "Quillon Ventures"),
])

private func entry(_ id: String, _ name: String, _ aliases: [String] = [], needs: [String] = [])
  -> LexiconEntry
{
  LexiconEntry(
    id: EntityID(id), kind: EntityID(id).kind ?? .company, name: name, aliases: aliases, needs: needs)
}

/// Reads plain text: the first line is the headline, every further line a paragraph.
func read(
  _ text: String, published: String? = nil, language: String = "zh", authors: [String] = [],
  outlet: String? = nil
) throws -> Reading {
  let record = ArticleRecord(
    id: "a", sha256: "", path: "test.txt", mediaType: "text/plain", encoding: .utf8, language: language,
    title: nil,
    authors: authors, outlet: outlet, host: nil, url: nil, published: published.flatMap { PartialDate($0) },
    cleanText: text, repairs: [], boilerplate: [], damage: 0)
  var blocks: [Block] = []
  var start = 0
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let end = start + line.utf8.count
    if end > start {
      blocks.append(
        Block(
          kind: blocks.isEmpty ? .title : .paragraph, span: TextSpan(start: start, end: end), sentences: []))
    }
    start = end + 1
  }
  let article = Article(record: record, blocks: blocks, text: TracedText(DecodedText(utf8: text)))
  return Extractor(lexicon: sampleLexicon, language: try shippedLanguage()).read(article)
}

/// One row of a table of statements: a paragraph, who says what in it, and why the row stands there.
struct StatementCase: CustomTestStringConvertible {
  let text: String
  /// `speaker: words`, one line for each statement; the speaker is empty where the article does not say.
  let expected: [String]
  let reason: String

  init(_ text: String, _ expected: [String], _ reason: String) {
    self.text = text
    self.expected = expected
    self.reason = reason
  }

  var testDescription: String { reason }
}

extension Reading {
  /// The statements as `speaker: words`.
  var said: [String] {
    let names = Dictionary(entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return statements.map { statement in
      let speakers = statement.speakers.compactMap { names[$0] }
      return
        "\(speakers.isEmpty ? statement.speakerText : speakers.joined(separator: "+")): \(statement.text)"
    }
  }

  /// The names of the entities of a kind, in order.
  func names(_ kind: EntityKind) -> [String] { entities.filter { $0.kind == kind }.map(\.name) }
}

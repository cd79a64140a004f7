import InventedReadings
import Knowledge
import Testing

@testable import KnowledgeStore

@Suite("Finding words")
struct SearchTests {
  /// A query, a text, and whether the one is to be found in the other.
  struct SearchCase: CustomTestStringConvertible {
    let query: String
    let text: String
    let isFound: Bool
    let testDescription: String

    init(_ query: String, in text: String, found: Bool, _ why: String) {
      self.query = query
      self.text = text
      self.isFound = found
      testDescription = "\(why): “\(query)” in “\(text)”"
    }
  }

  static let cases = [
    SearchCase("源", in: "开源是成本的选择", found: true, "a word of one character"),
    SearchCase("开源", in: "开源是成本的选择", found: true, "a word of two"),
    SearchCase("大模型", in: "国产大模型的下半场", found: true, "a word of three"),
    SearchCase("下半场是应用", in: "大模型的下半场是应用", found: true, "a stretch of six"),
    SearchCase("源开", in: "开源是成本的选择", found: false, "characters in another order"),
    SearchCase("开源", in: "开，源是成本", found: false, "a comma between the characters"),
    SearchCase("开源", in: "开口说源头", found: false, "characters apart from each other"),
    SearchCase("大模型 应用", in: "大模型的下半场是应用", found: true, "two words anywhere"),
    SearchCase("大模型 硬件", in: "大模型的下半场是应用", found: false, "one word of two"),
    SearchCase("llama2", in: "Llama 2 的社区", found: true, "digits behind a space"),
    SearchCase("Llama-2", in: "LLaMA2的社区", found: true, "a hyphen and other case"),
    SearchCase("ＧＰＴ", in: "GPT-4 的接口", found: true, "full width asked for"),
    SearchCase("gpt", in: "ＧＰＴ－４ 的接口", found: true, "full width on file"),
    SearchCase("GPT-4", in: "GPT-4o 的接口", found: true, "a name within a longer one"),
    SearchCase("GPT-4o", in: "GPT-4 的接口", found: false, "a longer name than is there"),
    SearchCase("3.5", in: "GPT-3.5 的水平", found: true, "a number with a point"),
    SearchCase("35", in: "GPT-3.5 的水平", found: false, "a number without it"),
    SearchCase("“开源”", in: "他说“开源”不难", found: true, "quotation marks"),
    SearchCase("，", in: "开，源", found: true, "a mark alone"),
    SearchCase("%", in: "涨了 30%", found: true, "a wildcard of LIKE where it stands"),
    SearchCase("%", in: "涨了三成", found: false, "a wildcard of LIKE where it does not stand"),
    SearchCase("\" OR words:*", in: "开源", found: false, "the syntax of the index"),
    SearchCase("NOT 开", in: "开源", found: false, "an operator of the index"),
    SearchCase("开\0源", in: "开源", found: false, "a NUL character"),
    SearchCase("ひらがな", in: "これはひらがなです", found: true, "kana"),
    SearchCase("Médium", in: "Mistral Médium 上线", found: true, "a letter with an accent"),
  ]

  @Test(arguments: cases)
  func `a statement is found by its words`(row: SearchCase) throws {
    let folder = try ScratchFolder()
    let store = try KnowledgeStore(path: folder.file("test.db"))
    var article = InventedArticle(row.text)
    article.say(row.text, as: "某人", attribution: .anonymous)
    _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    #expect(try matches(row.query, in: store.reader()) == row.isFound)
  }

  @Test func `a search for nothing looks for no word`() {
    #expect(SearchKey.match(" 　\t") == nil)
    #expect(SearchKey.words(" 　\t- ").isEmpty)
  }

  @Test func `the index proposes nothing that a look at the text would have to add`() throws {
    for row in SearchTests.cases where row.isFound {
      let words = SearchKey.words(row.query)
      let folded = SearchKey.folded(row.text)
      #expect(words.allSatisfy { folded.contains($0) }, "\(row.testDescription)")
    }
  }

  @Test(arguments: [
    ("Llama 2", "llama2"), ("ＬＬａＭＡ－2", "llama2"), ("GPT-4o", "gpt4o"), ("山姆·奥特曼", "山姆奥特曼"),
    ("GPT-3.5", "gpt3.5"), (" 云 栈　平台 ", "云栈平台"), ("Straße", "straße"), ("", ""),
  ])
  func `names that differ in case, width, spaces and hyphens alone are folded into one`(
    name: String, folded: String
  ) {
    #expect(SearchKey.folded(name) == folded)
    #expect(SearchKey.folded(folded) == folded)
  }

  /// The way a search goes: the index proposes, the text decides.
  private func matches(_ query: String, in reader: StoreReader) throws -> Bool {
    var conditions = SearchKey.words(query).map { _ in "1" }
    var values: [String: StoreValue] = [:]
    for (place, word) in SearchKey.words(query).enumerated() {
      conditions[place] = "instr(folded(text), :word\(place)) > 0"
      values["word\(place)"] = .text(word)
    }
    if let match = SearchKey.match(query) {
      conditions.append("number IN (SELECT rowid FROM claim_search WHERE claim_search MATCH :match)")
      values["match"] = .text(match)
    }
    let sql = """
      SELECT claims.id FROM claims JOIN claim_search_rows ON claim_search_rows.claim = claims.id
      WHERE \(conditions.joined(separator: " AND "))
      """
    return try !reader.rows(sql, values).rows.isEmpty
  }
}

import DataTables
import Testing

@testable import TextRepair

@Suite("Runs of characters")
struct RunCountsTests {
  private func page(_ text: String, restoring stretches: [SlipStretch] = []) throws -> RunCounts {
    RunCounts(
      Array(text.utf8), script: try TestData.tables().script, without: [], restoring: stretches)
  }

  private func run(_ tokens: String) -> UInt64 {
    tokens.unicodeScalars.reduce(0) { $0 << 16 | UInt64($1.value) }
  }

  private func likelihood(_ page: RunCounts) throws -> RunLikelihood {
    RunLikelihood(page: page, tables: try TestData.tables())
  }

  private func weights(_ candidates: String, _ line: String, _ rest: String, page text: String = "") throws
    -> [Double]
  {
    let place = SlipPlace(
      line: Array(line.unicodeScalars), after: [], rest: Array(rest.unicodeScalars), open: [],
      endsLine: rest.isEmpty, nextQuote: .none, closesBracket: false)
    let likelihood = try likelihood(page(text))
    return likelihood.weights(of: candidates.unicodeScalars, in: likelihood.surroundings(of: place))
  }

  @Test(arguments: [
    ("2024 年 3 月，Tallowe 2", "by年d月，Ane"), ("涨了 1.5億，", "b涨了m亿，e"), ("共 12家、7%", "b共c家、pxe"),
    ("说:\"好\"。", "b说：o好q。e"), ("開源😀(x)", "b开源x（A）e"), ("3D 版", "bnA版e"),
  ])
  func `text is cut into Chinese characters and letters for all else`(text: String, tokens: String) throws {
    let counts = try page(text)
    for pair in zip(tokens.unicodeScalars, tokens.unicodeScalars.dropFirst()) {
      #expect(counts.count(of: run("\(pair.0)\(pair.1)")) == 1, "\(pair)")
    }
    #expect(counts.total == tokens.unicodeScalars.count)
  }

  @Test func `runs of two and three are counted in simplified form, but not from line to line`() throws {
    let counts = try page("开源的青鹭，開源的路。\n\n青鹭号开源\n青鹭")
    #expect(counts.count(of: run("开源")) == 3)
    #expect(counts.count(of: run("开源的")) == 2)
    #expect(counts.count(of: run("开源青")) == 0)
    #expect(counts.count(of: run("b青鹭")) == 2)
    #expect(counts.count(of: run("源e")) == 1)
    #expect(counts.count(of: UInt16(0x5F00)) == 3, "开")
    #expect(counts.count(of: UInt16(0x958B)) == 0, "開")
  }

  @Test
  func `a table gives the times in front of what stands there, and in brackets what stands behind both`() {
    let counts = RunCounts(table: "# a comment\nfirst\tbehind\n青\t12鹭[7的3号]2A山\nn\t3年\n")
    #expect(counts.count(of: run("青鹭")) == 12)
    #expect(counts.count(of: run("青鹭的")) == 7)
    #expect(counts.count(of: run("青鹭号")) == 3)
    #expect(counts.count(of: run("青A")) == 2)
    #expect(counts.count(of: run("青山")) == 2)
    #expect(counts.count(of: run("n年")) == 3)
    #expect(counts.count(of: run("鹭的")) == 0)
    #expect(counts.total == 19)
  }

  @Test func `the table of news is one that is read`() throws {
    let table = try TestData.table(RunTable.fileName)
    #expect(table.rows.count > 3_000)
    for row in table.rows {
      #expect(row["first"].onlyScalar != nil, "line \(row.line)")
      #expect(
        row["behind"].wholeMatch(of: /([0-9]+([^0-9\[\]](\[([0-9]+[^0-9\[\]]+)+\])?)+)+/) != nil,
        "line \(row.line)")
    }
    let news = try TestData.tables().runs.loaded()
    #expect(news.count(of: run("表示")) > news.count(of: run("表是")))
    #expect(news.count(of: run("n年")) == 0, "a number before 年 is y or d")
  }

  @Test func `what stands around tells a character that news has there`() throws {
    let amount = try weights("约于", "一共花了", "3亿元")
    #expect(amount[0] > amount[1])
    let year = try weights("约于", "公司成立", "2019年")
    #expect(year[1] > year[0])
    let quotation = try weights("：；", "负责人说", "\"我们不急。\"")
    #expect(quotation[0] > quotation[1] + 2)
    let end = try weights("。，", "一家都没有", "")
    #expect(end[0] > end[1] + 2)
  }

  @Test func `what a page has is likelier on it, and what it never has is not impossible`() throws {
    let own = try weights("鹭鹰", "新版青", " 2 上市", page: "开源的青鹭，青鹭2 的路。青鹭号")
    let other = try weights("鹭鹰", "新版青", " 2 上市", page: "今天没有消息。")
    #expect(own[0] > own[1] + 2)
    #expect(own[0] - own[1] > other[0] - other[1] + 1)
    #expect(own.allSatisfy { $0 > -12 })
  }
}

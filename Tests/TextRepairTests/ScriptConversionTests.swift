import Testing

@testable import TextRepair

@Suite("Traditional script")
struct ScriptConversionTests {
  private func simplified(_ text: String) throws -> TracedText {
    try TestData.repairer().simplify(TracedText(DecodedText(utf8: text)))
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let text: String
    let simple: String
    var testDescription: String { text }
    init(_ text: String, _ simple: String) { (self.text, self.simple) = (text, simple) }
  }

  @Test(arguments: [
    Row("這意味著競爭對手變多了", "这意味着竞争对手变多了"),
    Row("乾隆年間的著名書籍", "乾隆年间的著名书籍"),
    Row("憑藉經驗瞭解皇后與乾燥的後院", "凭借经验了解皇后与干燥的后院"),
    Row("頭髮發白,裡面有三公里", "头发发白,里面有三公里"),
    Row("昇騰晶片與哪吒汽車", "昇腾晶片与哪吒汽车"),
  ])
  func `traditional text comes out simplified`(row: Row) throws {
    #expect(try simplified(row.text).text == row.simple)
  }

  @Test(arguments: [
    "著名作家的土著朋友说，乾坤大挪移里有皇后。", "昇腾芯片发布后，显著提升了性能。", "什么时候能瞭望到远处的甯静？",
    "分析师周明錤表示，活动在聽雨軒酒店举办，大家都说好。", "OpenAI released a model.", "新しいモデルを開発している會社です",
  ])
  func `simplified text stays, with the names in it`(text: String) throws {
    #expect(try simplified(text).text == text)
  }

  @Test func `each line is judged for itself`() throws {
    let page = "國產大模型的競爭越來越激烈,開發者選擇變多。\n著名的土著作者后来在里面发言。\n著\n"
    #expect(try simplified(page).text == "国产大模型的竞争越来越激烈,开发者选择变多。\n著名的土著作者后来在里面发言。\n着\n")
  }

  @Test func `every changed character is one edit`() throws {
    let text = try simplified("開源的模型已經發布,廠商都在觀望")
    #expect(text.repairs.map(\.before) == ["開", "經", "發", "廠", "觀"])
    #expect(text.repairs.allSatisfy { $0.kind == .script && $0.source.count == 3 })
  }

  struct Variant: CustomTestStringConvertible, Sendable {
    let script: TraditionalScript
    let text: String
    let simple: String
    var testDescription: String { "\(script.rawValue): \(text)" }
  }

  @Test(arguments: [
    Variant(script: .standard, text: "沿著河岸喫飯", simple: "沿著河岸吃饭"),
    Variant(script: .taiwan, text: "沿著河岸吃飯，名著在手", simple: "沿着河岸吃饭，名著在手"),
    Variant(script: .hongKong, text: "説好的線路在裏面，衞星綫路", simple: "说好的线路在里面，卫星线路"),
    Variant(script: .any, text: "説好了，跟著裡面和裏面的人", simple: "说好了，跟着里面和里面的人"),
    Variant(script: .standard, text: "甲\u{F90A}乙", simple: "甲金乙"),
  ])
  func `each way of writing has its variants`(row: Variant) throws {
    #expect(try TestData.repairer().simplify(row.text, from: row.script) == row.simple)
  }

  @Test func `a word in the way of writing is cut out before variants are looked for`() throws {
    let repairer = try TestData.repairer()
    #expect(repairer.simplify("乾燥的乾隆瓷器", from: .taiwan) == "干燥的乾隆瓷器")
  }

  @Test func `a name whose simplified form few fonts have stays as written in an article`() throws {
    #expect(try simplified("分析師周明錤說過這話").text == "分析师周明錤说过这话")
  }
}

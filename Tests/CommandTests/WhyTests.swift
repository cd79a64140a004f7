import Foundation
import Testing

@Suite("landscape why")
struct WhyTests {
  /// The ids of the findings of a query, in order.
  private func ids(_ sql: String) throws -> [String] {
    try Demo.run(["sql", sql, "--format", "csv"]).output.split(whereSeparator: \.isNewline).dropFirst().map(
      String.init)
  }

  @Test func `a relation is shown with its sentence, its rule, the words that decided, and the bytes`() throws
  {
    let id = try #require(
      try ids("SELECT id FROM relations WHERE subject = 'model/baichuan-7b' AND predicate = 'released_by'")
        .first)
    let result = try Demo.run(["why", String(id.prefix(8))])
    #expect(result.code == 0)
    #expect(
      result.output == """
        relation   model/baichuan-7b released_by company/baichuan
        id         \(id)
        rule       released-by
        article    潮汐科技评论 · 一块钱的智能：开源大模型降价之后，谁还在付账？
        place      data/articles/feature-open-models-damaged.txt:1542-1572

        SENTENCE
          那年 3 月，62 亿参数的 ChatGLM-6B 开放下载，一张游戏显卡就能跑起来；6 月 15
          日，⟦百川智能⟧⟦推出⟧ ⟦Baichuan-7B⟧，训练数据有 1.2 万亿个 token；到了 11 月，
          零一万物又带来 Yi-34B。

        WORDS THAT DECIDED
          object: “百川智能” at bytes 1542-1554
          cue: “推出” at bytes 1554-1560
          subject: “Baichuan-7B” at bytes 1561-1572

        BYTES OF THE FILE
          “百川智能推出 Baichuan-7B”
          1542  e7 99 be e5 b7 9d e6 99 ba e8 83 bd e6 8e a8 e5
          1558  87 ba 20 42 61 69 63 68 75 61 6e 2d 37 42

        """)
  }

  @Test func `every finding on file has an explanation, and each deciding word lies in its sentence`() throws
  {
    let all = try ids(
      "SELECT id FROM claims UNION ALL SELECT id FROM facts UNION ALL SELECT id FROM relations UNION ALL SELECT id FROM roles"
    )
    #expect(all.count > 300)
    for id in stride(from: 0, to: all.count, by: 29).map({ all[$0] }) {
      let result = try Demo.run(["why", id])
      #expect(result.code == 0, "\(id): \(result.complaint)")
      #expect(result.output.contains("\nWORDS THAT DECIDED\n"))
      let marked = result.output.components(separatedBy: "⟦").count - 1
      let told = ["subject", "cue", "value", "object"].reduce(0) {
        $0 + result.output.components(separatedBy: "\n  \($1): ").count - 1
      }
      #expect(marked <= told)
    }
  }

  @Test(arguments: [("ffffffff", 1), ("zz", 1), ("'; DROP TABLE claims", 1)])
  func `an id that is not on file is told in one sentence`(id: String, code: Int32) throws {
    let result = try Demo.run(["why", id])
    #expect(result.code == code)
    #expect(
      result.complaint
        == "landscape: nothing on file has an id that begins with “\(id)”; give six digits at least of the id behind an answer\n"
    )
  }
}

import Testing

@Suite("Contested values of the sample articles")
struct ContestedValuesTests {
  @Test func `the saved question and the report show the same ones`() throws {
    let rows = try Demo.run(["query", "contested-facts", "--format", "csv"])
    #expect(rows.code == 0)
    let titles = Set(
      rows.output.split(whereSeparator: \.isNewline).dropFirst().map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).prefix(2).joined(separator: ": ")
      })
    #expect(titles.isSuperset(of: ["北屿科技: valuation", "青鹭-13B: downloads"]))
    #expect(!titles.contains("北屿科技: funding"), "an A round and a B round of one article")
    let report = try Demo.run(["export", "report"]).output
    let section = try #require(report.firstRange(of: "## Open contradictions\n")).upperBound
    let shown = report[section...].split(separator: "\n## ").first ?? ""
    let headings = shown.split(separator: "\n").filter { $0.hasPrefix("### ") }.map {
      String($0.dropFirst(4)).replacing(" (", with: "\n").replacing("\\", with: "")
        .split(separator: "\n").first.map(String.init) ?? ""
    }
    #expect(Set(headings) == titles)
  }

  @Test func `a contested value is answered with every value that is stated`() throws {
    let reply = try Demo.run(["ask", "北屿科技的估值是多少？"])
    #expect(reply.code == 0)
    let answer = reply.output.split(separator: "\n").first { $0.hasPrefix("answer: ") } ?? ""
    #expect(answer.contains("800,000,000 USD") && answer.contains("1,200,000,000 USD"), "\(reply.output)")
  }
}

import Foundation
import InventedReadings
import Testing

@Suite("What a user types")
struct TypedTextTests {
  /// Names and words in traditional script, and the same in simplified script, on the sample articles.
  @Test(arguments: [
    (["show", "北嶼科技"], ["show", "北屿科技"]),
    (["claims", "--by", "陸知微"], ["claims", "--by", "陆知微"]),
    (["claims", "--about", "北嶼科技"], ["claims", "--about", "北屿科技"]),
    (["claims", "--search", "錢"], ["claims", "--search", "钱"]),
    (["claims", "--outlet", "算盤日報"], ["claims", "--outlet", "算盘日报"]),
    (["facts", "--about", "青鷺-13B"], ["facts", "--about", "青鹭-13B"]),
    (["releases", "--model", "青鷺-13B"], ["releases", "--model", "青鹭-13B"]),
    (["ask", "陸知微是誰？"], ["ask", "陆知微是谁？"]),
    (["query", "who-said-about", "about=北嶼科技"], ["query", "who-said-about", "about=北屿科技"]),
  ])
  func `traditional script finds what simplified script finds`(traditional: [String], simplified: [String])
    throws
  {
    let found = try Demo.run(traditional)
    #expect(found.code == 0, "\(found.complaint)")
    #expect(!found.output.isEmpty)
    #expect(found == (try Demo.run(simplified)))
  }

  @Test(arguments: ["", "  ", "　"])
  func `a search for nothing is misuse`(words: String) throws {
    let result = try Demo.run(["claims", "--search", words])
    #expect(result.code == 64)
    #expect(result.output == "")
    #expect(result.complaint.hasPrefix("Error: --search needs a word that the statement holds\n"))
  }

  @Test(arguments: [["claims"], ["releases"]], ["2024-5-8", "2024-13", "--05-08", "May"])
  func `a date in another form is told the form`(command: [String], date: String) throws {
    let result = try Demo.run(command + ["--since=\(date)"])
    #expect(result.code == 64)
    #expect(result.complaint.contains("“\(date)” is no date; write YYYY-MM-DD, YYYY-MM or YYYY"))
  }

  @Test func `a stranger's data folder that is named is refused in a sentence`() throws {
    let folder = try ScratchFolder()
    try folder.write(Array("a,b\n".utf8), to: "data/lexicon/mine.csv")
    let stranger = folder.file("data")
    let complaint =
      "landscape: there is no data folder with the tables of landscape at \(stranger); "
      + "name one with --data or run `make setup`\n"
    let named = try Demo.run(["ask", "陆知微是谁？", "--data", stranger])
    #expect(named == Program.Result(output: "", complaint: complaint, code: 2, isKilled: false))
  }
}

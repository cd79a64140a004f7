import DataTables
import Testing

@testable import Articles

@Suite("Words for telling blocks apart")
struct BlockPhrasesTests {
  @Test func `every row of every table says why or from where`() throws {
    for name in BlockPhrases.fileNames {
      let text = try #require(try Fixtures.contents(of: [name])[name])
      let column = name.hasSuffix("outlets.tsv") || name.hasSuffix("media.tsv") ? "source" : "why"
      let table = try DataTable(name: name, text: text, columns: [column])
      #expect(!table.rows.isEmpty)
      for row in table.rows { #expect(!row[column].isEmpty, "\(name), line \(row.line)") }
    }
  }

  @Test func `a cue is written as it is compared`() throws {
    let name = "blocks/cues.tsv"
    let table = try DataTable(
      name: name, text: try Fixtures.contents(of: [name])[name] ?? "", columns: ["phrase", "place"])
    for row in table.rows where row["place"] == "whole" || row["place"] == "section" {
      #expect(
        FoldedWords(row["phrase"]).bare.elementsEqual(row["phrase"].utf8),
        "line \(row.line): \(row["phrase"])")
    }
    for row in table.rows where row["place"] == "start" || row["place"] == "within" {
      let folded = FoldedWords("x" + row["phrase"]).letters
      #expect(folded.elementsEqual(("x" + row["phrase"]).utf8), "line \(row.line): \(row["phrase"])")
    }
  }

  @Test func `credits and datelines have the words of every use, none of them twice`() throws {
    let phrases = try BlockPhrases(Fixtures.contents(of: BlockPhrases.fileNames))
    #expect(!phrases.credits.stated.isEmpty && !phrases.names.heard.isEmpty && !phrases.names.sent.isEmpty)
    #expect(phrases.credits.isStated(at: 6, in: TextBytes("注明来源")))
    #expect(!phrases.credits.isStated(at: 6, in: TextBytes("文章来源")))
    #expect(phrases.credits.addressing.longest(at: 0, in: Array("告诉灯芯周刊".utf8))?.count == 6)
    #expect(phrases.names.isOfOtherNews("通") && !phrases.names.isOfOtherNews("社"))
    #expect(phrases.names.endsInRole("实习记者") && !phrases.names.endsInRole("记者夏渡"))
    let kinds: Set = ["stated", "addressing", "heard", "sent", "other-news"]
    for name in ["blocks/credits.tsv", "blocks/names.tsv"] {
      let text = try #require(try Fixtures.contents(of: [name])[name])
      let rows = try DataTable(name: name, text: text, columns: ["word", "kind"]).rows
      let own = rows.filter { kinds.contains($0["kind"]) }.map { [$0["word"], $0["kind"]] }
      #expect(Set(own).count == own.count, "\(name)")
    }
  }

  @Test func `a missing file and a wrong row are named`() throws {
    #expect(throws: DataTableFailure(name: "blocks/cues.tsv", line: 0, reason: "the file is missing")) {
      try BlockPhrases([:])
    }
    var contents = try Fixtures.contents(of: BlockPhrases.fileNames)
    contents["blocks/cues.tsv"] = "phrase\tplace\treason\twhy\n广告\tnowhere\tadvert\ttest\n"
    #expect(
      throws: DataTableFailure(
        name: "blocks/cues.tsv", line: 2,
        reason:
          "“nowhere” is no place in a line: use start, end, whole, within, head, section or tail-section")
    ) {
      try BlockPhrases(contents)
    }
  }

  @Test(arguments: [
    ("  ＊免责 声明：", "免责声明:"), ("【資料圖】", "資料圖】"), ("READ MORE", "readmore"), ("▲ 图", "▲图"),
  ])
  func `words are folded to lower case, half width and no white space`(words: String, folded: String) {
    #expect(FoldedWords(words).letters.elementsEqual(folded.utf8))
  }
}

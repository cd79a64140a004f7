import DataTables
import Foundation
import Testing

@testable import TextRepair

@Suite("The tables of repair")
struct RepairTablesTests {
  @Test func `a missing table says what to do`() {
    #expect(
      throws: DataTableFailure(
        name: "generated/script-uses.tsv", line: 0, reason: "the file is missing; run make setup")
    ) { try RepairTables([:]) }
  }

  @Test func `a wrong row is named by file and line`() throws {
    var contents: [String: String] = [:]
    for name in RepairTables.fileNames {
      contents[name] = try String(
        contentsOf: TestData.root.appendingPathComponent("data").appendingPathComponent(name), encoding: .utf8
      )
    }
    contents["generated/script.tsv"] = "dictionary\tfrom\tto\nphrases\t乾隆\t乾\n"
    #expect(
      throws: DataTableFailure(
        name: "generated/script.tsv", line: 2, reason: "a phrase becomes one of as many characters")
    ) { try RepairTables(contents) }
  }

  @Test func `a sorted table finds each of its rows and nothing else`() {
    let lines = SortedLines("word\tcount\n一\t1\n一股\t2\n一股脑\t3\n乙\t4\n")
    for (word, count) in [("一", "1"), ("一股", "2"), ("一股脑", "3"), ("乙", "4")] {
      #expect(lines.value(of: Array(word.utf8)).map { String(decoding: $0, as: UTF8.self) } == count)
    }
    for word in ["", "丁", "一股脑儿", "丙", "word"] {
      #expect(lines.value(of: Array(word.utf8)) == nil)
    }
  }

  @Test func `readings are compared with and without tone`() throws {
    let readings = try TestData.tables().readings
    for spelling in ["cháng", "zhang"] {
      #expect(readings.has(try #require(PinyinSpelling(spelling)), for: "長"))
    }
    for spelling in ["kāi", "llm"] {
      #expect(!readings.has(try #require(PinyinSpelling(spelling)), for: "長"))
    }
  }

  @Test func `a spelling is one to six letters of syllables, and tells its tone`() throws {
    for letters in ["zhuāng", "lǜ", "me", "ê"] { #expect(PinyinSpelling(letters)?.letters == letters) }
    for letters in ["", "ABC", "shuangs", "ǹg", "a b"] { #expect(PinyinSpelling(letters) == nil) }
    #expect(PinyinSpelling("lǜ")?.withoutTone == PinyinSpelling("lü"))
    #expect(PinyinSpelling("lǜ")?.hasTone == true)
    #expect(PinyinSpelling("lü")?.hasTone == false)
  }
}

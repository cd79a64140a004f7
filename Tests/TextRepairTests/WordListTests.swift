import Testing

@testable import TextRepair

@Suite("Counted words")
struct WordListTests {
  private let list = WordList("word\tcount\n一\t217830\n一一\t1670\n人工智能\t52\n卡é\t7\n模型\t901\n")

  @Test(arguments: [
    ("一", 217830), ("一一", 1670), ("人工智能", 52), ("卡é", 7), ("模型", 901),
    ("一一一", 0), ("人工", 0), ("型模", 0), ("人工智能化", 0), ("𠮷", 0), ("", 0),
  ])
  func `a word has the count of its line, and no other has one`(word: String, count: Int) {
    #expect(list.count(of: Array(word.utf8)[...]) == count)
    #expect(list.counts().count(of: Array(word.utf8)[...]) == count)
    #expect(list.count(of: Array(word.utf8)[...]) == count, "also when the list was read by then")
    #expect(list.count(of: word.unicodeScalars) == count)
  }
}

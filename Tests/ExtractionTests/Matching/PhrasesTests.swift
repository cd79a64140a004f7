import TextRepair
import Testing

@testable import Extraction

@Suite("Phrases of a rule")
struct PhrasesTests {
  private static let forms = ["中文", "中", "a", "文a", "é", "𠮷中", "aé中", ""]

  /// All texts of up to four characters of a small alphabet: one, two, three and four bytes wide.
  private static let texts: [String] = {
    var texts = [""]
    var last = texts
    for _ in 0..<4 {
      last = last.flatMap { text in ["a", "é", "中", "文", "𠮷"].map { text + $0 } }
      texts += last
    }
    return texts
  }()

  @Test func `every look-up agrees with one pattern after the other, for every small text`() {
    let patterns = PhrasesTests.forms.filter { !$0.isEmpty }
    let phrases = Phrases(PhrasesTests.forms)
    for words in PhrasesTests.texts {
      let text = ArticleBytes(words)
      for offset in -1...(text.count + 1) {
        #expect(text.longest(of: phrases, at: offset) == text.longest(of: patterns, at: offset))
        #expect(text.first(of: phrases, at: offset) == patterns.firstIndex { text.has($0, at: offset) })
        guard (0...text.count).contains(offset) else { continue }
        #expect(text.longest(of: phrases, endingAt: offset) == text.longest(of: patterns, endingAt: offset))
        for end in offset...text.count {
          let span = TextSpan(start: offset, end: end)
          #expect(
            text.contains(anyOf: phrases, in: span) == text.contains(anyOf: patterns, in: span),
            "\(words) \(span)")
        }
      }
    }
  }

  @Test func `a character is looked for in a short text byte by byte`() {
    #expect("，。a𠮷".unicodeScalars.contains("𠮷"))
    #expect("，。a𠮷".unicodeScalars.contains("。"))
    #expect(!"，。a𠮷".unicodeScalars.contains("；"))
    #expect(!"".unicodeScalars.contains("a"))
  }
}

@Suite("Tables by spelling")
struct SpellingTableTests {
  @Test func `a word is found by its bytes and no other`() {
    let table = SpellingTable(["科技": 1, "集团": 2, "Labs": 3])
    #expect(table["集团"] == 2)
    #expect(table["Labs"] == 3)
    #expect(table["labs"] == nil)
    #expect(table["集"] == nil)
    #expect(table["科技集团公司"] == nil)
  }
}

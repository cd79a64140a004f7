import Testing

@testable import TextRepair

@Suite("Narrowed marks")
struct WidenedMarksTests {
  @Test(arguments: [
    ("灯塔亮了,船还没来;等着吧!", "灯塔亮了，船还没来；等着吧！", "marks between Han characters were full-width"),
    ("他卖了 42,我笑了", "他卖了 42,我笑了", "a digit before it leaves the comma in doubt"),
    ("他用 Llama,我用纸", "他用 Llama，我用纸", "a Latin word before and a Han character behind"),
    ("错误有 3,271 条", "错误有 3,271 条", "a comma between digits is a thousand's"),
    ("one, two", "one, two", "English keeps its marks"),
    ("他说, 好", "他说, 好", "white space behind shows a mark that was meant"),
    ("灯塔亮了,船来了，人没来", "灯塔亮了,船来了，人没来", "where the full-width form stands too, the page did not lose it"),
  ])
  func `a mark is widened where the page lost it`(narrow: String, wide: String, reason: String) throws {
    let marks = try TestData.tables().narrowedMarks
    let text = TracedText(DecodedText(utf8: narrow))
    #expect(text.applying(WidenedMarks(Array(narrow.utf8), marks: marks).edits()).text == wide, "\(reason)")
  }

  @Test func `a page that no converter went over keeps its marks`() throws {
    let page = TracedText(DecodedText(utf8: "灯塔亮了,船还没来"))
    #expect(try TextRepairer(tables: TestData.tables()).repair(page).text == "灯塔亮了,船还没来")
  }
}

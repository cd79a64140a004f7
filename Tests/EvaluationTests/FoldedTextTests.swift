import Testing

@testable import Evaluation

@Suite("Folding for a score")
struct FoldedTextTests {
  @Test(arguments: [
    ("ＧＰＴ－４ Turbo", "gpt4turbo", "width, case, hyphen and space do not count"),
    ("“很贵。”", "很贵", "marks do not count"),
    ("C++ 与 C#", "c++与c#", "signs that part names stay"),
    ("——……", "", "marks alone leave nothing"),
  ])
  func `what does not count is dropped`(text: String, folded: String, reason: String) {
    #expect(FoldedText(text).text == folded, "\(reason)")
  }
}

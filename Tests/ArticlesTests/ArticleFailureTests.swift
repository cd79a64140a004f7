import Articles
import Testing

@Suite("Reading bytes as an article")
struct ArticleFailureTests {
  @Test func `an empty file says at which stage it stopped and why`() throws {
    let parser = try Fixtures.parser()
    #expect(throws: ArticleFailure(stage: .decode, reason: "the article is empty")) {
      try parser.parse([], path: "empty.txt", encoding: nil)
    }
  }
}

import Knowledge
import Testing

@testable import Articles

@Suite("Stamps around an article")
struct StampTests {
  private func stamp(_ line: String) throws -> Stamp? {
    var metadata = PageMetadata()
    metadata.authors = ["Nora Whitlock", "林若溪"]
    metadata.site = "Harbor Ledger"
    return Stamp.read(line, metadata: metadata, names: try Fixtures.phrases().names)
  }

  @Test(arguments: [
    "Updated 3:27 pm PST, Wednesday, November 20, 2024", "发布于 2024-03-05 10:00", "2024年3月5日星期二",
    "2 min read", "更新时间：2024-03-05", "3天前",
  ])
  func `a day with the words that go with it is a stamp`(line: String) throws {
    #expect(try stamp(line) == Stamp(namesAuthor: false))
  }

  @Test(arguments: ["Nora Whitlock", "By Nora Whitlock | Harbor Ledger | Nov. 20, 2024", "林若溪 2024-03-05"])
  func `an author whom the page names elsewhere makes it a byline`(line: String) throws {
    #expect(try stamp(line) == Stamp(namesAuthor: true))
  }

  @Test(arguments: ["2024年3月5日降价", "The price fell on November 20", "Harbor Ledger", "50", "林若溪说不", ""])
  func `any other word makes it none`(line: String) throws {
    #expect(try stamp(line) == nil)
  }
}

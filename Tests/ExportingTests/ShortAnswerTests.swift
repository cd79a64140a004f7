import InventedReadings
import Knowledge
import KnowledgeStore
import Testing

@testable import Answering
@testable import Exporting

@Suite("Answers in a few words")
struct ShortAnswerTests {
  /// The answer line for releases of two models, each given by its model, event and date.
  private func dates(_ releases: [(model: String, event: String, date: String)]) throws -> [String] {
    let folder = try ScratchFolder()
    let store = try KnowledgeStore(path: folder.file("x.db"))
    for (number, release) in releases.enumerated() {
      var article = InventedArticle("第\(number)篇：青麓-2和青麓-3面世。", path: "\(number)")
      article.name("model/qinglu-2", "青麓-2")
      article.name("model/qinglu-3", "青麓-3")
      article.state(release.model, release.event, release.date, date: release.date, in: "面世")
      _ = try store.insert(article.reading(), original: article.original, rulesVersion: "1")
    }
    let found = try Answerer(store: try StoreReader(path: folder.file("x.db"))).releases(ReleaseFilter())
    #expect(found.count == releases.count, "the evidence stays")
    var evidence = Reply.Evidence()
    evidence.releases = found
    return Reply(
      question: "", understanding: nil, isAskingForSpeakers: false, subjects: [], note: nil,
      evidence: evidence, refusal: ""
    ).short.sorted()
  }

  @Test(arguments: [
    (["2024-05-06", "--05-06"], ["2024-05-06"]), (["2024-07", "2024-07-11"], ["2024-07-11"]),
    (["2024", "2024-07", "--07"], ["2024-07"]), (["--07", "--07-11"], ["--07-11"]),
    (["2024-07-11", "2024-07-11"], ["2024-07-11"]),
    (["2024-06", "2024-07-11"], ["2024-06", "2024-07-11"]),
    (["--05-07", "2024-05-06"], ["--05-07", "2024-05-06"]),
    (["2023", "2024-07"], ["2023", "2024-07"]),
  ])
  func `a date that a more exact one completes is left out, another date is not`(
    dates: [String], answer: [String]
  ) throws {
    #expect(try self.dates(dates.map { ("model/qinglu-2", "released", $0) }) == answer)
  }

  @Test func `a date of another thing or another event completes nothing`() throws {
    #expect(
      try dates([("model/qinglu-2", "released", "2024-07"), ("model/qinglu-3", "released", "2024-07-11")])
        == ["2024-07", "2024-07-11"])
    #expect(
      try dates([("model/qinglu-2", "released", "2024-07"), ("model/qinglu-2", "announced", "2024-07-11")])
        == ["2024-07", "2024-07-11"])
  }
}

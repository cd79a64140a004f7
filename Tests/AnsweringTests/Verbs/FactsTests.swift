import InventedReadings
import Knowledge
import Testing
import TextRepair

@testable import Answering

@Suite("Values, releases and relations")
struct FactsTests {
  private let library: Library

  init() throws { library = try Library.invented.get() }

  @Test func `the values of a thing come with their words and their source`() throws {
    let facts = try library.answerer.facts(FactFilter(subject: "青麓-2", predicate: "parameters"))
    #expect(facts.map(\.value) == ["7e9", "8e9"])
    #expect(facts.map(\.words) == ["参数规模为70亿", "青麓-2的参数规模是80亿"])
    #expect(facts.map(\.attributedTo?.name) == [nil, "数脉观察"])
    #expect(facts[1].claim == InventedLibrary.price.reading().statements[1].id)
    #expect(facts[0].evidence == InventedLibrary.launch.place(of: "参数规模为70亿"))
    #expect(facts[0].article.path == "articles/launch.txt")
  }

  @Test func `a property is asked for alone, and an unknown thing has no values`() throws {
    #expect(
      try library.answerer.facts(FactFilter(predicate: "price")).map(\.subject.name) == ["青麓-2", "霜刃模型"])
    #expect(try library.answerer.facts(FactFilter(subject: "火星")).isEmpty)
    #expect(try library.answerer.facts(FactFilter(predicate: "colour")).isEmpty)
    #expect(try library.answerer.facts(FactFilter()).count == 10)
  }

  @Test func `releases come oldest first, those without a year behind them`() throws {
    let releases = try library.answerer.releases(ReleaseFilter())
    #expect(releases.map(\.date?.description) == ["2024-02", "2024-03-04", "--07-19"])
    #expect(releases.map(\.model.name) == ["青麓-2", "青麓-2", "霜刃模型"])
    #expect(releases.map { $0.developers.map(\.name) } == [["青麓科技"], ["青麓科技"], []])
    #expect(releases[1].words == "3月4日，青麓科技发布青麓-2")
    #expect(releases.allSatisfy { $0.event == "released" && $0.sourceCount == 1 })
  }

  @Test(arguments: [
    (ReleaseFilter(model: "青麓2"), ["2024-02", "2024-03-04"]),
    (ReleaseFilter(by: "青麓科技"), ["2024-02", "2024-03-04"]),
    (ReleaseFilter(by: "霜刃智能"), []),
    (ReleaseFilter(since: PartialDate("2024-03")), ["2024-03-04"]),
    (ReleaseFilter(until: PartialDate("2024-02")), ["2024-02"]),
    (ReleaseFilter(until: PartialDate("2024-02-15")), []),
    (ReleaseFilter(since: PartialDate("2023"), until: PartialDate("2024")), ["2024-02", "2024-03-04"]),
    (ReleaseFilter(model: "火星"), []),
  ])
  func `a filter leaves the releases that meet it`(filter: ReleaseFilter, dates: [String]) throws {
    #expect(try library.answerer.releases(filter).map(\.date?.description) == dates)
  }

  @Test func `relations are asked for by either end and by what holds`() throws {
    let all = try library.answerer.relations(RelationFilter(entity: "霜刃模型"))
    #expect(all.map(\.predicate) == ["competes_with", "evaluated_on"])
    let offered = try library.answerer.relations(RelationFilter(entity: "青麓-2", predicate: "available_on"))
    #expect(offered.map(\.object.name) == ["云栈平台"])
    #expect(offered.map(\.words) == ["已上架云栈平台"])
    #expect(try library.answerer.relations(RelationFilter(entity: "火星")).isEmpty)
  }
}

@Suite("Contradictions")
struct ContradictionsTests {
  /// Values that articles give, one article each, and the contradictions in them.
  struct ContradictionCase: CustomTestStringConvertible {
    let values: [[InventedValue]]
    let contested: [[String]]
    let testDescription: String

    init(_ values: [[InventedValue]], _ contested: [[String]], _ why: String) {
      self.values = values
      self.contested = contested
      testDescription = why
    }
  }

  /// A value that an article gives.
  struct InventedValue {
    var value: String
    var predicate = "parameters"
    var unit: String? = "parameters"
    var qualifier: String?
    var date: String?
  }

  static let cases = [
    ContradictionCase(
      [[.init(value: "7e9")], [.init(value: "8e9")]], [["7e9", "8e9"]], "two sizes in two articles"),
    ContradictionCase(
      [[.init(value: "7e9")], [.init(value: "7000000000")]], [], "one number written in two ways"),
    ContradictionCase([[.init(value: "7e9"), .init(value: "13e9")]], [], "two sizes in one article"),
    ContradictionCase(
      [[.init(value: "7e9"), .init(value: "13e9")], [.init(value: "7e9")]], [],
      "one size of the two in another article"),
    ContradictionCase(
      [[.init(value: "2", unit: "CNY")], [.init(value: "3", unit: "USD")]], [], "two units"),
    ContradictionCase(
      [[.init(value: "2", qualifier: "input")], [.init(value: "3", qualifier: "output")]], [],
      "two qualifiers"),
    ContradictionCase(
      [[.init(value: "2", qualifier: "超过")], [.init(value: "3", qualifier: "about")], [.init(value: "4")]],
      [["2", "3", "4"]], "words of degree, which narrow nothing"),
    ContradictionCase(
      [[.init(value: "2", qualifier: "约; input tokens")], [.init(value: "3", qualifier: "output tokens")]],
      [],
      "a word of degree before two sides of a price"),
    ContradictionCase(
      [[.init(value: "2", qualifier: "约; input tokens")], [.init(value: "3", qualifier: "input tokens")]],
      [["2", "3"]], "a word of degree before one side of a price"),
    ContradictionCase(
      [[.init(value: "2")], [.init(value: "3")], [.init(value: "2"), .init(value: "3")]], [],
      "a third article that gives both"),
    ContradictionCase(
      [
        [
          .init(value: "2", predicate: "funding", unit: "USD"),
          .init(value: "3", predicate: "funding", unit: "USD"),
        ]
      ],
      [], "two rounds in one article"),
    ContradictionCase(
      [
        [.init(value: "2", predicate: "funding", unit: "USD", qualifier: "A轮")],
        [.init(value: "3", predicate: "funding", unit: "USD", qualifier: "B轮")],
      ], [], "two rounds in two articles"),
    ContradictionCase(
      [[.init(value: "2", date: "2023")], [.init(value: "3", date: "2024")]], [],
      "two dates: a value that changed"),
    ContradictionCase(
      [
        [.init(value: "2024-03-04", predicate: "released", unit: nil, date: "2024-03-04")],
        [.init(value: "2024-02", predicate: "released", unit: nil, date: "2024-02")],
      ], [["2024-02", "2024-03-04"]], "a day and another month"),
    ContradictionCase(
      [
        [.init(value: "2024-03-04", predicate: "released", unit: nil, date: "2024-03-04")],
        [.init(value: "2024-03", predicate: "released", unit: nil, date: "2024-03")],
        [.init(value: "--03-04", predicate: "released", unit: nil, date: "--03-04")],
      ], [], "a day, the month it lies in, and the day without a year"),
    ContradictionCase(
      [
        [.init(value: "open", predicate: "open_source", unit: nil)],
        [.init(value: "closed", predicate: "open_source", unit: nil)],
      ], [["closed", "open"]], "open and closed"),
    ContradictionCase(
      [
        [.init(value: "很高", predicate: "score", unit: nil)],
        [.init(value: "不低", predicate: "score", unit: nil)],
      ],
      [], "words of praise"),
  ]

  @Test(arguments: cases)
  func `values that cannot all hold stand side by side`(row: ContradictionCase) throws {
    let articles = row.values.enumerated().map { number, values in
      var article = InventedArticle("第\(number)篇：青麓-2的数字。", path: "\(number)")
      article.name("model/qinglu-2", "青麓-2")
      for value in values {
        article.state(
          "model/qinglu-2", value.predicate, value.value, unit: value.unit, qualifier: value.qualifier,
          date: value.date, in: "青麓-2的数字")
      }
      return article
    }
    let found = try Library(articles).answerer.contradictions()
    #expect(found.map { $0.facts.compactMap(\.value) } == row.contested)
  }

  @Test func `two sources that one article names contradict each other`() throws {
    var article = InventedArticle("青麓科技说42万，数脉观察说11万。")
    article.name("model/qinglu-2", "万")
    article.name("company/qinglu", "青麓科技")
    article.name("media/shumai", "数脉观察")
    article.state("model/qinglu-2", "downloads", "420000", by: "company/qinglu", in: "42万")
    article.state("model/qinglu-2", "downloads", "110000", by: "media/shumai", in: "11万")
    let found = try Library([article]).answerer.contradictions()
    #expect(found.map { $0.facts.compactMap(\.value) } == [["110000", "420000"]])
  }

  @Test func `sums of funding in one article are its rounds, whoever tells of them`() throws {
    var article = InventedArticle("青麓科技说B轮42万，数脉观察说11万。")
    article.name("company/qinglu", "青麓科技")
    article.name("media/shumai", "数脉观察")
    article.state("company/qinglu", "funding", "420000", by: "company/qinglu", in: "B轮42万")
    article.state("company/qinglu", "funding", "110000", by: "media/shumai", in: "11万")
    #expect(try Library([article]).answerer.contradictions().isEmpty)
  }

  @Test func `in the invented library the size and the day of one model are contested`() throws {
    let found = try Library.invented.get().answerer.contradictions()
    #expect(found.map(\.predicate) == ["parameters", "released"])
    #expect(found.allSatisfy { $0.subject.name == "青麓-2" })
  }
}

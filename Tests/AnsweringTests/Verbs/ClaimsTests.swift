import InventedReadings
import Knowledge
import Testing
import TextRepair

@testable import Answering

@Suite("Who said what")
struct ClaimsTests {
  private let library: Library

  init() throws { library = try Library.invented.get() }

  private static let notASlogan = "开源不是口号， 是成本的选择。"
  private static let squeeze = "青麓-2会挤压霜刃模型的市场"
  private static let size = "青麓-2的参数规模是80亿"
  private static let war = "价格战没有赢家。"
  private static let secondHalf = "大模型的下半场是应用"
  private static let notTuned = "还没调好。"

  /// A filter, and the quotations it leaves, in order.
  struct FilterCase: CustomTestStringConvertible {
    let filter: ClaimFilter
    let quotations: [String]
    let testDescription: String

    init(_ filter: ClaimFilter, _ quotations: [String], _ why: String) {
      self.filter = filter
      self.quotations = quotations
      testDescription = why
    }
  }

  static let cases = [
    FilterCase(
      ClaimFilter(), [notASlogan, squeeze, war, size, secondHalf, notTuned],
      "everything, oldest first, what has no date last"),
    FilterCase(ClaimFilter(by: "陆知微"), [notASlogan], "a speaker by name"),
    FilterCase(ClaimFilter(by: "person/陆知微"), [notASlogan], "a speaker by id"),
    FilterCase(ClaimFilter(by: "秦朗"), [secondHalf], "the second speaker of a joint statement"),
    FilterCase(ClaimFilter(by: "投资人"), [squeeze], "an unnamed speaker by words of the description"),
    FilterCase(ClaimFilter(by: "无名氏"), [], "a speaker who is not on file"),
    FilterCase(ClaimFilter(by: "青麓科技"), [], "a firm does not say what its head says"),
    FilterCase(ClaimFilter(about: "青麓2"), [squeeze, size], "a thing by its name without the hyphen"),
    FilterCase(ClaimFilter(about: "云栈平台"), [], "a thing that nobody speaks about"),
    FilterCase(ClaimFilter(about: "火星"), [], "a thing that is not on file"),
    FilterCase(ClaimFilter(since: PartialDate("2024-05")), [war, size, secondHalf], "from a month on"),
    FilterCase(
      ClaimFilter(until: PartialDate("2024-05")), [notASlogan, squeeze, war, size], "up to the end of a month"
    ),
    FilterCase(
      ClaimFilter(since: PartialDate("2024-03-06"), until: PartialDate("2024-05-20")), [size],
      "a month is not exact enough to lie before a day in it"),
    FilterCase(ClaimFilter(since: PartialDate("2025")), [], "from a year on that has not come"),
    FilterCase(ClaimFilter(form: .indirect), [squeeze, size, secondHalf], "what is reported"),
    FilterCase(ClaimFilter(attribution: .anonymous), [squeeze, notTuned], "what unnamed speakers say"),
    FilterCase(ClaimFilter(attribution: .organization), [war, size], "what organisations say"),
    FilterCase(
      ClaimFilter(outlet: "前沿"), [notASlogan, squeeze, secondHalf], "an outlet by a part of its name"),
    FilterCase(ClaimFilter(outlet: "晚报"), [], "an outlet that is not on file"),
    FilterCase(ClaimFilter(search: "开源"), [notASlogan], "a word of two characters"),
    FilterCase(ClaimFilter(search: "市场 青麓2"), [squeeze], "two words"),
    FilterCase(
      ClaimFilter(search: "口号，是"), [notASlogan], "words on both sides of a joint: spaces do not matter"),
    FilterCase(ClaimFilter(search: "' OR 1=1 --"), [], "hostile words"),
    FilterCase(ClaimFilter(by: "霜刃智能", about: "霜刃模型", form: .direct, search: "价格战"), [war], "all at once"),
    FilterCase(ClaimFilter(by: "陆知微", form: .indirect), [], "all conditions must hold"),
  ]

  @Test(arguments: cases)
  func `a filter leaves what meets it, in one order`(row: FilterCase) throws {
    #expect(try library.answerer.claims(row.filter).map(\.quotation) == row.quotations)
  }

  @Test func `an answer holds everything that is needed to cite it`() throws {
    let article = InventedLibrary.launch
    let answer = try #require(try library.answerer.claims(ClaimFilter(by: "陆知微")).first)
    #expect(answer.id == article.reading().statements[0].id)
    #expect(answer.speakers == [EntityName(id: EntityID("person/陆知微"), name: "陆知微")])
    #expect(answer.speakerText == "青麓科技CEO陆知微")
    #expect(answer.attribution == .named && answer.form == .direct && answer.cue == "表示")
    #expect(answer.addressee == EntityName(id: EntityID("media/qianyan"), name: "前沿周刊"))
    #expect(answer.about == [EntityName(id: EntityID("company/qinglu"), name: "青麓科技")])
    #expect(answer.said == nil && answer.rule == "invented")
    #expect(
      answer.article
        == ArticleCitation(
          id: article.id, title: "青麓科技发布青麓-2", outlet: "前沿周刊", host: nil,
          published: PartialDate("2024-03-05"), url: nil, path: "articles/launch.txt"))
    #expect(answer.pieces == [article.place(of: "开源不是口号，"), article.place(of: "是成本的选择。")])
    let file = answer.pieces.map { String(decoding: article.original[$0.source.range], as: UTF8.self) }
    #expect(file == ["开源不是口号，", "是成本的选择。"])
  }

  @Test func `an unnamed speaker has a description and no name`() throws {
    let answer = try #require(try library.answerer.claims(ClaimFilter(by: "一位投资人")).first)
    #expect(answer.speakers.isEmpty && answer.speakerText == "一位投资人" && answer.attribution == .anonymous)
  }

  @Test func `a saying of its own date goes by it, not by the article's`() throws {
    let answers = try library.answerer.claims(
      ClaimFilter(since: PartialDate("2024-05"), until: PartialDate("2024-05")))
    #expect(answers.map(\.said) == [PartialDate("2024-05"), nil])
  }
}

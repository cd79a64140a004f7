import Knowledge
import Testing

@testable import Articles

@Suite("Reporters' credits")
struct ReporterCreditTests {
  private static let body =
    "云杉科技今天发布新模型，价格比上一代低一半。公司创始人表示，开发者可以免费商用，团队花了九个月。\n\n分析人士认为，这场价格战还会继续下去，直到有人先停手为止。"

  private func reader() throws -> ReporterCreditReader {
    let phrases = try Fixtures.phrases()
    return ReporterCreditReader(outlets: phrases.outlets, names: phrases.names)
  }

  @Test(arguments: [
    ("记者周若溪／综合报道", nil, ["周若溪"]), ("经济日报／ 编译林若溪／综合外电", "经济日报", ["林若溪"]),
    ("财经中心／综合报导", nil, []), ("〔记者周一鸣／台北报导〕", nil, ["周一鸣"]), ("记者 周一鸣 报道", nil, ["周一鸣"]),
    ("本报记者 林若溪 ●周一鸣", nil, ["林若溪", "周一鸣"]), ("本报记者 林若溪 周一鸣 北京报道", nil, ["林若溪", "周一鸣"]),
    ("【环球时报特约记者 林若溪 环球时报记者 周一鸣】", "环球时报", ["林若溪", "周一鸣"]),
    ("每经记者 林若溪    每经编辑 周一鸣", "每日经济新闻", ["林若溪"]), ("《云上通讯社5日专讯》", "云上通讯社", []),
  ])
  func `outlets, roles, names, desks and what is reported from where make one`(
    words: String, outlet: String?, authors: [String]
  ) throws {
    #expect(try reader().read(words) == ReporterCredit(outlet: outlet, authors: authors))
  }

  @Test(arguments: [
    "经济日报", "记者观察", "本报讯", "云杉科技／综合报道了价格", "记者在现场报道", "价格／降一半", "林若溪 周一鸣", "",
    "云杉科技报告：记者的一天",
  ])
  func `an outlet alone, a heading and a sentence make none`(words: String) throws {
    #expect(try reader().read(words) == nil)
  }

  @Test(arguments: [
    "记者周若溪／综合报导\n\n\(body)", "〔记者周若溪／台北报导〕\(body)", "云杉科技又降价了，这次降了一半\n\n记者周若溪／综合报道\n\n\(body)",
  ])
  func `such a line under a headline or over the text is a byline and no headline`(text: String) throws {
    let record = try Fixtures.article(text).record
    #expect(record.authors == ["周若溪"])
    #expect(record.title?.contains("周若溪") != true)
  }

  @Test(arguments: [
    ("云上观察网讯（记者 林若溪）", "云上观察网", ["林若溪"]), ("36氪获悉，", "36氪", []), ("格隆汇9月18日｜", "格隆汇", []),
    ("云上观察(yunshang.example) 10月16日电 ", "云上观察", []),
  ])
  func `a report without a full date names its outlet`(words: String, outlet: String, authors: [String])
    throws
  {
    let record = try Fixtures.article(words + ReporterCreditTests.body).record
    #expect(record.outlet == outlet)
    #expect(record.authors == authors)
  }

  @Test(arguments: ["腾讯（港股）", "本报获悉，", "快讯：", "云杉科技获悉，", "9月18日｜"])
  func `news, firms and other words of reporting name no outlet`(words: String) throws {
    #expect(try Fixtures.article(words + ReporterCreditTests.body).record.outlet == nil)
  }

  @Test func `an outlet beside an age is a byline`() throws {
    let text = "云杉科技又降价了，这次降了一半\n澎湃新闻  10小时前\n\n\(ReporterCreditTests.body)"
    #expect(try Fixtures.article(text).record.outlet == "澎湃新闻")
  }
}

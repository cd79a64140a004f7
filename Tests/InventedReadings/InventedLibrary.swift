import Knowledge

/// A handful of invented articles about invented firms, enough to ask every kind of question of.
public enum InventedLibrary {
  /// All of them.
  public static var articles: [InventedArticle] { [launch, price, funding, rumour] }

  /// A release with two voices, one of them unnamed.
  public static var launch: InventedArticle {
    var article = InventedArticle(
      """
      青麓科技发布青麓-2

      3月4日，青麓科技发布青麓-2，参数规模为70亿，已上架云栈平台。
      青麓科技CEO陆知微对前沿周刊表示：“开源不是口号，”她接着说，“是成本的选择。”
      一位投资人则认为，青麓-2会挤压霜刃模型的市场。
      """, path: "articles/launch.txt", title: "青麓科技发布青麓-2", outlet: "前沿周刊", published: "2024-03-05")
    article.name("company/qinglu", "青麓科技")
    article.name("model/qinglu-2", "青麓-2")
    article.name("model/shuangren", "霜刃模型", known: false)
    article.name("person/陆知微", "陆知微", known: false)
    article.name("platform/yunzhan", "云栈平台")
    article.name("media/qianyan", "前沿周刊")
    article.say(
      "开源不是口号，", "是成本的选择。", by: ["person/陆知微"], as: "青麓科技CEO陆知微", cue: "表示", to: "media/qianyan",
      about: ["company/qinglu"])
    article.say(
      "青麓-2会挤压霜刃模型的市场", as: "一位投资人", attribution: .anonymous, form: .indirect, cue: "认为",
      about: ["model/qinglu-2", "model/shuangren"])
    article.state(
      "model/qinglu-2", "released", "2024-03-04", date: "2024-03-04", in: "3月4日，青麓科技发布青麓-2")
    article.state("model/qinglu-2", "parameters", "7e9", unit: "parameters", in: "参数规模为70亿")
    article.relate("model/qinglu-2", "released_by", "company/qinglu", in: "青麓科技发布青麓-2")
    article.relate("model/qinglu-2", "available_on", "platform/yunzhan", in: "已上架云栈平台")
    article.relate("model/qinglu-2", "competes_with", "model/shuangren", in: "青麓-2会挤压霜刃模型的市场")
    article.appoint("person/陆知微", "CEO", at: "company/qinglu", in: "青麓科技CEO陆知微")
    return article
  }

  /// Prices, and a size that contradicts the launch.
  public static var price: InventedArticle {
    var article = InventedArticle(
      """
      青麓-2每百万tokens收2元，霜刃模型收5元。据数脉观察统计，青麓-2的参数规模是80亿。
      霜刃智能称：“价格战没有赢家。”
      """, path: "articles/price.txt", title: "价格战", outlet: "数脉观察", published: "2024-05-20")
    article.name("model/qinglu-2", "青麓-2")
    article.name("model/shuangren", "霜刃模型", known: false)
    article.name("company/shuangren", "霜刃智能")
    article.name("media/shumai", "数脉观察")
    article.say(
      "价格战没有赢家。", by: ["company/shuangren"], as: "霜刃智能", attribution: .organization, cue: "称",
      about: ["model/shuangren"], said: "2024-05")
    article.say(
      "青麓-2的参数规模是80亿", by: ["media/shumai"], as: "数脉观察", attribution: .organization, form: .indirect,
      cue: "统计", about: ["model/qinglu-2"])
    article.state("model/qinglu-2", "price", "2", unit: "CNY/1M tokens", in: "青麓-2每百万tokens收2元")
    article.state("model/shuangren", "price", "5", unit: "CNY/1M tokens", in: "霜刃模型收5元")
    article.state(
      "model/qinglu-2", "parameters", "8e9", unit: "parameters", by: "media/shumai", statement: 1,
      in: "青麓-2的参数规模是80亿")
    return article
  }

  /// Money, an investor, a partner, a benchmark, and a joint statement.
  public static var funding: InventedArticle {
    var article = InventedArticle(
      """
      霜刃智能完成3500万美元B轮融资，远岸资本领投，估值2亿美元。霜刃模型在MMLU上得分71.5。
      霜刃智能创始人顾北辰与远岸资本合伙人秦朗认为，大模型的下半场是应用。
      """, path: "articles/funding.txt", title: "霜刃智能融资", outlet: "前沿周刊", published: "2024-06")
    article.name("company/shuangren", "霜刃智能")
    article.name("company/yuanan", "远岸资本")
    article.name("model/shuangren", "霜刃模型", known: false)
    article.name("person/顾北辰", "顾北辰", known: false)
    article.name("person/秦朗", "秦朗", known: false)
    article.name("benchmark/mmlu", "MMLU")
    article.say(
      "大模型的下半场是应用", by: ["person/顾北辰", "person/秦朗"], as: "霜刃智能创始人顾北辰与远岸资本合伙人秦朗",
      form: .indirect, cue: "认为")
    article.state("company/shuangren", "funding", "3.5e7", unit: "USD", qualifier: "B轮", in: "完成3500万美元B轮融资")
    article.state("company/shuangren", "valuation", "2e8", unit: "USD", in: "估值2亿美元")
    article.state("model/shuangren", "score", "71.5", qualifier: "MMLU", in: "霜刃模型在MMLU上得分71.5")
    article.relate("company/yuanan", "invested_in", "company/shuangren", in: "远岸资本领投")
    article.relate("model/shuangren", "evaluated_on", "benchmark/mmlu", in: "霜刃模型在MMLU上得分71.5")
    article.appoint("person/顾北辰", "创始人", at: "company/shuangren", in: "霜刃智能创始人顾北辰")
    article.appoint("person/秦朗", "合伙人", at: "company/yuanan", in: "远岸资本合伙人秦朗")
    return article
  }

  /// No date, no headline: a release of an unknown year, and another day for one that is on file.
  public static var rumour: InventedArticle {
    var article = InventedArticle(
      "霜刃模型将在7月19日发布。青麓-2早在2024年2月就已发布。一位不愿具名的工程师说：“还没调好。”",
      path: "articles/rumour.txt", outlet: "闲谈")
    article.name("model/shuangren", "霜刃模型", known: false)
    article.name("model/qinglu-2", "青麓-2")
    article.say(
      "还没调好。", as: "一位不愿具名的工程师", attribution: .anonymous, cue: "说", about: ["model/shuangren"])
    article.state("model/shuangren", "released", "--07-19", date: "--07-19", in: "霜刃模型将在7月19日发布")
    article.state("model/qinglu-2", "released", "2024-02", date: "2024-02", in: "青麓-2早在2024年2月就已发布")
    return article
  }
}

import InventedReadings
import Knowledge
import Testing

@testable import Answering

@Suite("Names and cards")
struct CardsTests {
  private let library: Library

  init() throws { library = try Library.invented.get() }

  @Test(arguments: ["model/qinglu-2", "青麓-2", "青麓2", "青麓 ２", "青麓－２"])
  func `an id, a name in any case, width and spacing, and an alias lead to one entity`(name: String) throws {
    #expect(try library.answerer.entity(named: name).id == EntityID("model/qinglu-2"))
  }

  @Test func `a card holds all that is on file`() throws {
    let card = try library.answerer.card(of: "霜刃智能")
    #expect(card.entity == EntityName(id: EntityID("company/shuangren"), name: "霜刃智能"))
    #expect(card.kind == .company && card.isKnown)
    #expect(card.roles.map(\.person.name) == ["顾北辰"] && card.roles.map(\.title) == ["创始人"])
    #expect(card.roles.map(\.article.published) == [PartialDate("2024-06")])
    #expect(card.claimsBy.map(\.quotation) == ["价格战没有赢家。"])
    #expect(card.claimsAbout.isEmpty)
    #expect(card.facts.map(\.predicate) == ["funding", "valuation"])
    #expect(card.relations.map(\.subject.name) == ["远岸资本"])
    #expect(card.sources.map(\.article.path) == ["articles/funding.txt", "articles/price.txt"])
    #expect(card.sources.map(\.mentionCount) == [2, 1])
  }

  @Test func `a person's card holds the offices, a model's what is said about it`() throws {
    #expect(try library.answerer.card(of: "陆知微").roles.map(\.organisation.name) == ["青麓科技"])
    let model = try library.answerer.card(of: "青麓-2")
    #expect(model.claimsAbout.count == 2 && model.claimsBy.isEmpty && model.roles.isEmpty)
  }

  @Test func `a card lists the other names`() throws {
    var article = InventedArticle("霜刃智能（ShuangRen AI），简称霜刃。")
    article.name("company/shuangren", "霜刃智能", "ShuangRen AI", "霜刃")
    let card = try Library([article]).answerer.card(of: "shuangren ai")
    #expect(card.entity.name == "霜刃智能" && card.aliases == ["ShuangRen AI", "霜刃"])
  }

  @Test func `a name of several is not guessed at`() throws {
    var article = InventedArticle("天问发布了天问。")
    article.name("company/tianwen", "天问")
    article.name("model/tianwen", "天问")
    let answerer = try Library([article]).answerer
    let candidates = [
      EntityName(id: EntityID("company/tianwen"), name: "天问"),
      EntityName(id: EntityID("model/tianwen"), name: "天问"),
    ]
    #expect(throws: AnsweringFailure.ambiguousName("天问", candidates: candidates)) {
      try answerer.card(of: "天问")
    }
    #expect(try answerer.card(of: "model/tianwen").kind == .model)
    #expect(
      "\(AnsweringFailure.ambiguousName("天问", candidates: candidates))"
        == "“天问” stands for several entities: company/tianwen (天问), model/tianwen (天问); name one by its id")
  }

  @Test func `a name that is not on file is said to be so, with what is near`() throws {
    let near = [
      EntityName(id: EntityID("company/shuangren"), name: "霜刃智能"),
      EntityName(id: EntityID("model/shuangren"), name: "霜刃模型"),
    ]
    #expect(throws: AnsweringFailure.unknownName("霜刃", similar: near)) { try library.answerer.card(of: "霜刃") }
    #expect(throws: AnsweringFailure.unknownName("火星", similar: [])) { try library.answerer.card(of: "火星") }
    #expect("\(AnsweringFailure.unknownName("火星", similar: []))" == "nothing on file is named “火星”")
  }

  /// No article of the library writes Frostblade or 霜刃公司; the lexicon does, and knows a firm that no article names.
  @Test func `a name that no article uses is found in the lexicon`() throws {
    let table = "id\tname\taliases\ncompany/shuangren\t霜刃智能\tFrostblade AI|霜刃公司\ncompany/mars\t火星\tMars\n"
    let answerer = Answerer(store: library.answerer.store, listed: ListedNames(tables: [table]))
    let firm = [EntityName(id: EntityID("company/shuangren"), name: "霜刃智能")]
    #expect(try answerer.entities(named: "frostblade ai") == firm && answerer.entities(named: "霜刃公司") == firm)
    #expect(try answerer.entities(named: "Frostblade").isEmpty, "a part of a name is no name")
    #expect(try answerer.entities(named: "Mars").isEmpty, "it is not on file")
    #expect(try answerer.entities(named: "company").isEmpty && answerer.entities(named: "aliases").isEmpty)
  }

  @Test(arguments: ["", " ", "%", "_", "'", "\"", "\0", "青麓-2\0"])
  func `a name that is none finds nothing`(name: String) throws {
    #expect(throws: AnsweringFailure.self) { try library.answerer.card(of: name) }
  }
}

import Knowledge
import Testing

@testable import Extraction

@Suite("Names told by what stands around them")
struct NamesByPlaceTests {
  @Test(arguments: [
    UnlistedCase(
      "创业公司松针动力，搬了家。据松针动力创始人介绍，松针动力正在招人。", .company, ["松针动力"],
      "a word for a firm before it, an office behind it"),
    UnlistedCase("昨天，松针股份（600000.SH）开了会。", .company, ["松针股份"], "a ticker in brackets"),
    UnlistedCase("公司二季度很忙。公司二季度没有招人，二季度结束了。", .company, [], "公司 by itself is no word before a name"),
    UnlistedCase("公司产品很多。他们的产品好，产品多。", .company, [], "a common word"),
  ])
  func `a firm is told by words before and behind it`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }

  @Test(arguments: [
    UnlistedCase("昨天，他们推出一台扫地机器人“灯台B2”。", .product, ["灯台B2"], "a noun for a product before the quotation"),
    UnlistedCase("他们的应用「松针笔谈」关了。", .product, ["松针笔谈"], "the other marks"),
    UnlistedCase("他们的应用“更加好用，也更快”。", .product, [], "a saying"),
    UnlistedCase("他说这是“松针笔谈”。", .product, [], "nothing says what it is"),
  ])
  func `a quoted name behind a noun for products is one`(row: UnlistedCase) throws {
    #expect(Set(try read("名字\n" + row.text).names(row.kind)) == row.names)
  }
}

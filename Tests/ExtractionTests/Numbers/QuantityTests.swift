import Testing
import TextRepair

@testable import Extraction

/// One row: a text, and its quantities as `value currency-or-unit qualifier`.
struct QuantityCase: CustomTestStringConvertible {
  let text: String
  let expected: [String]
  let testDescription: String

  init(_ text: String, _ expected: [String], _ reason: String) {
    (self.text, self.expected, testDescription) = (text, expected, reason)
  }
}

@Suite("Numbers and amounts")
struct QuantityTests {
  private func found(_ text: String) throws -> [String] {
    let bytes = ArticleBytes(text)
    let units = try shippedUnits()
    let all = TextSpan(start: 0, end: bytes.count)
    return QuantityFinder(text: bytes, words: units).find(in: all).map { quantity in
      [quantity.words ?? quantity.number.text, quantity.currency ?? quantity.unit, quantity.qualifier ?? ""]
        .filter {
          !$0.isEmpty
        }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    QuantityCase("超过4.5兆美元，约8兆2084亿元", ["4.5e12 USD 超过", "8.2084e12 CNY 约"], "兆 of money"),
    QuantityCase("2.4 兆瓦的电站", ["2.4 兆瓦"], "兆 of anything else"),
    QuantityCase("账本上写着 4人民币 6美元", ["4 CNY", "6 USD"], "a currency behind the number before"),
    QuantityCase("营收一点○五兆元", ["1.05e12 CNY"], "a point in characters"),
    QuantityCase("下午三点五十分", [], "a time"),
    QuantityCase("三四六亿至三五八亿美元", ["3.46e10 USD", "3.58e10 USD"], "figures read one by one, in a range"),
    QuantityCase("约新台币一兆一一二三亿元", ["1.1123e12 TWD 约"], "figures behind a group, a currency before them"),
    QuantityCase("新台币629亿到943.5亿元", ["6.29e10 TWD", "9.435e10 TWD"], "a range with its currency before it"),
    QuantityCase(
      "NT$ 442.68 billion and 2.4 trillion new Taiwan dollars", ["4.4268e11 TWD", "2.4e12 TWD"],
      "dollars that are not American"),
    QuantityCase("15/75 美元", ["15 USD", "75 USD"], "a pair of prices"),
    QuantityCase("在 2024/25 赛季", ["2024"], "a season is no pair"),
    QuantityCase("a 5GW site and 320TFLOPS", ["5 GW", "320 TFLOPS"], "a unit directly behind its number"),
    QuantityCase("每月超过 2.1 万美元", ["21000 USD 超过"], "a multiplier and a currency"),
    QuantityCase("已经破亿，营收过亿元", ["1e8", "1e8 CNY"], "亿 alone behind a word of reaching"),
    QuantityCase("完成亿元级融资", ["1e8 CNY"], "亿 alone before 元级"),
    QuantityCase("单位：亿元", [], "亿 alone in the head of a table"),
    QuantityCase("$3trn and £2tn", ["3e12 USD", "2e12 GBP"], "trillions of British papers"),
    QuantityCase("近百亿元", ["1e10 CNY 近"], "a Han number before a currency"),
    QuantityCase("换机要花一千美元", ["1000 USD"], "a whole number in Han characters"),
    QuantityCase("两亿三千万元", ["2.3e8 CNY"], "a Han number of two sections"),
    QuantityCase("70 亿、130 亿和 700 亿三种参数", ["7e9", "1.3e10", "7e10"], "a list"),
    QuantityCase("营收在 3-5亿元之间", ["3e8 CNY", "5e8 CNY"], "both bounds of a range have its multiplier"),
    QuantityCase("涨了 20%–30%", ["20 %", "30 %"], "both bounds of a range have its unit"),
    QuantityCase("薪资为30元-40元", ["30 CNY", "40 CNY"], "a range that repeats its currency"),
    QuantityCase("1000万和2000万美元", ["1e7 USD", "2e7 USD"], "a list shares its currency"),
    QuantityCase("raised $24 million", ["2.4e7 USD"], "English money"),
    QuantityCase("about 2,600 customers", ["2600 customers about"], "a comma between thousands"),
    QuantityCase("$1.5bn and 46.7 billion", ["1.5e9 USD", "4.67e10"], "short and long multipliers"),
    QuantityCase("a context of 128K", ["128000"], "a letter as a multiplier"),
    QuantityCase("估值约 12 亿美元左右", ["1.2e9 USD 约"], "of two qualifiers the one before"),
    QuantityCase("约合 6 亿元上下", ["6e8 CNY 上下"], "a qualifier behind"),
    QuantityCase("数十亿元", ["数十亿 CNY"], "an open number is kept in words"),
    QuantityCase("七八千万美元", ["七八千万 USD"], "a guess between two digits is kept in words"),
    QuantityCase("上千元", ["1000 CNY 上"], "上 narrows the number behind it"),
    QuantityCase("近百家门店", ["100 家 近"], "a Han number of things"),
    QuantityCase("十余家", ["10 家 余"], "余 says that there are more"),
    QuantityCase("二十多万名", ["200000 名"], "多 before the group"),
    QuantityCase("招聘 900 余名", ["900 名 余"], "余 behind digits"),
    QuantityCase("hired two dozen people", ["24 people"], "a dozen"),
    QuantityCase("Half a million users", ["500000 users"], "half a million"),
    QuantityCase("a quarter of sales", ["25 %"], "a share in words"),
    QuantityCase(
      "worth twenty-five million pounds", ["2.5e7 GBP"], "English number words before a multiplier"),
    QuantityCase(
      "a bill of $40m–60m", ["4e7 USD", "6e7 USD"], "a range that repeats its multiplier shares its currency"),
    QuantityCase("a bill of $40m-60m", ["4e7 USD", "6e7 USD"], "and so it does with a hyphen"),
    QuantityCase(
      "between 15 and 25 per cent", ["15 per cent", "25 per cent"], "the bounds of between share their unit"),
    QuantityCase("40 to 50 billion", ["4e10", "5e10"], "and those of to their multiplier"),
  ])
  func `a quantity is found with all that belongs to it`(row: QuantityCase) throws {
    #expect(try found(row.text) == row.expected)
  }

  @Test(arguments: [
    QuantityCase("GPT-4.5 与 4o", [], "the number of a version"),
    QuantityCase("V3-0324", [], "the date in a name"),
    QuantityCase("一些人和一家公司", [], "one is no amount"),
    QuantityCase("以上百元商品", [], "以上 ends what stands before it"),
    QuantityCase("one company in two months", [], "small numbers in words count nothing"),
    QuantityCase("a quarter later", [], "a quarter of a year is no share"),
  ])
  func `what is no quantity is left alone`(row: QuantityCase) throws {
    #expect(try found(row.text) == row.expected)
  }
}

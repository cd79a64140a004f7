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
  private func found(_ text: String) -> [String] {
    let bytes = ArticleBytes(text)
    return QuantityFinder(text: bytes).find(in: TextSpan(start: 0, end: bytes.count)).map { quantity in
      [quantity.number.text, quantity.currency ?? quantity.unit, quantity.qualifier ?? ""].filter {
        !$0.isEmpty
      }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    QuantityCase("每月超过 2.1 万美元", ["21000 USD 超过"], "a multiplier and a currency"),
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
  ])
  func `a quantity is found with all that belongs to it`(row: QuantityCase) {
    #expect(found(row.text) == row.expected)
  }

  @Test(arguments: [
    QuantityCase("GPT-4.5 与 4o", [], "the number of a version"),
    QuantityCase("V3-0324", [], "the date in a name"),
    QuantityCase("数十亿元", [], "an open number has no value"),
    QuantityCase("二三十亿元", [], "two digits side by side are a guess"),
    QuantityCase("一些人和一家公司", [], "one is no amount"),
    QuantityCase("上千元", [], "上千 is open"),
  ])
  func `what is no quantity is left alone`(row: QuantityCase) { #expect(found(row.text) == row.expected) }
}

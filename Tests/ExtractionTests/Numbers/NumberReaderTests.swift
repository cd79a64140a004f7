import Testing

@testable import Extraction

@Suite("Reading written numbers")
struct NumberReaderTests {
  private func found(_ text: String) -> [Double] { NumberReader().numbers(in: text).map(\.value) }

  @Test(arguments: [
    ("库存三万六千台", [36_000]), ("卖了六百八", [680]), ("六百零八", [608]), ("3亿2万6千", [300_026_000]),
    ("伍仟陆佰", [5600]), ("三十 多 亿", [3e9]), ("负七点二五", [-7.25]), ("八分之三", [0.375]), ("2 3/4", [2.75]),
    ("６，１２０", [6120]), ("75k", [75_000]), ("3e4", [30_000]), ("排名前四的公司", [4]), ("六十打", [720]),
  ])
  func `digits and Han numerals are read with their places`(text: String, expected: [Double]) {
    #expect(found(text) == expected)
  }

  @Test(arguments: ["一试便知", "去了四川", "陆续上线", "收拾行李", "万众一心", "v2a"])
  func `numerals within words are no numbers`(text: String) { #expect(found(text).isEmpty) }

  @Test func `more than a bound is said to be open`() {
    #expect(NumberReader().numbers(in: "五千多万").map(\.isOpen) == [true])
    #expect(NumberReader().numbers(in: "五千万").map(\.isOpen) == [false])
  }

  @Test func `a guess has two bounds`() {
    let read = NumberReader().numbers(in: "招了三四百人，投入数十亿")
    #expect(read.map(\.value) == [300, 1e9])
    #expect(read.map(\.upper) == [400, nil])
    #expect(read.map(\.isOpen) == [false, true])
  }

  @Test func `quantities are read with currency and qualifier`() throws {
    let read = try QuantityReader(language: shippedLanguage()).quantities(in: "融资超过1亿2000万美元，另有两千多万欧元")
    #expect(read.map(\.value) == [1.2e8, 2e7])
    #expect(read.map(\.currency) == ["USD", "EUR"])
    #expect(read.first?.qualifier == "超过")
  }

  @Test func `a multiplier is not continued by another count`() throws {
    let reader = try QuantityReader(language: shippedLanguage())
    #expect(reader.quantities(in: "90 亿两种规格").map(\.value) == [9e9])
  }
}

import Testing

@testable import Articles

struct CreditCase: CustomTestStringConvertible {
  let line: String
  let credits: [Credit]
  var testDescription: String { line }

  init(_ line: String, _ credits: [(CreditWords.Kind, [String])]) {
    self.line = line
    self.credits = credits.map { Credit(kind: $0.0, values: $0.1) }
  }
}

@Suite("Credits")
struct CreditReaderTests {
  static let cases = [
    CreditCase(
      "作者：林若溪，来源：云上观察，原文标题：《降价之后，谁在赚钱？》",
      [(.author, ["林若溪"]), (.source, ["云上观察"]), (.title, ["降价之后，谁在赚钱？"])]),
    CreditCase("作者:林若溪,来源:云上观察", [(.author, ["林若溪"]), (.source, ["云上观察"])]),
    CreditCase("文｜林若溪", [(.author, ["林若溪"])]),
    CreditCase("作者 | 林若溪 周一鸣", [(.author, ["林若溪", "周一鸣"])]),
    CreditCase("作者：林 溪", [(.author, ["林溪"])]),
    CreditCase("作者丨林若溪 编辑丨周一鸣", [(.author, ["林若溪"]), (.editor, ["周一鸣"])]),
    CreditCase("作者：林若溪编辑：周一鸣", [(.author, ["林若溪"]), (.editor, ["周一鸣"])]),
    CreditCase("责任编辑：周一鸣", [(.editor, ["周一鸣"])]),
    CreditCase(
      "本文来自微信公众号“云上观察”（ID：cloudwatch），作者：林若溪，某某网经授权发布。",
      [(.origin, ["云上观察"]), (.author, ["林若溪"]), (.host, ["某某网"])]),
    CreditCase("By Jane Doe and John Roe", [(.author, ["Jane Doe", "John Roe"])]),
    CreditCase("来源：钛媒体 举报", [(.source, ["钛媒体"])]), CreditCase("来源：云上观察 周刊", [(.source, ["云上观察 周刊"])]),
    CreditCase("图片来源｜云上观察", [(.picture, ["云上观察"])]),
    CreditCase("记者：你怎么看这次降价？", []),
    CreditCase("by and large the market agrees", []),
    CreditCase("他是一位作者，也是编辑。", []),
    CreditCase("如若转载，请注明来源：云上观察", []),
  ]

  @Test(arguments: cases)
  func `a credit line gives who did what, and running text gives nothing`(row: CreditCase) throws {
    let phrases = try Fixtures.phrases()
    let found = CreditReader(words: phrases.credits, outlets: phrases.outlets).read(row.line)
    #expect(found.credits == row.credits)
  }

  @Test(arguments: [
    ("作者：林若溪，来源：云上观察", true),
    ("责任编辑：周一鸣", false),
    ("他在会上说，作者：林若溪这三个字不该写在封面上，因为书是大家写的。", false),
  ])
  func `a byline is a line that is mostly credits and names who wrote it`(line: String, isByline: Bool) throws
  {
    let phrases = try Fixtures.phrases()
    #expect(CreditReader(words: phrases.credits, outlets: phrases.outlets).read(line).isByline == isByline)
  }
}

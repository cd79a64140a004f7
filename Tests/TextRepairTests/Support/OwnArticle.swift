import DamageModel
import Testing

/// An article of our own in traditional script: everybody in it and every firm is invented.
///
/// It is rich in the places where bytes slip: full stops before quotation marks, 常 and 。 before
/// characters of row BB, and 。 before 現 (AC 46).
enum OwnArticle {
  static let paragraphs = [
    "「我們不打算自己訓練底座。」青禾智算創始人林望舒說。「這件事太貴，也太慢，現在做已經晚了。」",
    "她認為，開源模型發展得非常活潑，小公司沒有理由從頭再來。現在最重要的，是把場景做深。",
    "「客戶問得最多的是價格。」她補充道。「其次才是長度和速度」，另一位投資人則表示。",
    "雲帆科技的產品經理沈知行持相反觀點。「類似的話三年前就有人講過，結果呢？」",
    "他告訴記者，團隊經常或多或少地低估了數據的成本。「無論模型多好，標註總是要人做的。」",
    "在這個過程中，廠商之間的關係也在變。「長期來說，應用會反過來決定底層。」石榴實驗室的研究員何其芳認為。",
    "第三季度，青禾智算的付費用戶超過三萬，比上個季度多了一倍。「優化還沒有做完」，林望舒說，「但是方向不會變。」",
    "雲帆科技沒有回答問題。「可以說的都寫在公告裡了。」該公司發言人稱。",
    "業內人士指出，學術界與產業界的合作將更加緊密，環境對創業者並不算差。「時間會證明一切。」",
    "「語言只是開端。」何其芳說，「下一步是讓機器看見、聽見，再去動手。」",
    "至於錢從哪裡來，沈知行說得很直接：「聯合幾家一起買，總比各買各的好。」",
  ]

  static let text = paragraphs.joined(separator: "\n\n") + "\n"

  /// The readings that a converter of this page writes, in its order.
  static let glosses: [GlossEntry] =
    ([
      ("開", "kāi"), ("個", "gè"), ("場", "chǎng"), ("來", "lái"), ("業", "yè"), ("會", "huì"), ("過", "guò"),
      ("發", "fā"), ("術", "shù"), ("沒", "méi"), ("說", "shuō"), ("產", "chǎn"), ("時", "shí"), ("進", "jìn"),
      ("經", "jīng"), ("萬", "wàn"), ("動", "dòng"), ("優", "yōu"), ("問", "wèn"), ("著", "zhe"), ("創", "chuàng"),
      ("點", "diǎn"), ("無", "wú"), ("學", "xué"), ("實", "shí"), ("戶", "hù"), ("稱", "chēng"), ("廠", "chǎng"),
      ("長", "cháng"), ("類", "lèi"), ("價", "jià"), ("觀", "guān"), ("語", "yǔ"), ("話", "huà"), ("環", "huán"),
      ("專", "zhuān"), ("買", "mǎi"), ("聯", "lián"), ("寫", "xiě"), ("錢", "qián"), ("關", "guān"), ("詢", "xún"),
    ] as [(Unicode.Scalar, String)]).map { GlossEntry($0, $1) }

  /// A model of a site that narrows three marks.
  static func model(glosses: [GlossEntry]) throws -> DamageModel {
    try #require(DamageModel(encoding: .gbk, marks: NarrowedMark.all(in: "！；，"), glosses: glosses))
  }

  /// The article as a page that narrows three marks has it at best.
  static func narrowed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(scalar == "，" ? "," : scalar == "！" ? "!" : scalar == "；" ? ";" : scalar)
    }
    return String(scalars)
  }
}

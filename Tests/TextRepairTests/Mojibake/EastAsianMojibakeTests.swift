import Foundation
import Testing

@testable import TextRepair

@Suite("East Asian text read in another encoding")
struct EastAsianMojibakeTests {
  private func reread(_ text: String) throws -> TracedText {
    try TestData.repairer().reread(TracedText(DecodedText(utf8: text)))
  }

  private static let simplified = "石榴实验室的研究员认为，开源模型（如7B和13B两种）的成本还会再降三成。"
  private static let traditional = "雲帆科技沒有回答記者的問題，只說新產品會在下個月發布。"
  private static let japanese = "東京の会社が新しいモデルを発表しました。"

  static let confusions: [(Misreading, String)] = [
    (Misreading(.gb18030, as: "CP1252"), simplified), (Misreading(.gb18030, as: "LATIN1"), simplified),
    (Misreading(.gb18030, as: "IBM437"), simplified), (Misreading(.gb18030, as: "MACINTOSH"), simplified),
    (Misreading(.gb18030, as: "BIG5"), simplified),
    (Misreading(.big5, as: "CP1252"), traditional), (Misreading(.big5, as: "GB18030"), traditional),
    (Misreading(.shiftJIS, as: "GB18030"), japanese), (Misreading(.utf8, as: "GB18030"), simplified),
    (Misreading(.utf8, as: "GB18030"), traditional),
  ]

  @Test(arguments: confusions)
  func `a whole sentence comes back`(confusion: (Misreading, String)) throws {
    let damaged = try #require(confusion.0.misread(confusion.1))
    let text = try reread(damaged)
    let wrong = zip(text.text, confusion.1).count { $0 != $1 } + abs(text.text.count - confusion.1.count)
    #expect(wrong == text.text.unicodeScalars.count { $0 == "\u{FFFD}" }, "\(text.text)")
    #expect(wrong <= 1)
  }

  @Test(arguments: confusions)
  func `a paragraph comes back among good ones`(confusion: (Misreading, String)) throws {
    let damaged = try #require(confusion.0.misread(confusion.1))
    let good = "这一段没有坏，价格是 3.5 美元。"
    let text = try reread("\(good)\n\(damaged)\n\(good)").text
    #expect(text.hasPrefix(good + "\n" + confusion.1.prefix(6)))
    #expect(text.hasSuffix("\n" + good))
  }

  @Test func `a stretch comes back inside a good line`() throws {
    let damaged = try #require(Misreading(.utf8, as: "GB18030").misread("，公司已经降价了"))
    #expect(try reread("报道称\(damaged)，然后").text == "报道称，公司已经降价了，然后")
    #expect(try reread("The firm ÇàºÌÖÇËã said no.").text == "The firm 青禾智算 said no.")
  }

  @Test func `UTF-8 read as GBK and that again as windows-1252 comes back`() throws {
    let once = try #require(Misreading(.utf8, as: "GB18030").misread("青禾智算的价格再降三成，客户按月付费"))
    let twice = try #require(Misreading(.utf8, as: "CP1252").misread(once))
    #expect(try reread(twice).text == "青禾智算的价格再降三成，客户按月付费")
  }

  @Test func `锟斤拷 is lost text: two U+FFFD, on record as uncertain`() throws {
    let text = try reread("价格锟斤拷三成")
    #expect(text.text == "价格\u{FFFD}\u{FFFD}三成")
    #expect(text.repairs.map(\.certain) == [false])
    #expect(LostText.share(of: text.text) > 0.3)
  }

  /// E2 80 begins every curly quotation mark and dash; which one stood there the line says, or nothing does.
  @Test func `a lost last byte is put in where one character only fits, and stays lost otherwise`() throws {
    let damaged = try #require(Misreading(.utf8, as: "GB18030").misread("他说：“我们不降价。”"))
    let quoted = try reread(damaged)
    #expect(damaged.hasSuffix("\u{FFFD}") && quoted.text == "他说：“我们不降价。”")
    #expect(quoted.repairs.last?.certain == false)
    #expect(try reread("青禾鈥\u{FFFD} 智算").text == "青禾\u{FFFD} 智算")
  }

  /// E3 80 begins 。 as well as the ideographic space: the byte is inferred only from one that was misread too.
  @Test func `a lost byte before good text is no ideographic space`() throws {
    let damaged = try #require(Misreading(.utf8, as: "GB18030").misread("公司已经降价。"))
    #expect(damaged.hasSuffix("銆\u{FFFD}"))
    let text = try reread("报道称" + damaged + "客户都在等").text
    #expect(!text.unicodeScalars.contains("\u{3000}"), "\(text)")
    #expect(text.hasSuffix("客户都在等"))
  }

  /// A strict decoder (Python's `gbk`) refuses the pairs of the user-defined zones, a lenient one reads private use:
  /// 行 has lost the A1 of E8 A1 8C in the first, and would be 而 by byte 80.
  @Test(arguments: [
    "鐭虫Υ瀹為獙瀹ょ殑棣栧腑鎵ц\u{FFFD}屽畼璇达紝鎴戜滑鎶婁环鏍奸檷浣庝簡涓夋垚锛屾墽琛岃捣鏉ヤ笉闅俱\u{FFFD}\u{FFFD}",
    "鐭虫Υ瀹為獙瀹ょ殑棣栧腑鎵ц\u{E511}瀹樿\u{E1E9}锛屾垜浠\u{E101}妸浠锋牸闄嶄綆浜嗕笁鎴愶紝鎵ц\u{E511}璧锋潵涓嶉毦銆\u{FFFD}",
  ])
  func `a byte that a decoder refused is told by the words around it`(damaged: String) throws {
    let text = try reread(damaged)
    #expect(text.text == "石榴实验室的首席执行官说，我们把价格降低了三成，执行起来不难。")
    #expect(text.repairs.contains { !$0.certain } == damaged.contains("\u{FFFD}"))
  }

  /// 陆知微 and 陆知往 are names alike: E5 BE AE and E5 BE 80.
  @Test func `a byte that nothing tells stays lost`() throws {
    #expect(try reread("浣滆\u{FFFD}呮槸闄嗙煡寰\u{FFFD}鍜屾潕琛°\u{FFFD}\u{FFFD}").text == "作者是陆知\u{FFFD}和李衡。")
  }

  /// Two characters of pairs may be chance; a line of UTF-8 is proof by itself.
  @Test func `a stretch of pairs is certain only where it is long enough`() throws {
    let whole = try #require(Misreading(.utf8, as: "GB18030").misread("青禾智算的价格再降三成，客户按月付费"))
    #expect(try reread(whole).repairs.filter { $0.after != "\u{FFFD}" }.allSatisfy { $0.certain })
    #expect(try reread("The firm ÇàºÌ said no.").repairs.allSatisfy { !$0.certain })
  }

  @Test(arguments: [
    "婧姗和李堃在妫河边吃山楂、杧果，喝浜河的水。",
    "東京の会社が新しいモデルを発表しました。ｶﾀｶﾅも。",
    "서울의 회사가 새 모델을 발표했다.",
    "雲帆科技沒有回答記者的問題，妳說呢？ㄅㄆㄇ是注音。",
    "Naïveté, façade, Čeština, Ünïcödé — all fine。",
    "éééé oh nooo ôôôô",
  ])
  func `rare characters, names and other languages stay`(text: String) throws {
    #expect(try reread(text).text == text)
  }
}

@Suite("Mojibake on record")
struct MojibakeRecordTests {
  @Test func `every stretch leads back to its bytes, and the repairs replay from them`() throws {
    let second = try #require(Misreading(.utf8, as: "CP1252").misread("第二段坏了。"))
    let article = "第一段是好的，价格降了。\n\(second)\nÇàºÌÖÇËã×òÌìÐû²¼½µ¼Û¡£\n最后说：锟斤拷。\n"
    let text = try TestData.repairer().restore(TracedText(DecodedText(utf8: article)))
    #expect(text.text == "第一段是好的，价格降了。\n第二段坏了。\n青禾智算昨天宣布降价。\n最后说：\u{FFFD}\u{FFFD}。\n")
    let replay = RepairReplay(text.repairs, on: Array(article.utf8), encoding: .utf8)
    var start = 0
    for line in text.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let span = TextSpan(start: start, end: start + line.utf8.count)
      start = span.end + 1
      #expect(span.isEmpty || replay.text(of: text.source(of: span)) == String(line))
    }
    let firm = try #require(text.text.range(of: "智算")).lowerBound
    let offset = text.text.utf8.distance(from: text.text.startIndex, to: firm)
    let source = text.source(of: TextSpan(start: offset, end: offset + 6))
    #expect(article[source] == "ÖÇËã")
  }
}

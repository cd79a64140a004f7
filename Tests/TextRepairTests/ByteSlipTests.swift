import DamageModel
import DataTables
import Testing

@testable import TextRepair

@Suite("Byte slips")
struct ByteSlipTests {
  private func restored(_ text: String) throws -> TracedText {
    try TestData.repairer().restore(TracedText(DecodedText(utf8: text)))
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let damaged: String
    let whole: String
    let testDescription: String
    init(_ damaged: String, _ whole: String, _ why: String) {
      (self.damaged, self.whole, testDescription) = (damaged, whole, why)
    }
  }

  @Test(arguments: [
    Row("客戶經?;蚨嗷蛏俚鬲q豫,大家都在等", "客戶經常或多或少地猶豫,大家都在等", "a lost lead byte is the one that makes a word"),
    Row("這就是全部的答案?!窸penChat 的負責人說。", "這就是全部的答案。「OpenChat 的負責人說。", "a letter taken for a second byte"),
    Row("「我們會把接口全部開放?!乖S多人不信。", "「我們會把接口全部開放。」許多人不信。", "an ASCII second byte sets it right"),
    Row("他從未想到?jīng)]有人這樣做", "他從未想到沒有人這樣做", "a reading for a pair that is none"),
    Row("試過才知曉?xún)?yōu)劣", "試過才知曉優劣", "two readings, two lost bytes"),
    Row("為什麼他們?yōu)檫@個模型付錢", "為什麼他們為這個模型付錢", "a reading starts a slip of its own"),
  ])
  func `a slip is shifted back, and what is no slip stays`(row: Row) throws {
    #expect(try restored(row.damaged).text == row.whole)
  }

  @Test(arguments: [
    "真的?!他不敢相信自己的眼睛。",
    "「真的?!」OpenAI 的人說。",
    "「你說什麼?!」她問。",
    "什麼?!?你再說一遍",
    "不是吧?!!!?真的?!!",
    "可以嗎?;如果不行就算了。",
    "到底用哪個呢?,Facebook 的還是自己的?",
    "What?! Really?, I said.",
    "地址是 https://example.org/?a=1,b=2 和 ?!C",
    "https://example.org/search?q=ai) 見上",
    "這是什麼(shénme)?",
  ])
  func `an honest question mark stays`(text: String) throws {
    #expect(try restored(text).text == text)
  }

  @Test func `every restored character has its own source range`() throws {
    let page = try restored("「我們會把接口全部開放?!乖S多人不信。")
    #expect(page.repairs.map(\.before) == ["?", "!", "乖S"])
    #expect(page.repairs.map(\.after) == ["。", "」", "許"])
    #expect(page.repairs.map(\.source.count) == [1, 1, 4])
    #expect(page.repairs.allSatisfy { $0.kind == .byteSlip })
  }

  @Test func `what a list of words chose is not certain, what bytes and readings tell is`() throws {
    let word = try restored("客戶經?;蚨嗷蛏俚鬲q豫,大家都在等")
    #expect(word.repairs.map(\.after) == ["常", "或", "多", "或", "少", "地", "猶"])
    #expect(word.repairs.map(\.certain) == [false, true, true, true, true, true, true])
    let reading = try restored("他從未想到?jīng)]有人這樣做")
    #expect(reading.repairs.map(\.certain) == [true])
  }

  /// 鷺 has lost its second byte, and the firm's product stands nowhere else: a bird of FA xx is all that is known.
  @Test func `what nothing decides is marked, with what it may have been`() throws {
    let page = try restored("她說?!盖帔?2 今天上市,價格不變?!箍蛻艚洺;蚨嗷蛏俚鬲q豫")
    #expect(page.text == "她說。「青\u{FFFD}2 今天上市,價格不變。」客戶經常或多或少地猶豫")
    let marked = try #require(page.repairs.first { $0.isUndecided })
    #expect(marked.alternatives.contains("鷺") && !marked.certain)
    #expect(page.repairs.count { $0.isUndecided } == 1)
    let known = try restored("他說青鷺飛得很高。她說?!盖帔?2 今天上市,價格不變?!箍蛻艚洺;蚨嗷蛏俚鬲q豫,青鷺號也停了")
    #expect(known.text.contains("「青鷺2 今天上市"))
    #expect(known.repairs.allSatisfy { !$0.isUndecided })
  }

  @Test func `what stands around tells a character whose second byte is lost`() throws {
    let contexts = try TestData.tables().contexts
    func weight(_ character: Unicode.Scalar, _ context: CharacterContexts.Context...) -> Double {
      contexts.weight(of: character, in: contexts.columns(of: context))
    }
    #expect(weight("约", .digit) > weight("我", .digit) + 3)
    #expect(weight("于", .digit, .year) > weight("约", .digit, .year))
    #expect(weight("约", .digit, .amount) > weight("于", .digit, .amount))
    #expect(weight("。", .lineEnd) > weight("，", .lineEnd) + 3)
    #expect(weight("但", .letter, .behindMark) > weight("的", .letter, .behindMark))
    #expect(weight("齉", .digit) == 0)
    #expect(contexts.asks(Array("你们怎么看".unicodeScalars)[...]))
    #expect(!contexts.asks(Array("他们这样看".unicodeScalars)[...]))
  }

  @Test(
    arguments: [
      ("版本的", " 2024年上市", [.digit, .year]), ("我们在", "3 月开张", [.digit, .date]),
      ("约", "1.5亿元", [.digit, .amount]),
      ("上涨", "7%", [.digit, .percentage]), ("一共", "12家", [.digit, .count]), ("北屿", "2", [.digit]),
      ("很难，", " Tallowe", [.behindMark, .letter]), ("GPT-4 ", "个", [.behindOther]), ("上市", "", [.lineEnd]),
    ] as [(String, String, [CharacterContexts.Context])])
  func `a place is told by what stands on both sides`(
    line: String, rest: String, expected: [CharacterContexts.Context]
  ) {
    let found = CharacterContexts.contexts(
      behind: Array(line.unicodeScalars), Array(rest.unicodeScalars), endsLine: true)
    #expect(found == expected)
  }

  /// 渶 has lost its second byte, 0x80, and 资本 hides the pair CA B1 of 时: read on behind a narrowed ？, the first slip
  /// would swallow the beginning of the second.
  @Test func `a stretch ends where another slip begins behind it`() throws {
    let model = try #require(
      DamageModel(
        encoding: .gbk, marks: NarrowedMark.all(in: "！，；：？"), glosses: [GlossEntry("时", "shí")]))
    let text = "客户经常或多或少地听过他的渶桥资本的出资人的名字。"
    let damaged = model.damage(text)
    #expect(damaged.contains("?桥资?shí)"), "\(damaged)")
    #expect(try restored(damaged).text == text)
  }

  /// The last character of each slip has lost its second byte; the words of the list alone would take another one, or none.
  @Test(arguments: [
    "她说。「市场在 2024 年开张」", "他说。「我们走到 2024 年」", "她说。「今年有近一半（48%）的客户」",
    "他说。「新药进入Ⅱ期试验」\n她说。「还没有」", "他说。「我也不知道……」\n她说。「是的」",
  ])
  func `what a reader sees at once is put in`(text: String) throws {
    let damaged = try OwnArticle.model(glosses: []).damage(text)
    #expect(damaged.contains("?"))
    #expect(try restored(damaged).text == OwnArticle.narrowed(text), "\(damaged)")
  }

  /// 個 is glossed by two slips side by side: the second reading stands behind a character that was restored first.
  @Test func `a slip right behind another one is read from the restored character`() throws {
    let model = try OwnArticle.model(glosses: [
      GlossEntry("試", "shì"), GlossEntry("的", "dí"), GlossEntry("以", "yǐ"), GlossEntry("風", "fēng"),
    ])
    for text in ["並不是以國風開頭的。", "可以看見風的來處,以及風的去處。"] {
      let damaged = model.damage(text)
      #expect(try restored(damaged).text.replacing(/\([a-zǐíēì]+\)/, with: "") == text, "\(damaged)")
    }
  }

  @Test func `a lost mark closes the quotation that is open, and gives back the bracket it swallowed`() throws
  {
    let text = "<p>沈知行說:「這一步走錯了,之前的都白做。」</p>\n<p>「我們經常或多或少地猶豫。」</p>\n<p>完</p>"
    let damaged = try OwnArticle.model(glosses: []).damage(text)
    #expect(damaged.contains("?!?/p>"))
    #expect(try restored(damaged).text == text)
  }

  /// 资 has lost its second byte and took the bracket behind it along, so that it seems to stand before a number.
  @Test func `a bracket that a lost byte took with it tells what stood before it`() throws {
    let model = try #require(DamageModel(encoding: .gbk, marks: [], glosses: [GlossEntry("谧", "mì")]))
    for text in ["北屿科技完成融资(3亿元)以后，灯芯科技也动了心。", "她说她没见过这样的融资(2家银行)。"] {
      let damaged = model.damage(text)
      #expect(damaged.contains("?mì)?"), "\(damaged)")
      #expect(try restored(damaged).text == text)
    }
  }

  /// Only one of the characters that read píng and begin so was glossed: 评 for 理, or a rarer one for another.
  @Test func `each candidate behind a reading keeps the character that the reading was written for`() throws {
    let bytes = Array("模型推?píng)?,".utf8)
    let knowledge = SlipReader.Knowledge(
      codec: try #require(CodecTable.gb18030), tables: try TestData.tables())
    var reader = SlipReader(
      bytes, at: try #require(bytes.firstIndex(of: UInt8(ascii: "?"))), behind: nil, knowledge: knowledge)
    let cell = try #require(reader.read().first?.cells.last)
    #expect(cell.evidence == .lostTrail && cell.glossed.count == cell.candidates.count)
    let glossed = Dictionary(zip(cell.candidates, cell.glossed), uniquingKeysWith: { first, _ in first })
    #expect(glossed["理"] == "评")
    #expect(glossed["荐"] != "评")
  }

  @Test func `our own article, damaged by the model, comes back whole`() throws {
    let damaged = try OwnArticle.model(glosses: OwnArticle.glosses).damage(OwnArticle.text)
    #expect(damaged.count { $0 == "?" } > 12, "the article must be worth repairing: \(damaged)")
    let whole = OwnArticle.narrowed(OwnArticle.text)
    let repaired = try restored(damaged).text
    for (got, wanted) in zip(repaired.split(separator: "\n"), whole.split(separator: "\n")) {
      #expect(got == wanted)
    }
  }

  /// Paragraphs in another order slip in other places; of 15 shuffled pages, each with a gloss list of
  /// its own, at least 999 of 1,000 characters and 98 of 100 quotation marks must come back.
  @Test func `shuffled pages with other gloss lists come back`() throws {
    let repairer = try TestData.repairer()
    var random = SeededGenerator(seed: 20_261_123)
    var characters = 0, wrong = 0, marks = 0, wrongMarks = 0
    for _ in 0..<15 {
      let text = OwnArticle.paragraphs.shuffled(using: &random).joined(separator: "")
      let glosses = OwnArticle.glosses.shuffled(using: &random).dropLast(
        Int.random(in: 0..<30, using: &random))
      let model = try OwnArticle.model(glosses: Array(glosses))
      let whole = Array(OwnArticle.narrowed(text).unicodeScalars)
      let damaged = TracedText(DecodedText(utf8: model.damage(text)))
      let repaired = Array(repairer.restore(damaged).text.unicodeScalars)
      let difference = repaired.difference(from: whole)
      let missing = difference.removals.map { whole[$0.offset] }
      characters += whole.count
      wrong += max(difference.removals.count, difference.insertions.count)
      marks += whole.count { "「」".unicodeScalars.contains($0) }
      wrongMarks += missing.count { "「」".unicodeScalars.contains($0) }
    }
    print(
      "shuffled pages: \(wrong) of \(characters) characters and \(wrongMarks) of \(marks) marks are wrong")
    #expect(wrong * 1_000 <= characters)
    #expect(wrongMarks * 50 <= marks)
  }
}

extension CollectionDifference.Change {
  /// The offset of the change.
  var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

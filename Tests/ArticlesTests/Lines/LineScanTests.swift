import TextRepair
import Testing

@testable import Articles

@Suite("Reading a line once")
struct LineScanTests {
  @Test func `lines end where Unicode says, and empty ones are dropped`() {
    let text = TextBytes("一\n\r\n二\u{0B}三\u{0C}四\u{85}五\u{2028}六\u{2029} \u{3000}\n七")
    #expect(LineSplitter().split(text).map(text.string) == ["一", "二", "三", "四", "五", "六", "七"])
    #expect(LineSplitter().split(text, upTo: 2).map(text.string) == ["一", "二"])
    #expect(LineSplitter().split(TextBytes("“” — …")).count == 1)
  }

  @Test func `a line is counted and folded in one pass`() {
    let text = TextBytes("灯塔2号，ABC？“Go.”|丨：\n？？？？ ????")
    let scan = LineScan(text, LineSplitter().split(text)) { $0.end }
    let form = scan.lines[0].form
    #expect([form.han, form.latin, form.digits, form.wordParts] == [4, 5, 1, 10])
    #expect([form.sentenceEnds, form.commas, form.bars, form.labelMarks] == [1, 1, 1, 3])
    #expect(scan.lines[1].form.lost == 4)
    let words = FoldedWords(scan.letters, scan.lines[0].folded)
    #expect(String(decoding: words.letters, as: UTF8.self) == "灯塔2号,abc?“go.”|丨:")
    #expect(String(decoding: words.bare, as: UTF8.self) == "灯塔2号,abc?“go.”|丨")
  }

  @Test func `a line is folded no further than it is asked for`() {
    let text = TextBytes("灯塔很亮")
    let scan = LineScan(text, [text.all]) { $0.start + 6 }
    #expect(String(decoding: scan.letters, as: UTF8.self) == "灯塔\n")
    #expect(scan.lines[0].form.han == 4)
  }

  @Test(arguments: [
    ("他说，扫 码 关注我们吧", true), ("ＳＨＡＲＥ this page", true), ("摄：某人", true), ("date：明天", true),
    ("扫地的人", false), ("share it", false), ("摄影的人", false), ("on this date", false),
  ])
  func `a gate never misses a word, in whatever form it stands`(line: String, mayHold: Bool) {
    var gate = WordGate()
    gate.add(["扫码关注", "sharethispage", "摄:", "date:"].map { Array($0.utf8) }, .cue)
    let text = TextBytes(line)
    let scan = LineScan(text, [text.all], gate: gate) { $0.end }
    #expect(scan.lines[0].signs.contains(.cue) == mayHold)
  }

  @Test func `a word that is too short opens the gate for every line`() {
    var gate = WordGate()
    gate.add([Array("图".utf8)], .credit)
    #expect(gate.always == .credit)
  }

  /// Texts of up to a dozen characters of every kind, from a generator that always gives the same ones.
  private static let mixtures: [String] = {
    let characters = [
      "灯", "不", "丨", "A", "z", "7", "，", "。", "“", " ", "\u{3000}", "Ａ", "é", "😀", "?", "…", "：", "*", ".",
    ]
    var seed: UInt64 = 11
    return (0..<3000).map { index in
      (0..<(index % 12 + 1)).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return characters[Int(seed >> 33) % characters.count]
      }.joined()
    }
  }()

  @Test func `counting and folding equal a reader that asks for every character by itself`() {
    for words in Self.mixtures {
      let text = TextBytes(words), scan = LineScan(text, [text.all]) { $0.end }
      let form = scan.lines[0].form, scalars = Array(words.unicodeScalars)
      #expect(form.han == scalars.count(where: \.isHan), "\(words)")
      #expect(form.latin == scalars.count(where: \.isLatin), "\(words)")
      #expect(form.wordParts == scalars.count(where: \.isWordPart), "\(words)")
      #expect(form.commas == scalars.count { $0 == "，" }, "\(words)")
      #expect(form.labelMarks == scalars.count { $0 == "：" || $0 == "丨" }, "\(words)")
      #expect(form == LineForm(text, text.all), "\(words)")
      let shown = scalars.drop { $0.isBlank || FoldedWords.isEdge($0) }.filter { !$0.isBlank }
      let folded = shown.map { $0 == "，" ? "," : $0 == "：" ? ":" : $0 == "Ａ" ? "a" : String($0) }.joined()
      let letters = FoldedWords(scan.letters, scan.lines[0].folded).letters
      #expect(String(decoding: letters, as: UTF8.self) == folded.replacing("A", with: "a"), "\(words)")
    }
  }

  @Test func `the table of traits says what each character says by itself`() {
    let scalars = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init)
    #expect(scalars.first { CharacterTraits.common.traits(of: $0) != CharacterTraits(of: $0) } == nil)
  }
}

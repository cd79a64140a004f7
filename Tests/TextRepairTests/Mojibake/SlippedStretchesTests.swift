import DamageModel
import Testing

@testable import TextRepair

@Suite("Slipped stretches in text that looks misread")
struct SlippedStretchesTests {
  private func stretches(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8), tables = try TestData.tables()
    let line = TextSpan(start: 0, end: bytes.count)
    let slipped = SlippedStretches(SlipSurvey(bytes, tables: tables), characters: tables.characters)
    return slipped.inside(line).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test func `a run that is made of common characters once it is shifted back is a slip`() throws {
    #expect(try stretches("客户经?;蚨嗷蛏俚鬲q豫,大家都在等") == ["?;蚨嗷蛏俚鬲q"])
  }

  @Test(arguments: [
    "可以吗?,大家都在等", "真的?!他不敢相信自己的眼睛。", "她说?!盖帔?2 今天上市",
  ])
  func `an honest question mark is none, and neither is a run too short to tell`(text: String) throws {
    #expect(try stretches(text) == [])
  }

  @Test func `misread text holds none`() throws {
    let text = "北屿科技的人说，我们经常或多或少地犹豫，大家都在等。"
    let misread = try #require(Misreading(.utf8, as: "GB18030").misread(text))
    let lossy = misread.replacing("\u{FFFD}", with: "?").replacing("，", with: ",")
    #expect(try stretches(misread) == [] && stretches(lossy) == [])
  }

  /// The private-use characters of a slip bring every line that holds one before the search for misread text.
  @Test func `a slip of private-use characters stays for the repair of slips`() throws {
    let model = try #require(
      DamageModel(
        encoding: .gbk, marks: NarrowedMark.all(in: "！，；：？"), glosses: [GlossEntry("时", "shí")]))
    let text = "客户经常或多或少地听人说起，但我们的灯芯以及别的都还没有上市，大家都在等。"
    let damaged = model.damage(text)
    #expect(damaged.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) }, "\(damaged)")
    let bytes = Array(damaged.utf8), tables = try TestData.tables()
    #expect(Mojibake(bytes, slips: SlipSurvey(bytes, tables: tables), tables: tables).edits().isEmpty)
  }
}

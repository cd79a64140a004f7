import DamageModel
import Testing

@testable import TextRepair

@Suite("Repairs on record")
struct RepairReplayTests {
  @Test func `a damaged page in GBK bytes replays from its own bytes`() throws {
    let codec = try #require(CodecTable.gb18030)
    let damaged = try OwnArticle.model(glosses: OwnArticle.glosses).damage(OwnArticle.text)
    var bytes: [UInt8] = []
    for scalar in damaged.unicodeScalars {
      guard let pair = codec.pair(of: scalar) else {
        bytes.append(UInt8(scalar.value))
        continue
      }
      bytes += [pair.lead, pair.trail]
    }
    let text = try TestData.repairer().repair(TracedText(TextDecoder().decode(bytes)))
    #expect(text.decoded.encoding == .gb18030)
    #expect(Set(text.repairs.map(\.kind)) == [.byteSlip, .pinyinGloss, .script, .width])
    let replay = RepairReplay(text.repairs, on: bytes, encoding: .gb18030)
    #expect(replay.text(of: TextSpan(start: 0, end: bytes.count)) == text.text)
    var start = 0
    for line in text.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let span = TextSpan(start: start, end: start + line.utf8.count)
      start = span.end + 1
      #expect(span.isEmpty || replay.text(of: text.source(of: span)) == String(line))
    }
  }

  @Test func `lost text is measured, and punctuation is none`() {
    #expect(LostText.share(of: "????") == 1)
    #expect(LostText.share(of: "") == 0)
    #expect(LostText.share(of: "真的?? 是吗?!") == 0)
    #expect(LostText.share(of: "模\u{FFFD}型 ??????") == 7.0 / 9.0)
    #expect(LostText.share(of: "真的假的???") == 0)
    #expect(LostText.share(of: "三公斤拷贝") == 0)
    #expect(LostText.share(of: "锟斤拷锟斤拷") == 1)
    #expect(LostText.share(of: "□□□□型号") == 4.0 / 6.0)
    #expect(LostText.share(of: "选项：□ 是 □ 否") == 0)
  }
}

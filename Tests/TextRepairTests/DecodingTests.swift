import Foundation
import Testing

@testable import TextRepair

@Suite("Reading bytes as text")
struct DecodingTests {
  private let decoder: TextDecoder

  init() throws {
    decoder = try TestData.repairer().decoder
  }

  /// Two-byte characters by the codec's own table, which another test checks against `iconv`.
  private func gbk(_ text: String) throws -> [UInt8] {
    let codec = try #require(CodecTable.gb18030)
    return try encode(text, codec)
  }

  private func encode(_ text: String, _ codec: CodecTable) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else {
        let pair = try #require(codec.pair(of: scalar))
        bytes += [pair.lead, pair.trail]
      }
    }
    return bytes
  }

  private let simple = "青禾智算发布了新模型,参数 70 亿。创始人林望舒说,价格还会再降,但不会比成本更低。"
  private let traditional = "青禾智算發布了新模型,參數 70 億。創始人林望舒說,價格還會再降,但不會比成本更低。"

  @Test func `UTF-8 with and without a byte order mark is the same text`() throws {
    let plain = try decoder.decode(Array(simple.utf8))
    let marked = try decoder.decode([0xEF, 0xBB, 0xBF] + Array(simple.utf8))
    #expect(plain.text == simple)
    #expect(marked.text == simple)
    #expect(plain.source(of: TextSpan(start: 3, end: 6)) == TextSpan(start: 3, end: 6))
    #expect(marked.source(of: TextSpan(start: 3, end: 6)) == TextSpan(start: 6, end: 9))
  }

  @Test func `a byte without a meaning becomes a replacement character on record`() throws {
    let bytes = Array("开源模型很多很多很多".utf8) + [0xFF] + Array("还有更多更多更多更多更多更多更多更多更多更多".utf8) + [0xE5, 0xBC]
    let decoded = try decoder.decode(bytes)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.text.unicodeScalars.count { $0 == "\u{FFFD}" } == 3)
    let repairs = TracedText(decoded).repairs
    #expect(repairs.map(\.kind) == [.undecodable, .undecodable, .undecodable])
    #expect(repairs.first?.source == TextSpan(start: 30, end: 31))
    #expect(repairs.first?.certain == false)
  }

  @Test func `UTF-16 is read in both orders, surrogates included`() throws {
    let text = "模型😀A𠮷。"
    for bigEndian in [true, false] {
      let units = text.utf16.flatMap { unit in
        bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
      let decoded = try decoder.decode((bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) + units)
      #expect(decoded.text == text)
      #expect(decoded.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
      #expect(decoded.source(of: TextSpan(start: 6, end: 10)) == TextSpan(start: 6, end: 10))
      #expect(decoded.source(of: TextSpan(start: 10, end: 11)) == TextSpan(start: 10, end: 12))
    }
  }

  @Test func `GB18030 and Big5 are told apart without a declaration`() throws {
    let simple = try decoder.decode(gbk(simple))
    #expect(simple.encoding == .gb18030)
    #expect(simple.text == self.simple)
    let traditionalInGBK = try decoder.decode(gbk(traditional))
    #expect(traditionalInGBK.encoding == .gb18030)
    #expect(traditionalInGBK.text == traditional)
    let big5 = try #require(CodecTable.big5)
    let traditionalInBig5 = try decoder.decode(encode(traditional, big5))
    #expect(traditionalInBig5.encoding == .big5)
    #expect(traditionalInBig5.text == traditional)
  }

  @Test func `every character of GB18030 leads back to its bytes`() throws {
    let bytes = try gbk("模型A") + [0x81, 0x30, 0x81, 0x30, 0x90, 0x30, 0x81, 0x30] + gbk("很多模型")
    let decoded = try decoder.decode(bytes, as: .gb18030)
    #expect(decoded.text == "模型A\u{80}\u{10000}很多模型")
    #expect(decoded.source(of: TextSpan(start: 6, end: 7)) == TextSpan(start: 4, end: 5))
    #expect(decoded.source(of: TextSpan(start: 9, end: 13)) == TextSpan(start: 9, end: 13))
    #expect(decoded.source(of: TextSpan(start: 13, end: 16)) == TextSpan(start: 13, end: 15))
  }

  @Test func `western text without a declaration is windows-1252`() throws {
    let decoded = try decoder.decode(
      Array("caf".utf8) + [0xE9] + Array(" costs 5 ".utf8) + [0x80] + Array(".".utf8))
    #expect(decoded.encoding == .windows1252)
    #expect(decoded.text == "café costs 5 €.")
  }

  @Test func `a declaration that does not fit is not followed`() throws {
    #expect(try decoder.decode(Array(simple.utf8), as: .gb18030).encoding == .utf8)
    #expect(try decoder.decode(gbk(simple), as: .utf8).encoding == .gb18030)
    #expect(try decoder.decode(gbk(simple), as: .windows1252).encoding == .gb18030)
    #expect(try decoder.decode(gbk(simple), as: .gb18030).encoding == .gb18030)
  }

  @Test func `an empty file, a binary one and one too long are refused with a reason`() throws {
    #expect(throws: DecodingFailure.empty) { try decoder.decode([]) }
    #expect(throws: DecodingFailure.empty) { try decoder.decode([0xEF, 0xBB, 0xBF]) }
    #expect(throws: DecodingFailure.binary(offset: 2)) {
      try decoder.decode([0x50, 0x4B, 0x03, 0x04, 0, 0xFF, 0])
    }
    #expect(throws: DecodingFailure.binary(offset: 0)) {
      try decoder.decode((1...200).map { UInt8($0 % 8 + 1) })
    }
    #expect(throws: DecodingFailure.tooLong(count: 3, limit: 2)) {
      try TextDecoder(limit: 2).decode([65, 66, 67])
    }
    let failure = DecodingFailure.tooLong(count: 3, limit: 2)
    #expect(
      failure.description == "the article has 3 bytes; the limit is 2; split the file and read its parts")
    #expect(DecodingFailure.empty.description == "the article is empty")
    #expect(
      DecodingFailure.binary(offset: 4).description
        == "the file is binary, not text: byte 4 stands in no text")
  }

  @Test func `bytes that fit nothing are refused with what was tried`() throws {
    let bytes = (0..<400).map { UInt8(0x80 + $0 * 89 % 128) }
    let failure = DecodingFailure.noEncodingFits(
      tried: [.utf8, .gb18030, .big5, .windows1252, .shiftJIS, .eucKR, .eucJP, .eucTW], offset: 0)
    #expect(throws: failure) { try decoder.decode(bytes) }
    #expect(
      failure.description
        == "byte 0 fits none of utf-8, gb18030, big5, windows-1252, shift_jis, euc-kr, euc-jp, euc-tw; "
        + "pass --encoding if you know it")
  }

  @Test func `every well-formed sequence is recognized as Swift's own decoder does`() {
    var wrong: [[UInt8]] = []
    for first in UInt8(0x80)...0xFF {
      for second in stride(from: UInt8(0x70), through: 0xD0, by: 1) {
        for tail in [[], [0x80], [0xBF, 0x80], [0x80, 0xBF], [0x41]] as [[UInt8]] {
          let bytes = [first, second] + tail
          let width = BrokenUTF8.sequenceWidth(bytes, at: 0)
          let expected = (1...4).first {
            $0 <= bytes.count && String(validating: bytes[..<$0], as: UTF8.self) != nil
          }
          if width != expected ?? 0 { wrong.append(bytes) }
        }
      }
    }
    #expect(wrong.isEmpty)
  }
}

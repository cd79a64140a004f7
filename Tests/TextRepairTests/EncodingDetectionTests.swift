import Testing

@testable import TextRepair

/// A text in one of the encodings, as it might stand in a newspaper.
struct EncodedCase: Sendable, CustomTestStringConvertible {
  let encoding: TextEncoding
  let text: String

  var testDescription: String { encoding.rawValue }

  static let simplified =
    "青禾智算周二说,新模型只用了同行三分之一的算力。公司创始人林望舒告诉记者:“我们不打价格战,但成本还会再降一半。”分析师并不都相信这个数字,他们要看下个季度的账。"
  static let traditional =
    "青禾智算週二說,新模型只用了同行三分之一的算力。公司創辦人林望舒告訴記者:「我們不打價格戰,但成本還會再降一半。」分析師並不都相信這個數字,他們要看下個季度的帳。"

  static let all = [
    EncodedCase(encoding: .utf8, text: simplified), EncodedCase(encoding: .gb18030, text: simplified),
    EncodedCase(encoding: .gb18030, text: "青禾智算週二說,新模型只用了同行三分之一的算力。分析師並不都相信這個數字。"),
    EncodedCase(encoding: .hz, text: simplified), EncodedCase(encoding: .big5, text: traditional),
    EncodedCase(encoding: .eucTW, text: traditional),
    EncodedCase(encoding: .utf16LittleEndian, text: simplified),
    EncodedCase(encoding: .utf16BigEndian, text: simplified),
    EncodedCase(encoding: .utf16LittleEndian, text: "The new model costs a third of the old one."),
    EncodedCase(encoding: .utf32LittleEndian, text: simplified),
    EncodedCase(encoding: .utf32BigEndian, text: simplified),
    EncodedCase(encoding: .shiftJIS, text: japanese), EncodedCase(encoding: .eucJP, text: japanese),
    EncodedCase(encoding: .eucKR, text: "새 모델의 가격은 경쟁사의 삼분의 일이라고 회사는 밝혔다. 시장은 아직 믿지 않는다."),
    EncodedCase(
      encoding: .windows1252, text: "Le nouveau modèle a coûté moins d'un tiers, a déclaré la société."),
  ]

  private static let japanese = "新しいモデルの価格は他社の三分の一だと会社は発表した。市場はまだ信じていない。"
}

@Suite("Finding out an encoding")
struct EncodingDetectionTests {
  private let decoder: TextDecoder

  init() throws {
    decoder = try TestData.repairer().decoder
  }

  @Test(arguments: EncodedCase.all)
  func `a text that declares nothing is read in its encoding`(row: EncodedCase) throws {
    let decoded = try decoder.decode(EncodedText.bytes(row.text, row.encoding))
    #expect(decoded.encoding == row.encoding)
    #expect(decoded.text == row.text)
    #expect(decoded.contradicted == nil)
  }

  @Test(arguments: EncodedCase.all)
  func `every character leads back to its bytes and replays from them`(row: EncodedCase) throws {
    let bytes = try EncodedText.bytes(row.text, row.encoding)
    let decoded = try decoder.decode(bytes)
    let replay = RepairReplay([], on: bytes, encoding: row.encoding)
    var offset = 0
    for scalar in row.text.unicodeScalars {
      let span = TextSpan(start: offset, end: offset + UTF8.width(scalar.value))
      #expect(replay.text(of: decoded.source(of: span)) == String(scalar))
      offset = span.end
    }
  }

  @Test(arguments: EncodedCase.all)
  func `a piece cut out in the middle of characters is read in its encoding`(row: EncodedCase) throws {
    guard row.encoding != .hz else { return }
    let bytes = try EncodedText.bytes(row.text, row.encoding)
    let decoded = try decoder.decode(Array(bytes[1..<bytes.count - 1]))
    #expect(decoded.encoding == row.encoding || row.text.utf8.allSatisfy { $0 < 0x80 })
    #expect(decoded.text.contains(row.text.dropFirst().dropLast()))
  }

  @Test func `a piece of HZ that begins inside of a stretch is read from there`() throws {
    let bytes = try EncodedText.bytes("公司说,新模型 3 月发布。", .hz)
    let decoded = try decoder.decode(Array(bytes.dropFirst(3)))
    #expect(decoded.encoding == .hz)
    #expect(decoded.text == "\u{FFFD}司说,新模型 3 月发布。")
  }

  @Test func `a piece of HZ without a beginning and an end is told from words and from base64`() throws {
    let text = "新模型只用了同行三分之一的算力分析师并不都相信这个数字他们要看下个季度的账"
    let bytes = try EncodedText.bytes(text, .hz).dropFirst(2).dropLast(2)
    #expect(try decoder.decode(Array(bytes)).text == text)
    #expect(try decoder.decode(Array(bytes.dropFirst())).text == "\u{FFFD}" + text.dropFirst())
    for other in [
      "https://example.org/a/very/long/address/without/a/single/space/in/it?that=also&goes=on&and=on#until-the-end",
      "TG9yZW0gaXBzdW0gZG9sb3Igc2l0IGFtZXQsIGNvbnNlY3RldHVyIGFkaXBpc2NpbmcgZWxpdCwgc2VkIGRvIGVpdXNtb2Qg",
    ] {
      #expect(try decoder.decode(Array(other.utf8)).encoding == .utf8)
    }
  }

  @Test func `ASCII with the signs of HZ in it is no HZ`() throws {
    for text in ["path ~{home}/~{user}", "see http://example.org/~jin/ and ~} ~{", "a ~~ b", "~{", "~}", "~"]
    {
      let decoded = try decoder.decode(Array(text.utf8))
      #expect(decoded.encoding == .utf8)
      #expect(decoded.text == text)
    }
  }

  @Test func `two Chinese characters in GBK that look like UTF-8 are Chinese among English`() throws {
    let bytes = try EncodedText.bytes("[图片](a.jpg) and [图片](b.jpg)", .gb18030)
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    #expect(try decoder.decode(bytes).encoding == .gb18030)
    #expect(try decoder.decode(Array("Ελλάδα and Москва and café".utf8)).encoding == .utf8)
  }

  @Test(arguments: [
    (TextEncoding.utf8, TextEncoding.gb18030), (.gb18030, .utf8), (.big5, .gb18030), (.gb18030, .big5),
    (.gb18030, .windows1252), (.utf8, .windows1252), (.eucKR, .gb18030), (.shiftJIS, .gb18030),
  ])
  func `a wrong declaration is noticed and not followed`(truth: TextEncoding, declared: TextEncoding) throws {
    let row = try #require(EncodedCase.all.first { $0.encoding == truth })
    let decoded = try decoder.decode(EncodedText.bytes(row.text, truth), as: declared)
    #expect(decoded.encoding == truth)
    #expect(decoded.text == row.text)
    #expect(decoded.contradicted == declared)
  }

  @Test func `a declaration decides where the bytes leave it open, and ASCII contradicts none`() throws {
    let bytes = try EncodedText.bytes("OK 中 OK", .big5)
    #expect(try decoder.decode(bytes, as: .big5).text == "OK 中 OK")
    #expect(try decoder.decode(bytes, as: .big5).contradicted == nil)
    for declared in [TextEncoding.gb18030, .windows1252, .utf8] {
      #expect(try decoder.decode(Array("plain".utf8), as: declared).contradicted == nil)
    }
  }

  @Test func `stray bytes in a text keep it in its encoding and stay on record`() throws {
    for encoding in [TextEncoding.utf8, .gb18030, .big5, .eucTW] {
      let text = encoding == .utf8 || encoding == .gb18030 ? EncodedCase.simplified : EncodedCase.traditional
      let bytes =
        try EncodedText.bytes(text + "\n", encoding) + [0xFF] + EncodedText.bytes("\n" + text, encoding)
      let decoded = try decoder.decode(bytes)
      #expect(decoded.encoding == encoding)
      #expect(decoded.text == text + "\n\u{FFFD}\n" + text)
      #expect(decoded.undecodable.count == 1)
    }
  }
}

@Suite("Labels of encodings")
struct EncodingLabelTests {
  @Test(arguments: [
    ("UTF-8", TextEncoding.utf8), ("gb2312", .gb18030), (" GBK\n", .gb18030), ("x-gbk", .gb18030),
    ("Big5-HKSCS", .big5), ("ks_c_5601-1987", .eucKR), ("Shift-JIS", .shiftJIS), ("ISO-8859-1", .windows1252),
    ("hz-gb-2312", .hz), ("utf-16", .utf16LittleEndian),
  ])
  func `an encoding is known by the labels of the standard`(label: String, encoding: TextEncoding) {
    #expect(TextEncoding(label: label) == encoding)
  }

  @Test func `every encoding is known by its own name, and others are not`() {
    for encoding in TextEncoding.allCases { #expect(TextEncoding(label: encoding.rawValue) == encoding) }
    for label in ["", "koi8-r", "utf", "gb 2312"] { #expect(TextEncoding(label: label) == nil) }
  }
}

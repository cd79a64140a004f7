import Testing

@testable import TextRepair

@Suite("Hostile bytes")
struct HostileBytesTests {
  private let decoder: TextDecoder

  init() throws {
    decoder = try TestData.repairer().decoder
  }

  @Test func `one byte, whichever it is, is read or refused with a reason`() throws {
    for byte in UInt8(0)...0xFF {
      do throws(DecodingFailure) {
        let decoded = try decoder.decode([byte])
        #expect(decoded.text.unicodeScalars.count == 1)
        #expect(decoded.source(of: TextSpan(start: 0, end: decoded.text.utf8.count)).count == 1)
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test func `zeros alone are binary, however many`() {
    for count in [1, 2, 3, 4, 5, 64, 65, 10_000] {
      #expect(throws: DecodingFailure.binary(offset: 0)) {
        try decoder.decode([UInt8](repeating: 0, count: count))
      }
    }
  }

  @Test func `marks without a text are empty files`() {
    for mark in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]]
      as [[UInt8]]
    {
      #expect(throws: DecodingFailure.empty) { try decoder.decode(mark) }
    }
  }

  @Test func `an odd byte at the end of wide units stays on record`() throws {
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian] {
      let bytes = try EncodedText.bytes(EncodedCase.simplified, encoding) + [0x41]
      let decoded = try decoder.decode(bytes)
      #expect(decoded.encoding == encoding)
      #expect(decoded.text == EncodedCase.simplified + "\u{FFFD}")
    }
  }

  @Test func `HZ that is never closed is read to its end`() throws {
    let bytes = try EncodedText.bytes("价格是 3 元,以后还会再降", .hz)
    let decoded = try decoder.decode(Array(bytes.dropLast(2)))
    #expect(decoded.text == "价格是 3 元,以后还会再降")
  }

  @Test func `no byte is dropped in silence`() throws {
    var state: UInt32 = 17
    for length in [2, 3, 7, 64, 300, 5000] {
      for mask in [UInt8(0xFF), 0x7F, 0xBF] {
        let bytes = (0..<length).map { _ in
          state = state &* 1_664_525 &+ 1_013_904_223
          return UInt8(state >> 24) & mask | 0x21
        }
        for encoding in TextEncoding.allCases where encoding != .hz {
          let sink = try #require(encoding.decode(bytes))
          let decoded = sink.finish(encoding, declared: nil, sourceCount: bytes.count)
          var position = 0, offset = 0
          for scalar in decoded.text.unicodeScalars {
            let end = offset + UTF8.width(scalar.value)
            let source = decoded.source(of: TextSpan(start: offset, end: end))
            #expect(source.start <= position && source.end >= position)
            (position, offset) = (source.end, end)
          }
          #expect(position == bytes.count)
        }
      }
    }
  }

  @Test(
    arguments: [
      ("~{", [0x7E, 0x7B]), ("ASCII", [0x61]), ("0xFF", [0xFF]), ("a pair of GBK", [0xB5, 0xC4]),
      ("controls", [0x01]), ("zeros among letters", [0x61, 0]),
    ] as [(String, [UInt8])])
  func `a megabyte of the same bytes ends in a moment`(name: String, bytes: [UInt8]) {
    let many = Array(repeatElement(bytes, count: (1 << 20) / bytes.count).joined())
    let duration = ContinuousClock().measure { _ = try? decoder.decode(many) }
    #expect(duration < .seconds(20), "\(name)")
  }
}

import Testing

@testable import TextRepair

@Suite("A set of characters asked for by their bytes")
struct CharacterBitsTests {
  private func number(_ scalar: Unicode.Scalar, before text: String = "") -> UInt32 {
    Array((String(scalar) + text).utf8).withUnsafeBufferPointer { $0.threeBytes(at: 0) }
  }

  @Test func `every character of three bytes is found where it is a member and nowhere else`() {
    let bits = CharacterBits { $0.isMultiple(of: 7) }
    let wrong = (UInt32(0x800)...0xFFFF).compactMap(Unicode.Scalar.init).first { scalar in
      bits.withView { $0.contains(number(scalar)) } != scalar.value.isMultiple(of: 7)
    }
    #expect(wrong == nil)
  }

  @Test func `a character is the same number inside of a text and at its end`() {
    #expect(number("灯") == 0xE7_81_AF)
    #expect(number("灯", before: "塔") == number("灯"))
  }
}

@Suite("Plain UTF-8")
struct PlainUTF8Tests {
  private static let bytes: [UInt8] = [
    0x00, 0x09, 0x0D, 0x1F, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
    0xEC, 0xED,
    0xEE, 0xEF, 0xF0, 0xF3, 0xF4, 0xF5, 0xFF,
  ]

  @Test func `bytes are plain where they are well-formed and hold no control character`() {
    func isPlain(_ bytes: [UInt8]) -> Bool {
      String(validating: bytes, as: UTF8.self) != nil
        && bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || (0x09...0x0D).contains($0) }
    }
    var wrong: [[UInt8]] = []
    for first in Self.bytes {
      for second in Self.bytes {
        for third in Self.bytes {
          for ending in [[], [0x80], [0xE4, 0xB8, 0x80]] as [[UInt8]] {
            let bytes = [first, second, third] + ending
            if BrokenUTF8.isPlain(bytes) != isPlain(bytes) { wrong.append(bytes) }
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }
}

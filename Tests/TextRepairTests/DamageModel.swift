@testable import TextRepair

/// The program that damages pages, run forward: what repair has to undo.
///
/// The page is GBK bytes. Full-width marks are narrowed byte by byte, then readings are written behind
/// each pair of bytes on a list, one entry after the other over the whole page, then the bytes are
/// decoded. None of it looks where characters begin.
struct DamageModel {
  /// The character that is glossed at every occurrence, and its reading.
  var glosses: [(character: Unicode.Scalar, reading: String)] = []
  /// The second byte of each full-width mark that is narrowed, and what becomes of it.
  var narrowed: [UInt8: UInt8] = [0xA1: UInt8(ascii: "!"), 0xBB: UInt8(ascii: ";"), 0xAC: UInt8(ascii: ",")]

  private struct Byte {
    var value: UInt8
    var isNarrowed = false
  }

  /// The page as it is after the damage.
  func damage(_ text: String, codec: CodecTable) -> String {
    var bytes = encode(text, codec)
    narrow(&bytes)
    for gloss in glosses {
      guard let pair = codec.pair(of: gloss.character) else { continue }
      bytes = writeReading(gloss.reading, behind: pair, in: bytes, codec)
    }
    return decode(bytes, codec)
  }

  private func encode(_ text: String, _ codec: CodecTable) -> [Byte] {
    text.unicodeScalars.flatMap { scalar -> [Byte] in
      if scalar.isASCII { return [Byte(value: UInt8(scalar.value))] }
      guard let pair = codec.pair(of: scalar) else { return [Byte(value: UInt8(ascii: "?"))] }
      return [Byte(value: pair.lead), Byte(value: pair.trail)]
    }
  }

  private func narrow(_ bytes: inout [Byte]) {
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index].value == 0xA3, let mark = narrowed[bytes[index + 1].value] {
        bytes.replaceSubrange(index...index + 1, with: [Byte(value: mark, isNarrowed: true)])
      }
      index += 1
    }
  }

  private func writeReading(
    _ reading: String, behind pair: (lead: UInt8, trail: UInt8), in bytes: [Byte], _ codec: CodecTable
  ) -> [Byte] {
    let written = encode("(\(reading))", codec)
    var result: [Byte] = []
    var index = 0
    while index < bytes.count {
      result.append(bytes[index])
      if bytes[index].value == pair.lead, index + 1 < bytes.count, bytes[index + 1].value == pair.trail {
        result.append(bytes[index + 1])
        result += written
        index += 1
      }
      index += 1
    }
    return result
  }

  private func decode(_ bytes: [Byte], _ codec: CodecTable) -> String {
    var scalars = String.UnicodeScalarView()
    var index = 0
    while index < bytes.count {
      let byte = bytes[index].value
      index += 1
      if byte < 0x80 {
        scalars.append(Unicode.Scalar(byte))
      } else if index < bytes.count, let scalar = codec.scalar(lead: byte, trail: bytes[index].value) {
        scalars.append(scalar)
        index += 1
      } else {
        scalars.append("?")
        let swallows =
          index < bytes.count && !bytes[index].isNarrowed
          && (bytes[index].value == UInt8(ascii: "(") || bytes[index].value == UInt8(ascii: "<"))
        if swallows { index += 1 }
      }
    }
    return String(scalars)
  }
}

import Testing

@testable import TextRepair

/// A text as it looks when its bytes are read in the wrong encoding: the forward model of mojibake.
struct Misreading: CustomTestStringConvertible, Sendable {
  /// The encoding that the text is written in.
  let written: TextEncodingName
  /// The C library's name of the code page that it is read in, or `GB18030` or `BIG5`.
  let read: String

  /// The encodings that tests write in.
  enum TextEncodingName: String, Sendable {
    case utf8 = "UTF-8"
    case gb18030 = "GB18030"
    case big5 = "BIG5"
    case shiftJIS = "Shift-JIS"
  }

  var testDescription: String { "\(written.rawValue) read as \(read)" }

  init(_ written: TextEncodingName, as read: String) {
    self.written = written
    self.read = read
  }

  /// The text after the misreading; nil where the C library lacks an encoding.
  func misread(_ text: String) -> String? {
    guard let bytes = bytes(of: text) else { return nil }
    switch read {
    case "GB18030":
      return TextEncoding.gb18030.decode(bytes).map { String(decoding: $0.text, as: UTF8.self) }
    case "BIG5": return TextEncoding.big5.decode(bytes).map { String(decoding: $0.text, as: UTF8.self) }
    default: return misreadInPage(bytes)
    }
  }

  /// Bytes without a character become the control character of the same number, as browsers have it.
  private func misreadInPage(_ bytes: [UInt8]) -> String? {
    guard let codec = IconvCodec(from: read) else { return nil }
    defer { codec.close() }
    var result = String.UnicodeScalarView()
    for byte in bytes {
      let value = codec.scalars(of: [byte]).first ?? UInt32(byte)
      if let scalar = Unicode.Scalar(value) { result.append(scalar) }
    }
    return String(result)
  }

  private func bytes(of text: String) -> [UInt8]? {
    let table: CodecTable?
    switch written {
    case .utf8: return Array(text.utf8)
    case .gb18030: table = CodecTable.gb18030
    case .big5: table = CodecTable.big5
    case .shiftJIS: table = CodecTable.shiftJIS
    }
    guard let table else { return nil }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else {
        guard let pair = table.pair(of: scalar) else { return nil }
        bytes += [pair.lead, pair.trail]
      }
    }
    return bytes
  }
}

import CLibCrypto

/// Names made from content alone, so that the same thing gets the same name on every machine.
public enum ContentHash {
  /// The SHA-256 of some bytes (FIPS 180-4), as 64 lower-case hexadecimal digits.
  public static func sha256(_ bytes: [UInt8]) -> String { hexadecimal(digest(bytes)[...]) }

  /// The first 128 bits of the SHA-256 over length-prefixed parts, as 32 hexadecimal digits.
  ///
  /// Each part is preceded by its length in bytes and a colon, so ("ab", "c") and ("a", "bc") differ.
  ///
  /// - Parameters:
  ///   - tag: the kind of thing that is named, such as `a1` for an article.
  ///   - parts: what makes it that thing; UTF-8 text.
  /// - Returns: 32 lower-case hexadecimal digits.
  public static func identifier(tag: String, parts: [String]) -> String {
    var message: [UInt8] = []
    message.reserveCapacity(parts.reduce(tag.utf8.count + 8) { $0 + $1.utf8.count + 8 })
    append(tag, to: &message)
    for part in parts { append(part, to: &message) }
    return hexadecimal(digest(message).prefix(16))
  }

  /// The same as ``identifier(tag:parts:)`` for parts that are bytes.
  public static func identifier(tag: String, bytes parts: [[UInt8]]) -> String {
    var message: [UInt8] = []
    message.reserveCapacity(parts.reduce(tag.utf8.count + 8) { $0 + $1.count + 8 })
    append(tag, to: &message)
    for part in parts { part.withUnsafeBufferPointer { append($0, to: &message) } }
    return hexadecimal(digest(message).prefix(16))
  }

  private static func append(_ part: String, to message: inout [UInt8]) {
    var part = part
    part.withUTF8 { append($0, to: &message) }
  }

  private static func append(_ part: UnsafeBufferPointer<UInt8>, to message: inout [UInt8]) {
    appendDigits(of: part.count, to: &message)
    message.append(UInt8(ascii: ":"))
    message.append(contentsOf: part)
  }

  private static func appendDigits(of number: Int, to message: inout [UInt8]) {
    if number >= 10 { appendDigits(of: number / 10, to: &message) }
    message.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// The library's SHA-256, looked up once; nil where it cannot be.
  ///
  /// It is never changed nor freed.
  nonisolated(unsafe) private static let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

  private static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    if let algorithm {
      _ = EVP_Digest(bytes, bytes.count, &result, nil, algorithm, nil)
    } else {
      _ = SHA256(bytes, bytes.count, &result)
    }
    return result
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
    return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for (place, byte) in bytes.enumerated() {
        text[2 * place] = digit(byte >> 4)
        text[2 * place + 1] = digit(byte & 15)
      }
      return bytes.count * 2
    }
  }
}

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
    identifier(tag: tag, bytes: parts.map { Array($0.utf8) })
  }

  /// The same as ``identifier(tag:parts:)`` for parts that are bytes.
  public static func identifier(tag: String, bytes parts: [[UInt8]]) -> String {
    var message: [UInt8] = []
    for part in [Array(tag.utf8)] + parts {
      message += Array("\(part.count):".utf8)
      message += part
    }
    return hexadecimal(digest(message).prefix(16))
  }

  private static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = SHA256(bytes, bytes.count, &result)
    return result
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

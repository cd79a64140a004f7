import Glibc

/// UTF-8 text as a strict decoder of GBK reads it: Python's with `errors="replace"`, which most scraped text went through.
///
/// A byte that begins no pair of the standard becomes U+FFFD, and reading goes on with the next one; the pairs of
/// the user-defined zones are none, unlike in GB 18030.
struct StrictMisreading {
  /// The character of each pair, by its two bytes; 0 where there is none.
  private let pairs: [UInt32]

  /// Nil where the C library has no GBK.
  init?() {
    guard let handle = iconv_open("UTF-32LE", "GBK"), handle != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(handle) }
    pairs = (0..<0x10000).map { StrictMisreading.scalar(ofPair: $0, handle) }
  }

  private static func scalar(ofPair pair: Int, _ handle: iconv_t) -> UInt32 {
    guard pair >= 0x8000 else { return 0 }
    var input = [CChar(bitPattern: UInt8(pair >> 8)), CChar(bitPattern: UInt8(pair & 0xFF))]
    var scalar: UInt32 = 0
    iconv(handle, nil, nil, nil, nil)
    return input.withUnsafeMutableBufferPointer { input in
      withUnsafeMutableBytes(of: &scalar) { output in
        var start = input.baseAddress, left = 2
        var end = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = 4
        let isWhole = iconv(handle, &start, &left, &end, &room) == 0 && room == 0 && left == 0
        return isWhole ? output.load(as: UInt32.self) : 0
      }
    }
  }

  /// The text misread.
  func misread(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var view = String.UnicodeScalarView()
    var position = 0
    while position < bytes.count {
      let lead = bytes[position]
      guard lead >= 0x80 else {
        view.append(Unicode.Scalar(lead))
        position += 1
        continue
      }
      let pair = position + 1 < bytes.count ? Int(lead) << 8 | Int(bytes[position + 1]) : 0
      let scalar = pairs[pair] == 0 ? nil : Unicode.Scalar(pairs[pair])
      view.append(scalar ?? "\u{FFFD}")
      position += scalar == nil ? 1 : 2
    }
    return String(view)
  }
}

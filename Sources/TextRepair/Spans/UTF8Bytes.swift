/// Reading single scalars out of bytes that are known to be valid UTF-8.
extension [UInt8] {
  /// The scalar that begins at `offset`; nil at the end, and inside a scalar.
  func scalar(at offset: Int) -> Unicode.Scalar? { withUnsafeBufferPointer { $0.scalar(at: offset) } }

  /// The scalar that ends right before `offset`; nil at the start.
  func scalar(before offset: Int) -> Unicode.Scalar? {
    guard offset > 0, offset <= count else { return nil }
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at `offset`; nil at the end, and inside a scalar.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset >= 0, offset < count else { return nil }
    let first = UInt32(self[offset])
    if first < 0x80 { return Unicode.Scalar(first) }
    guard first >= 0xC0 else { return nil }
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + width <= count else { return nil }
    var value = width == 2 ? first & 0x1F : width == 3 ? first & 0x0F : first & 0x07
    for index in offset + 1..<offset + width { value = value << 6 | UInt32(self[index]) & 0x3F }
    return Unicode.Scalar(value)
  }
}

extension Unicode.Scalar {
  /// Whether this is a Han character of the unified blocks or their compatibility forms.
  var isHan: Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: true
    default: false
    }
  }

  /// Whether this is a mark that Chinese text is written with, full-width letters and digits included.
  var isChineseMark: Bool {
    switch value {
    case 0xB7, 0x2010...0x2027, 0x3001...0x3017, 0xFF01...0xFF5E: true
    default: false
    }
  }
}

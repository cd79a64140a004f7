/// Arrays of numbers one behind the other, as they lie in memory, to be read back in one piece.
///
/// Not for other machines: numbers keep the byte order and the layout of the one that wrote them.
struct ImageWriter {
  private(set) var bytes: [UInt8] = []

  /// Adds an array: how many values it has in eight bytes, then the values, filled up to eight bytes.
  mutating func append<Value: BitwiseCopyable>(_ values: [Value]) {
    append(UInt64(values.count))
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    while bytes.count % 8 > 0 { bytes.append(0) }
  }

  /// Adds a number.
  mutating func append(_ number: UInt64) {
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }
}

/// Takes from an image what ``ImageWriter`` put there, in the same order.
///
/// It never reads beyond the image. Whether the numbers mean anything is for a checksum to say.
struct ImageReader {
  private let bytes: [UInt8]
  private var position: Int

  /// A reader that begins at a byte.
  init(_ bytes: [UInt8], from position: Int) { (self.bytes, self.position) = (bytes, position) }

  /// Whether all was read.
  var isAtEnd: Bool { position == bytes.count }

  /// The next array; nil where the image ends before it does.
  mutating func values<Value: BitwiseCopyable>() -> [Value]? {
    guard let number = number(), let count = Int(exactly: number),
      count <= (bytes.count - position) / MemoryLayout<Value>.stride
    else { return nil }
    let start = position, length = count * MemoryLayout<Value>.stride
    position = min(start + (length + 7) & ~7, bytes.count)
    return [Value](unsafeUninitializedCapacity: count) { values, initialized in
      bytes.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(values).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: $0[start..<start + length]))
      }
      initialized = count
    }
  }

  /// The next number; nil at the end.
  mutating func number() -> UInt64? {
    guard bytes.count - position >= 8 else { return nil }
    defer { position += 8 }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: UInt64.self) }
  }
}

extension [UInt8] {
  /// A number of 64 bits over the bytes from a place on, which nearly always changes with any of them.
  ///
  /// Four sums side by side, so that a processor works on them at once. It guards against faults of a disk or a copy, and
  /// not against somebody who wants it to be the same.
  func checksum(from start: Int) -> UInt64 {
    withUnsafeBytes { bytes in
      let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
      var sums: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, UInt64(bytes.count))
      var place = start
      func mix(_ sum: UInt64, _ offset: Int) -> UInt64 {
        let mixed = (sum ^ bytes.loadUnaligned(fromByteOffset: place + offset, as: UInt64.self)) &* prime
        return mixed ^ mixed >> 29
      }
      while place + 32 <= bytes.count {
        sums = (mix(sums.0, 0), mix(sums.1, 8), mix(sums.2, 16), mix(sums.3, 24))
        place += 32
      }
      var sum = (sums.0 &* prime ^ sums.1) &* prime ^ sums.2 &* prime ^ sums.3 >> 7 ^ sums.3
      while place < bytes.count {
        sum = (sum ^ UInt64(bytes[place])) &* prime
        sum ^= sum >> 29
        place += 1
      }
      return sum
    }
  }
}

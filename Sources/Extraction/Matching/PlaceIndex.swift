/// Where each beginning of three bytes stands in a text, so that a name is looked for at a few places only.
///
/// A character of three bytes, as Han characters are, is such a beginning; so are three Latin letters. Only
/// beginnings of characters count.
struct PlaceIndex: Sendable {
  /// Where the places of each bucket begin in ``places``; one more for the end.
  private let buckets: [UInt32]
  /// Places, by bucket and in order.
  private let places: [UInt32]
  private let shift: UInt32

  /// The index of a text.
  ///
  /// - Complexity: O(*n*).
  init(_ text: [UInt8]) {
    var bits: UInt32 = 6
    while bits < 12, 1 << bits < text.count / 6 { bits += 1 }
    let shift = 32 - bits
    self.shift = shift
    var buckets = [UInt32](repeating: 0, count: (1 << Int(bits)) + 2)
    let beginnings = PlaceIndex.beginnings(of: text, shift)
    places = buckets.withUnsafeMutableBufferPointer { buckets in
      beginnings.withUnsafeBufferPointer { beginnings in
        for beginning in beginnings { buckets[Int(beginning.bucket) &+ 2] &+= 1 }
        for index in 1..<buckets.count { buckets[index] &+= buckets[index &- 1] }
        return [UInt32](unsafeUninitializedCapacity: beginnings.count) { places, count in
          for beginning in beginnings {
            let bucket = Int(beginning.bucket) &+ 1
            places[Int(buckets[bucket])] = beginning.place
            buckets[bucket] &+= 1
          }
          count = beginnings.count
        }
      }
    }
    self.buckets = buckets
  }

  /// The beginnings of characters with three bytes from there on, each with its bucket.
  private static func beginnings(of text: [UInt8], _ shift: UInt32) -> [(place: UInt32, bucket: UInt32)] {
    text.withUnsafeBufferPointer { text in
      [(place: UInt32, bucket: UInt32)](unsafeUninitializedCapacity: text.count) { found, count in
        var offset = 0, total = 0
        while offset <= text.count &- 3 {
          let bucket = PlaceIndex.bucket(text, offset, shift)
          found.initializeElement(
            at: total, to: (UInt32(truncatingIfNeeded: offset), UInt32(truncatingIfNeeded: bucket)))
          total &+= 1
          offset &+= FoldedText.width(text[offset])
        }
        count = total
      }
    }
  }

  /// Where `wanted`, of three bytes or more, stands first between two places, both included.
  func first(
    _ wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int,
    through last: Int
  ) -> Int? {
    let bucket = PlaceIndex.bucket(wanted, 0, shift)
    var low = Int(buckets[bucket]), high = Int(buckets[bucket + 1])
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle]) < start { low = middle + 1 } else { high = middle }
    }
    while low < end, Int(places[low]) <= last {
      if ArticleBytes.stands(wanted, in: text, at: Int(places[low])) { return Int(places[low]) }
      low += 1
    }
    return nil
  }

  @inline(__always)
  private static func bucket(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ shift: UInt32) -> Int {
    let three =
      offset &+ 3 < text.count
      ? UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian
        & 0xFF_FFFF
      : UInt32(text[offset]) | UInt32(text[offset + 1]) << 8 | UInt32(text[offset + 2]) << 16
    return Int((three &* 0x9E37_79B1) >> shift)
  }
}

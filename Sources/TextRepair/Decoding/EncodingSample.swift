/// The bytes of a file that say something about its encoding: those that are not ASCII, with a few
/// ASCII neighbours.
struct EncodingSample {
  /// The bytes; longer runs of ASCII are cut to their ends.
  let bytes: [UInt8]
  /// The number of bytes that are not ASCII.
  let highCount: Int

  /// Enough for a page's worth of Chinese.
  private static let limit = 8192
  private static let neighbours = 4

  /// - Complexity: O(*n*) in the bytes up to the point where there are enough.
  init(_ file: [UInt8]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(EncodingSample.limit)
    var position = 0, highCount = 0
    while position < file.count, bytes.count < EncodingSample.limit {
      let start = position
      while position < file.count, file[position] < 0x80 { position += 1 }
      if position - start > 2 * EncodingSample.neighbours {
        bytes += file[start..<start + EncodingSample.neighbours]
        bytes += file[position - EncodingSample.neighbours..<position]
      } else {
        bytes += file[start..<position]
      }
      while position < file.count, file[position] >= 0x80, bytes.count < EncodingSample.limit {
        bytes.append(file[position])
        highCount += 1
        position += 1
      }
    }
    self.bytes = bytes
    self.highCount = highCount
  }
}

/// Reads lines and stretches of known length from a source, with bounded memory.
struct SourceReader {
  private let source: any ByteSource
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ source: any ByteSource) { self.source = source }

  /// A line that was read.
  enum Line: Equatable {
    /// Its bytes, without the line break.
    case whole([UInt8])
    /// It is longer than the limit; all of it was passed over.
    case tooLong
  }

  /// The next line, up to LF, a CR before it dropped; nil at the end.
  mutating func line(limit: Int) throws(ContainerFailure) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if let end = buffer[start...].firstIndex(of: 0x0A) {
        line += buffer[start..<end]
        start = end + 1
        break
      }
      line += buffer[start...]
      start = buffer.count
      if line.count > limit {
        line = []
        isTooLong = true
      }
      guard try fill() else {
        if line.isEmpty, !isTooLong { return nil }
        break
      }
    }
    if isTooLong || line.count > limit { return .tooLong }
    if line.last == 0x0D { line.removeLast() }
    return .whole(line)
  }

  /// The next `count` bytes, fewer at the end.
  mutating func take(_ count: Int) throws(ContainerFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      if start == buffer.count, try !fill() { break }
      let part = buffer[start..<min(buffer.count, start + count - bytes.count)]
      bytes += part
      start += part.count
    }
    return bytes
  }

  /// Passes over `count` bytes.
  mutating func skip(_ count: Int) throws(ContainerFailure) {
    var left = count
    while left > 0 {
      if start == buffer.count, try !fill() { return }
      let part = min(buffer.count - start, left)
      start += part
      left -= part
    }
  }

  /// All bytes that are left; nil where they are more than `limit`.
  mutating func rest(limit: Int) throws(ContainerFailure) -> [UInt8]? {
    let bytes = try take(limit + 1)
    return bytes.count > limit ? nil : bytes
  }

  /// Gets more bytes; false at the end.
  private mutating func fill() throws(ContainerFailure) -> Bool {
    guard !isAtEnd else { return false }
    buffer = try source.chunk(upTo: 1 << 16)
    start = 0
    isAtEnd = buffer.isEmpty
    return !isAtEnd
  }
}

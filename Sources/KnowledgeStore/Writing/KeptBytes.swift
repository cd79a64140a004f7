import CZlib
import Foundation

/// Bytes as the database keeps them: compressed where that saves room.
struct KeptBytes: Equatable {
  /// How they are kept; the raw value stands in `article_originals.coding`.
  enum Coding: String {
    /// zlib, RFC 1950.
    case zlib
    /// As they are.
    case identity
  }

  /// How they are kept.
  let coding: Coding
  /// How many there were before.
  let count: Int
  /// What is kept.
  let data: Data

  /// Bytes read from the database.
  init(coding: Coding, count: Int, data: Data) {
    self.coding = coding
    self.count = count
    self.data = data
  }

  /// Keeps some bytes, compressed where that saves room; the same bytes always in the same way.
  init(_ bytes: [UInt8]) {
    var room = compressBound(uLong(bytes.count))
    var output = [UInt8](repeating: 0, count: Int(room))
    let code = compress2(&output, &room, bytes, uLong(bytes.count), 6)
    let isSmaller = code == Z_OK && room < bytes.count
    coding = isSmaller ? .zlib : .identity
    count = bytes.count
    data = isSmaller ? Data(output.prefix(Int(room))) : Data(bytes)
  }

  /// The bytes as they were; nil where the data are damaged.
  var bytes: [UInt8]? {
    guard coding == .zlib else { return data.count == count ? [UInt8](data) : nil }
    var room = uLong(count)
    var output = [UInt8](repeating: 0, count: count)
    let code = uncompress(&output, &room, [UInt8](data), uLong(data.count))
    return code == Z_OK && room == count ? output : nil
  }
}

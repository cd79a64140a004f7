/// A stretch of a text or a file: half-open, in UTF-8 bytes counted from 0.
///
/// The property that holds a span says of which text: the original bytes on disk, the decoded text
/// or the clean text. ``OffsetMap`` and ``TracedText`` are the only ways from one to the other.
public struct TextSpan: Hashable, Sendable, Codable, Comparable {
  /// The first byte of the stretch.
  public let start: Int
  /// The first byte behind the stretch; never below ``start``.
  public let end: Int

  /// A stretch from `start` up to, not including, `end`.
  public init(start: Int, end: Int) {
    precondition(0 <= start && start <= end, "a span runs forward from 0: \(start)..<\(end)")
    self.start = start
    self.end = end
  }

  /// The length in bytes.
  public var count: Int { end - start }
  /// Whether the stretch holds no byte.
  public var isEmpty: Bool { start == end }
  /// The same stretch as a range of byte offsets.
  public var range: Range<Int> { start..<end }

  /// Whether every byte of `other` lies in this stretch.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  /// Whether the two share a byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
  /// The same stretch, moved by `distance` bytes.
  public func shifted(by distance: Int) -> TextSpan {
    TextSpan(start: start + distance, end: end + distance)
  }

  /// Earlier first; of two that start together the shorter first.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension String {
  /// The text of a stretch of this string's UTF-8 bytes.
  ///
  /// - Precondition: both ends lie on character boundaries of the UTF-8 encoding.
  public subscript(span: TextSpan) -> String {
    let view = utf8
    let start = view.index(view.startIndex, offsetBy: span.start)
    let end = view.index(start, offsetBy: span.count)
    return String(self[start..<end])
  }
}

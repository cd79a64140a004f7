public import TextRepair

/// The program that damages pages, run forward: what repair has to undo.
///
/// A page in simplified script is first brought to traditional script, where a table for that is
/// given. Its bytes in a legacy encoding are then gone over twice: full-width marks are narrowed, and
/// readings are written behind each pair of bytes on a list, one entry after the other over the whole
/// page. Then the bytes are decoded. None of it looks where characters begin.
public struct DamageModel: Sendable {
  /// Which places of a page the two byte-wise replacements hit.
  public enum Reach: String, Sendable, CaseIterable {
    /// Every place where the bytes stand: what converters do.
    case everywhere
    /// Whole characters only, so that no byte slips.
    case wholeCharacters
    /// The middle of two characters only: nothing but slips.
    case betweenCharacters
  }

  /// The traditional form of each character that is brought to it; empty to leave the script.
  public var script: [Unicode.Scalar: Unicode.Scalar] = [:]
  /// The full-width marks that are narrowed.
  public var marks: [NarrowedMark]
  /// The list of readings, in the order in which they are written over the page.
  public var glosses: [GlossEntry]
  /// Which places are hit.
  public var reach = Reach.everywhere
  private let codec: PageCodec

  /// A model for pages in `encoding`; nil where the C library has no codec for it.
  public init?(encoding: PageEncoding, marks: [NarrowedMark], glosses: [GlossEntry]) {
    guard let codec = PageCodec(encoding) else { return nil }
    self.codec = codec
    self.marks = marks
    self.glosses = glosses
  }

  /// The page as it is after the damage; the same text and model always give the same page.
  ///
  /// - Complexity: O(*n* · *g*) in the length of the text and of the list of readings.
  public func damage(_ text: String) -> String {
    var bytes = codec.encode(text.unicodeScalars.map { script[$0] ?? $0 })
    narrow(&bytes)
    for gloss in glosses {
      guard let pair = codec.pair(of: gloss.character) else { continue }
      bytes = write(gloss, behind: pair, in: bytes)
    }
    return codec.decode(bytes)
  }

  /// The text without the characters that pages in this encoding cannot hold.
  public func withoutCharactersLacking(_ text: String) -> String {
    var held = String.UnicodeScalarView()
    held.append(contentsOf: text.unicodeScalars.filter { codec.holds(script[$0] ?? $0) })
    return String(held)
  }

  private func narrow(_ bytes: inout [PageByte]) {
    var narrow: [UInt16: UInt8] = [:]
    for mark in marks {
      guard let pair = codec.pair(of: mark.wide) else { continue }
      narrow[pair] = mark.narrow
    }
    guard !narrow.isEmpty else { return }
    var result: [PageByte] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if index + 1 < bytes.count, let mark = narrow[bytes[index].paired(with: bytes[index + 1])],
        isHit(bytes[index])
      {
        result.append(PageByte(value: mark, isFirst: bytes[index].isFirst, isNarrowed: true))
        index += 2
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    bytes = result
  }

  private func write(_ gloss: GlossEntry, behind pair: UInt16, in bytes: [PageByte]) -> [PageByte] {
    let written = codec.encode(Array("(\(gloss.reading))".unicodeScalars))
    var result: [PageByte] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      result.append(bytes[index])
      if index + 1 < bytes.count, bytes[index].paired(with: bytes[index + 1]) == pair, isHit(bytes[index]) {
        result.append(bytes[index + 1])
        result += written
        index += 1
      }
      index += 1
    }
    return result
  }

  /// Whether a pair that begins with this byte is replaced.
  private func isHit(_ first: PageByte) -> Bool {
    switch reach {
    case .everywhere: true
    case .wholeCharacters: first.isFirst
    case .betweenCharacters: !first.isFirst
    }
  }
}

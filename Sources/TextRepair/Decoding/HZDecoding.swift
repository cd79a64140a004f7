import Glibc

/// Reads bytes in HZ, which writes GB 2312 in seven bits: `~{` begins it, `~}` ends it (RFC 1843).
///
/// A line break ends it too. A piece cut out of a text may begin inside: then an end comes before
/// any beginning, or there is neither.
struct HZDecoding {
  /// Where a character or an escape stands and what it is.
  enum Step {
    /// A byte that stands for itself.
    case plain
    /// Two bytes that stand for one character of GB 2312.
    case pair(UInt32)
    /// `~{`, `~}` or a line break after `~`: stands for nothing.
    case escape(isBeginning: Bool)
    /// `~~`, which stands for one.
    case tilde
    /// A byte that means nothing here.
    case stray
  }

  /// How many bytes at the start are read as pairs although nothing began: 0 for a whole text.
  let pairsAtStart: Int
  private let bytes: [UInt8]
  private let table: CodecTable

  /// A reader of `bytes`; nil where the C library has no codec for GB 18030.
  init?(_ bytes: [UInt8]) {
    guard let table = CodecTable.gb18030 else { return nil }
    self.bytes = bytes
    self.table = table
    pairsAtStart = HZDecoding.countOfOpeningPairs(bytes)
  }

  /// Whether `~{` or `~}` stands anywhere, or not a single space does, so that all may be pairs.
  static func isWorthATry(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      var position = 0
      while position + 1 < bytes.count,
        let tilde = memchr(base + position, 0x7E, bytes.count - position - 1)
      {
        position = base.distance(to: UnsafeRawPointer(tilde)) + 1
        if bytes[position] == UInt8(ascii: "{") || bytes[position] == UInt8(ascii: "}") { return true }
      }
      return memchr(base, 0x20, bytes.count) == nil
    }
  }

  /// The whole text, with a replacement character for each byte that has no meaning.
  ///
  /// - Complexity: O(*n*).
  func decode() -> DecodingSink {
    var sink = DecodingSink(capacity: bytes.count * 3 / 2 + 8)
    forEachStep { step, position in
      switch step {
      case .plain: sink.copy(bytes[position..<position + 1], from: position)
      case .pair(let scalar): sink.append(scalar, width: 2, from: position)
      case .tilde: sink.append(0x7E, width: 2, from: position)
      case .stray: sink.appendUndecodable(at: position)
      case .escape: sink.skip(at: position)
      }
    }
    return sink
  }

  /// Hands over every step of the text in order.
  func forEachStep(_ take: (_ step: Step, _ position: Int) -> Void) {
    var position = 0
    var isWide = pairsAtStart > 0
    if !pairsAtStart.isMultiple(of: 2) {
      take(.stray, 0)
      position = 1
    }
    while position < bytes.count {
      let step = step(at: position, isWide: isWide)
      take(step, position)
      switch step {
      case .plain, .stray:
        if bytes[position] == 0x0A { isWide = false }
        position += 1
      case .pair, .tilde: position += 2
      case .escape(let isBeginning):
        isWide = isBeginning
        position += 2
      }
    }
  }

  /// Whether the bytes hold stretches of pairs that read as Chinese, and little that has no meaning.
  func isLikely(_ characters: CharacterUse) -> Bool {
    var cost: Float = 0, pairs = 0, escapes = 0
    forEachStep { step, _ in
      switch step {
      case .pair(let scalar):
        cost += Writing.simplified.cost(of: scalar, characters)
        pairs += 1
      case .escape: escapes += 1
      case .stray: cost += StepCost.stray
      case .plain, .tilde: break
      }
    }
    if escapes == 0 { return pairs > 20 && cost <= 8.5 * Float(pairs) + 2 * StepCost.stray }
    return pairs > 0 && cost <= 10 * Float(pairs) + StepCost.stray
  }

  private func step(at position: Int, isWide: Bool) -> Step {
    let byte = bytes[position]
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    if byte == 0x7E {
      switch next {
      case UInt8(ascii: "{") where !isWide: return .escape(isBeginning: true)
      case UInt8(ascii: "}") where isWide, 0x0A where !isWide: return .escape(isBeginning: false)
      case UInt8(ascii: "~") where !isWide: return .tilde
      default: return isWide ? .stray : .plain
      }
    }
    guard isWide, byte > 0x20 else { return byte < 0x80 ? .plain : .stray }
    guard byte < 0x78, (0x21...0x7E).contains(next),
      let scalar = table.scalar(lead: byte | 0x80, trail: next | 0x80)
    else { return .stray }
    return .pair(scalar.value)
  }

  /// How many bytes at the start belong to pairs that began before it: those in front of the first `~}`, if no
  /// `~{` and no blank come before it; all, if neither comes at all.
  private static func countOfOpeningPairs(_ bytes: [UInt8]) -> Int {
    var previous: UInt8 = 0
    for (position, byte) in bytes.enumerated() {
      if byte <= 0x20 || byte >= 0x80 { return 0 }
      if previous == 0x7E {
        if byte == UInt8(ascii: "{") { return 0 }
        if byte == UInt8(ascii: "}") { return position - 1 }
      }
      previous = byte
    }
    let isShifted = frequentPairs(bytes, from: 1) > frequentPairs(bytes, from: 0)
    return bytes.count.isMultiple(of: 2) == isShifted ? bytes.count - 1 : bytes.count
  }

  /// How many pairs from `start` on are marks or characters of GB 2312's first level, which holds the frequent ones.
  private static func frequentPairs(_ bytes: [UInt8], from start: Int) -> Int {
    stride(from: start, to: bytes.count, by: 2).count {
      (0x30...0x57).contains(bytes[$0]) || bytes[$0] == 0x23
    }
  }
}

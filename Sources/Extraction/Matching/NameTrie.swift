/// Many names at once: finds those that begin at a place.
///
/// A trie over characters. The children of all nodes share one open hash table, so a step costs one probe;
/// the first character is looked up in a table of the basic plane. Built once, read by many.
struct NameTrie: Sendable {
  private struct Node {
    /// The number of the name that ends here; -1 for none.
    var name: Int32 = -1
    var isInner = false
  }

  /// The node behind each first character of the basic plane, with ``inner`` and ``named``; 0 for none.
  private var roots = [UInt32](repeating: 0, count: 0x10000)
  private static let inner: UInt32 = 1 << 31
  private static let named: UInt32 = 1 << 30
  private static let nodeMask: UInt32 = named - 1
  /// A bit for each pair of characters that names begin with, by its hash: most places are left at one glance.
  private var pairs = [UInt64](repeating: 0, count: 1 << 12)
  /// Parent, character and child in 21 bits each, or 0 for a free place.
  private var edges: [UInt64]
  /// How far a hash is shifted to make a place in ``edges``.
  private var shift: UInt64
  private var edgeCount = 0
  /// The first node is the root.
  private var nodes = [Node(isInner: true)]

  /// A trie without names.
  ///
  /// - Parameter characters: about how many characters the names have together.
  init(characters: Int = 0) {
    var bits = 8
    while 1 << bits < characters * 2 { bits += 1 }
    edges = Array(repeating: 0, count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  /// A trie of names given as UTF-8; a name's number is its place in the list.
  ///
  /// Of two equal names the first counts; empty names count for nothing.
  init(_ names: [[UInt8]]) {
    self.init(characters: names.reduce(0) { $0 + $1.count } / 2)
    for (number, name) in names.enumerated() { _ = insert(name, number) }
  }

  /// Adds a name and gives its number: an earlier one for a name that was there, -1 for an empty one.
  mutating func insert(_ name: [UInt8], _ number: Int) -> Int {
    var node = 0, offset = 0, first: UInt32 = 0
    name.withUnsafeBufferPointer { bytes in
      while offset < bytes.count {
        let (scalar, width) = NameTrie.character(bytes, offset)
        let isSecond = node > 0 && offset == NameTrie.character(bytes, 0).1
        if node == 0 { first = scalar }
        node = child(adding: scalar, of: node, isSecond: isSecond)
        offset += width
        if first < 0x10000 { roots[Int(first)] |= offset < bytes.count ? NameTrie.inner : 0 }
      }
    }
    guard node > 0 else { return -1 }
    if nodes[node].name < 0 { nodes[node].name = Int32(number) }
    if first < 0x10000, roots[Int(first)] & NameTrie.nodeMask == node { roots[Int(first)] |= NameTrie.named }
    return Int(nodes[node].name)
  }

  /// Calls `found` with every name that begins at `start`, shortest first: its number and its end.
  func forEachName(in bytes: [UInt8], at start: Int, _ found: (_ name: Int, _ end: Int) -> Void) {
    bytes.withUnsafeBufferPointer { forEachName(in: $0, at: start, found) }
  }

  /// Calls `found` with every name that begins at `start`, shortest first: its number and its end.
  @inline(__always)
  func forEachName(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ found: (_ name: Int, _ end: Int) -> Void
  ) {
    let (first, width) = NameTrie.character(bytes, start)
    forEachName(
      from: first, endingAt: start + width,
      next: { offset in
        guard offset < bytes.count else { return nil }
        let (scalar, width) = NameTrie.character(bytes, offset)
        return (scalar, offset + width)
      }, found)
  }

  /// Calls `found` with every name that begins with `first`, shortest first: its number and its end.
  ///
  /// - Parameters:
  ///   - first: a character.
  ///   - end: where it ends.
  ///   - next: the character behind a place, and where it ends.
  ///   - found: takes the number of a name and where it ends.
  @inline(__always)
  func forEachName(
    from first: UInt32, endingAt end: Int, next: (_ offset: Int) -> (scalar: UInt32, end: Int)?,
    _ found: (_ name: Int, _ end: Int) -> Void
  ) {
    var end = end
    var node: Int
    if first < 0x10000 {
      let root = roots[Int(first)]
      guard root != 0 else { return }
      node = Int(root & NameTrie.nodeMask)
      if root & NameTrie.named != 0 { found(Int(nodes[node].name), end) }
      guard root & NameTrie.inner != 0, let second = next(end) else { return }
      let pair = NameTrie.pair(NameTrie.hash(second.scalar, node))
      guard pairs[pair.word] & pair.bit != 0 else { return }
      node = child(second.scalar, of: node)
      end = second.end
    } else {
      node = child(first, of: 0)
    }
    while node > 0 {
      if nodes[node].name >= 0 { found(Int(nodes[node].name), end) }
      guard nodes[node].isInner, let further = next(end) else { return }
      node = child(further.scalar, of: node)
      end = further.end
    }
  }

  @inline(__always)
  private static func hash(_ scalar: UInt32, _ node: Int) -> UInt64 {
    (UInt64(truncatingIfNeeded: node) << 21 | UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
  }

  @inline(__always)
  private static func pair(_ hash: UInt64) -> (word: Int, bit: UInt64) {
    (Int(truncatingIfNeeded: hash >> 52), 1 << (hash >> 46 & 63))
  }

  /// The child of a node by a character; 0 for none.
  private func child(_ scalar: UInt32, of node: Int) -> Int {
    let key = UInt64(node) << 21 | UInt64(scalar)
    var place = Int(truncatingIfNeeded: NameTrie.hash(scalar, node) >> shift)
    while true {
      let edge = edges[place]
      if edge == 0 { return 0 }
      if edge >> 21 == key { return Int(edge & 0x1F_FFFF) }
      place = (place + 1) & (edges.count - 1)
    }
  }

  private mutating func child(adding scalar: UInt32, of node: Int, isSecond: Bool) -> Int {
    let isRoot = node == 0 && scalar < 0x10000
    let known = isRoot ? Int(roots[Int(scalar)] & NameTrie.nodeMask) : child(scalar, of: node)
    if known > 0 { return known }
    let new = nodes.count
    nodes.append(Node())
    nodes[node].isInner = true
    if isRoot {
      roots[Int(scalar)] |= UInt32(new)
    } else {
      if (edgeCount + 1) * 2 > edges.count { grow() }
      place(UInt64(node) << 42 | UInt64(scalar) << 21 | UInt64(new))
      edgeCount += 1
      let pair = NameTrie.pair(NameTrie.hash(scalar, node))
      if isSecond { pairs[pair.word] |= pair.bit }
    }
    return new
  }

  private mutating func place(_ edge: UInt64) {
    var place = Int(truncatingIfNeeded: ((edge >> 21) &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while edges[place] != 0 { place = (place + 1) & (edges.count - 1) }
    edges[place] = edge
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: 0, count: old.count * 2)
    shift -= 1
    for edge in old where edge != 0 { place(edge) }
  }

  /// The character at a place and its width; a byte that begins none stands for itself.
  @inline(__always)
  static func character(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (UInt32, Int) {
    let first = bytes[offset]
    guard first >= 0xC0 else { return (UInt32(first), 1) }
    let left = bytes.count - offset
    if first < 0xE0, left >= 2 { return (UInt32(first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), 2) }
    if first < 0xF0, left >= 3 {
      let high = UInt32(first & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6
      return (high | UInt32(bytes[offset + 2] & 0x3F), 3)
    }
    guard first >= 0xF0, left >= 4 else { return (UInt32(first), 1) }
    let high = UInt32(first & 0x07) << 18 | UInt32(bytes[offset + 1] & 0x3F) << 12
    return (high | UInt32(bytes[offset + 2] & 0x3F) << 6 | UInt32(bytes[offset + 3] & 0x3F), 4)
  }
}

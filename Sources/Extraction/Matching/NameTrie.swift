/// Many names at once: finds those that begin at a place.
///
/// A trie over characters. The children of all nodes share one open hash table, so a step costs one probe. At most
/// places of a text no name begins: two small tables, which stay in the nearest cache, tell so by the character there
/// and the two behind it. Built once, read by many.
struct NameTrie: Sendable {
  /// What stands behind a character, in four bytes.
  fileprivate struct Node {
    /// Twice the number of the name that ends here, or -2 for none, and 1 where names go on.
    private var value: Int32 = -2

    init(isInner: Bool = false) { self.isInner = isInner }

    /// The number of the name that ends here; -1 for none.
    var name: Int32 {
      get { value >> 1 }
      set { value = newValue << 1 | value & 1 }
    }
    /// Whether longer names go on from here.
    var isInner: Bool {
      get { value & 1 != 0 }
      set { value = value & ~1 | (newValue ? 1 : 0) }
    }
  }

  /// The node behind each first character of the basic plane; 0 for none.
  private var roots = [UInt32](repeating: 0, count: 0x10000)
  /// A bit for each character of the basic plane that is a name by itself.
  private var singles = [UInt64](repeating: 0, count: 1024)
  /// A bit for the first two characters of each name and one for the first three, or for the end behind two, by their
  /// hash; some share one.
  private var openings = [UInt64](repeating: 0, count: 1 << (openingBits - 6))
  private static let openingBits: UInt64 = 17
  /// Stands behind a name of two characters.
  private static let nothing: UInt32 = 0x1F_FFFF
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
    for (number, name) in names.enumerated() { insert(String(decoding: name, as: UTF8.self), number) }
  }

  /// Adds a name and gives its number: an earlier one for a name that was there, -1 for an empty one.
  @discardableResult
  mutating func insert(_ name: String, _ number: Int) -> Int {
    var name = name
    return name.withUTF8 { bytes in
      insert(number) { offset in
        guard offset < bytes.count else { return nil }
        let (scalar, width) = NameTrie.character(bytes, offset)
        return (scalar, offset + width)
      }
    }
  }

  /// Adds a name in its folded form.
  mutating func insert(folded name: String, _ number: Int) {
    var name = name
    name.withUTF8 { bytes in
      let text = FoldedText(bytes: bytes)
      _ = insert(number) { text.character(from: $0).map { ($0.scalar, $0.end) } }
    }
  }

  @inline(__always)
  private mutating func insert(_ number: Int, next: (_ offset: Int) -> (scalar: UInt32, end: Int)?) -> Int {
    guard let first = next(0) else { return -1 }
    var node = child(adding: first.scalar, of: 0), end = first.end
    if let second = next(end) {
      let third = next(second.end)?.scalar ?? NameTrie.nothing
      mark(NameTrie.opening(first.scalar, second.scalar))
      mark(NameTrie.opening(first.scalar, second.scalar, third))
    } else if first.scalar < 0x10000 {
      singles[Int(first.scalar >> 6)] |= 1 << UInt64(first.scalar & 63)
    }
    while let further = next(end) {
      node = child(adding: further.scalar, of: node)
      end = further.end
    }
    if nodes[node].name < 0 { nodes[node].name = Int32(number) }
    return Int(nodes[node].name)
  }

  /// Calls `found` with every name that begins at `start`, shortest first: its number and its end.
  func forEachName(in bytes: [UInt8], at start: Int, _ found: (_ name: Int, _ end: Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      withReader { $0.forEachName(in: bytes, at: start, found) }
    }
  }

  /// Gives a view of the trie with which a whole text is read.
  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    roots.withUnsafeBufferPointer { roots in
      singles.withUnsafeBufferPointer { singles in
        openings.withUnsafeBufferPointer { openings in
          edges.withUnsafeBufferPointer { edges in
            nodes.withUnsafeBufferPointer { nodes in
              body(
                Reader(
                  roots: roots, singles: singles, openings: openings, edges: edges, shift: shift,
                  nodes: nodes))
            }
          }
        }
      }
    }
  }

  /// A view of a trie that lives as long as the call it was given to.
  ///
  /// It is asked for every character of every article, so it looks its tables up without going over the arrays that
  /// hold them.
  struct Reader {
    fileprivate let roots: UnsafeBufferPointer<UInt32>
    fileprivate let singles: UnsafeBufferPointer<UInt64>
    fileprivate let openings: UnsafeBufferPointer<UInt64>
    fileprivate let edges: UnsafeBufferPointer<UInt64>
    fileprivate let shift: UInt64
    fileprivate let nodes: UnsafeBufferPointer<Node>

    /// Whether a name may begin with a character and the one behind it; seldom true where none does.
    @inline(__always)
    func mayBegin(_ first: UInt32, _ second: UInt32?) -> Bool {
      second.map { mayOpen(NameTrie.opening(first, $0)) } ?? false || first >= 0x10000 || isName(first)
    }

    /// Whether a character of the basic plane is a name by itself.
    @inline(__always)
    private func isName(_ single: UInt32) -> Bool {
      singles[Int(single >> 6)] & 1 << UInt64(single & 63) != 0
    }

    @inline(__always)
    private func mayOpen(_ opening: Int) -> Bool {
      openings[opening >> 6] & 1 << UInt64(opening & 63) != 0
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
        if isName(first) { found(Int(nodes[Int(roots[Int(first)])].name), end) }
        guard let second = next(end), mayOpen(NameTrie.opening(first, second.scalar)) else { return }
        let third = next(second.end)?.scalar ?? NameTrie.nothing
        guard
          mayOpen(NameTrie.opening(first, second.scalar, third))
            || third != NameTrie.nothing
              && mayOpen(NameTrie.opening(first, second.scalar, NameTrie.nothing))
        else { return }
        let root = Int(roots[Int(first)])
        guard root > 0 else { return }
        node = child(second.scalar, of: root)
        end = second.end
      } else {
        node = child(first, of: 0)
      }
      while node > 0 {
        let here = nodes[node]
        if here.name >= 0 { found(Int(here.name), end) }
        guard here.isInner, let further = next(end) else { return }
        node = child(further.scalar, of: node)
        end = further.end
      }
    }

    /// The child of a node by a character; 0 for none.
    fileprivate func child(_ scalar: UInt32, of node: Int) -> Int {
      let key = UInt64(truncatingIfNeeded: node) << 21 | UInt64(scalar)
      var place = Int(truncatingIfNeeded: NameTrie.hash(key) >> shift)
      while true {
        let edge = edges[place]
        if edge == 0 { return 0 }
        if edge >> 21 == key { return Int(edge & 0x1F_FFFF) }
        place = (place + 1) & (edges.count - 1)
      }
    }
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  /// The number of the bit of two or three characters in ``openings``.
  @inline(__always)
  private static func opening(_ first: UInt32, _ second: UInt32, _ third: UInt32 = 0) -> Int {
    let key = UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third)
    return Int(truncatingIfNeeded: hash(key) >> (64 - openingBits))
  }

  /// The child of a node by a character; 0 for none.
  private func child(_ scalar: UInt32, of node: Int) -> Int { withReader { $0.child(scalar, of: node) } }

  private mutating func child(adding scalar: UInt32, of node: Int) -> Int {
    let isRoot = node == 0 && scalar < 0x10000
    let known = isRoot ? Int(roots[Int(scalar)]) : child(scalar, of: node)
    if known > 0 { return known }
    let new = nodes.count
    nodes.append(Node())
    nodes[node].isInner = true
    if isRoot {
      roots[Int(scalar)] = UInt32(new)
    } else {
      if (edgeCount + 1) * 2 > edges.count { grow() }
      place(UInt64(node) << 42 | UInt64(scalar) << 21 | UInt64(new))
      edgeCount += 1
    }
    return new
  }

  private mutating func mark(_ opening: Int) { openings[opening >> 6] |= 1 << UInt64(opening & 63) }

  private mutating func place(_ edge: UInt64) {
    var place = Int(truncatingIfNeeded: NameTrie.hash(edge >> 21) >> shift)
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

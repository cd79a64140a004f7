/// Which node of a ``NameTrie`` is the child of which by what character: an open hash table, so that a step costs about
/// one probe.
///
/// A key is a node and a character in 42 bits; an edge holds its key and the child in 21 bits.
struct EdgeTable: Sendable {
  /// The edges, or 0 for a free place; as many places as a power of two.
  private var edges: [UInt64]
  private var count = 0
  /// Where a key may stand first: its number without so many of its last bits, and as far behind that as a hash within
  /// the window says.
  private let shift: UInt64
  private let window: UInt64

  private init(_ shift: UInt64, _ window: UInt64, room: Int) {
    (self.shift, self.window) = (shift, window)
    var bits = 8
    while 1 << bits < room * 2 { bits += 1 }
    edges = Array(repeating: 0, count: 1 << bits)
  }

  /// A table in which any key may stand anywhere, for nodes of which some have hundreds of children.
  static func spread(room: Int) -> EdgeTable { EdgeTable(63, .max, room: room) }

  /// A table in which a key stands near twice the number of its node, for nodes that are read one behind the other: 2¹²
  /// places of eight bytes are no more than the nearest cache holds.
  static func near(room: Int) -> EdgeTable { EdgeTable(20, 1 << 12 - 1, room: room) }

  /// The key of a node and a character.
  @inline(__always)
  static func key(_ node: Int, _ scalar: UInt32) -> UInt64 {
    UInt64(truncatingIfNeeded: node) << 21 | UInt64(scalar)
  }

  /// The child of a node by a character; 0 for none.
  func child(of node: Int, by scalar: UInt32) -> Int { withReader { $0.child(of: node, by: scalar) } }

  /// Adds the child of a node by a character, of which it has none.
  mutating func insert(_ child: Int, of node: Int, by scalar: UInt32) {
    if (count + 1) * 2 > edges.count { grow() }
    place(EdgeTable.key(node, scalar) << 21 | UInt64(child))
    count += 1
  }

  private mutating func place(_ edge: UInt64) {
    var place = withReader { $0.place(of: edge >> 21) }
    while edges[place] != 0 { place = (place + 1) & (edges.count - 1) }
    edges[place] = edge
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: 0, count: old.count * 2)
    for edge in old where edge != 0 { place(edge) }
  }

  /// Gives a view of the table with which a whole text is read.
  @inline(__always)
  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    edges.withUnsafeBufferPointer { body(Reader(edges: $0, shift: shift, window: window)) }
  }

  /// A view of a table that lives as long as the call it was given to.
  struct Reader {
    fileprivate let edges: UnsafeBufferPointer<UInt64>
    fileprivate let shift: UInt64
    fileprivate let window: UInt64

    /// The child of a node by a character; 0 for none.
    @inline(__always)
    func child(of node: Int, by scalar: UInt32) -> Int {
      let key = EdgeTable.key(node, scalar)
      var place = self.place(of: key)
      while true {
        let edge = edges[place]
        if edge == 0 { return 0 }
        if edge >> 21 == key { return Int(truncatingIfNeeded: edge & 0x1F_FFFF) }
        place = (place &+ 1) & (edges.count &- 1)
      }
    }

    /// The first place where a key may stand.
    @inline(__always)
    fileprivate func place(of key: UInt64) -> Int {
      let hash = (key &* 0x9E37_79B9_7F4A_7C15) >> 32
      return Int(truncatingIfNeeded: (key &>> shift) &+ (hash & window)) & (edges.count &- 1)
    }
  }
}

extension EdgeTable {
  /// Takes a table from an image; nil where it ends too early.
  init?(from image: inout ImageReader) {
    guard let count = image.number(), let shift = image.number(), let window = image.number(),
      let edges: [UInt64] = image.values()
    else { return nil }
    (self.count, self.shift, self.window) = (Int(truncatingIfNeeded: count), shift, window)
    self.edges = edges
  }

  /// Puts the table into an image.
  func write(to image: inout ImageWriter) {
    image.append(UInt64(count))
    image.append(shift)
    image.append(window)
    image.append(edges)
  }
}

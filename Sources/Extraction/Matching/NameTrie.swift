/// Many names at once: finds those that begin at a place.
///
/// A trie over characters. The nodes of a name are numbered one behind the other, and their places in the table of edges
/// follow their numbers, so that adding and reading a name stays in one part of it; only the first characters, of which
/// some have hundreds of children, spread theirs over a table of their own. At most places of a text no name begins: two
/// small tables, which stay in the nearest cache, tell so by the character there and the two behind it. Built once, read
/// by many.
struct NameTrie: Sendable {
  /// What stands behind a character, in four bytes.
  struct Node: BitwiseCopyable {
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
  /// Which two characters names may begin with.
  private var pairs = OpeningFilter(bits: 17)
  /// Which three characters names may begin with, or which two behind which nothing stands.
  private var triples: OpeningFilter
  /// Stands behind a name of two characters.
  static let nothing: UInt32 = 0x1F_FFFF
  /// The children of first characters.
  private var openings: EdgeTable
  /// The children of all others.
  private var edges: EdgeTable
  /// The first node is the root.
  private var nodes = [Node(isInner: true)]

  /// A trie without names.
  ///
  /// - Parameter characters: about how many characters the names have together.
  init(characters: Int = 0) {
    (openings, edges) = (.spread(room: characters / 8), .near(room: characters))
    var bits = 8
    while 1 << bits < characters * 2 { bits += 1 }
    triples = OpeningFilter(bits: min(max(bits + 2, 17), 20))
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

  /// Adds a name, given as UTF-8, in its folded form.
  mutating func insert(folded name: UnsafeBufferPointer<UInt8>, _ number: Int) {
    let text = FoldedText(bytes: name)
    _ = insert(number) { text.character(from: $0).map { ($0.scalar, $0.end) } }
  }

  @inline(__always)
  private mutating func insert(_ number: Int, next: (_ offset: Int) -> (scalar: UInt32, end: Int)?) -> Int {
    guard let first = next(0) else { return -1 }
    var node = child(adding: first.scalar, of: 0, isOpening: true), end = first.end
    var isOpening = first.scalar < 0x10000
    if let second = next(end) {
      let third = next(second.end)?.scalar ?? NameTrie.nothing
      pairs.insert(first.scalar, second.scalar)
      triples.insert(first.scalar, second.scalar, third)
    } else if first.scalar < 0x10000 {
      singles[Int(first.scalar >> 6)] |= 1 << UInt64(first.scalar & 63)
    }
    while let further = next(end) {
      node = child(adding: further.scalar, of: node, isOpening: isOpening)
      end = further.end
      isOpening = false
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
        nodes.withUnsafeBufferPointer { nodes in
          pairs.withReader { pairs in
            triples.withReader { triples in
              openings.withReader { openings in
                edges.withReader { edges in
                  body(
                    Reader(
                      roots: roots, singles: singles, pairs: pairs, triples: triples, openings: openings,
                      edges: edges, nodes: nodes))
                }
              }
            }
          }
        }
      }
    }
  }

  private mutating func child(adding scalar: UInt32, of node: Int, isOpening: Bool) -> Int {
    let isRoot = node == 0 && scalar < 0x10000
    let known = isRoot ? Int(roots[Int(scalar)]) : child(of: node, by: scalar, isOpening: isOpening)
    if known > 0 { return known }
    let new = nodes.count
    nodes.append(Node())
    nodes[node].isInner = true
    if isRoot {
      roots[Int(scalar)] = UInt32(new)
    } else if isOpening {
      openings.insert(new, of: node, by: scalar)
    } else {
      edges.insert(new, of: node, by: scalar)
    }
    return new
  }

  private func child(of node: Int, by scalar: UInt32, isOpening: Bool) -> Int {
    guard nodes[node].isInner else { return 0 }
    return isOpening ? openings.child(of: node, by: scalar) : edges.child(of: node, by: scalar)
  }

  /// The character at a place and its width, quickest for Han characters; a byte that begins none stands for itself.
  @inline(__always)
  static func character(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (UInt32, Int) {
    let first = bytes[offset], left = bytes.count &- offset
    if first & 0xF0 == 0xE0, left >= 3 {
      let high = UInt32(first & 0x0F) << 12 | UInt32(bytes[offset &+ 1] & 0x3F) << 6
      return (high | UInt32(bytes[offset &+ 2] & 0x3F), 3)
    }
    guard first >= 0xC0 else { return (UInt32(first), 1) }
    if first < 0xE0, left >= 2 { return (UInt32(first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), 2) }
    guard first >= 0xF0, left >= 4 else { return (UInt32(first), 1) }
    let high = UInt32(first & 0x07) << 18 | UInt32(bytes[offset + 1] & 0x3F) << 12
    return (high | UInt32(bytes[offset + 2] & 0x3F) << 6 | UInt32(bytes[offset + 3] & 0x3F), 4)
  }
}

extension NameTrie {
  /// Takes a trie from an image; nil where it ends too early.
  init?(from image: inout ImageReader) {
    guard let roots: [UInt32] = image.values(), let singles: [UInt64] = image.values(),
      let pairs = OpeningFilter(from: &image), let triples = OpeningFilter(from: &image),
      let openings = EdgeTable(from: &image), let edges = EdgeTable(from: &image),
      let nodes: [Node] = image.values()
    else { return nil }
    (self.roots, self.singles, self.pairs, self.triples) = (roots, singles, pairs, triples)
    (self.openings, self.edges, self.nodes) = (openings, edges, nodes)
  }

  /// Puts the trie into an image.
  func write(to image: inout ImageWriter) {
    image.append(roots)
    image.append(singles)
    pairs.write(to: &image)
    triples.write(to: &image)
    openings.write(to: &image)
    edges.write(to: &image)
    image.append(nodes)
  }
}

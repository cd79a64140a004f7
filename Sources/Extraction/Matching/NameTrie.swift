/// Many names at once: finds the longest one that begins at a place.
///
/// A trie over folded UTF-8 bytes; children are linked lists, the first two bytes a table. Built once,
/// read by many.
struct NameTrie: Sendable {
  private struct Node {
    var byte: UInt8
    var firstChild: Int32 = -1
    var sibling: Int32 = -1
    /// The number of the name that ends here; -1 for none.
    var name: Int32 = -1
  }

  private var nodes: [Node] = []
  private var roots: [Int32]

  /// A trie of names given as folded bytes; a name's number is its place in the list.
  ///
  /// Of two equal names the first counts; empty names count for nothing.
  init(_ names: [[UInt8]]) {
    roots = [Int32](repeating: -1, count: 256)
    for (number, name) in names.enumerated() where !name.isEmpty { insert(name, Int32(number)) }
  }

  private mutating func insert(_ name: [UInt8], _ number: Int32) {
    var node = roots[Int(name[0])]
    if node < 0 {
      node = Int32(nodes.count)
      nodes.append(Node(byte: name[0]))
      roots[Int(name[0])] = node
    }
    for byte in name.dropFirst() {
      var child = nodes[Int(node)].firstChild
      while child >= 0, nodes[Int(child)].byte != byte { child = nodes[Int(child)].sibling }
      if child < 0 {
        child = Int32(nodes.count)
        nodes.append(Node(byte: byte, sibling: nodes[Int(node)].firstChild))
        nodes[Int(node)].firstChild = child
      }
      node = child
    }
    if nodes[Int(node)].name < 0 { nodes[Int(node)].name = number }
  }

  /// Calls `found` with every name that begins at `start`, shortest first: its number and its end.
  func forEachName(in bytes: [UInt8], at start: Int, _ found: (_ name: Int, _ end: Int) -> Void) {
    var node = roots[Int(bytes[start])]
    var offset = start + 1
    while node >= 0 {
      if nodes[Int(node)].name >= 0 { found(Int(nodes[Int(node)].name), offset) }
      guard offset < bytes.count else { return }
      let byte = bytes[offset]
      var child = nodes[Int(node)].firstChild
      while child >= 0, nodes[Int(child)].byte != byte { child = nodes[Int(child)].sibling }
      node = child
      offset += 1
    }
  }
}

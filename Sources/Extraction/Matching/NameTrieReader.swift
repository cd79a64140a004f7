extension NameTrie {
  /// A view of a trie that lives as long as the call it was given to.
  ///
  /// It is asked for every character of every article, so it looks its tables up without going over the arrays that
  /// hold them.
  struct Reader {
    let roots: UnsafeBufferPointer<UInt32>
    let singles: UnsafeBufferPointer<UInt64>
    let pairs: OpeningFilter.Reader
    let triples: OpeningFilter.Reader
    let openings: EdgeTable.Reader
    let edges: EdgeTable.Reader
    let nodes: UnsafeBufferPointer<Node>

    /// The first folded character from `offset` on that a name may begin with, by it and the two behind it; seldom one
    /// with which none does.
    func nextOpening(in text: FoldedText, from offset: Int) -> FoldedText.Character? {
      let bytes = text.bytes
      /// The character at a place; most Chinese ones fold to themselves, which one byte tells.
      @inline(__always)
      func character(_ offset: Int) -> FoldedText.Character {
        if offset &+ 2 < bytes.count, bytes[offset] >= 0xE4, bytes[offset] < 0xEF {
          let high = UInt32(bytes[offset] & 0x0F) << 12 | UInt32(bytes[offset &+ 1] & 0x3F) << 6
          return FoldedText.Character(
            scalar: high | UInt32(bytes[offset &+ 2] & 0x3F), start: offset, end: offset &+ 3)
        }
        return text.next(from: offset)
      }
      var first = character(offset)
      var second = character(first.end)
      while first.scalar != NameTrie.nothing {
        let third = character(second.end)
        if first.scalar >= 0x10000 || isName(first.scalar)
          || pairs.mayHold(first.scalar, second.scalar)
            && mayGoOn(first.scalar, second.scalar, third.scalar)
        {
          return first
        }
        (first, second) = (second, third)
      }
      return nil
    }

    /// Whether a character of the basic plane is a name by itself.
    @inline(__always)
    private func isName(_ single: UInt32) -> Bool {
      singles[Int(single >> 6)] & 1 << UInt64(single & 63) != 0
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
      guard first < 0x10000 else {
        return walk(from: openings.child(of: 0, by: first), endingAt: end, next: next, found)
      }
      if isName(first) { found(name(of: first), end) }
      guard let second = next(end), pairs.mayHold(first, second.scalar) else { return }
      guard mayGoOn(first, second.scalar, next(second.end)?.scalar) else { return }
      walk(from: node(first, second.scalar), endingAt: second.end, next: next, found)
    }

    /// Whether names may begin with three characters, or with two behind which nothing stands.
    @inline(__always)
    private func mayGoOn(_ first: UInt32, _ second: UInt32, _ third: UInt32?) -> Bool {
      triples.mayHold(first, second, NameTrie.nothing)
        || third.map { triples.mayHold(first, second, $0) } ?? false
    }

    /// The number of the name that a character is by itself.
    @inline(__always)
    private func name(of single: UInt32) -> Int { Int(nodes[Int(roots[Int(single)])].name) }

    /// The node behind two characters, the first of the basic plane; 0 for none.
    @inline(__always)
    private func node(_ first: UInt32, _ second: UInt32) -> Int {
      let root = Int(roots[Int(first)])
      return root > 0 ? openings.child(of: root, by: second) : 0
    }

    /// Calls `found` with the name that ends at a node and all that go on from it.
    @inline(__always)
    private func walk(
      from node: Int, endingAt end: Int, next: (_ offset: Int) -> (scalar: UInt32, end: Int)?,
      _ found: (_ name: Int, _ end: Int) -> Void
    ) {
      var node = node, end = end
      while node > 0 {
        let here = nodes[node]
        if here.name >= 0 { found(Int(here.name), end) }
        guard here.isInner, let further = next(end) else { return }
        node = edges.child(of: node, by: further.scalar)
        end = further.end
      }
    }

    /// Calls `found` with every name of a text, in order of their beginnings, of two that begin together the shorter first.
    ///
    /// Each character is decoded once, unless a name may begin before it.
    ///
    /// - Parameters:
    ///   - bytes: a text in UTF-8 without faults.
    ///   - found: takes the number of a name, where it begins and where it ends.
    ///   - leave: takes where each character begins, behind the names that begin there.
    @inline(__always)
    func forEachName(
      in bytes: UnsafeBufferPointer<UInt8>, _ found: (_ name: Int, _ start: Int, _ end: Int) -> Void,
      leave: (_ start: Int) -> Void
    ) {
      @inline(__always)
      func character(_ offset: Int) -> (scalar: UInt32, end: Int) {
        guard offset < bytes.count else { return (NameTrie.nothing, offset) }
        let (scalar, width) = NameTrie.character(bytes, offset)
        return (scalar, offset + width)
      }
      var start = 0
      var first = character(0)
      var second = character(first.end)
      while start < bytes.count {
        let third = character(second.end)
        var node = 0, end = second.end
        if first.scalar >= 0x10000 {
          (node, end) = (openings.child(of: 0, by: first.scalar), first.end)
        } else {
          if isName(first.scalar) { found(name(of: first.scalar), start, first.end) }
          if pairs.mayHold(first.scalar, second.scalar), mayGoOn(first.scalar, second.scalar, third.scalar) {
            node = self.node(first.scalar, second.scalar)
          }
        }
        while node > 0 {
          let here = nodes[node]
          if here.name >= 0 { found(Int(here.name), start, end) }
          guard here.isInner, end < bytes.count else { break }
          let further = character(end)
          (node, end) = (edges.child(of: node, by: further.scalar), further.end)
        }
        leave(start)
        start = first.end
        (first, second) = (second, third)
      }
    }
  }
}

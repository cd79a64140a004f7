import TextRepair

/// Looks for the words of a set among those that were found in the text beforehand.
extension ArticleBytes {
  /// The longest word of a set that begins at `offset`.
  func longest(of set: WordSet, at offset: Int) -> TextSpan? {
    guard let hits, !set.bit.isEmpty else { return all(of: set, at: offset).first }
    guard offset >= 0, offset < bytes.count else { return nil }
    var index = Int(hits.first[offset + 1])
    let first = Int(hits.first[offset])
    while index > first {
      index -= 1
      if hits.all[index].bits.meets(set.bit) { return TextSpan(start: offset, end: hits.all[index].end) }
    }
    return nil
  }

  /// The longest word of a set that ends at `offset`.
  func longest(of set: WordSet, endingAt offset: Int) -> TextSpan? {
    guard let hits, !set.bit.isEmpty else { return all(of: set, endingAt: offset).first }
    guard offset > 0, offset <= bytes.count else { return nil }
    for index in hits.range(from: max(0, offset - set.longest), to: offset) {
      let hit = hits.all[index]
      if hit.end == offset, hit.bits.meets(set.bit) { return TextSpan(start: Int(hit.start), end: offset) }
    }
    return nil
  }

  /// Whether a stretch is a word of a set.
  func isWord(_ span: TextSpan, of set: WordSet) -> Bool {
    guard let hits, !set.bit.isEmpty else { return set.contains(text(span)) }
    guard span.start < bytes.count else { return false }
    return hits.range(from: span.start, to: span.start + 1).contains {
      hits.all[$0].end == span.end && hits.all[$0].bits.meets(set.bit)
    }
  }

  /// Where words of a set stand in `span`, each place with its longest word, from left to right.
  func places(of words: WordSet, in span: TextSpan) -> [TextSpan] {
    var result: [TextSpan] = []
    var offset = boundary(span.start)
    while offset < span.end {
      if !words.bit.isEmpty {
        guard let place = next(of: words.bit, from: offset, before: span.end) else { break }
        offset = place
      }
      let word = longest(of: words, at: offset)
      if let word, word.end <= span.end { result.append(word) }
      offset = word.map { min($0.end, span.end) } ?? end(after: offset)
    }
    return result
  }

  /// All words of a set that begin at `offset`, longest first.
  func all(of set: WordSet, at offset: Int) -> [TextSpan] {
    guard let hits, !set.bit.isEmpty else {
      return set.sorted.filter { has($0, at: offset) }.map {
        TextSpan(start: offset, end: offset + $0.utf8.count)
      }
    }
    guard offset >= 0, offset < bytes.count else { return [] }
    var result: [TextSpan] = []
    for index in hits.range(from: offset, to: offset + 1).reversed()
    where hits.all[index].bits.meets(set.bit) {
      result.append(TextSpan(start: offset, end: hits.all[index].end))
    }
    return result
  }

  /// All words of a set that end at `offset`, longest first.
  func all(of set: WordSet, endingAt offset: Int) -> [TextSpan] {
    guard let hits, !set.bit.isEmpty else {
      return set.sorted.filter { has($0, endingAt: offset) }.map {
        TextSpan(start: offset - $0.utf8.count, end: offset)
      }
    }
    guard offset > 0, offset <= bytes.count else { return [] }
    var result: [TextSpan] = []
    for index in hits.range(from: max(0, offset - set.longest), to: offset) {
      let hit = hits.all[index]
      if hit.end == offset, hit.bits.meets(set.bit) {
        result.append(TextSpan(start: Int(hit.start), end: offset))
      }
    }
    return result
  }

  /// All words of the index that begin at `offset`; none in a text that was not searched beforehand.
  func words(at offset: Int) -> ArraySlice<WordHits.Hit> {
    guard let hits, offset >= 0, offset < bytes.count else { return [] }
    return hits.all[hits.range(from: offset, to: offset + 1)]
  }

  /// Whether a word of the index, of at most `longest` bytes, ends at `offset` and is a wanted one; none does in a text that
  /// was not searched.
  func hasWord(endingAt offset: Int, upTo longest: Int, where isWanted: (WordHits.Hit) -> Bool) -> Bool {
    guard let hits, offset > 0, offset <= bytes.count else { return false }
    return hits.range(from: max(0, offset - longest), to: offset).contains {
      hits.all[$0].end == offset && isWanted(hits.all[$0])
    }
  }

  /// Whether a word of a set may stand somewhere in the text: false only where none does.
  @inline(__always)
  func mayHold(_ set: WordSet) -> Bool { hits.map { set.bit.isEmpty || $0.held.meets(set.bit) } ?? true }

  /// Whether a word of a set stands in `span`.
  func contains(_ set: WordSet, in span: TextSpan) -> Bool {
    guard let hits, !set.bit.isEmpty else { return set.forms.contains { first($0, in: span) != nil } }
    guard hits.held.meets(set.bit) else { return false }
    var rest = hits.range(from: span.start, to: span.end)
    while let index = hits.next(of: set.bit, in: rest) {
      if hits.all[index].end <= span.end { return true }
      rest = (index + 1)..<rest.upperBound
    }
    return false
  }

  /// Calls `body` with each place in a stretch where words of some sets begin, and with those sets of them; none in a
  /// text that was not searched.
  @inline(__always)
  func forEachPlace(of bits: SetBits, in span: TextSpan, _ body: (_ place: Int, _ sets: SetBits) -> Void) {
    guard let hits, span.start < span.end else { return }
    let range = hits.range(from: span.start, to: span.end)
    hits.all.withUnsafeBufferPointer { all in
      var index = range.lowerBound
      while index < range.upperBound {
        guard all[index].bits.meets(bits) else {
          index &+= 1
          continue
        }
        let start = all[index].start
        var sets = all[index].bits
        index &+= 1
        while index < range.upperBound, all[index].start == start {
          sets |= all[index].bits
          index &+= 1
        }
        body(Int(start), sets)
      }
    }
  }

  /// The first place from `offset` on, and before `limit`, where a word of one of some sets begins.
  ///
  /// Where the text was not searched beforehand that may be any place.
  func next(of bits: SetBits, from offset: Int, before limit: Int) -> Int? {
    guard offset < limit else { return nil }
    guard let hits else { return offset }
    return hits.next(of: bits, in: hits.range(from: offset, to: limit)).map { Int(hits.all[$0].start) }
  }
}

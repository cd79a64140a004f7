import Knowledge
import TextRepair

/// Finds the names of the lexicon in an article: leftmost first, and of those the longest.
struct LexiconMentions {
  let lexicon: Lexicon
  private let guards: [NameGuard]
  /// The last characters of the endings that are guarded.
  private let guardedEndings: ScalarSet
  private let wordCounts: WordList
  /// What joins two names of a list.
  private let joiners: WordSet

  init(
    lexicon: Lexicon, guards: [NameGuard] = [], wordCounts: WordList = WordList(""),
    joiners: WordSet = WordSet([String]())
  ) {
    (self.lexicon, self.guards, self.wordCounts, self.joiners) = (lexicon, guards, wordCounts, joiners)
    guardedEndings = ScalarSet(guards.compactMap(\.ending.unicodeScalars.last))
  }

  /// The mentions, in order and without overlaps.
  ///
  /// A Latin name stands between characters that are no letters or digits (`GPT-4` is not in `GPT-4o`,
  /// nor `GPT-3` in `GPT-3.5`). A name of up to five letters that begins with a capital must do so in the
  /// text. A name that needs company counts only where one of its needed words stands in the article, or where it stands in a
  /// list beside a firm (`戴尔、地平线`). A fragment of common words (最|新榜|单) is no name.
  func find(in text: ArticleBytes) -> [(Mentions.Named, TextSpan)] {
    text.bytes.withUnsafeBufferPointer { bytes in
      lexicon.trie.withReader { trie in
        var isAllowed: [Int: Bool] = [:], doubtful: [(entry: Int, span: TextSpan)] = []
        var found = find(in: text, bytes, trie, &isAllowed, &doubtful)
        let neighbours = FirmNeighbours(text: text, joiners: joiners)
        for _ in 0..<2 {
          let firms = doubtful.filter { neighbours.isListed($0.span, beside: found) }
          guard !firms.isEmpty else { break }
          for firm in firms { isAllowed[firm.entry] = true }
          doubtful = []
          found = find(in: text, bytes, trie, &isAllowed, &doubtful)
        }
        return withoutFragments(found, of: text)
      }
    }
  }

  /// The mentions without those that are the end of a common word and the beginning of what follows, wherever they stand.
  private func withoutFragments(_ found: [(Mentions.Named, TextSpan)], of text: ArticleBytes)
    -> [(Mentions.Named, TextSpan)]
  {
    let common = CommonWords(text: text, counts: wordCounts)
    var whole: Set<EntityID> = [], fragments: Set<EntityID> = []
    var end = 0
    for (named, span) in found {
      let isFragment =
        span.count == 6 && span.start > end && text.character(at: span.start)?.isHan == true
        && common.crossing(span.start, from: max(span.start - 3, 0)) >= 2000
      if isFragment { fragments.insert(named.id) } else { whole.insert(named.id) }
      end = span.end
    }
    fragments.subtract(whole)
    return fragments.isEmpty ? found : found.filter { !fragments.contains($0.0.id) }
  }

  /// The mentions, and the places of firms that lack the company they need.
  private func find(
    in text: ArticleBytes, _ bytes: UnsafeBufferPointer<UInt8>, _ trie: NameTrie.Reader,
    _ isAllowed: inout [Int: Bool], _ doubtful: inout [(entry: Int, span: TextSpan)]
  ) -> [(Mentions.Named, TextSpan)] {
    var result: [(Mentions.Named, TextSpan)] = []
    let folded = FoldedText(bytes: bytes)
    var offset = 0
    while let first = nextPlace(from: offset, folded, trie) {
      var best: (name: Int, end: Int)?, firm: (name: Int, end: Int)?
      trie.forEachName(
        from: first.scalar, endingAt: first.end,
        next: { folded.character(from: $0).map { ($0.scalar, $0.end) } },
        { name, end in
          let span = TextSpan(start: first.start, end: end)
          guard beginsWord(first, bytes), endsWord(end, bytes), isWritten(name, span, folded),
            isWhole(span, text)
          else { return }
          let entry = lexicon.names[name].entry
          let allowed = isAllowed[entry] ?? isNamed(entry, in: text)
          isAllowed[entry] = allowed
          guard allowed else {
            if lexicon.entries[entry].kind == .company, span.count >= 6 { doubtful.append((entry, span)) }
            return
          }
          if lexicon.entries[entry].kind == .company { firm = (name, end) }
          best = (name, end)
        })
      offset = best?.end ?? first.end
      guard let best else { continue }
      if let firm, firm.end < best.end, let thing = thing(behind: firm.end, to: best, text, folded, trie) {
        result.append((named(lexicon.names[firm.name].entry), TextSpan(start: first.start, end: firm.end)))
        result.append((named(lexicon.names[best.name].entry), thing))
        continue
      }
      let span = text.trimmed(TextSpan(start: first.start, end: best.end), of: "《》")
      result.append((named(lexicon.names[best.name].entry), span))
    }
    return result
  }

  /// Whether an entry needs no company, or has it in the article.
  private func isNamed(_ entry: Int, in text: ArticleBytes) -> Bool {
    let needs = lexicon.entries[entry].spacedNeeds
    return needs.isEmpty || text.contains(anyOf: needs, in: TextSpan(start: 0, end: text.count))
  }

  /// Where a model or product stands whose listed name begins with its firm and that has the rest as a name too: 百度|文心一言.
  private func thing(
    behind end: Int, to best: (name: Int, end: Int), _ text: ArticleBytes, _ folded: FoldedText,
    _ trie: NameTrie.Reader
  ) -> TextSpan? {
    let entry = lexicon.names[best.name].entry
    guard lexicon.entries[entry].kind == .model || lexicon.entries[entry].kind == .product,
      let first = folded.character(from: end)
    else { return nil }
    var isName = false
    trie.forEachName(
      from: first.scalar, endingAt: first.end,
      next: { folded.character(from: $0).map { ($0.scalar, $0.end) } },
      { name, end in if end == best.end, lexicon.names[name].entry == entry { isName = true } })
    return isName ? TextSpan(start: first.start, end: best.end) : nil
  }

  /// The first character from `offset` on that a name may begin with: no inner letter of a word.
  private func nextPlace(from offset: Int, _ folded: FoldedText, _ trie: NameTrie.Reader)
    -> FoldedText.Character?
  {
    var offset = offset
    while let first = trie.nextOpening(in: folded, from: offset) {
      if beginsWord(first, folded.bytes) { return first }
      offset = first.end
    }
    return nil
  }

  private func named(_ entry: Int) -> Mentions.Named {
    Mentions.Named(
      id: lexicon.entries[entry].id, kind: lexicon.entries[entry].kind, name: lexicon.entries[entry].name,
      isKnown: true)
  }

  private func beginsWord(_ first: FoldedText.Character, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard first.scalar < 0x80, isWord(UInt8(first.scalar)) else { return true }
    return first.start == 0 || !isWord(bytes[first.start - 1])
  }

  private func endsWord(_ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = end > 2 && bytes[end - 3] == 0xEF ? asciiForm(bytes, end - 3) : bytes[end - 1]
    guard isWord(last), end < bytes.count else { return true }
    if isWord(bytes[end]) { return false }
    let isVersion = bytes[end] == 0x2E && isDigit(last) && end + 1 < bytes.count
    return !(isVersion && isDigit(bytes[end + 1]))
  }

  /// The half-width form of a full-width character, and any other byte beyond ASCII as it is.
  private func asciiForm(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt8 {
    let character = FoldedText(bytes: bytes).character(from: offset)
    return character.flatMap { $0.scalar < 0x80 ? UInt8($0.scalar) : nil } ?? 0xFF
  }

  private func isWord(_ byte: UInt8) -> Bool { Unicode.Scalar(byte).isAsciiWord }
  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  /// Whether a Latin name's capitals and gaps are there: a capital that begins a word of the name begins one in the
  /// text (`notion` is not Notion), unless digits or inner capitals make the name plain (`openai`); a gap that the
  /// name has not stands before a capital, a digit or a Han character (`GPT 4`, not `moment a` for Momenta).
  private func isWritten(_ name: Int, _ span: TextSpan, _ folded: FoldedText) -> Bool {
    lexicon.names[name].written.withBytes { written in
      guard let head = written.first, head < 0x80 else { return true }
      let isPlain = hasDigitOrInnerCapital(written)
      let own = FoldedText(bytes: written)
      var offset = span.start, ownEnd = -1, end = span.start
      while let mine = own.character(from: max(ownEnd, 0)), offset < span.end,
        let theirs = folded.character(from: offset)
      {
        let byte = folded.bytes[theirs.start]
        let opensWord = mine.start != ownEnd
        if opensWord, !isPlain, isCapital(written[mine.start]), !isCapital(byte) { return false }
        let hasGap = theirs.start > end
        if hasGap, !opensWord, !isCapital(byte), byte < 0x80, !isDigit(byte) { return false }
        (offset, ownEnd, end) = (theirs.end, mine.end, theirs.end)
      }
      return true
    }
  }

  private func hasDigitOrInnerCapital(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.indices.contains { index in
      let isInner = index > 0 && Unicode.Scalar(name[index - 1]).isAsciiWord
      return Unicode.Scalar(name[index]).isAsciiDigit
        || (isInner && (0x41...0x5A).contains(name[index]) && name.contains { (0x61...0x7A).contains($0) })
    }
  }

  /// Whether a name is no part of a longer word or phrase: 科技部 in 科技部门, MIT in the MIT license.
  private func isWhole(_ span: TextSpan, _ text: ArticleBytes) -> Bool {
    guard let last = text.character(before: span.end), guardedEndings.contains(last) else { return true }
    let next = text.has(" ", at: span.end) ? span.end + 1 : span.end
    for index in guards.indices where text.has(guards[index].ending, endingAt: span.end) {
      let guarded = guards[index]
      if guarded.notBefore.contains(where: { text.has($0, at: span.end) || text.has($0, at: next) }) {
        return false
      }
    }
    return true
  }
}

/// An ending of names and the words that make it part of something longer: 部 before 门.
struct NameGuard: Equatable, Sendable {
  let ending: String
  let notBefore: [String]
}

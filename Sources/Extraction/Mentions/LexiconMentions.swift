import Knowledge
import TextRepair

/// Finds the names of the lexicon in an article: leftmost first, and of those the longest.
struct LexiconMentions {
  let lexicon: Lexicon

  /// The mentions, in order and without overlaps.
  ///
  /// A Latin name stands between characters that are no letters or digits (`GPT-4` is not in `GPT-4o`,
  /// nor `GPT-3` in `GPT-3.5`). A name of up to five letters that begins with a capital must do so in the
  /// text. A name that needs company counts only where one of its needed words stands in the article.
  func find(in text: ArticleBytes) -> [(Mentions.Named, TextSpan)] {
    let folded = FoldedText(text.bytes)
    var result: [(Mentions.Named, TextSpan)] = []
    var isAllowed: [Int: Bool] = [:]
    var offset = 0
    while offset < folded.bytes.count {
      var best: (name: Int, end: Int)?
      if folded.bytes[offset] & 0xC0 != 0x80, beginsWord(offset, folded, text) {
        lexicon.trie.forEachName(in: folded.bytes, at: offset) { name, end in
          guard endsWord(end, folded, text), matchesCase(name, offset, folded, text) else { return }
          let entry = lexicon.names[name].entry
          let allowed = isAllowed[entry] ?? hasNeeded(lexicon.entries[entry], text)
          isAllowed[entry] = allowed
          if allowed { best = (name, end) }
        }
      }
      guard let best else {
        offset += 1
        continue
      }
      let entry = lexicon.entries[lexicon.names[best.name].entry]
      let span = TextSpan(start: Int(folded.starts[offset]), end: Int(folded.ends[best.end - 1]))
      result.append((Mentions.Named(id: entry.id, kind: entry.kind, name: entry.name, isKnown: true), span))
      offset = best.end
    }
    return result
  }

  private func hasNeeded(_ entry: LexiconEntry, _ text: ArticleBytes) -> Bool {
    entry.needs.isEmpty || text.contains(anyOf: entry.needs, in: TextSpan(start: 0, end: text.count))
  }

  private func beginsWord(_ offset: Int, _ folded: FoldedText, _ text: ArticleBytes) -> Bool {
    guard Unicode.Scalar(folded.bytes[offset]).isAsciiWord else { return true }
    let start = Int(folded.starts[offset])
    return start == 0 || !Unicode.Scalar(text.bytes[start - 1]).isAsciiWord
  }

  private func endsWord(_ end: Int, _ folded: FoldedText, _ text: ArticleBytes) -> Bool {
    let last = Unicode.Scalar(folded.bytes[end - 1])
    let next = Int(folded.ends[end - 1])
    guard last.isAsciiWord, next < text.count else { return true }
    let following = Unicode.Scalar(text.bytes[next])
    if following.isAsciiWord { return false }
    let isVersion = following == "." && last.isAsciiDigit && next + 1 < text.count
    return !(isVersion && Unicode.Scalar(text.bytes[next + 1]).isAsciiDigit)
  }

  private func matchesCase(_ name: Int, _ offset: Int, _ folded: FoldedText, _ text: ArticleBytes) -> Bool {
    let written = lexicon.names[name].written.utf8
    guard written.count <= 5, let first = written.first, (0x41...0x5A).contains(first) else { return true }
    return (0x41...0x5A).contains(text.bytes[Int(folded.starts[offset])])
  }
}

import Knowledge
import TextRepair

/// Finds the names of the lexicon in an article: leftmost first, and of those the longest.
struct LexiconMentions {
  let lexicon: Lexicon
  var guards: [NameGuard] = []

  /// The mentions, in order and without overlaps.
  ///
  /// A Latin name stands between characters that are no letters or digits (`GPT-4` is not in `GPT-4o`,
  /// nor `GPT-3` in `GPT-3.5`). A name of up to five letters that begins with a capital must do so in the
  /// text. A name that needs company counts only where one of its needed words stands in the article.
  func find(in text: ArticleBytes) -> [(Mentions.Named, TextSpan)] {
    let folded = FoldedText(text.bytes)
    var result: [(Mentions.Named, TextSpan)] = []
    var isAllowed: [Int: Bool] = [:]
    folded.bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        var best: (name: Int, end: Int)?
        if bytes[offset] & 0xC0 != 0x80, beginsWord(offset, folded, text) {
          lexicon.trie.forEachName(in: bytes, at: offset) { name, end in
            guard endsWord(end, folded, text), isWritten(name, offset..<end, folded, text),
              isWhole(name, offset..<end, folded, text)
            else { return }
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
        let span = text.trimmed(
          TextSpan(start: Int(folded.starts[offset]), end: Int(folded.ends[best.end - 1])), of: "《》")
        result.append((Mentions.Named(id: entry.id, kind: entry.kind, name: entry.name, isKnown: true), span))
        offset = best.end
      }
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

  /// Whether a Latin name's capitals and gaps are there: a capital that begins a word of the name begins one in the
  /// text (`notion` is not Notion), unless digits or inner capitals make the name plain (`openai`); a gap that the
  /// name has not stands before a capital, a digit or a Han character (`GPT 4`, not `moment a` for Momenta).
  private func isWritten(_ name: Int, _ range: Range<Int>, _ folded: FoldedText, _ text: ArticleBytes) -> Bool
  {
    guard folded.bytes[range.lowerBound] < 0x80 else { return true }
    var written = lexicon.names[name].written
    return written.withUTF8 { written in
      guard written.first.map({ $0 < 0x80 }) == true else { return true }
      let isPlain = hasDigitOrInnerCapital(written)
      var isRight = true, index = range.lowerBound, previousEnd = -1
      FoldedText.fold(written) { _, start, end in
        let byte = text.bytes[Int(folded.starts[index])]
        let opensWord = start != previousEnd
        let isCapital = (0x41...0x5A).contains(byte)
        if opensWord, !isPlain, (0x41...0x5A).contains(written[start]), !isCapital { isRight = false }
        let hasGap = index > range.lowerBound && folded.starts[index] > folded.ends[index - 1]
        if hasGap, !opensWord, !isCapital, byte < 0x80, !Unicode.Scalar(byte).isAsciiDigit { isRight = false }
        (index, previousEnd) = (index + 1, end)
      }
      return isRight
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
  private func isWhole(_ name: Int, _ range: Range<Int>, _ folded: FoldedText, _ text: ArticleBytes) -> Bool {
    let end = Int(folded.ends[range.upperBound - 1])
    let next = text.has(" ", at: end) ? end + 1 : end
    for guarded in guards where text.has(guarded.ending, endingAt: end) {
      if guarded.notBefore.contains(where: { text.has($0, at: end) || text.has($0, at: next) }) {
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

import TextRepair

/// Decides whether a mark in running text ends a sentence, and where.
struct SentenceEnding {
  /// How far behind a closed quotation its attribution is looked for, in bytes.
  private static let attributionReach = 90

  let text: TextBytes
  let words: SentenceWords
  /// The end of the paragraph.
  let limit: Int

  /// Where the sentence ends that the mark at `offset` ends; nil where it ends none.
  ///
  /// A straight quotation mark closes a quotation only where one is open.
  ///
  /// - Precondition: one of `。！？｡…!?.` stands at `offset`.
  func end(at offset: Int, sentenceStart: Int, hasOpenQuote: Bool) -> Int? {
    let (scalar, width) = text.scalar(at: offset)
    var end = offset + width
    var isStrong = scalar.isFullStop
    while end < limit {
      let (next, width) = text.scalar(at: end)
      guard next.isFullStop || next == "…" || next == "!" || next == "?" || next == "." else { break }
      isStrong = isStrong || next.isFullStop || next == "!" || next == "?"
      end += width
    }
    let marksEnd = end
    let hasQuote = passClosers(&end, hasOpenQuote: hasOpenQuote)
    let next = nextScalar(end)
    if scalar == ".", end - offset == 1 || hasQuote {
      guard isEnglishStop(offset, next: next, sentenceStart: sentenceStart) else { return nil }
    } else if !isStrong {
      guard end > marksEnd || next == nil || text.scalar(at: end).scalar.isBlank else { return nil }
    } else if scalar == "!" || scalar == "?" {
      guard let next else { return end }
      let isApart = end > marksEnd || text.scalar(at: end).scalar.isBlank
      guard isApart || !next.isASCII else { return nil }
    }
    return goesOn(end, hasQuote: hasQuote) ? nil : end
  }

  /// Moves `end` behind closing marks, and tells whether a quotation was closed.
  private func passClosers(_ end: inout Int, hasOpenQuote: Bool) -> Bool {
    var hasQuote = false
    while end < limit {
      let (scalar, width) = text.scalar(at: end)
      guard scalar.isCloser else { break }
      if scalar == "\"" || scalar == "'" {
        let isLast = end + 1 >= limit || !text.scalar(at: end + 1).scalar.isWordPart
        guard scalar == "\"" ? hasOpenQuote : isLast else { break }
      }
      hasQuote = hasQuote || scalar.isClosingQuote
      end += width
    }
    return hasQuote
  }

  /// The first character behind `offset` that is not white space; nil at the end.
  private func nextScalar(_ offset: Int) -> Unicode.Scalar? {
    let start = skipBlanks(offset)
    return start < limit ? text.scalar(at: start).scalar : nil
  }

  private func skipBlanks(_ offset: Int) -> Int {
    var offset = offset
    while offset < limit {
      let (scalar, width) = text.scalar(at: offset)
      guard scalar.isBlank else { break }
      offset += width
    }
    return offset
  }

  /// Whether the sentence goes on at `offset`, behind its marks.
  private func goesOn(_ offset: Int, hasQuote: Bool) -> Bool {
    let start = skipBlanks(offset)
    guard start < limit else { return false }
    let next = text.scalar(at: start).scalar
    if next.isSmallLatin && !isBrand(start) || next == "," || next == ";" || next == "，" || next == "、"
      || next == "；"
    {
      return true
    }
    guard hasQuote else { return false }
    return words.goesOn.longest(at: start, in: text.bytes) != nil || isAttribution(start)
  }

  /// Whether the clause that begins at `start` holds a verb of saying.
  private func isAttribution(_ start: Int) -> Bool {
    var end = start, word = "", wordCount = 0
    while end < min(limit, start + SentenceEnding.attributionReach) {
      let (scalar, width) = text.scalar(at: end)
      if scalar.isFullStop || scalar.isOpener || SentenceEnding.partsClauses(scalar) { break }
      if scalar.isHan, words.says.longest(at: end, in: text.bytes) != nil { return true }
      if scalar.isLatin {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        if words.englishSays.contains(word.lowercased()) { return true }
        (word, wordCount) = ("", wordCount + 1)
        if wordCount > 8 || scalar == "." { break }
      }
      end += width
    }
    return words.englishSays.contains(word.lowercased())
  }

  private static func partsClauses(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "：", "；", ",", ":", ";", "!", "?": true
    default: false
    }
  }

  /// Whether the full stop at `offset` ends a sentence: it is neither part of a number nor of an abbreviation.
  private func isEnglishStop(_ offset: Int, next: Unicode.Scalar?, sentenceStart: Int) -> Bool {
    let behind = offset + 1 < limit ? text.scalar(at: offset + 1).scalar : " "
    guard behind.isBlank || behind.isCloser || behind.isHan || isUnparted(offset) else { return false }
    guard let next else { return true }
    var start = offset
    while start > sentenceStart, let before = text.scalar(before: start), before.scalar.isASCII,
      before.scalar.isLatin || before.scalar.isDigit || before.scalar == "."
    {
      start -= before.width
    }
    let token = text.string(TextSpan(start: start, end: offset))
    if token.isEmpty { return text.scalar(before: offset)?.scalar.isWordPart ?? false || next.isCapitalLatin }
    if start == sentenceStart, token.utf8.allSatisfy({ (48...57).contains($0) }) { return false }
    if token.utf8.count == 1, let letter = token.unicodeScalars.first, letter.isCapitalLatin, letter != "I" {
      return false
    }
    let folded = token.lowercased()
    if words.inside.contains(folded) { return false }
    if words.either.contains(folded) { return opensSentence(offset + 1) }
    return !next.isSmallLatin || isBrand(skipBlanks(offset + 1))
  }

  /// Whether the blank was lost behind the full stop at `offset`: `by the pier.The harbor`, unlike `dock.Lantern`.
  private func isUnparted(_ offset: Int) -> Bool {
    guard let before = text.scalar(before: offset), before.scalar.isSmallLatin, offset + 1 < limit,
      text.scalar(at: offset + 1).scalar.isCapitalLatin
    else { return false }
    return opensSentence(offset + 1)
  }

  /// Whether a name begins that has its capital behind one small letter: `eQuill`.
  private func isBrand(_ start: Int) -> Bool {
    guard start + 1 < limit, text.scalar(at: start).scalar.isSmallLatin else { return false }
    return text.scalar(at: start + 1).scalar.isCapitalLatin
  }

  /// Whether the word behind `offset` is one that opens sentences, with a capital letter.
  private func opensSentence(_ offset: Int) -> Bool {
    let start = skipBlanks(offset)
    var end = start
    while end < limit, text.scalar(at: end).scalar.isLatin { end += 1 }
    guard end > start, text.scalar(at: start).scalar.isCapitalLatin else {
      return start < limit && (text.scalar(at: start).scalar.isHan || text.scalar(at: start).scalar.isOpener)
    }
    return words.openers.contains(text.string(TextSpan(start: start, end: end)).lowercased())
  }
}

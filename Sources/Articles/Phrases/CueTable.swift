import DataTables
import Knowledge
import TextRepair

/// Words by which a line is told to be no content, by where they stand in it.
final class CueTable: Sendable {
  /// Where in a line a cue counts.
  enum Place: String {
    case start, end, whole, within, head, section
    case tailSection = "tail-section"
  }

  private typealias Cue = (phrase: [UInt8], value: SetAside.Reason)

  private let starts: PhraseIndex<SetAside.Reason>
  private let inner: PhraseIndex<SetAside.Reason>
  /// The cues that may stand anywhere in a line.
  let innerPhrases: [[UInt8]]
  private let heads: PhraseIndex<SetAside.Reason>
  private let ends: [Cue]
  private let wholes: WholeLines, sections: WholeLines
  private let tailSections: [Cue]
  /// How many letters of a line tell whether a cue opens it.
  private let longestOpening: Int
  /// Within how many letters a line's head lies: eight Han characters of three bytes each.
  private static let headReach = 24

  init(_ table: DataTable) throws(DataTableFailure) {
    var starts: [Cue] = [], inner: [Cue] = [], heads: [Cue] = [], ends: [Cue] = [], tailSections: [Cue] = []
    var wholes: [Cue] = [], sections: [Cue] = []
    for row in table.rows {
      guard let place = Place(rawValue: row["place"]) else {
        throw table.failure(
          at: row,
          "“\(row["place"])” is no place in a line: use start, end, whole, within, head, section or tail-section"
        )
      }
      guard let reason = SetAside.Reason(rawValue: row["reason"]) else {
        throw table.failure(at: row, "“\(row["reason"])” is no reason to set a line aside")
      }
      let phrase = Array(row["phrase"].utf8)
      guard !phrase.isEmpty else { throw table.failure(at: row, "the phrase is empty") }
      switch place {
      case .start: starts.append((phrase, reason))
      case .end: ends.append((phrase, reason))
      case .within: inner.append((phrase, reason))
      case .head: heads.append((phrase, reason))
      case .whole: wholes.append((phrase, reason))
      case .section: sections.append((phrase, reason))
      case .tailSection: tailSections.append((phrase, reason))
      }
    }
    self.ends = ends
    self.tailSections = tailSections
    self.wholes = WholeLines(wholes)
    self.sections = WholeLines(sections)
    longestOpening = max(
      starts.map(\.phrase.count).max() ?? 0, CueTable.headReach + (heads.map(\.phrase.count).max() ?? 0))
    self.starts = PhraseIndex(starts)
    self.inner = PhraseIndex(inner)
    innerPhrases = inner.map(\.phrase)
    self.heads = PhraseIndex(heads)
  }

  /// The reason that a line's first or last words, or the line as a whole, give.
  func edgeReason(_ words: FoldedWords) -> SetAside.Reason? {
    if let reason = wholes.reason(of: words) { return reason }
    if let cue = starts.longest(at: words.place.span.start, in: words.buffer) { return cue.value }
    if let reason = headReason(words) { return reason }
    guard let last = words.bare.last else { return nil }
    return ends.first { $0.phrase.last == last && words.bareEnds(in: $0.phrase) }?.value
  }

  /// The reason that a cue within the first eight characters gives.
  private func headReason(_ words: FoldedWords) -> SetAside.Reason? {
    let span = words.place.span
    return words.buffer.withUnsafeBufferPointer {
      heads.first(from: span.start, to: min(span.start + CueTable.headReach + 1, span.end), in: $0)?.match
        .value
    }
  }

  /// Whether the words begin a notice, a call or a way to other pages: what stands at the end of a copy.
  func opensNotice(_ text: TextBytes, _ span: TextSpan) -> Bool {
    guard mayOpenNotice(text, span) else { return false }
    let words = opening(text, span)
    switch starts.longest(at: words.place.span.start, in: words.buffer)?.value {
    case .disclaimer, .advert, .prompt, .navigation: return true
    default: break
    }
    if headReason(words) != nil { return true }
    guard words.hasPrefix(CueTable.back) else { return false }
    let all = FoldedWords(text, span)
    return ends.contains { all.contains($0.phrase) }
  }

  /// Opens a link to the site of a copy: 返回.
  static let back = Array("返回".utf8)

  /// Whether a notice may begin with a word of a text; a Han character that begins no cue tells most words off.
  private func mayOpenNotice(_ text: TextBytes, _ span: TextSpan) -> Bool {
    guard text.scalar(at: span.start).scalar.isHan else { return true }
    return text.bytes.withUnsafeBufferPointer { bytes in
      let reach = min(span.end, span.start + 3 * CueTable.headReach)
      return starts.mayBegin(at: span.start, in: bytes) || text.has(CueTable.back, at: span.start)
        || heads.firstBeginning(from: span.start, to: reach, in: bytes) != nil
    }
  }

  /// As many words of a stretch as tell whether a cue opens it, folded.
  private func opening(_ text: TextBytes, _ span: TextSpan) -> FoldedWords {
    let end = text.boundary(before: min(span.end, span.start + 2 * longestOpening))
    let words = FoldedWords(text, TextSpan(start: span.start, end: end))
    return words.letters.count < longestOpening && end < span.end ? FoldedWords(text, span) : words
  }

  /// How many cues of each reason stand in a line; a cue inside another does not count.
  func innerReasons(_ words: FoldedWords) -> [(reason: SetAside.Reason, count: Int)] {
    var counts: [(reason: SetAside.Reason, count: Int)] = [], offset = words.place.span.start
    words.buffer.withUnsafeBufferPointer { letters in
      while let (place, cue) = inner.first(from: offset, to: words.place.span.end, in: letters) {
        if let index = counts.firstIndex(where: { $0.reason == cue.value }) {
          counts[index].count += 1
        } else {
          counts.append((cue.value, 1))
        }
        offset = place + cue.count
      }
    }
    return counts
  }

  /// The reason that a line gives for what follows it.
  func sectionReason(_ words: FoldedWords) -> SetAside.Reason? { sections.reason(of: words) }

  /// The reason that a line gives by its last words for what follows it at the end of a page.
  func tailSectionReason(_ words: FoldedWords) -> SetAside.Reason? {
    tailSections.first { words.bareEnds(in: $0.phrase) }?.value
  }
}

/// Cues that are a line of their own.
private struct WholeLines: Sendable {
  private let reasons: [[UInt8]: SetAside.Reason]
  /// For each length in bytes, whether a cue of it ends in the byte: most lines end in none.
  private let endings: [[Bool]]

  /// Of two cues with the same words the last one counts.
  init(_ cues: [(phrase: [UInt8], value: SetAside.Reason)]) {
    reasons = Dictionary(cues.map { ($0.phrase, $0.value) }) { $1 }
    let longest = cues.map(\.phrase.count).max() ?? 0
    var endings = [[Bool]](repeating: [Bool](repeating: false, count: 256), count: longest + 1)
    for (phrase, _) in cues { if let last = phrase.last { endings[phrase.count][Int(last)] = true } }
    self.endings = endings
  }

  /// The reason that a line without the marks around its words gives; nil where it is no cue.
  func reason(of words: FoldedWords) -> SetAside.Reason? {
    guard words.bareCount < endings.count, let last = words.bare.last, endings[words.bareCount][Int(last)]
    else {
      return nil
    }
    return reasons[Array(words.bare)]
  }
}

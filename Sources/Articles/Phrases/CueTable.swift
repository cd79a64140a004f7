import DataTables
import Knowledge

/// Words by which a line is told to be no content, by where they stand in it.
struct CueTable: Sendable {
  /// Where in a line a cue counts.
  enum Place: String {
    case start, end, whole, within, head, section
    case tailSection = "tail-section"
  }

  private typealias Cue = (phrase: [UInt8], value: SetAside.Reason)

  private let starts: PhraseIndex<SetAside.Reason>
  private let inner: PhraseIndex<SetAside.Reason>
  private let heads: PhraseIndex<SetAside.Reason>
  private var ends: [Cue] = []
  private var wholes: [[UInt8]: SetAside.Reason] = [:]
  private var sections: [[UInt8]: SetAside.Reason] = [:]
  private var tailSections: [Cue] = []
  /// The longest cue that is a line of its own, in bytes.
  private var longestWhole = 0

  init(_ table: DataTable) throws(DataTableFailure) {
    var starts: [Cue] = [], inner: [Cue] = [], heads: [Cue] = []
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
      case .whole: wholes[phrase] = reason
      case .section: sections[phrase] = reason
      case .tailSection: tailSections.append((phrase, reason))
      }
    }
    longestWhole = (Array(wholes.keys) + Array(sections.keys)).map(\.count).max() ?? 0
    self.starts = PhraseIndex(starts)
    self.inner = PhraseIndex(inner)
    self.heads = PhraseIndex(heads)
  }

  /// The reason that a line's first or last words, or the line as a whole, give.
  func edgeReason(_ words: FoldedWords) -> SetAside.Reason? {
    if words.bareCount <= longestWhole, let reason = wholes[words.bare] { return reason }
    if let cue = starts.longest(at: 0, in: words.letters) { return cue.value }
    if let reason = headReason(words) { return reason }
    guard words.bareCount > 0 else { return nil }
    let last = words.letters[words.bareCount - 1]
    return ends.first { $0.phrase.last == last && words.bareEnds(in: $0.phrase) }?.value
  }

  /// The reason that a cue within the first eight characters gives; a Han character has three bytes.
  private func headReason(_ words: FoldedWords) -> SetAside.Reason? {
    for offset in 0...min(24, words.letters.count) {
      if let cue = heads.longest(at: offset, in: words.letters) { return cue.value }
    }
    return nil
  }

  /// Whether the words begin a notice, a call or a way to other pages: what stands at the end of a copy.
  func opensNotice(_ words: FoldedWords) -> Bool {
    let kinds: Set<SetAside.Reason> = [.disclaimer, .advert, .prompt, .navigation]
    if let cue = starts.longest(at: 0, in: words.letters), kinds.contains(cue.value) { return true }
    if headReason(words) != nil { return true }
    return words.hasPrefix(Array("返回".utf8)) && ends.contains { words.contains($0.phrase) }
  }

  /// How many cues of each reason stand in a line; a cue inside another does not count.
  func innerReasons(_ words: FoldedWords) -> [(reason: SetAside.Reason, count: Int)] {
    var counts: [(reason: SetAside.Reason, count: Int)] = [], offset = 0
    while offset < words.letters.count {
      guard let cue = inner.longest(at: offset, in: words.letters) else {
        offset += 1
        continue
      }
      if let index = counts.firstIndex(where: { $0.reason == cue.value }) {
        counts[index].count += 1
      } else {
        counts.append((cue.value, 1))
      }
      offset += cue.count
    }
    return counts
  }

  /// The reason that a line gives for what follows it.
  func sectionReason(_ words: FoldedWords) -> SetAside.Reason? {
    words.bareCount <= longestWhole ? sections[words.bare] : nil
  }

  /// The reason that a line gives by its last words for what follows it at the end of a page.
  func tailSectionReason(_ words: FoldedWords) -> SetAside.Reason? {
    guard !tailSections.isEmpty else { return nil }
    let bare = words.bare
    return tailSections.first {
      bare.count >= $0.phrase.count && bare.suffix($0.phrase.count).elementsEqual($0.phrase)
    }?
    .value
  }
}

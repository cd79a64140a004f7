import DataTables
import Knowledge

/// Words by which a line is told to be no content, by where they stand in it.
struct CueTable: Sendable {
  /// Where in a line a cue counts.
  enum Place: String {
    case start, end, whole, within, section
  }

  private var starts: [(phrase: [UInt8], reason: SetAside.Reason)] = []
  private var ends: [(phrase: [UInt8], reason: SetAside.Reason)] = []
  private var inner: [(phrase: [UInt8], reason: SetAside.Reason)] = []
  private var wholes: [[UInt8]: SetAside.Reason] = [:]
  private var sections: [[UInt8]: SetAside.Reason] = [:]

  init(_ table: DataTable) throws(DataTableFailure) {
    for row in table.rows {
      guard let place = Place(rawValue: row["place"]) else {
        throw table.failure(at: row, "“\(row["place"])” is no place in a line: use start, end, whole, within or section")
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
      case .whole: wholes[phrase] = reason
      case .section: sections[phrase] = reason
      }
    }
  }

  /// The reason that a line's first or last words, or the line as a whole, give.
  func edgeReason(_ words: FoldedWords) -> SetAside.Reason? {
    if let reason = wholes[words.bare] { return reason }
    if let cue = starts.first(where: { words.hasPrefix($0.phrase) }) { return cue.reason }
    let bare = words.bare
    return ends.first { bare.count >= $0.phrase.count && bare.suffix($0.phrase.count).elementsEqual($0.phrase) }?.reason
  }

  /// Whether the words begin a notice, a call or a way to other pages: what stands at the end of a copy.
  func opensNotice(_ words: FoldedWords) -> Bool {
    let kinds: Set<SetAside.Reason> = [.disclaimer, .advert, .prompt, .navigation]
    if starts.contains(where: { kinds.contains($0.reason) && words.hasPrefix($0.phrase) }) { return true }
    return words.hasPrefix(Array("返回".utf8)) && ends.contains { words.contains($0.phrase) }
  }

  /// How many different cues of each reason stand in a line.
  func innerReasons(_ words: FoldedWords) -> [(reason: SetAside.Reason, count: Int)] {
    var counts: [(reason: SetAside.Reason, count: Int)] = []
    for cue in inner where words.contains(cue.phrase) {
      if let index = counts.firstIndex(where: { $0.reason == cue.reason }) {
        counts[index].count += 1
      } else {
        counts.append((cue.reason, 1))
      }
    }
    return counts
  }

  /// The reason that a line gives for what follows it.
  func sectionReason(_ words: FoldedWords) -> SetAside.Reason? { sections[words.bare] }
}

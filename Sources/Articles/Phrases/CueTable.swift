import DataTables
import Knowledge

/// Words by which a line is told to be no content, by where they stand in it.
struct CueTable: Sendable {
  /// Where in a line a cue counts.
  enum Place: String {
    case start, end, whole, within, head, section
  }

  private var starts: [(phrase: [UInt8], reason: SetAside.Reason)] = []
  private var heads: [(phrase: [UInt8], reason: SetAside.Reason)] = []
  private var ends: [(phrase: [UInt8], reason: SetAside.Reason)] = []
  private var inner: [(phrase: [UInt8], reason: SetAside.Reason)] = []
  private var wholes: [[UInt8]: SetAside.Reason] = [:]
  private var sections: [[UInt8]: SetAside.Reason] = [:]

  init(_ table: DataTable) throws(DataTableFailure) {
    for row in table.rows {
      guard let place = Place(rawValue: row["place"]) else {
        throw table.failure(at: row, "“\(row["place"])” is no place in a line: use start, end, whole, within, head or section")
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
      }
    }
    inner.sort { $0.phrase.count > $1.phrase.count }
  }

  /// The reason that a line's first or last words, or the line as a whole, give.
  func edgeReason(_ words: FoldedWords) -> SetAside.Reason? {
    if let reason = wholes[words.bare] { return reason }
    if let cue = starts.first(where: { words.hasPrefix($0.phrase) }) { return cue.reason }
    if let reason = headReason(words) { return reason }
    let bare = words.bare
    return ends.first { bare.count >= $0.phrase.count && bare.suffix($0.phrase.count).elementsEqual($0.phrase) }?.reason
  }

  /// The reason that a cue within the first eight characters gives; a Han character has three bytes.
  private func headReason(_ words: FoldedWords) -> SetAside.Reason? {
    heads.first { cue in words.place(of: cue.phrase).map { $0.lowerBound <= 24 } ?? false }?.reason
  }

  /// Whether the words begin a notice, a call or a way to other pages: what stands at the end of a copy.
  func opensNotice(_ words: FoldedWords) -> Bool {
    let kinds: Set<SetAside.Reason> = [.disclaimer, .advert, .prompt, .navigation]
    if starts.contains(where: { kinds.contains($0.reason) && words.hasPrefix($0.phrase) }) { return true }
    if headReason(words) != nil { return true }
    return words.hasPrefix(Array("返回".utf8)) && ends.contains { words.contains($0.phrase) }
  }

  /// How many different cues of each reason stand in a line; a cue inside a longer one does not count.
  func innerReasons(_ words: FoldedWords) -> [(reason: SetAside.Reason, count: Int)] {
    var counts: [(reason: SetAside.Reason, count: Int)] = []
    var taken: [Range<Int>] = []
    for cue in inner {
      guard let place = words.place(of: cue.phrase), !taken.contains(where: { $0.overlaps(place) }) else { continue }
      taken.append(place)
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

/// A line read again as UTF-8 that was taken for a code page, and how much less odd it is then.
struct PageReading {
  /// How much less odd a line must become, in units of e.
  static let threshold: Float = 2
  /// How odd a line may become that was misread twice, before it is read again once more.
  private static let worst: Float = -1.5
  /// How much less odd it becomes where chance is out of the question.
  private static let convincing: Float = 5

  /// The line, read again.
  private(set) var cells: [MisreadCell] = []
  /// By how much it is less odd.
  private(set) var gain: Float = 0
  /// Whether it is a single letter in a line with other characters that were read right.
  private(set) var isLone = false
  let page: CodePage

  private var whole: [MisreadSequence] = []
  private var soft: [MisreadSequence] = []
  /// Lead bytes that no right character follows, which speak against the page.
  private var broken = 0

  /// Nil where the line is no better read so.
  init?(_ cells: [MisreadCell], page: CodePage, tables: MojibakeTables) {
    let kinds = tables.kinds
    self.page = page
    collect(cells, kinds, private: false)
    if whole.count(where: { $0.scalar.isHan }) > 1 { collect(cells, kinds, private: true) }
    guard !whole.isEmpty || !soft.isEmpty, broken < max(whole.count, 1) else { return nil }
    let before = kinds.oddness(of: cells)
    let bonus = whole.reduce(Float(0)) { $0 + Float($1.range.count - 2) }
    if !whole.isEmpty {
      self.cells = PageReading.apply(whole, to: cells, tables)
      gain = before - kinds.oddness(of: self.cells) + bonus
    }
    if !soft.isEmpty {
      let alone = gain < PageReading.threshold
      let added = alone ? soft.filter { PageReading.mayStandAlone($0, in: cells) } : soft
      let all = (whole + added).sorted { $0.range.lowerBound < $1.range.lowerBound }
      let softened = PageReading.apply(all, to: cells, tables)
      gain = max(gain, before - kinds.oddness(of: softened) + bonus)
      self.cells = softened
    }
    gain -= 0.3 * Float(whole.flatMap(\.range).count { page.hasOther(for: cells[$0].scalar) })
    guard gain > PageReading.worst else { return nil }
    isLone = whole.count == 1 && soft.isEmpty && whole[0].range.count == 2 && hasOthers(cells)
    if gain < PageReading.convincing { self.cells = self.cells.uncertain(against: cells) }
  }

  /// Finds the sequences; those of private-use characters, which GB 18030 has, only if `takesPrivate`.
  private mutating func collect(_ cells: [MisreadCell], _ kinds: CharacterKinds, private takesPrivate: Bool) {
    (whole, soft, broken) = ([], [], 0)
    var index = 0
    var unused: [Unicode.Scalar] = []
    var used: Set<Unicode.Scalar> = []
    while index < cells.count, broken < whole.count + 16 {
      guard let lead = page.byte(of: cells[index].scalar), MisreadSequence.width(lead) != nil else {
        if PageReading.isFollowedByLetter(cells, index) { broken += 1 }
        index += 1
        continue
      }
      let sequence = MisreadSequence(cells, at: index, page: page)
      if let sequence,
        kinds.cost(of: sequence.scalar) < CharacterKinds.implausible
          || takesPrivate && (0xE000...0xF8FF).contains(sequence.scalar.value)
      {
        if sequence.condition == .whole { whole.append(sequence) } else { soft.append(sequence) }
        if sequence.condition == .whole { used.insert(cells[index].scalar) }
        index = sequence.range.upperBound
        continue
      }
      if sequence != nil || PageReading.isFollowedByNarrow(cells, index) {
        broken += 1
      } else {
        unused.append(cells[index].scalar)
      }
      index += 1
    }
    broken += unused.count { used.contains($0) }
  }

  /// Whether a character of a single-byte page follows, which after a lead byte would have to fit.
  private static func isFollowedByNarrow(_ cells: [MisreadCell], _ index: Int) -> Bool {
    index + 1 < cells.count && (0x80..<0x2E80).contains(cells[index + 1].scalar.value)
  }

  /// Whether two letters beyond ASCII meet, as bytes of other encodings do.
  private static func isFollowedByLetter(_ cells: [MisreadCell], _ index: Int) -> Bool {
    (0xC0..<0x250).contains(cells[index].scalar.value) && index + 1 < cells.count
      && (0xC0..<0x250).contains(cells[index + 1].scalar.value)
  }

  /// Whether the line has characters beyond ASCII that are no part of what was read again.
  private func hasOthers(_ cells: [MisreadCell]) -> Bool {
    let inside = Set(whole.flatMap { Array($0.range) })
    return cells.indices.contains { !cells[$0].scalar.isASCII && !inside.contains($0) }
  }

  /// `Ã ` behind a small letter is `à`; a letter with a lost byte may be told by what stands before it.
  private static func mayStandAlone(_ sequence: MisreadSequence, in cells: [MisreadCell]) -> Bool {
    guard sequence.range.count == 2 else { return false }
    switch sequence.condition {
    case .whole: return true
    case .collapsed: return sequence.scalar == "à"
    case .lost: return cells[sequence.range.lowerBound + 1].scalar == "\u{FFFD}"
    }
  }

  private static func apply(
    _ sequences: [MisreadSequence], to cells: [MisreadCell], _ tables: MojibakeTables
  ) -> [MisreadCell] {
    var result: [MisreadCell] = []
    result.reserveCapacity(cells.count)
    var position = 0
    for sequence in sequences {
      result += cells[position..<sequence.range.lowerBound]
      position = sequence.range.upperBound
      let first = cells[sequence.range.lowerBound], last = cells[position - 1]
      let keepsSpace = tables.keepsSpace(of: sequence, in: cells)
      let end = keepsSpace ? last.span.start : last.span.end
      result.append(
        MisreadCell(
          scalar: sequence.scalar, span: TextSpan(start: first.span.start, end: end), isChanged: true,
          isCertain: sequence.condition == .whole && cells[sequence.range].allSatisfy(\.isCertain)))
      if keepsSpace { result.append(last) }
    }
    return result + cells[position...]
  }
}

extension CharacterKinds {
  /// How odd a line is: what the meetings of its characters cost.
  func oddness(of cells: [MisreadCell]) -> Float {
    var total: Float = 0
    var before = kind(of: " ")
    for cell in cells {
      let kind = kind(of: cell.scalar)
      total += cost(before, kind)
      before = kind
    }
    return total
  }
}

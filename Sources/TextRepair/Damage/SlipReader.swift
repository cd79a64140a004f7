/// Reads a byte slip out of decoded text: encodes it again and shifts the bytes back.
///
/// A converter that replaces bytes without regard to where characters begin takes the second byte
/// of one character and the first of the next for a full-width mark (`A3 A1` for `！`), or glosses a
/// pair that is none. The byte in front is left alone and was decoded as `?`; everything behind it is
/// read one byte off until a second byte below 0x80, or another lone byte, sets it right.
struct SlipReader {
  /// What every reader of a text shares.
  struct Knowledge {
    let codec: CodecTable
    let marks: NarrowedMarks
    let readings: ReadingIndex
    let tags: Set<String>
    /// The characters and marks of which the second byte is 0xA3.
    let charactersInA3: [Unicode.Scalar]

    init(codec: CodecTable, tables: RepairTables) {
      self.codec = codec
      marks = tables.narrowedMarks
      readings = tables.readings.loaded()
      tags = tables.tags
      charactersInA3 = (UInt8(0x81)...0xFE).compactMap { codec.character(lead: $0, trail: 0xA3) }
    }
  }

  /// What the first byte of the next character may be.
  private enum Pending {
    case byte(UInt8)
    /// One of several, with the characters that a reading may have been written for.
    case bytes([UInt8], of: [Unicode.Scalar])
  }

  private let bytes: [UInt8]
  private let character: Unicode.Scalar?
  private let knowledge: Knowledge
  /// How many ends of one slip are weighed at most.
  private static let mostEnds = 4
  /// The longest slip that is followed, in characters.
  private static let limit = 4_000

  private var position: Int
  private var cellStart: Int
  private var pending = Pending.byte(0)
  private var cells: [SlipCell] = []
  private var readings = 0

  private static let question = UInt8(ascii: "?")

  /// A reader at a question mark, with the character that was restored right before it.
  init(_ bytes: [UInt8], at question: Int, behind character: Unicode.Scalar?, knowledge: Knowledge) {
    self.bytes = bytes
    self.character = character
    self.knowledge = knowledge
    position = question
    cellStart = question
  }

  /// The stretches that may begin with the question mark, the shortest first; empty where none does.
  ///
  /// There are several where a question mark inside may be a lone byte, which ends the stretch, or a
  /// narrowed mark, behind which it goes on.
  mutating func read() -> [SlipStretch] {
    let start = position
    var stretches: [SlipStretch] = []
    guard begin() else { return [] }
    while cells.count < SlipReader.limit, stretches.count < SlipReader.mostEnds, position < bytes.count {
      if let byte = markBehindShift() {
        var ending = self
        if case .end = ending.endOnLostByte() {
          stretches.append(ending.stretch(from: start))
        }
        _ = goOnBehindMark(byte)
        continue
      }
      switch step() {
      case .goOn: continue
      case .fail: return stretches
      case .end:
        stretches.append(stretch(from: start))
        return stretches
      }
    }
    return stretches
  }

  private func stretch(from start: Int) -> SlipStretch {
    SlipStretch(span: TextSpan(start: start, end: position), cells: cells, readings: readings)
  }

  /// The second byte of the mark that the question mark here may have been narrowed from, where a character of the
  /// pending byte and a character behind allow it.
  private func markBehindShift() -> UInt8? {
    guard bytes[position] == SlipReader.question, let low = knowledge.marks.trail(of: SlipReader.question),
      let next = bytes.scalar(at: position + 1), let pair = knowledge.codec.pair(of: next),
      !candidates(trails: 0xA3...0xA3).characters.isEmpty,
      knowledge.codec.character(lead: low, trail: pair.lead) != nil
    else { return nil }
    return low
  }

  /// Takes the mark at the present place for the second byte of one character and the first of the next.
  private mutating func goOnBehindMark(_ low: UInt8) -> Step {
    guard add(trail: 0xA3, endingAt: position) else { return .fail }
    pending = .byte(low)
    position += 1
    return .goOn
  }

  private enum Step { case goOn, fail, end }

  /// Reads the lone byte and what made it lone.
  private mutating func begin() -> Bool {
    let next = position + 1
    guard next < bytes.count else { return false }
    if let low = knowledge.marks.trail(of: bytes[next]) {
      _ = add(knowledge.charactersInA3, .lostLead, endingAt: next)
      pending = .byte(low)
      position = next + 1
      return true
    }
    guard let (spelling, end) = PinyinSpelling.read(bytes, at: next),
      let before = character ?? PinyinSpelling.character(beforeGlossesEndingAt: position, in: bytes),
      let pair = knowledge.codec.pair(of: before), let syllable = knowledge.readings.syllable(of: spelling)
    else { return false }
    var trails: [UInt8] = [], glossed: [Unicode.Scalar] = []
    for trail in UInt8(0x81)...0xFE {
      guard let scalar = knowledge.codec.scalar(lead: pair.trail, trail: trail),
        knowledge.readings.isReading(syllable, of: scalar)
      else { continue }
      trails.append(trail)
      glossed.append(scalar)
    }
    pending = trails.count == 1 ? .byte(trails[0]) : .bytes(trails, of: glossed)
    position = end
    readings += 1
    return !trails.isEmpty
  }

  private mutating func step() -> Step {
    let byte = bytes[position]
    guard byte < 0x80 else { return shiftBack() }
    if byte == SlipReader.question { return endOnLostByte() }
    if let low = knowledge.marks.trail(of: byte) { return goOnBehindMark(low) }
    if byte == UInt8(ascii: "("), let (_, end) = PinyinSpelling.read(bytes, at: position + 1) {
      position = end
      return .goOn
    }
    return endOnLetter(byte)
  }

  /// A character of two bytes: the first belongs to the character before, the second begins the next.
  private mutating func shiftBack() -> Step {
    guard let scalar = bytes.scalar(at: position), let pair = knowledge.codec.pair(of: scalar),
      add(trail: pair.lead, endingAt: position)
    else { return .fail }
    position += UTF8.width(scalar.value)
    guard pair.trail < 0x80 else {
      pending = .byte(pair.trail)
      return .goOn
    }
    let span = TextSpan(start: cellStart, end: position)
    cells.append(SlipCell(span: span, character: Unicode.Scalar(pair.trail), evidence: .shifted))
    return .end
  }

  /// An ASCII character that is the second byte of the pending character.
  private mutating func endOnLetter(_ byte: UInt8) -> Step {
    guard (0x40...0x7E).contains(byte), add(trail: byte, endingAt: position + 1) else { return .fail }
    position += 1
    return .end
  }

  /// A lone byte: the second of the pending character.
  private mutating func endOnLostByte() -> Step {
    if let (spelling, end) = PinyinSpelling.read(bytes, at: position + 1) {
      guard let syllable = knowledge.readings.syllable(of: spelling) else { return .fail }
      let fitting = candidates(trails: 0x80...0xFE).characters.filter {
        knowledge.readings.isReading(syllable, of: $0)
      }
      guard add(fitting, .reading, endingAt: end) else { return .fail }
      readings += 1
      position = end
      return .end
    }
    let trails = lonelyTrails(before: position + 1)
    let candidates = candidates(trails: trails)
    guard add(candidates.characters, .lostTrail, of: candidates.glossed, endingAt: position + 1) else {
      return .fail
    }
    position += 1
    return .end
  }

  /// What a byte may be that was left alone before the text at `offset`: none below 0x80, which would
  /// have been read as a letter; before a byte that can follow a lead byte only 0x80, which is none,
  /// unless the lone byte swallowed a bracket.
  private func lonelyTrails(before offset: Int) -> ClosedRange<UInt8> {
    guard let next = bytes.scalar(at: offset), next.value >= 0x40, next != "\u{7F}",
      SwallowedBracket(bytes, at: offset, tags: knowledge.tags) == nil
    else { return 0x80...0xFE }
    return 0x80...0x80
  }

  /// The characters and marks of the pending byte and one of `trails`, and for each the character that the reading in
  /// front would have been written for, where that is not known.
  private func candidates(
    trails: ClosedRange<UInt8>
  ) -> (characters: [Unicode.Scalar], glossed: [Unicode.Scalar]) {
    func characters(_ lead: UInt8) -> [Unicode.Scalar] {
      trails.compactMap { knowledge.codec.character(lead: lead, trail: $0) }
    }
    switch pending {
    case .byte(let lead): return (characters(lead), [])
    case .bytes(let leads, let glossed):
      let all = leads.map(characters)
      return (all.flatMap { $0 }, zip(all, glossed).flatMap { Array(repeating: $1, count: $0.count) })
    }
  }

  /// Adds the character of the pending byte and `trail`; false where they make none.
  private mutating func add(trail: UInt8, endingAt end: Int) -> Bool {
    guard case .byte(let lead) = pending else { return addAmbiguous(trail: trail, endingAt: end) }
    guard let character = knowledge.codec.shiftedCharacter(lead: lead, trail: trail) else { return false }
    let span = TextSpan(start: cellStart, end: end)
    cells.append(SlipCell(span: span, character: character, evidence: .shifted))
    cellStart = end
    return true
  }

  /// Adds a character of which a reading in front tells the first byte, but not it alone.
  private mutating func addAmbiguous(trail: UInt8, endingAt end: Int) -> Bool {
    guard case .bytes(let leads, let characters) = pending else { return false }
    var candidates: [Unicode.Scalar] = [], glossed: [Unicode.Scalar] = []
    for (lead, character) in zip(leads, characters) {
      guard let candidate = knowledge.codec.character(lead: lead, trail: trail) else { continue }
      candidates.append(candidate)
      glossed.append(character)
    }
    return add(candidates, candidates.count > 1 ? .reading : .shifted, of: glossed, endingAt: end)
  }

  private mutating func add(
    _ candidates: [Unicode.Scalar], _ evidence: SlipCell.Evidence, of glossed: [Unicode.Scalar] = [],
    endingAt end: Int
  ) -> Bool {
    let span = TextSpan(start: cellStart, end: end)
    guard let cell = SlipCell(span: span, candidates: candidates, evidence: evidence, glossed: glossed) else {
      return false
    }
    cells.append(cell)
    cellStart = end
    return true
  }
}

extension CodecTable {
  /// The character of two bytes that are both there: Han, mark or symbol (Ⅱ, ▲, ℃); nil for private and unassigned ones.
  func shiftedCharacter(lead: UInt8, trail: UInt8) -> Unicode.Scalar? {
    guard let scalar = scalar(lead: lead, trail: trail), !(0xE000...0xF8FF).contains(scalar.value) else {
      return nil
    }
    return scalar
  }

  /// The Han character or mark of two bytes; nil for anything else.
  func character(lead: UInt8, trail: UInt8) -> Unicode.Scalar? {
    guard let scalar = scalar(lead: lead, trail: trail), scalar.isHan || scalar.isChineseMark else {
      return nil
    }
    return scalar
  }
}

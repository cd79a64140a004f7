/// Finds the byte slips of a text and restores what they garbled, one edit for each character.
struct ByteSlips {
  private let tables: RepairTables
  private let bytes: [UInt8]
  private let record: GlossRecord
  private let survey: SlipSurvey

  /// The gain in likelihood (e to this power) that makes a short stretch believable by itself.
  private static let convincingGain = 12.0

  /// How much less likely a stretch may make the text of a page that is known to be damaged in other places, where a
  /// question mark before a mark is more likely a slip than what the words say.
  private static let leastGainOnDamagedPage = -8.0

  /// How many characters behind a slip are looked at.
  private static let reach = 12
  /// The longest text in brackets that is believed, in bytes.
  private static let longestBracket = 120

  init(_ bytes: [UInt8], _ survey: SlipSurvey, record: GlossRecord, tables: RepairTables) {
    self.bytes = bytes
    self.survey = survey
    self.record = record
    self.tables = tables
  }

  /// The edits that undo every slip, in order; empty where there is none.
  ///
  /// A stretch that only a page's other damage makes believable (`?!?` for `。」`) is restored where
  /// the page has such damage, or a second one that closes a quotation or holds a whole character.
  func edits() -> [Edit] {
    var survey = survey
    let isConverted = record.isConverted
    let restoration = self.restoration(survey.stretches, isConverted: isConverted)
    var edits: [Edit] = []
    var position = 0
    var hasProof = false
    var supported = 0
    var line = RestoredLine(punctuation: tables.punctuation)
    let isDamaged = isConverted || survey.stretches.count(where: \.hasProof) > 2
    let leastGain = isDamaged ? ByteSlips.leastGainOnDamagedPage : 0
    for start in survey.starts where start >= position {
      let before = start == position ? line.line.last : nil
      let stretches = survey.stretches(from: start, behind: before)
      guard !stretches.isEmpty else { continue }
      line.advance(to: start, in: bytes)
      guard let (stretch, restored) = best(of: stretches, line, restoration, &survey),
        restored.gain > leastGain
      else { continue }
      let choices = restored.choices
      edits += self.edits(for: choices, of: stretch)
      if stretch.hasProof || (stretch.hasShiftedCharacter && restored.gain > ByteSlips.convincingGain) {
        hasProof = true
      } else if stretch.isSupported(by: choices, open: line.open, punctuation: tables.punctuation) {
        supported += 1
      }
      line.append(choices.map(\.character), upTo: stretch.span.end)
      position = stretch.span.end
    }
    guard hasProof || isConverted || supported > 1 else { return [] }
    let dropped = droppedMarks(besides: edits)
    return dropped.isEmpty ? edits : (edits + dropped).sorted { $0.span < $1.span }
  }

  /// The stretch that makes the text likelier by most, and what it was; nil where there is none.
  ///
  /// What begins where a shorter one has ended and a longer one goes on speaks for the shorter one.
  private func best(
    of stretches: [SlipStretch], _ line: RestoredLine, _ restoration: SlipRestoration,
    _ survey: inout SlipSurvey
  ) -> (SlipStretch, SlipRestoration.Restored)? {
    var best: (stretch: SlipStretch, restored: SlipRestoration.Restored)?
    var most = -Double.infinity
    let end = stretches.map(\.span.end).max() ?? 0
    for stretch in stretches {
      let restored = restored(stretch, line, restoration)
      var gain = restored.gain
      if let next = survey.firstStart(in: stretch.span.end..<end) {
        var behind = line
        behind.append(restored.choices.map(\.character), upTo: stretch.span.end)
        behind.advance(to: next, in: bytes)
        let last = next == stretch.span.end ? behind.line.last : nil
        let gains = survey.stretches(from: next, behind: last).map {
          self.restored($0, behind, restoration).gain
        }
        gain += max(0, gains.max() ?? 0)
      }
      if gain > most { (best, most) = ((stretch, restored), gain) }
    }
    return best
  }

  private func restored(
    _ stretch: SlipStretch, _ line: RestoredLine, _ restoration: SlipRestoration
  ) -> SlipRestoration.Restored {
    let place = surroundings(of: stretch, open: line.open, line.line)
    return restoration.restore(stretch, damaged: scalars(in: stretch.span), in: place)
  }

  private func restoration(_ stretches: [SlipStretch], isConverted: Bool) -> SlipRestoration {
    let page = RunCounts(
      bytes, script: tables.script, without: record.glosses, restoring: stretches)
    let likelihood = Likelihood(
      words: tables.words, script: tables.script, punctuation: tables.punctuation, page: page)
    return SlipRestoration(
      tables: tables, glossed: isConverted ? record.characters : [],
      likelihood: likelihood, runs: RunLikelihood(page: page, tables: tables),
      usualOpener: usualOpener(), script: PageScript(record.characterCounts(), table: tables.script))
  }

  /// Which of 「」 and “” the text holds more often; nil where it holds neither.
  private func usualOpener() -> Unicode.Scalar? {
    var corner = 0, curly = 0
    var position = 0
    while let second = bytes.firstIndex(of: 0x80, from: position) {
      position = second + 1
      guard second > 0, position < bytes.count else { continue }
      if bytes[second - 1] == 0xE3, bytes[position] & 0xFE == 0x8C { corner += 1 }
      if bytes[second - 1] == 0xE2, bytes[position] & 0xFE == 0x9C { curly += 1 }
    }
    return corner + curly == 0 ? nil : curly > corner ? "“" : "「"
  }

  /// One edit for each character; a lost byte took a bracket with it where one is missing behind it.
  private func edits(for choices: [SlipRestoration.Choice], of stretch: SlipStretch) -> [Edit] {
    var result = zip(stretch.cells, choices).map { cell, choice in
      Edit(
        span: cell.span, replacement: String(choice.written), kind: .byteSlip, certain: choice.certain,
        alternatives: choice.alternatives.map { String($0) })
    }
    if stretch.endsOnLostByte, let last = result.last,
      let swallowed = SwallowedBracket(bytes, at: stretch.span.end, tags: tables.tags)
    {
      result[result.count - 1] = Edit(
        span: last.span, replacement: last.replacement + swallowed.rawValue, kind: .byteSlip,
        certain: last.certain, alternatives: last.alternatives)
    }
    return result
  }

  /// Takes out a `?` right behind a full stop at the end of a line, a character that GBK lacks, where none of what was
  /// found, which is in order, takes it.
  private func droppedMarks(besides found: [Edit]) -> [Edit] {
    var found = found[...]
    var result: [Edit] = []
    var position = 0
    while let question = bytes.firstIndex(of: UInt8(ascii: "?"), from: position) {
      position = question + 1
      let endsLine = position >= bytes.count || bytes[position] == 0x0A || bytes[position] == 0x0D
      guard endsLine else { continue }
      found = found.drop { $0.span.end <= question }
      let isTaken = found.first.map { $0.span.start <= question } ?? false
      guard !isTaken, bytes.scalar(before: question) == "。" else { continue }
      result.append(
        Edit(span: TextSpan(start: question, end: position), replacement: "", kind: .byteSlip, certain: false)
      )
    }
    return result
  }

  private func surroundings(
    of stretch: SlipStretch, open: [Unicode.Scalar], _ line: [Unicode.Scalar]
  ) -> SlipPlace {
    var rest: [Unicode.Scalar] = []
    var position = stretch.span.end
    while rest.count < ByteSlips.reach, let scalar = bytes.scalar(at: position), scalar != "\n" {
      if scalar == "(", let (_, end) = PinyinSpelling.read(bytes, at: position + 1) {
        position = end
        continue
      }
      rest.append(scalar)
      position += UTF8.width(scalar.value)
    }
    let next = bytes.scalar(at: stretch.span.end)
    let isTag = MarkupTag.endOfTag(bytes, afterBracket: stretch.span.end, names: tables.tags) != nil
    let swallowed =
      stretch.endsOnLostByte ? SwallowedBracket(bytes, at: stretch.span.end, tags: tables.tags) : nil
    if swallowed == .round { rest.insert("(", at: 0) }
    let endsLine = next == nil || next == "\n" || next == "\r" || next == "<" || isTag
    return SlipPlace(
      line: line, after: isTag ? [] : Array(rest.prefix(3)), rest: isTag ? [] : rest, open: open,
      endsLine: endsLine, nextQuote: nextQuote(from: stretch.span.end),
      closesBracket: swallowed == nil && closesBracket(from: stretch.span.end))
  }

  /// Whether a round bracket closes between `offset` and the end of the line that does not open there.
  private func closesBracket(from offset: Int) -> Bool {
    var position = offset
    while let scalar = bytes.scalar(at: position), scalar != "\n",
      position - offset < ByteSlips.longestBracket
    {
      if scalar == "(", let (_, end) = PinyinSpelling.read(bytes, at: position + 1) {
        position = end
        continue
      }
      if scalar == "（" || scalar == "(" { return false }
      if scalar == "）" { return true }
      position += UTF8.width(scalar.value)
    }
    return false
  }

  /// The first mark of a quotation between `offset` and the end of the line.
  private func nextQuote(from offset: Int) -> SlipPlace.NextQuote {
    var position = offset
    while let scalar = bytes.scalar(at: position), scalar != "\n" {
      let next = position + UTF8.width(scalar.value)
      if scalar == "?", next < bytes.count, tables.narrowedMarks.trail(of: bytes[next]) != nil {
        return .unknown
      }
      if scalar.value >= 0x80, !scalar.isHan, let mark = tables.punctuation[scalar], mark.isQuote {
        return mark.closer != nil ? .opens : .closes
      }
      position = next
    }
    return .none
  }

  /// The characters of a stretch, readings in brackets passed over: they go whatever the stretch is.
  private func scalars(in span: TextSpan) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var position = span.start
    while position < span.end, let scalar = bytes.scalar(at: position) {
      if scalar == "(", let (_, end) = PinyinSpelling.read(bytes, at: position + 1), end <= span.end {
        position = end
      } else {
        result.append(scalar)
        position += UTF8.width(scalar.value)
      }
    }
    return result
  }
}

/// Puts right what was decoded with the wrong encoding, in whole texts and in stretches of good ones.
///
/// A line is read again as long as that makes it less odd, so that text that was misread twice comes
/// back too. Two measures tell: for single-byte code pages how oddly kinds of characters meet
/// (``CharacterKinds``), for East Asian encodings how common the characters are
/// (``EastAsianWeights``). What is lost stays lost: it becomes U+FFFD, which is on record as uncertain.
struct Mojibake {
  private let bytes: [UInt8]
  private let slips: SlipSurvey?
  private let tables: RepairTables

  /// By how much the best reading of a line must be better than another one to be certain.
  private static let clearMargin: Float = 2
  /// How often a line may have been misread.
  private static let deepestLayer = 6

  /// The misreadings of a text whose slips `slips` knows; nil where it has none.
  init(_ bytes: [UInt8], slips: SlipSurvey?, tables: RepairTables) {
    self.bytes = bytes
    self.slips = slips
    self.tables = tables
  }

  /// The edits, in order; empty where nothing is misread.
  ///
  /// - Complexity: O(*n*), and cheap where ``MojibakeGate`` finds no line.
  func edits() -> [Edit] {
    let gate = MojibakeGate(signs: tables.mojibake.signs)
    let lines = gate.suspects(in: bytes)
    guard !lines.isEmpty else { return [] }
    let slipped = SlippedStretches(slips, characters: tables.characters)
    var eastAsian = EastAsianRepair(tables: tables)
    var undecided: [(line: TextSpan, cells: [MisreadCell], readings: [PageReading])] = []
    var support = 0
    var edits: [Edit] = []
    for line in lines {
      let slips = slipped.inside(line)
      guard slips.isEmpty || gate.suspects(line, in: bytes, without: slips) else { continue }
      let cells = [MisreadCell](bytes, line, without: slips)
      var lone: [PageReading] = []
      let found = repaired(cells, &eastAsian, takesLone: false, &lone).edits
      if !lone.isEmpty { undecided.append((line, cells, lone)) }
      if !found.isEmpty { support += 1 }
      edits += found
    }
    for (line, cells, readings) in undecided {
      edits.removeAll { line.contains($0.span) }
      if support > 0 {
        var lone: [PageReading] = []
        edits += repaired(cells, &eastAsian, takesLone: true, &lone).edits
      } else {
        edits += marks(for: readings)
      }
    }
    return undecided.isEmpty ? edits : edits.sorted { $0.span < $1.span }
  }

  /// Edits that change nothing and say what a letter may have been that nothing decides.
  private func marks(for readings: [PageReading]) -> [Edit] {
    guard let best = readings.first else { return [] }
    return best.cells.edits.map { edit in
      let others = readings.flatMap(\.cells.edits).filter { $0.span == edit.span }.map(\.replacement)
      let alternatives = others.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      return Edit(
        span: edit.span, replacement: String(decoding: bytes[edit.span.range], as: UTF8.self),
        kind: .mojibake, certain: false, alternatives: alternatives)
    }
  }

  /// The line, put right layer by layer.
  ///
  /// A single letter that two code pages explain, in a line whose other characters are right, is taken
  /// only where `takesLone`, that is, where other lines of the text are misread too; otherwise its readings are handed
  /// back in `lone`, the best first. What another reading of the line explains nearly as well is not certain.
  private func repaired(
    _ cells: [MisreadCell], _ eastAsian: inout EastAsianRepair, takesLone: Bool, _ lone: inout [PageReading]
  ) -> [MisreadCell] {
    let kinds = tables.mojibake.kinds
    var cells = cells
    for _ in 0..<Mojibake.deepestLayer {
      let readings = readings(of: cells)
      let convincing = readings.filter { $0.gain >= PageReading.threshold }
      if let best = convincing.max(by: { $0.gain < $1.gain }) {
        guard !best.isLone || takesLone || readings.count(where: { $0.gain > 0 }) == 1 else {
          lone = readings.filter { $0.gain > 0 }.sorted { $0.gain > $1.gain }
          break
        }
        let isRivalled = convincing.contains {
          $0.gain > best.gain - Mojibake.clearMargin && !$0.cells.readsLike(best.cells)
        }
        cells = isRivalled ? best.cells.uncertain(against: cells) : best.cells
      } else if let best = readings.first(where: { leadsOn($0) }) {
        cells = best.cells
      } else if let reread = eastAsian.repaired(cells), reread != cells {
        cells = reread
      } else {
        break
      }
    }
    return StrayControls.repaired(cells, kinds: kinds) ?? cells
  }

  private func readings(of cells: [MisreadCell]) -> [PageReading] {
    guard MisreadSequence.mayStand(in: cells) else { return [] }
    return CodePage.all.compactMap { PageReading(cells, page: $0, tables: tables.mojibake) }
  }

  /// Whether a reading that convinces nobody yet leads to one that does.
  private func leadsOn(_ reading: PageReading) -> Bool {
    readings(of: reading.cells).contains { reading.gain + $0.gain > PageReading.threshold - 0.1 }
  }
}

/// Puts right what was decoded with the wrong encoding, in whole texts and in stretches of good ones.
///
/// A line is read again as long as that makes it less odd, so that text that was misread twice comes
/// back too. Two measures tell: for single-byte code pages how oddly kinds of characters meet
/// (``CharacterKinds``), for East Asian encodings how common the characters are
/// (``EastAsianWeights``). What is lost stays lost: it becomes U+FFFD, which is on record as uncertain.
struct Mojibake {
  private let bytes: [UInt8]
  private let tables: RepairTables

  /// How often a line may have been misread.
  private static let deepestLayer = 6

  init(_ bytes: [UInt8], tables: RepairTables) {
    self.bytes = bytes
    self.tables = tables
  }

  /// The edits, in order; empty where nothing is misread.
  ///
  /// - Complexity: O(*n*), and cheap where ``MojibakeGate`` finds no line.
  func edits() -> [Edit] {
    let lines = MojibakeGate(signs: tables.mojibake.signs).suspects(in: bytes)
    guard !lines.isEmpty else { return [] }
    var eastAsian = EastAsianRepair(tables: tables)
    var undecided: [TextSpan] = []
    var support = 0
    var edits: [Edit] = []
    for line in lines {
      var isLone = false
      let found = repaired([MisreadCell](bytes, line), &eastAsian, takesLone: false, &isLone).edits
      if isLone { undecided.append(line) }
      if !found.isEmpty { support += 1 }
      edits += found
    }
    guard support > 0, !undecided.isEmpty else { return edits }
    for line in undecided {
      edits.removeAll { line.contains($0.span) }
      var isLone = false
      edits += repaired([MisreadCell](bytes, line), &eastAsian, takesLone: true, &isLone).edits
    }
    return edits.sorted { $0.span < $1.span }
  }

  /// The line, put right layer by layer.
  ///
  /// A single letter that two code pages explain, in a line whose other characters are right, is taken
  /// only where `takesLone`, that is, where other lines of the text are misread too.
  private func repaired(
    _ cells: [MisreadCell], _ eastAsian: inout EastAsianRepair, takesLone: Bool, _ isLone: inout Bool
  ) -> [MisreadCell] {
    let kinds = tables.mojibake.kinds
    var cells = cells
    for _ in 0..<Mojibake.deepestLayer {
      let readings = readings(of: cells)
      let convincing = readings.filter { $0.gain >= PageReading.threshold }
      if let best = convincing.max(by: { $0.gain < $1.gain }) {
        guard !best.isLone || takesLone || readings.count(where: { $0.gain > 0 }) == 1 else {
          isLone = true
          break
        }
        cells = best.cells
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

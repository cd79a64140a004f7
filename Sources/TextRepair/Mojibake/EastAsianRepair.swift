/// Reads lines again that were written in one East Asian encoding and read in another, or in a
/// single-byte code page.
struct EastAsianRepair {
  private let signs: MisreadSigns
  private var weights: EastAsianWeights
  private var lostBytes: LostBytes?
  private let tables: RepairTables
  /// The confusion that the last line of this kind showed, which the next one is likely to show too.
  private var usual: PageConfusion?

  /// How much likelier a line must become, beyond what going over costs.
  private static let threshold = 4.0
  /// What going over to UTF-8 costs, which hardly any other text can be read as.
  private static let tollOfUTF8 = 10.0
  /// What going over to an encoding costs in which almost any bytes mean something.
  private static let tollOfPairs = 14.0
  /// How likely the characters of a line read from pairs must be on average.
  private static let leastMean = -11.0

  init(tables: RepairTables) {
    signs = tables.mojibake.signs
    weights = EastAsianWeights(tables: tables)
    self.tables = tables
  }

  /// How much likelier for each of its characters a line becomes that is read in the right way.
  private static let clearGain = 3.0
  /// What going over costs from a code page, whose text hardly ever has many high bytes in a row.
  private static let tollFromPage = 8.0

  /// By how much the likeliest way must be likelier than another one to be certain, as a natural logarithm.
  private static let clearMargin = 10.0

  /// The line read again in the likeliest way; nil where it is likeliest as it stands.
  mutating func repaired(_ cells: [MisreadCell]) -> [MisreadCell]? {
    guard let line = likeliest(cells) else { return nil }
    guard line.contains(where: { $0.lost != nil }) else { return line }
    var lostBytes = lostBytes ?? LostBytes(tables: tables)
    self.lostBytes = lostBytes
    return lostBytes.restored(line, &weights)
  }

  private mutating func likeliest(_ cells: [MisreadCell]) -> [MisreadCell]? {
    var best: (cells: [MisreadCell], gain: Double)?
    var others: [(cells: [MisreadCell], gain: Double)] = []
    func take(_ found: (cells: [MisreadCell], gain: Double)?) {
      guard let found, found.gain > EastAsianRepair.threshold else { return }
      others.append(found)
      if found.gain > best?.gain ?? 0 { best = found }
    }
    /// The best line; certain only where no other reading of it comes near.
    func decided() -> [MisreadCell]? {
      guard let best else { return nil }
      let isRivalled = others.contains {
        $0.gain > best.gain - EastAsianRepair.clearMargin && !$0.cells.readsLike(best.cells)
      }
      return isRivalled ? best.cells.uncertain(against: cells) : best.cells
    }
    let suspects = signs.suspects(in: cells)
    let hasNarrowRun = EastAsianRepair.longestNarrowRun(cells) >= 4
    guard !suspects.isEmpty || hasNarrowRun else { return nil }
    let plain = weights.weights(of: cells)
    for confusion in suspects {
      let line = MisreadBytes(cells, as: confusion.read)
      let toll = confusion.written == .utf8 ? EastAsianRepair.tollOfUTF8 : EastAsianRepair.tollOfPairs
      take(reread(cells, line, plain, written: confusion.written, toll: toll))
    }
    guard hasNarrowRun else { return decided() }
    if let usual, let found = reread(cells, plain, usual), found.gain > Double(cells.count) * Self.clearGain {
      return found.cells
    }
    var winner: PageConfusion?
    for confusion in PageConfusion.all(for: cells) {
      guard let found = reread(cells, plain, confusion) else { continue }
      if found.gain > best?.gain ?? EastAsianRepair.threshold { winner = confusion }
      take(found)
    }
    if let winner { usual = winner }
    return decided()
  }

  /// Text of an encoding of pairs that was read in a code page.
  private struct PageConfusion {
    let page: CodePage
    let written: MisreadEncoding

    /// Those with a page that has nearly all of a line's characters.
    static func all(for cells: [MisreadCell]) -> [PageConfusion] {
      let high = cells.lazy.map(\.scalar).filter { (0x80..<0x2600).contains($0.value) }
      let pages = CodePage.all.filter { page in
        high.count { page.byte(of: $0) == nil } * 10 <= high.count
      }
      return pages.flatMap { page in
        [MisreadEncoding.gb18030, .big5, .shiftJIS].map { PageConfusion(page: page, written: $0) }
      }
    }
  }

  private mutating func reread(
    _ cells: [MisreadCell], _ plain: [Double], _ confusion: PageConfusion
  ) -> (cells: [MisreadCell], gain: Double)? {
    let page = confusion.page
    let line = MisreadBytes(cells) { scalar in
      scalar.isASCII ? [UInt8(scalar.value)] : page.byte(of: scalar).map { [$0] }
    }
    let found = reread(
      cells, line, plain, written: confusion.written, toll: EastAsianRepair.tollFromPage)
    return found.flatMap { EastAsianRepair.isConsistent($0.cells) ? $0 : nil }
  }

  private mutating func reread(
    _ cells: [MisreadCell], _ line: MisreadBytes, _ plain: [Double], written: MisreadEncoding, toll: Double
  ) -> (cells: [MisreadCell], gain: Double)? {
    guard written != .utf8 else {
      return RereadLine(cells, line, plain: plain, toll: toll, as: .utf8).best(&weights)
    }
    guard let pairs = written.pairs else { return nil }
    let encoding = RereadEncoding.pairs(pairs, isShiftJIS: written == .shiftJIS)
    let found = RereadLine(cells, line, plain: plain, toll: toll, as: encoding).best(&weights)
    let (mean, count) = mean(of: found.cells)
    guard mean >= EastAsianRepair.leastMean, count >= EastAsianRepair.leastCount(written) else { return nil }
    return count < EastAsianRepair.certainCount ? (found.cells.uncertain(against: cells), found.gain) : found
  }

  /// How many characters must be read again from pairs to be certain: almost any two bytes mean something.
  private static let certainCount = 4

  /// How many characters must be read again: fewest in the encoding of most Chinese pages.
  private static func leastCount(_ written: MisreadEncoding) -> Int {
    switch written {
    case .gb18030: 2
    case .big5: 3
    case .utf8, .shiftJIS: 4
    }
  }

  /// The mean weight of the characters that were read again, and how many there are.
  private mutating func mean(of cells: [MisreadCell]) -> (mean: Double, count: Int) {
    var sum = 0.0, count = 0
    for cell in cells where cell.isChanged && !cell.scalar.isASCII {
      sum += weights.weight(of: cell.scalar)
      count += 1
    }
    return (count == 0 ? -.infinity : sum / Double(count), count)
  }

  /// Whether what was left of a page's high bytes is little beside what was read again.
  private static func isConsistent(_ cells: [MisreadCell]) -> Bool {
    var left = 0, reread = 0, run = 0
    for cell in cells {
      if cell.isChanged, !cell.scalar.isASCII { reread += 1 }
      run = !cell.isChanged && (0xA0..<0x2600).contains(cell.scalar.value) ? run + 1 : 0
      if run == 2 { left += 2 } else if run > 2 { left += 1 }
    }
    return left * 5 <= reread
  }

  private static func longestNarrowRun(_ cells: [MisreadCell]) -> Int {
    var longest = 0, run = 0
    for cell in cells {
      run = (0x80..<0x2600).contains(cell.scalar.value) ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

/// C1 controls that are characters of windows-1252, or of MacRoman, which a reader took for Latin-1.
enum StrayControls {
  /// The line with its controls read in windows-1252, or in MacRoman where all stand inside words that
  /// are less odd so; nil where none is to be read.
  ///
  /// U+0085 alone is left: it may be the line end that Unicode has it for.
  static func repaired(_ cells: [MisreadCell], kinds: CharacterKinds) -> [MisreadCell]? {
    let controls = cells.filter { (0x80...0x9F).contains($0.scalar.value) }
    guard !controls.isEmpty, !hasSequence(cells) else { return nil }
    let hasProof = cells.contains(where: \.isChanged) || controls.contains { $0.scalar.value != 0x85 }
    guard hasProof else { return nil }
    guard let western = CodePage.windows1252.map({ read(cells, in: $0) }) else { return nil }
    var result = western
    if standInWords(cells), let mac = CodePage.macRoman.map({ read(cells, in: $0) }),
      kinds.oddness(of: mac) < kinds.oddness(of: western)
    {
      result = mac
    }
    return result == cells ? nil : result
  }

  /// Whether a control is part of a character of UTF-8 that nobody would have written, such as an icon.
  private static func hasSequence(_ cells: [MisreadCell]) -> Bool {
    guard let page = CodePage.windows1252 else { return false }
    return cells.indices.contains { start in
      guard let sequence = MisreadSequence(cells, at: start, page: page), sequence.condition == .whole else {
        return false
      }
      return cells[sequence.range].contains { (0x80...0x9F).contains($0.scalar.value) }
    }
  }

  /// Whether every control stands between letters, so that it must be one.
  private static func standInWords(_ cells: [MisreadCell]) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      cells.indices.contains(index) && cells[index].scalar.properties.isAlphabetic
    }
    return cells.indices.allSatisfy { index in
      !(0x80...0x9F).contains(cells[index].scalar.value) || (isLetter(index - 1) && isLetter(index + 1))
    }
  }

  private static func read(_ cells: [MisreadCell], in page: CodePage) -> [MisreadCell] {
    cells.map { cell in
      guard (0x80...0x9F).contains(cell.scalar.value) else { return cell }
      let scalar = page.scalar(of: UInt8(cell.scalar.value))
      guard scalar != cell.scalar else { return cell }
      return MisreadCell(scalar: scalar, span: cell.span, isChanged: true, isCertain: false)
    }
  }
}

import TextRepair

/// Finds the line breaks that a printer or a mail program put into sentences, at a fixed column.
///
/// A break is one of these where the next word would not have fitted into its line. That is known once the
/// column is: the width under which the most breaks are explained and the fewest are not. A page is wrapped
/// where at least three breaks stand in mid-sentence at that column and hardly any line in mid-sentence is
/// shorter. Poems and dialogues are narrower, lists and headings end where they like.
struct WrappedText {
  private let text: TextBytes
  private let isFixed: (TextSpan) -> Bool

  /// The narrowest column, in columns or characters: twenty Han characters.
  private static let narrowest = 38
  private static let narrowestInCharacters = 20
  /// The widest one; longer lines are paragraphs.
  private static let widest = 180

  /// Wrapped text of a page; `isFixed` says of which lines the format knows that they stand for themselves.
  init(_ text: TextBytes, isFixed: @escaping (TextSpan) -> Bool) {
    self.text = text
    self.isFixed = isFixed
  }

  /// The edits that join the lines, in order; empty for a page that is not wrapped.
  ///
  /// Lines are joined by a space where both sides are written with spaces, by nothing otherwise.
  func edits() -> [Edit] {
    guard mayBeWrapped else { return [] }
    let paragraphs = self.paragraphs()
    guard let column = column(paragraphs) else { return [] }
    let isMarked = paragraphs.count > 1 || paragraphs.joined().contains { $0.indent > 0 }
    var edits: [Edit] = []
    for lines in paragraphs {
      for (line, next) in zip(lines, lines.dropFirst()) {
        let goesOn = isMarked && !next.mayOpenTurn || !line.endsSentence
        guard column.isForced(line, next), goesOn, !next.opensItem,
          next.indent <= line.indent || line.opensItem, !isFixed(line.span), !isFixed(next.span)
        else { continue }
        edits.append(joint(line, next))
      }
    }
    return edits
  }

  /// Whether three lines of the length of a printed one stand right above others, and three end in mid-sentence: the
  /// only cost for most pages.
  private var mayBeWrapped: Bool {
    var start = 0, printed = 0, open = 0, isPrinted = false, isOpen = false
    while start < text.count, printed < 3 || open < 3 {
      let end = text.first(0x0A, in: TextSpan(start: start, end: text.count)) ?? text.count
      let length = end - start
      if length > 1 {
        if isPrinted { printed += 1 }
        if isOpen { open += 1 }
      }
      isPrinted = length >= WrappedText.narrowest && length <= 3 * WrappedText.widest
      isOpen =
        open < 3 && !WrappedLine.endsSentence(text, text.trimmed(TextSpan(start: start, end: end)))
      start = end + 1
    }
    return printed >= 3 && open >= 3
  }

  /// The lines, parted at empty ones.
  private func paragraphs() -> [[WrappedLine]] {
    var result: [[WrappedLine]] = [], start = 0
    var lines: [WrappedLine] = []
    while start <= text.count {
      let end = text.first(0x0A, in: TextSpan(start: start, end: text.count)) ?? text.count
      let line = WrappedLine(text, TextSpan(start: start, end: end))
      start = end + 1
      if line.span.isEmpty {
        if !lines.isEmpty { result.append(lines) }
        lines = []
      } else {
        lines.append(line)
      }
    }
    return lines.isEmpty ? result : result + [lines]
  }

  /// The column at which the page is wrapped; nil where it is not.
  private func column(_ paragraphs: [[WrappedLine]]) -> Column? {
    let pairs = paragraphs.flatMap { zip($0, $0.dropFirst()) }
    var best: (column: Column, score: Int)?
    for measure in [Column.Measure.columns, .characters] {
      let limit = measure == .columns ? WrappedText.narrowest : WrappedText.narrowestInCharacters
      let widths = Set(pairs.map { measure.width($0.0) + $0.0.indent })
      for width in widths.sorted() where (limit...WrappedText.widest).contains(width) {
        let column = Column(width: width, measure: measure)
        if let score = score(column, pairs), score > best?.score ?? 0 { best = (column, score) }
      }
    }
    return best?.column
  }

  /// How many breaks a column explains less those it does not; nil where it is no column of a wrapped page.
  private func score(_ column: Column, _ pairs: [(WrappedLine, WrappedLine)]) -> Int? {
    var explained = 0, inSentence = 0, short = 0, long = 0
    for (line, next) in pairs where !line.opensItem || !next.opensItem {
      if !column.holds(line) {
        long += 1
      } else if column.isForced(line, next) {
        explained += 1
        if !line.endsSentence, !next.opensItem { inSentence += 1 }
      } else if !line.endsSentence {
        short += 1
      }
    }
    guard inSentence >= 3, (short + long) * 5 <= inSentence else { return nil }
    return explained - short - long
  }

  private func joint(_ line: WrappedLine, _ next: WrappedLine) -> Edit {
    let gap = TextSpan(start: line.span.end, end: next.span.start)
    if let hyphen = hyphen(line, next) {
      let start = hyphen.isKept ? gap.start : gap.start - 1
      let place = TextSpan(start: start, end: gap.end)
      return Edit(span: place, replacement: "", kind: .whitespace, certain: hyphen.isCertain)
    }
    let isSpaced = line.endsLatin && next.beginsLatin
    return Edit(span: gap, replacement: isSpaced ? " " : "", kind: .whitespace)
  }

  /// What becomes of a hyphen at the end of a line; nil where none parts a word there.
  ///
  /// The page decides: a word that it writes without the hyphen elsewhere loses it; one that it writes with the
  /// hyphen, or of which both halves are words of the page, keeps it. Otherwise it goes, and that is not certain.
  private func hyphen(_ line: WrappedLine, _ next: WrappedLine) -> (isKept: Bool, isCertain: Bool)? {
    let bytes = text.bytes
    guard line.endsParted, next.beginsSmall else { return nil }
    var start = line.span.end - 1, end = next.span.start
    while start > line.span.start, isWordByte(bytes[start - 1]) { start -= 1 }
    while end < next.span.end, isWordByte(bytes[end]) { end += 1 }
    let tail = Array(bytes[start..<line.span.end - 1]), head = Array(bytes[next.span.start..<end])
    if tail.contains(0x2D) { return (true, true) }
    if occurs(tail + head) { return (false, true) }
    if occurs(tail + [0x2D] + head) { return (true, true) }
    return (occurs(tail) && occurs(head), false)
  }

  private func isWordByte(_ byte: UInt8) -> Bool { Unicode.Scalar(byte).isLatin || byte == 0x2D }

  /// Whether a word stands somewhere in the page by itself.
  private func occurs(_ word: [UInt8]) -> Bool {
    var reach = text.all
    while let place = text.first(word, in: reach) {
      let isStart = place.start == 0 || !isWordByte(text.bytes[place.start - 1])
      if isStart, place.end == text.count || !isWordByte(text.bytes[place.end]) { return true }
      reach = TextSpan(start: place.end, end: text.count)
    }
    return false
  }
}

/// A column at which lines are broken.
private struct Column {
  /// What a width is counted in: programs for Chinese text count columns, others characters.
  enum Measure {
    case columns, characters

    func width(_ line: WrappedLine) -> Int { self == .columns ? line.columns : line.characters }
    func head(_ line: WrappedLine) -> Int { self == .columns ? line.head.columns : line.head.characters }
  }

  let width: Int
  let measure: Measure

  /// Whether a line is no longer than the column allows; one mark may hang over.
  func holds(_ line: WrappedLine) -> Bool { measure.width(line) + line.indent <= width + 2 }

  /// Whether the start of the next line would not have fitted into this one, or is the rest of a parted word.
  func isForced(_ line: WrappedLine, _ next: WrappedLine) -> Bool {
    if line.endsParted, next.beginsSmall { return holds(line) }
    let space = line.endsLatin && next.beginsLatin ? 1 : 0
    return holds(line) && measure.width(line) + line.indent + space + measure.head(next) > width
  }
}

import TextRepair

/// What a line is made of, counted once: all that the rules of form need to know of it.
struct LineForm: Equatable, Sendable {
  /// Han characters.
  private(set) var han = 0
  /// Letters from A to Z.
  private(set) var latin = 0
  /// Digits.
  private(set) var digits = 0
  /// Characters that words are made of, of any script.
  private(set) var wordParts = 0
  /// Marks that end a sentence: 。！？ anywhere, `.!?` before white space or at the end.
  private(set) var sentenceEnds = 0
  /// Commas, full-width and half-width, and 、.
  private(set) var commas = 0
  /// Upright bars, of any width.
  private(set) var bars = 0
  /// Characters that stand for lost text: `?`, U+FFFD and their like in runs of four and more.
  private(set) var lost = 0
  /// Marks that may stand behind a label: colons, bars and slashes, of any width.
  private(set) var labelMarks = 0
  /// Marks that open a quotation, “ and 「.
  private(set) var quotes = 0

  /// Characters in a row, up to now, that may stand for lost text.
  private var run = 0

  /// A line without characters.
  init() {}

  /// Counts what stands in a stretch.
  ///
  /// - Complexity: O(*n*); each character is read once.
  init(_ text: TextBytes, _ span: TextSpan) {
    self = LineScan.form(of: text, span)
  }

  /// Adds common Han characters and letters from A to Z that stand side by side.
  @inline(__always) mutating func addCommon(han: Int, latin: Int) {
    endRun()
    self.han &+= han
    self.latin &+= latin
    wordParts &+= han &+ latin
  }

  /// Adds marks that may stand behind a label.
  mutating func addLabelMarks(_ count: Int) { labelMarks += count }

  /// Notes that the next character is none that may stand for lost text.
  @inline(__always) mutating func endRun() {
    if run > 0 {
      if run >= LostText.shortestRun { lost += run }
      run = 0
    }
  }

  /// Counts a character that is neither a common Han character nor a letter from A to Z, by its traits.
  @inline(__always) mutating func count(_ traits: CharacterTraits, endsWord: Bool) {
    if traits.contains(.lost) { run += 1 } else { endRun() }
    han &+= traits.count(.han)
    digits &+= traits.count(.digit)
    wordParts &+= traits.count(.wordPart)
    sentenceEnds &+= traits.count(.fullStop) &+ (endsWord ? traits.count(.narrowStop) : 0)
    commas &+= traits.count(.comma)
    bars &+= traits.count(.bar)
    labelMarks &+= traits.count(.labelMark)
    quotes &+= traits.count(.quote)
  }

  /// The length in units of reading: a Han character counts as two letters and a half.
  var weight: Int { wordParts + han * 3 / 2 }
  /// Whether somebody is quoted in running text, who may well say the words of a notice or a credit.
  var isQuotation: Bool { quotes > 0 && weight >= CreditLine.heaviest }
  /// Whether this reads as running text: long enough, and with the marks of a sentence.
  var isProse: Bool { weight >= 40 && (sentenceEnds > 0 || commas > 1) }
}

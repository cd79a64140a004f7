import TextRepair

/// What a line is made of, counted once: all that the rules of form need to know of it.
struct LineForm: Equatable, Sendable {
  /// Characters.
  private(set) var characters = 0
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

  /// Counts what stands in a stretch.
  ///
  /// - Complexity: O(*n*); each character is read once.
  init(_ text: TextBytes, _ span: TextSpan) {
    var offset = span.start, run = 0, hanInRun = 0
    func close() {
      guard run >= LostText.shortestRun else { return }
      lost += run
      han -= hanInRun
      wordParts -= hanInRun
    }
    while offset < span.end {
      if text.isCommonHan(at: offset) {
        if run >= 4 { lost += run }
        run = 0
        characters += 1
        han += 1
        wordParts += 1
        offset += 3
        continue
      }
      let (scalar, width) = text.scalar(at: offset)
      let next = offset + width
      characters += 1
      if LostText.mayBeLost(scalar) {
        run += 1
        if scalar.isHan { hanInRun += 1 }
      } else if run > 0 {
        close()
        (run, hanInRun) = (0, 0)
      }
      count(scalar, isLast: next >= span.end, isBeforeBlank: next < span.end && text.bytes[next] == 0x20)
      offset = next
    }
    close()
  }

  private mutating func count(_ scalar: Unicode.Scalar, isLast: Bool, isBeforeBlank: Bool) {
    if scalar.value < 128 {
      if scalar.isLatin {
        latin += 1
        wordParts += 1
      } else if scalar.isDigit {
        digits += 1
        wordParts += 1
      } else if scalar == "." || scalar == "!" || scalar == "?" {
        if isLast || isBeforeBlank { sentenceEnds += 1 }
      } else if scalar == "," {
        commas += 1
      } else if scalar == "|" {
        bars += 1
      }
    } else if scalar.isHan {
      han += 1
      wordParts += 1
    } else if scalar.isFullStop {
      sentenceEnds += 1
    } else if scalar == "，" || scalar == "、" {
      commas += 1
    } else if scalar == "｜" || scalar == "丨" || scalar == "│" {
      bars += 1
    } else if scalar.isWordPart {
      wordParts += 1
    }
  }

  /// The length in units of reading: a Han character counts as two letters and a half.
  var weight: Int { wordParts + han * 3 / 2 }
  /// Whether this reads as running text: long enough, and with the marks of a sentence.
  var isProse: Bool { weight >= 40 && (sentenceEnds > 0 || commas > 1) }
}

/// Cuts text into what runs are made of: Chinese characters and marks, simplified, which stand for themselves, and
/// letters that stand for all else.
///
/// White space is passed over; half-width marks count as full-width ones. `data/repair/count-runs.py` cuts the same way.
struct RunTokenizer {
  /// A Latin word, the beginning and the end of a line, straight quotation marks by their place, and what is none of it.
  static let word = token("A"), lineStart = token("b"), lineEnd = token("e")
  private static let openingQuote = token("o"), closingQuote = token("q"), other = token("x")
  /// Numbers by what they count: a year, days or months, a large sum, a share, things, or nothing that is known.
  private static let year = token("y"), date = token("d"), amount = token("m"), percentage = token("p")
  private static let things = token("c"), number = token("n")

  private enum Pending {
    case none, word
    /// A number is told by what stands behind it and behind a space.
    case number(length: Int), spacedNumber(length: Int)
  }

  private var pending = Pending.none
  private var quotes: Int

  /// A tokenizer in a line with so many straight quotation marks in front.
  init(quotes: Int = 0) { self.quotes = quotes }

  private static func token(_ scalar: Unicode.Scalar) -> UInt16 { UInt16(scalar.value) }

  /// The token of a Chinese character or mark, `folded` being 0 for any other.
  static func token(_ scalar: Unicode.Scalar, folded: UInt16) -> UInt16 { folded == 0 ? other : folded }

  /// Reads a character; `chinese` is its simplified form, 0 where it is neither Han nor a wide mark.
  ///
  /// Returns the number that ends before it and the token that it begins, each 0 where there is none.
  mutating func read(_ value: UInt32, chinese: UInt16) -> (number: UInt16, token: UInt16) {
    let isDigit = value &- 0x30 < 10, isLetter = (value | 0x20) &- 0x61 < 26
    switch pending {
    case .number(let length) where isDigit || value == 0x2E || value == 0x2C:
      pending = .number(length: length + 1)
      return (0, 0)
    case .number(let length) where RunTokenizer.isSpace(value):
      pending = .spacedNumber(length: length)
      return (0, 0)
    case .word where isLetter: return (0, 0)
    default: break
    }
    if RunTokenizer.isSpace(value) {
      if case .word = pending { pending = .none }
      return (0, 0)
    }
    let number = finish(before: chinese == 0 ? value : UInt32(chinese))
    if isDigit {
      pending = .number(length: 1)
      return (number, 0)
    }
    if isLetter { pending = .word }
    return (number, token(of: value, chinese: chinese, isLetter: isLetter))
  }

  /// The number at the end of what was read, 0 where there is none; `unit` is what stands behind it.
  mutating func finish(before unit: UInt32 = 0) -> UInt16 {
    defer { pending = .none }
    switch pending {
    case .none, .word: return 0
    case .number(let length), .spacedNumber(let length): return RunTokenizer.number(length, before: unit)
    }
  }

  /// Begins another line.
  mutating func startLine() { self = RunTokenizer() }

  private mutating func token(of value: UInt32, chinese: UInt16, isLetter: Bool) -> UInt16 {
    if chinese != 0 { return chinese }
    if isLetter { return RunTokenizer.word }
    switch value {
    case 0x22:
      quotes += 1
      return quotes % 2 == 1 ? RunTokenizer.openingQuote : RunTokenizer.closingQuote
    case 0x21, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3F: return UInt16(value + 0xFEE0)
    default: return RunTokenizer.other
    }
  }

  private static func isSpace(_ value: UInt32) -> Bool {
    value == 0x20 || value == 0x3000 || value == 0x09 || value == 0x0D
  }

  private static func number(_ length: Int, before unit: UInt32) -> UInt16 {
    switch Unicode.Scalar(unit) {
    case "年": length == 4 ? year : date
    case "月", "日": date
    case "%", "％": percentage
    case "亿", "万", "千", "百": amount
    case "个", "位", "家", "名", "台", "款", "项", "条": things
    default: number
    }
  }
}

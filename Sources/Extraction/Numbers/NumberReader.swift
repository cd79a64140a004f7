public import TextRepair

/// A number that a text writes, in digits or in Han characters.
public struct WrittenNumber: Equatable, Sendable {
  /// Where it stands in the text.
  public let span: TextSpan
  /// What it says; for an open number (一千多万) the bound.
  public let value: Double
  /// The upper bound of a guess (两三千); nil for one value.
  public let upper: Double?
  /// Whether it says that there is more: 余, 多 or 几 before 万 or 亿, 数 or 上 before its places.
  public let isOpen: Bool
}

/// Reads the numbers of a text: `4.78万亿`, `七十八万五佰零六`, `五分之一`, `负六点六`, `1 3/5`, `40k`, `2e5`.
///
/// A Han digit by itself counts before a measure word, behind 是 or 前, or where nothing follows it (一只, 前三), not in
/// 一看 or 四川; amounts and dates hold numbers like any other. The extractor reads Han amounts with the same grammar.
public struct NumberReader: Sendable {
  /// Measure words that make a single Han digit a number.
  private static let measures = ScalarSet("只个個年吨斤双雙对對台种種点點月日天次位名家款项項条條分又倍张辆元多打")

  /// A reader; it needs no tables.
  public init() {}

  /// The numbers of a text, from left to right, without overlaps.
  public func numbers(in text: String) -> [WrittenNumber] {
    let bytes = ArticleBytes(text)
    var result: [WrittenNumber] = [], offset = 0
    while offset < bytes.count {
      if let vague = VagueNumber.read(at: offset, in: bytes) {
        result.append(
          WrittenNumber(
            span: TextSpan(start: offset, end: vague.end), value: vague.lower, upper: vague.upper,
            isOpen: vague.upper == nil))
        offset = vague.end
      } else if mayBegin(at: offset, in: bytes), let found = number(at: offset, in: bytes) {
        result.append(found)
        offset = found.span.end
      } else {
        offset = bytes.end(after: offset)
      }
    }
    return result
  }

  private func mayBegin(at offset: Int, in text: ArticleBytes) -> Bool {
    guard let scalar = text.character(at: offset) else { return false }
    if HanNumeral.characters.contains(scalar) || "负負半".unicodeScalars.contains(scalar) { return true }
    guard HanNumeral.arabic(scalar) != nil || scalar == "." || scalar == "-" else { return false }
    guard let before = text.character(before: offset) else { return true }
    return !before.isAsciiWord && before != "."
  }

  /// The number that begins at a place: sign, whole number and fraction or decimals.
  func number(at offset: Int, in text: ArticleBytes) -> WrittenNumber? {
    var start = offset, sign = 1.0
    if let mark = text.character(at: offset), "负負-".unicodeScalars.contains(mark) {
      (start, sign) = (text.end(after: offset), -1)
    }
    guard let first = part(at: start, in: text) else { return nil }
    let isBare = sign > 0 && first.length == 1 && !first.isArabic
    var (value, end) = (first.value, first.end)
    let fraction = fraction(behind: first, in: text)
    if let fraction { (value, end) = fraction }
    guard fraction != nil || !isBare || stands(TextSpan(start: start, end: end), in: text) else { return nil }
    return WrittenNumber(
      span: TextSpan(start: offset, end: end), value: sign * value, upper: nil, isOpen: first.isOpen)
  }

  /// A part of a number without sign.
  private struct Part {
    var value: Double
    var end: Int
    var length: Int
    var isArabic: Bool
    var isOpen = false
  }

  private func part(at offset: Int, in text: ArticleBytes) -> Part? {
    if text.has("半百", at: offset) { return Part(value: 50, end: offset + 6, length: 2, isArabic: false) }
    guard let scalar = text.character(at: offset) else { return nil }
    if scalar == ".", let run = DigitRun(at: offset, in: text, openingPoint: true) {
      return Part(value: run.value, end: run.end, length: 1, isArabic: true)
    }
    let isArabic = HanNumeral.arabic(scalar) != nil
    guard let grouped = GroupedNumber(at: offset, in: text) else { return nil }
    var part = Part(
      value: grouped.value, end: grouped.end, length: grouped.length, isArabic: isArabic,
      isOpen: grouped.isOpen)
    if let decimals = decimals(behind: part.end, in: text) {
      part.value += decimals.value
      (part.end, part.length) = (decimals.end, part.length + 2)
    }
    if isArabic, let power = power(behind: part, in: text) { part = power }
    if text.has("打", at: part.end), !isArabic, !text.has("打算", at: part.end) {
      part.value *= 12
      (part.end, part.length) = (part.end + 3, part.length + 1)
    }
    return part
  }

  /// Han decimals behind 点: `点五五`.
  private func decimals(behind end: Int, in text: ArticleBytes) -> (value: Double, end: Int)? {
    let mark = spaces(end, in: text)
    guard text.has("点", at: mark) || text.has("點", at: mark) else { return nil }
    var place = spaces(mark + 3, in: text), written = "0."
    while let scalar = text.character(at: place), case .digit(let digit) = HanNumeral.reading(scalar),
      !"两兩".unicodeScalars.contains(scalar)
    {
      written.append(Character(Unicode.Scalar(UInt8(0x30 + digit))))
      place = text.end(after: place)
    }
    return written.utf8.count > 2 ? Double(written).map { ($0, place) } : nil
  }

  /// `2e5`, `12.32e+14`, `40k`, `-2.5 M`.
  private func power(behind part: Part, in text: ArticleBytes) -> Part? {
    var result = part
    if let mark = text.character(at: part.end), "eE".unicodeScalars.contains(mark) {
      let signed = text.end(after: part.end)
      let isMinus = text.has("-", at: signed) || text.has("－", at: signed)
      let start = isMinus || text.has("+", at: signed) ? text.end(after: signed) : signed
      guard let run = DigitRun(at: start, in: text), !run.hasPoint, run.value < 300 else { return nil }
      result.value *= power(of: 10, isMinus ? -Int(run.value) : Int(run.value))
      result.end = run.end
      return result
    }
    let letter = text.has(" ", at: part.end) ? part.end + 1 : part.end
    guard let scalar = text.character(at: letter), text.character(at: letter + 1)?.isAsciiWord != true,
      let factor = ["k": 1e3, "K": 1e3, "M": 1e6][scalar]
    else { return nil }
    (result.value, result.end) = (result.value * factor, letter + 1)
    return result
  }

  private func power(of base: Double, _ exponent: Int) -> Double {
    let whole = (0..<abs(exponent)).reduce(1.0) { value, _ in value * base }
    return exponent < 0 ? 1 / whole : whole
  }

  /// `五分之一`, `三百五又三分之一`, `16/5`, `1 3/5`.
  private func fraction(behind first: Part, in text: ArticleBytes) -> (value: Double, end: Int)? {
    if let simple = simpleFraction(of: first, in: text) { return simple }
    let joint = spaces(first.end, in: text)
    let isJoined = text.has("又", at: joint)
    guard isJoined || (first.isArabic && joint > first.end) else { return nil }
    let place = isJoined ? spaces(joint + 3, in: text) : joint
    guard let next = part(at: place, in: text), isJoined || next.isArabic,
      let rest = simpleFraction(of: next, in: text)
    else { return nil }
    return (first.value + rest.value, rest.end)
  }

  private func simpleFraction(of first: Part, in text: ArticleBytes) -> (value: Double, end: Int)? {
    let mark = spaces(first.end, in: text)
    if text.has("分", at: mark) {
      let second = spaces(mark + 3, in: text)
      guard text.has("之", at: second) else { return nil }
      let top = spaces(second + 3, in: text)
      let isMinus = text.has("负", at: top) || text.has("負", at: top)
      guard let above = part(at: isMinus ? top + 3 : top, in: text), first.value != 0 else { return nil }
      return ((isMinus ? -above.value : above.value) / first.value, above.end)
    }
    guard first.isArabic, let slash = text.character(at: first.end), slash == "/" || slash == "／",
      let below = DigitRun(at: text.end(after: first.end), in: text), below.value != 0, !below.hasPoint,
      text.character(at: below.end).map({ !$0.isAsciiWord && $0 != "/" }) ?? true
    else { return nil }
    return (first.value / below.value, below.end)
  }

  /// Whether a single Han numeral is a number here.
  private func stands(_ span: TextSpan, in text: ArticleBytes) -> Bool {
    guard let own = text.character(at: span.start) else { return false }
    let before = text.character(before: span.start), next = text.character(at: span.end)
    if case .group = HanNumeral.reading(own) { return false }
    if let before, HanNumeral.characters.contains(before) { return false }
    let isClosed = next.map { !$0.isHan } ?? true
    let isPointed = before.map { "是前".unicodeScalars.contains($0) } ?? false
    if HanNumeral.ambiguous.contains(own) { return isClosed && isPointed }
    if case .place = HanNumeral.reading(own) {
      return own == "十" && !text.has("分", at: span.end) && !text.has("足", at: span.end)
    }
    if isClosed || isPointed || next == "的" { return !text.has("川", at: span.end) }
    return next.map(NumberReader.measures.contains) ?? false
  }

  private func spaces(_ offset: Int, in text: ArticleBytes) -> Int {
    var offset = offset
    while text.has(" ", at: offset) { offset += 1 }
    return offset
  }
}

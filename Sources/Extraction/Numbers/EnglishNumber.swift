import TextRepair

/// An English number in words with its multiplier, or a share: `two dozen`, `half a million`, `a quarter of`.
///
/// One to ninety-nine by themselves count nothing here: `one company`, `two months`.
struct EnglishNumber: Equatable, Sendable {
  let number: DecimalNumber
  /// The power of ten of its multiplier.
  let shift: Int
  /// Whether it is a share, in hundredths.
  let isShare: Bool
  let end: Int

  /// What one may begin with: `two`, `Two`, `half`, `a dozen`.
  static let openings: [String] = {
    let words =
      QuantityWords.numberWords.map(\.form) + QuantityWords.shares.map(\.form)
      + QuantityWords.multiplierWords.map { "a " + $0.form }
    return words + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }()

  /// The number at the beginning of a word; nil where none begins.
  static func read(at offset: Int, in text: ArticleBytes) -> EnglishNumber? {
    guard let opening = text.character(at: offset), QuantityWords.numberOpenings.contains(opening) else {
      return nil
    }
    if let share = share(at: offset, in: text) { return share }
    if let end = word("half a", at: offset, in: text) ?? word("half", at: offset, in: text),
      let (factor, close) = multiplier(at: end, in: text)
    {
      return number(Double(5) * factor / 10, end: close)
    }
    guard let (count, end) = count(at: offset, in: text), let (factor, close) = multiplier(at: end, in: text)
    else {
      return nil
    }
    return number(count * factor, end: close)
  }

  private static func number(_ value: Double, end: Int) -> EnglishNumber? {
    DecimalNumber(value).map { EnglishNumber(number: $0, shift: $0.magnitude, isShare: false, end: end) }
  }

  private static func share(at offset: Int, in text: ArticleBytes) -> EnglishNumber? {
    for (form, hundredths) in QuantityWords.shares {
      guard let end = word(form, at: offset, in: text), text.has(" of ", at: end),
        let number = DecimalNumber(hundredths)
      else { continue }
      return EnglishNumber(number: number, shift: 0, isShare: true, end: end)
    }
    return nil
  }

  /// `a`, `two`, `twenty-five`, and digits before a dozen: `2 dozen` is read as digits.
  private static func count(at offset: Int, in text: ArticleBytes) -> (Double, Int)? {
    if let end = word("a", at: offset, in: text) { return (1, end) }
    for (form, value) in QuantityWords.numberWords {
      guard let end = word(form, at: offset, in: text) else { continue }
      if value >= 20, text.has("-", at: end) || text.has(" ", at: end) {
        for (ones, added) in QuantityWords.numberWords where added < 10 {
          if let close = word(ones, at: end + 1, in: text) { return (Double(value + added), close) }
        }
      }
      return (Double(value), end)
    }
    return nil
  }

  private static func multiplier(at offset: Int, in text: ArticleBytes) -> (Double, Int)? {
    guard text.has(" ", at: offset) || text.has("-", at: offset) else { return nil }
    for (form, factor) in QuantityWords.multiplierWords {
      guard let end = word(form, at: offset + 1, in: text) else { continue }
      if factor == 100, let (more, close) = multiplier(at: end, in: text) { return (factor * more, close) }
      return (factor, end)
    }
    return nil
  }

  /// Where a whole word ends; its first letter may be a capital.
  private static func word(_ form: String, at offset: Int, in text: ArticleBytes) -> Int? {
    let end = offset + form.utf8.count
    guard end <= text.count, let first = form.utf8.first, text.bytes[offset] | 0x20 == first else {
      return nil
    }
    for (index, byte) in form.utf8.enumerated().dropFirst() where text.bytes[offset + index] != byte {
      return nil
    }
    return text.character(at: end)?.isAsciiWord == true ? nil : end
  }
}

import TextRepair

/// A whole number in Chinese places: `四百五`, `七十八万五佰零六`, `5亿1万4千`, `十 余 万`, `1,100.9亿`.
///
/// A last digit without its place counts the next lower one (一万三 is 13000) unless 零 stands before it; several behind
/// a group are read one by one (一兆一一二三亿). 余, 多 and
/// 几 before 万 or 亿 leave the number `isOpen`. Digits side by side are read one by one (二〇一六); before a place
/// they are a guess (二三十) and no number.
struct GroupedNumber {
  private(set) var value = 0.0
  private(set) var end: Int
  /// Whether it says that there is more: 一千多万.
  private(set) var isOpen = false
  /// How many numerals it was read from.
  private(set) var length = 0
  /// Whether a place or group was named.
  private(set) var hasPlaces = false

  private let text: ArticleBytes
  private var top = 0.0
  private var middle = 0.0
  private var section = 0.0
  private var pending: Double?
  private var lastPlace = 0.0
  private var sectionPlace = 10_000.0
  private var isZero = false
  private var isWritten = false

  /// The number that begins at `offset`; nil where none does.
  ///
  /// 万 alone opens one where `impliesOne` (万亿).
  init?(at offset: Int, in text: ArticleBytes, impliesOne: Bool = false) {
    (self.text, end) = (text, offset)
    if impliesOne { pending = 1 }
    var place = offset
    while let next = step(at: place) {
      (end, place) = (next, next)
      var gap = next
      while text.has(" ", at: gap) { gap += 1 }
      if gap > next, continues(gap) { place = gap }
    }
    guard length > 0, !isMisread else { return nil }
    let shorthand =
      pending.map { isZero || lastPlace < 10 || isWritten || $0 >= 10 ? $0 : $0 * lastPlace / 10 } ?? 0
    value = top + middle + section + shorthand
  }

  /// Whether digits stood before a place that cannot belong to it.
  private var isMisread = false

  /// Whether what follows a space belongs to the number.
  private func continues(_ offset: Int) -> Bool {
    guard let scalar = text.character(at: offset) else { return false }
    switch HanNumeral.reading(scalar) {
    case .place: return pending != nil
    case .group: return true
    case .digit: return pending == nil && hasPlaces
    case nil:
      if HanNumeral.arabic(scalar) != nil {
        guard pending == nil, hasPlaces, let run = DigitRun(at: offset, in: text) else { return false }
        return smallPlace(at: run.end).map { $0 < lastPlace } ?? false
      }
      return isOpening(scalar, offset)
    }
  }

  private func smallPlace(at offset: Int) -> Double? {
    if case .place(let place) = text.character(at: offset).flatMap(HanNumeral.reading) {
      return Double(place)
    }
    return nil
  }

  /// Reads one numeral, and says where it ends; nil where the number is over.
  private mutating func step(at offset: Int) -> Int? {
    guard let scalar = text.character(at: offset) else { return nil }
    let next = text.end(after: offset)
    switch HanNumeral.reading(scalar) {
    case .digit(let digit)?: return take(digit) ? counted(next) : nil
    case .place(let place)?: return take(place: Double(place), next) ? counted(next) : nil
    case .group(let group)?: return take(group: Double(group)) ? counted(next) : nil
    case nil: break
    }
    if HanNumeral.arabic(scalar) != nil, pending == nil, let run = DigitRun(at: offset, in: text) {
      guard length == 0 || !run.hasPoint else { return nil }
      (pending, isWritten) = (run.value, true)
      return counted(run.end)
    }
    return isOpening(scalar, offset) ? open(offset) : nil
  }

  private mutating func counted(_ end: Int) -> Int {
    length += 1
    return end
  }

  private mutating func take(_ digit: Int) -> Bool {
    if isWritten, pending != nil { return false }
    if digit == 0, hasPlaces, pending == nil {
      isZero = true
      return true
    }
    if let before = pending {
      guard !hasPlaces || section == 0 && sectionPlace == 10_000 && lastPlace >= 10_000 else { return false }
      pending = before * 10 + Double(digit)
    } else {
      pending = Double(digit)
    }
    isWritten = false
    return true
  }

  private mutating func take(place: Double, _ next: Int) -> Bool {
    guard place < sectionPlace else { return false }
    if let digit = pending, digit >= 10, !isWritten {
      isMisread = true
      return false
    }
    section += (pending ?? 1) * place
    (pending, lastPlace, sectionPlace, hasPlaces, isZero, isWritten) = (nil, place, place, true, false, false)
    return true
  }

  private mutating func take(group: Double) -> Bool {
    let whole = section + (pending ?? 0)
    if whole == 0 {
      guard middle > 0 || (top > 0 && group > 1e8) else { return false }
    }
    if group == 1e4 {
      middle = whole == 0 ? middle * group : middle + whole * group
    } else {
      top += (middle + whole) * group
      middle = 0
    }
    (section, pending, lastPlace, sectionPlace) = (0, nil, group, 10_000)
    (hasPlaces, isZero, isWritten) = (true, false, false)
    return true
  }

  /// Whether 余, 多 or 几 stands between a number and its group.
  private func isOpening(_ scalar: Unicode.Scalar, _ offset: Int) -> Bool {
    guard length > 0, "余多几幾來来".unicodeScalars.contains(scalar) else { return false }
    return groupBehind(offset) != nil
  }

  private func groupBehind(_ offset: Int) -> Int? {
    var next = text.end(after: offset)
    while text.has(" ", at: next) { next += 1 }
    if case .group = text.character(at: next).flatMap(HanNumeral.reading) { return next }
    return nil
  }

  private mutating func open(_ offset: Int) -> Int? {
    guard let group = groupBehind(offset) else { return nil }
    isOpen = true
    return group
  }
}

import TextRepair

/// Digits as they are written, half or full width, with points and commas between thousands: `1,350.5`, `２．２`.
struct DigitRun {
  let value: Double
  let end: Int
  /// Whether it has decimals.
  let hasPoint: Bool

  /// The digits that begin at `offset`; nil where none do.
  ///
  /// A point may open them where `mayOpen` says so (`.5`).
  init?(at offset: Int, in text: ArticleBytes, openingPoint mayOpen: Bool = false) {
    var written = "", place = offset, groups = 0, point = false, sinceComma = 0
    while let scalar = text.character(at: place) {
      let next = text.end(after: place)
      if let digit = HanNumeral.arabic(scalar) {
        written.append(Character(Unicode.Scalar(UInt8(0x30 + digit))))
        sinceComma += 1
      } else if scalar == "." || scalar == "．", !point, !written.isEmpty || mayOpen,
        DigitRun.digits(at: next, in: text) > 0
      {
        written.append(written.isEmpty ? "0." : ".")
        point = true
      } else if scalar == "," || scalar == "，", !point,
        groups > 0 ? sinceComma == 3 : (1...3).contains(sinceComma),
        DigitRun.digits(at: next, in: text) == 3
      {
        (groups, sinceComma) = (groups + 1, 0)
      } else {
        break
      }
      place = next
    }
    guard let value = Double(written) else { return nil }
    (self.value, end, hasPoint) = (value, place, point)
  }

  /// How many digits stand side by side.
  private static func digits(at offset: Int, in text: ArticleBytes) -> Int {
    var place = offset, count = 0
    while let scalar = text.character(at: place), HanNumeral.arabic(scalar) != nil {
      (place, count) = (text.end(after: place), count + 1)
    }
    return count
  }
}

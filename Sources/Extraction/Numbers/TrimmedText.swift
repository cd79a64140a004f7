extension String {
  /// The string without white space at its ends.
  var trimmingSpaces: String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, first.isSpace || last.isSpace
    else { return self }
    let scalars = unicodeScalars.drop { $0.isSpace }
    var end = scalars.endIndex
    while end > scalars.startIndex, scalars[scalars.index(before: end)].isSpace {
      end = scalars.index(before: end)
    }
    return String(String.UnicodeScalarView(scalars[..<end]))
  }
}

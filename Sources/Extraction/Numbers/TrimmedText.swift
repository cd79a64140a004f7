extension String {
  /// The string without white space at its ends.
  var trimmingSpaces: String {
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first.isSpace || last.isSpace
    else { return self }
    guard let start = scalars.firstIndex(where: { !$0.isSpace }),
      let end = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(scalars[start...end])
  }
}

import TextRepair

// What stands in brackets behind a name and says it in other words: `北屿科技（BEIY.US）旗下的青鹭2`.
extension ArticleBytes {
  /// How long such a bracket may be, in bytes.
  private static let longestBracket = 75

  /// The end of a bracket directly behind a name; `offset` where there is none.
  func endOfBracket(behind offset: Int) -> Int {
    let start = has(" ", at: offset) ? offset + 1 : offset
    guard let open = character(at: start), open == "（" || open == "(" else { return offset }
    var place = end(after: start)
    while place - start < ArticleBytes.longestBracket, let scalar = character(at: place), scalar != "\n" {
      place = end(after: place)
      if scalar == "）" || scalar == ")" { return place }
    }
    return offset
  }

  /// The beginning of a bracket that ends at a place; `offset` where there is none.
  func startOfBracket(endingAt offset: Int) -> Int {
    guard let close = character(before: offset), close == "）" || close == ")" else { return offset }
    var place = start(before: offset)
    while offset - place < ArticleBytes.longestBracket, let scalar = character(before: place), scalar != "\n"
    {
      place = start(before: place)
      if scalar == "（" || scalar == "(" { return has(" ", endingAt: place) ? place - 1 : place }
    }
    return offset
  }
}

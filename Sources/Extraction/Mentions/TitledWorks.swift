import Knowledge
import TextRepair

/// Finds games and films by their title marks and the noun beside them: `游戏《…》`, `《…》《…》等多款游戏`, `《…》上映`.
///
/// Titles in a row are of one kind. Books, papers, reports and laws stand in the same marks and are no products.
struct TitledWorks {
  let text: ArticleBytes
  let language: LanguageTables

  /// The titles without their marks, in order.
  func find(in blocks: [TextSpan]) -> [TextSpan] { blocks.gather(titles) }

  private func titles(_ block: TextSpan) -> [TextSpan] {
    var result: [TextSpan] = []
    var rest = block
    while let open = text.first("《", in: rest) {
      var row: [TextSpan] = []
      var place = open.start
      while text.has("《", at: place), let close = text.first("》", in: TextSpan(start: place, end: block.end))
      {
        row.append(TextSpan(start: place + 3, end: close.start))
        place = close.end
        if text.has("、", at: place) || text.has("和", at: place), text.has("《", at: place + 3) { place += 3 }
      }
      if isWork(before: open.start, behind: place) {
        result += row.filter { (2...15).contains(text.characterCount($0)) }
      }
      rest = TextSpan(start: max(place, open.end), end: block.end)
    }
    return result
  }

  private func isWork(before start: Int, behind end: Int) -> Bool {
    text.longest(of: language.words(.workNoun), endingAt: start) != nil
      || text.longest(of: language.words(.workSign), at: end) != nil
  }
}

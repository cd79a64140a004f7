import TextRepair

/// Finds the press by its title marks and the words beside them: `告诉《灯芯观察》`, `据《灯芯观察》报道`, `《灯芯观察》记者获悉`.
///
/// Laws, papers and books stand in the same marks: what somebody thinks of one (对《意见》表示欢迎) makes it no press.
struct PressTitles {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The longest title, in characters.
  private static let longest = 12
  /// The titles without their marks, in order.
  func find(in blocks: [TextSpan]) -> [TextSpan] {
    blocks.flatMap { block in
      var result: [TextSpan] = [], rest = block
      while let open = text.first("《", in: rest) {
        rest = TextSpan(start: open.end, end: block.end)
        guard let close = text.first("》", in: rest) else { break }
        let title = TextSpan(start: open.end, end: close.start)
        if isTitle(title), isPress(open.start, close.end) { result.append(title) }
      }
      return result
    }
  }

  private func isTitle(_ title: TextSpan) -> Bool {
    (2...PressTitles.longest).contains(text.characterCount(title)) && !mentions.overlaps(title)
      && !text.contains(language.characters(.grammar), in: title)
      && text.character(before: title.end).map { !language.characters(.documentEnd).contains($0) } == true
  }

  private func isPress(_ start: Int, _ end: Int) -> Bool {
    text.longest(of: language.words(.pressSign), at: end) != nil
      || text.longest(of: language.words(.tellingCue), endingAt: start) != nil
      || text.longest(of: language.words(.addressing), endingAt: start) != nil
        && language.cue(in: text, at: end)?.speaks == true
  }
}

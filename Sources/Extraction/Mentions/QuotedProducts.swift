import Knowledge
import TextRepair

/// Finds products and models whose name stands in quotation marks behind a noun for what they are: `机器人“灯台B2”`, `应用「松针」`.
///
/// What is quoted is a name where it stands in the article again or no common words make it up; a saying (`功能“一键分享”`)
/// and a work with its own brackets (《…》) is none.
struct QuotedProducts {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// How many bytes a name has at most.
  private static let longest = 30
  private static let marks: [(open: String, close: String)] = [("“", "”"), ("「", "」"), ("『", "』")]

  /// The names with their kinds, in order.
  func find(in blocks: [TextSpan]) -> [(name: TextSpan, kind: EntityKind)] {
    blocks.flatMap { block in
      QuotedProducts.marks.flatMap { open, close in
        text.all(open, in: block).compactMap { mark -> (name: TextSpan, kind: EntityKind)? in
          let limit = min(block.end, mark.end + QuotedProducts.longest + close.utf8.count)
          guard
            let kind = language.nameNouns.kind(before: mark.start, in: text)
              ?? named(before: mark.start, in: block),
            kind == .product || kind == .model || kind == .platform,
            let end = text.first(
              close, in: TextSpan(start: mark.end, end: max(mark.end, text.boundary(limit))))
          else { return nil }
          let name = TextSpan(start: mark.end, end: end.start)
          return isName(name) ? (name, kind) : nil
        }
      }
    }
  }

  /// What a noun in the clause says that a word of naming gives a name: `产品叫「松针」`.
  private func named(before mark: Int, in block: TextSpan) -> EntityKind? {
    guard
      let verb = ["叫做", "叫作", "名叫", "名为", "取名为", "取名", "命名为", "叫"].first(where: {
        text.has($0, endingAt: mark)
      })
    else { return nil }
    var offset = mark - verb.utf8.count, count = 0
    while offset > block.start, count < 12, let scalar = text.character(before: offset),
      !"，。；：！？\n".unicodeScalars.contains(scalar)
    {
      if let kind = language.nameNouns.kind(before: offset, in: text) { return kind }
      offset = text.start(before: offset)
      count += 1
    }
    return nil
  }

  private func isName(_ name: TextSpan) -> Bool {
    guard (2...12).contains(text.characterCount(name)), !mentions.overlaps(name) else { return false }
    var offset = name.start, hasHan = false
    while offset < name.end, let scalar = text.character(at: offset) {
      guard scalar.isHan || scalar.isAsciiWord || " -.·".unicodeScalars.contains(scalar),
        !NameEdges.grammar.contains(scalar)
      else { return false }
      hasHan = hasHan || scalar.isHan
      offset = text.end(after: offset)
    }
    guard hasHan else { return text.character(at: name.start)?.isLatinCapital == true }
    if text.repeats(text.text(name), times: 2) { return true }
    let common = CommonWords(text: text, counts: language.wordCounts)
    return common.count(name) < 60 && !common.isPhrase(name)
  }
}

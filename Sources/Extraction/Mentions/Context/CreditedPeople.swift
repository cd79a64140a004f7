import Articles
import TextRepair

/// Finds who edited, translated or checked an article: `编辑｜陆知微、Lena`, `（编译 陆知微；审校 周牧川）`.
///
/// Behind the word for the work and a mark stands nothing but names, so that a rare family name or a pen name counts too; behind a
/// blank only a Chinese name does. Sources of pictures and firms are none.
struct CreditedPeople {
  let text: ArticleBytes
  let language: LanguageTables
  let names: PersonNames

  private static let marks = ScalarSet("：:|｜丨/／")
  private static let joiners = ScalarSet("、，,&/／")

  /// The names, in order.
  func find(in blocks: [Block]) -> [TextSpan] {
    blocks.gather { block in
      var result: [TextSpan] = [], offset = block.span.start
      while let place = text.next(of: language.words(.creditRole).bit, from: offset, before: block.span.end) {
        offset = text.end(after: place)
        guard let role = text.longest(of: language.words(.creditRole), at: place), opens(place, block) else {
          continue
        }
        let found = credited(behind: role.end, block)
        result += found
        offset = max(found.last?.end ?? role.end, role.end)
      }
      return result
    }
  }

  /// Whether the word for the work stands where a credit begins.
  private func opens(_ place: Int, _ block: Block) -> Bool {
    guard place > block.span.start, let before = text.character(before: place) else { return true }
    return " \u{3000}（(；;|｜丨，。*".unicodeScalars.contains(before) || block.kind == .byline && !before.isHan
  }

  private func credited(behind end: Int, _ block: Block) -> [TextSpan] {
    let start = skipping(" \u{3000}*", from: end)
    guard let mark = text.character(at: start) else { return [] }
    let isMarked = CreditedPeople.marks.contains(mark)
    guard isMarked || start > end else { return closed(behind: end, block) }
    var result: [TextSpan] = [],
      place = isMarked ? skipping(" \u{3000}*", from: text.end(after: start)) : start
    while let name = name(at: place, block, isMarked: isMarked) {
      result.append(name)
      place = skipping(" \u{3000}*", from: name.end)
      if let joiner = text.character(at: place), CreditedPeople.joiners.contains(joiner) {
        place = skipping(" \u{3000}*", from: text.end(after: place))
      } else if let next = names.chineseName(at: place, limit: block.span.end),
        next.end == runEnd(from: place, block)
      {
        continue
      } else {
        break
      }
    }
    return result
  }

  /// The name directly behind the word for the work, where a mark or the end closes it: `编译陆知微／`.
  private func closed(behind end: Int, _ block: Block) -> [TextSpan] {
    guard let name = names.chineseName(at: end, limit: block.span.end), name.end == runEnd(from: end, block),
      name.end == block.span.end
        || text.character(at: name.end).map({ "／/|｜】〕）)".unicodeScalars.contains($0) }) == true
    else { return [] }
    return [name]
  }

  private func skipping(_ characters: String, from offset: Int) -> Int {
    var offset = offset
    while let scalar = text.character(at: offset), characters.unicodeScalars.contains(scalar) {
      offset = text.end(after: offset)
    }
    return offset
  }

  /// Where the Han characters at a place end, at the latest before the next word for a work: 陆知微|见习编辑.
  private func runEnd(from start: Int, _ block: Block) -> Int {
    var end = start
    while end < block.span.end, text.character(at: end)?.isHan == true,
      end - start < 6 || text.longest(of: language.words(.creditRole), at: end) == nil
    { end = text.end(after: end) }
    return end
  }

  private func name(at start: Int, _ block: Block, isMarked: Bool) -> TextSpan? {
    let span = TextSpan(start: start, end: runEnd(from: start, block))
    if (2...4).contains(text.characterCount(span)) {
      let isChinese = names.chineseName(at: start, limit: span.end)?.end == span.end
      let isPen =
        isMarked && text.longest(of: language.organisations.endings, endingAt: span.end) == nil
        && CommonWords(text: text, counts: language.wordCounts).count(span) < 1000
      return isChinese || isPen ? span : nil
    }
    guard span.isEmpty, isMarked, text.character(at: start)?.isLatinCapital == true else { return nil }
    var end = start
    while end < block.span.end, let scalar = text.character(at: end), scalar.isLatinWord || scalar == "." {
      end = text.end(after: end)
    }
    let word = TextSpan(start: start, end: end)
    let full = names.latinName(at: start, limit: block.span.end)
    return full ?? (word.count >= 3 && !language.english.names.isPlain(text.text(word)) ? word : nil)
  }
}

import Knowledge
import TextRepair

/// Reads lists of names: `A、B 和 C`, `韩国 A、美国 B 等`, `A, B and C`.
struct EntityLists {
  private static let stops: ScalarSet = ["。", "；", ";", "！", "？", "：", ":"]

  /// How long items without a known name may be in all, and what one may have behind a name, in bytes.
  private static let items = 180
  private static let tail = 18
  /// How much may stand between two groups of one list, in bytes.
  private static let groups = 90

  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords

  /// The list that begins with the first fitting name behind `offset`; empty where it stands further than `reach` bytes.
  ///
  /// Further names may be of `others`, too: in a list of platforms, a company stands for its platform.
  func list(
    behind offset: Int, limit: Int, kinds: Set<EntityKind>, others: Set<EntityKind> = [], reach: Int
  ) -> [ResolvedMention] {
    let names = mentions.mentions(in: TextSpan(start: offset, end: max(offset, limit)))
    guard let first = names.first(where: { kinds.contains($0.kind) && !isOwner($0) }),
      first.span.start - offset <= reach
    else { return [] }
    var result = [first]
    for next in names where next.span.start >= first.span.end {
      let last = result[result.count - 1]
      if isBracketed(next, behind: last) || ownsNext(next) || !kinds.contains(next.kind) && isOwner(next) {
        continue
      }
      if isPrefix(last, of: next) {
        result[result.count - 1] = next
        continue
      }
      if kinds.contains(next.kind) || others.contains(next.kind), areJoined(last, next) || goesOn(last, next)
      {
        if isOwnerOfUnnamed(last, before: next) { result.removeLast() }
        result.append(next)
      } else if !isItem(next, behind: last) {
        break
      }
    }
    return result
  }

  /// `鹤汀资本|旗下全资子公司、`: a part of it is meant that has no name.
  private func isOwnerOfUnnamed(_ mention: ResolvedMention, before next: ResolvedMention) -> Bool {
    let start = text.endOfBracket(behind: mention.span.end)
    let link = text.has(" ", at: start) ? start + 1 : start
    return text.longest(of: words[.subsidiary], at: link) != nil
      && text.first("、", in: TextSpan(start: link, end: max(link, next.span.start))) != nil
  }

  /// The list that ends with the last fitting name before `offset`.
  func list(before offset: Int, from start: Int, kinds: Set<EntityKind>, reach: Int) -> [ResolvedMention] {
    let names = Array(mentions.mentions(in: TextSpan(start: start, end: max(start, offset))))
    let outer = names.indices.filter {
      $0 == 0 || !isBracketed(names[$0], behind: names[$0 - 1])
        || text.endOfBracket(behind: names[$0 - 1].span.end) > offset
    }
    guard let last = outer.last.map({ names[$0] }), kinds.contains(last.kind),
      offset - text.endOfBracket(behind: last.span.end) <= reach
    else { return [] }
    var result = [last]
    for previous in outer.dropLast().reversed().map({ names[$0] }) {
      if isPrefix(previous, of: result[0]) {
        result[0] = previous.entity == result[0].entity ? previous : result[0]
      } else if kinds.contains(previous.kind), areJoined(previous, result[0]) {
        result.insert(previous, at: 0)
      } else if !isPart(previous, before: result[0]), !isOwner(previous) {
        break
      }
    }
    return result
  }

  /// `GGV|芦原资本`: one name directly behind another one of the same.
  private func isPrefix(_ mention: ResolvedMention, of next: ResolvedMention) -> Bool {
    mention.entity == next.entity && next.span.start - mention.span.end <= 1
      && mention.span.end <= next.span.start
  }

  /// `谷歌|的 Chrome`: a word of possession joins it to the name behind it, which is meant.
  private func ownsNext(_ mention: ResolvedMention) -> Bool {
    let start = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
    return
      (text.longest(of: words[.possessive], at: start) ?? text.longest(of: words[.subsidiary], at: start))
      != nil && isOwner(mention)
  }

  private func isOwner(_ mention: ResolvedMention) -> Bool {
    OwnerNames(text: text, mentions: mentions).contains(mention)
  }

  /// Whether only a joining word, and at most a short attribute behind it, stands between two names.
  private func areJoined(_ left: ResolvedMention, _ right: ResolvedMention) -> Bool {
    guard left.span.end <= right.span.start else { return false }
    let start = text.endOfBracket(behind: left.span.end)
    guard start <= right.span.start else { return false }
    if isOwnerOfUnnamed(left, before: right), right.span.start - start <= EntityLists.groups,
      text.longest(
        of: words.joiners,
        endingAt: text.has(" ", endingAt: right.span.start) ? right.span.start - 1 : right.span.start) != nil
    {
      return true
    }
    let between = text.trimmed(TextSpan(start: start, end: right.span.start), of: "”」』\"")
    let gap = text.text(between).trimmingSpaces
    guard let joiner = words.listMarks.first(where: gap.hasPrefix) else {
      return false
    }
    var rest = gap.dropFirst(joiner.count).description.trimmingSpaces
    if rest == "and" || rest == "or" { rest = "" }
    if hasOnlyItems(gap) { return true }
    if joiner == ",", isDescription(right) { return false }
    let isAttribute =
      rest.hasSuffix("的") || ["“", "「", "《", "『"].contains(where: rest.hasSuffix)
    return rest.utf8.count <= (isAttribute ? 75 : 12)
      && !rest.unicodeScalars.contains { EntityLists.stops.contains($0) || $0 == "，" || $0 == "," }
  }

  /// `the Quillstone Hub, Fernmoor's busy service`: what is set beside a name is no further one.
  private func isDescription(_ mention: ResolvedMention) -> Bool {
    guard text.longest(of: words[.genitive], at: mention.span.end) != nil else { return false }
    return mentions.mention(at: mention.span.end + 3)?.span.start != mention.span.end + 3
      && mentions.mention(at: mention.span.end + 5)?.span.start != mention.span.end + 5
  }

  /// `既有 A、B 等财务资本，|也有 C`: the list goes on in a clause of its own.
  private func goesOn(_ left: ResolvedMention, _ right: ResolvedMention) -> Bool {
    let gap = TextSpan(start: left.span.end, end: max(left.span.end, right.span.start))
    guard gap.count <= EntityLists.groups,
      text.has("等", at: text.has(" ", at: gap.start) ? gap.start + 1 : gap.start),
      let comma = text.first("，", in: gap) ?? text.first(",", in: gap)
    else { return false }
    let rest = text.trimmed(TextSpan(start: comma.end, end: gap.end))
    guard let link = text.longest(of: words[.goingOn], at: rest.start) else { return false }
    return rest.end - link.end <= EntityLists.tail
      && !text.contains(["，", ",", "。", "；"], in: TextSpan(start: comma.end, end: gap.end))
  }

  /// Whether a name stands in the bracket behind another: `芦原创投（|Reedbank）`.
  private func isBracketed(_ mention: ResolvedMention, behind name: ResolvedMention) -> Bool {
    mention.span.start < text.endOfBracket(behind: name.span.end)
  }

  /// Whether nothing but items without a known name stands between two names: `A|、清河基金、石桥创投、|B`.
  private func hasOnlyItems(_ gap: String) -> Bool {
    guard gap.hasPrefix("、"), gap.utf8.count <= EntityLists.items,
      words.joiners.forms.contains(where: gap.hasSuffix)
    else { return false }
    return !gap.unicodeScalars.contains { EntityLists.stops.contains($0) || $0 == "，" || $0 == "," }
  }

  /// Whether a name is only the beginning of an item: `北屿|产投、A`.
  private func isPart(_ mention: ResolvedMention, before next: ResolvedMention) -> Bool {
    guard mention.span.end <= next.span.start else { return false }
    let gap = text.text(TextSpan(start: mention.span.end, end: next.span.start))
    guard let mark = gap.firstIndex(of: "、"), gap[..<mark].utf8.count <= EntityLists.tail else {
      return false
    }
    let rest = String(gap[mark...])
    return !gap[..<mark].isEmpty && (rest == "、" || hasOnlyItems(rest))
  }

  /// Whether a name of another kind is one of the list, or the beginning of such an item: `A、|北屿|产投、B`.
  private func isItem(_ mention: ResolvedMention, behind last: ResolvedMention) -> Bool {
    guard last.span.end <= mention.span.start, text.has("、", at: mention.span.end) else { return false }
    return text.text(TextSpan(start: last.span.end, end: mention.span.start)).trimmingSpaces == "、"
  }
}

import Knowledge
import TextRepair

/// Finds names of people that nothing but their speaking makes known: `何以渔则认为，…`, `白若谷与顾闻溪认为，…`.
///
/// A Chinese or dotted name opens a clause; between it and a cue stands nothing but words that may stand there, and
/// the cue has a comma, a colon or a quotation behind it.
struct SpeakingNames {
  let text: ArticleBytes
  let language: LanguageTables
  let names: PersonNames

  private static let clauseMarks: ScalarSet = ScalarSet("，。；：！？,;「“")
  private static let speechMarks: ScalarSet = ScalarSet("，：,:「“")

  /// The names in a block, in order.
  func find(in block: TextSpan, _ mentions: Mentions) -> [TextSpan] {
    var result: [TextSpan] = []
    addOpening(at: block.start, block, mentions, to: &result)
    let frames = language.frameOpenings.bit, clauses = language.clauseOpenings.bit
    text.forEachPlace(of: frames | clauses, in: block) { place, sets in
      if sets.meets(frames), let frame = text.longest(of: language.frameOpenings, at: place),
        names.mayBegin(at: frame.end), mentions.mention(at: frame.end) == nil,
        let framed = name(at: frame.end, block),
        text.longest(of: language.frameClosings, at: framed.end) != nil
      {
        result.append(framed)
      }
      let next = text.end(after: place)
      if sets.meets(clauses), next < block.end { addOpening(at: next, block, mentions, to: &result) }
    }
    return result
  }

  /// Adds the names at the beginning of a clause.
  private func addOpening(
    at offset: Int, _ block: TextSpan, _ mentions: Mentions, to result: inout [TextSpan]
  ) {
    if let known = mentions.mention(at: offset) {
      if known.kind == .person { result += joined(to: known, block, mentions) }
      return
    }
    guard names.mayBegin(at: offset), let first = name(at: offset, block) else { return }
    if let joiner = text.longest(of: language.words(.joiner), at: first.end) {
      if let second = name(at: joiner.end, block), speaks(from: second.end, block, mentions) {
        result += [first, second]
        return
      }
    }
    if speaks(from: first.end, block, mentions) { result.append(first) }
  }

  /// A name that 与 or 和 joins to a known person who speaks.
  private func joined(to known: ResolvedMention, _ block: TextSpan, _ mentions: Mentions) -> [TextSpan] {
    if let joiner = text.longest(of: language.words(.joiner), at: known.span.end) {
      let start = joiner.end
      if mentions.mention(at: start) == nil, let second = name(at: start, block),
        speaks(from: second.end, block, mentions)
      {
        return [second]
      }
    }
    return []
  }

  private func name(at offset: Int, _ block: TextSpan) -> TextSpan? {
    names.dottedName(at: offset, limit: block.end) ?? names.chineseName(at: offset, limit: block.end)
  }

  /// Whether a cue comes next, with nothing but words that may stand before it.
  private func speaks(from start: Int, _ block: TextSpan, _ mentions: Mentions) -> Bool {
    var offset = start
    while offset < min(block.end, start + 60), let scalar = text.character(at: offset),
      !SpeakingNames.clauseMarks.contains(scalar)
    {
      if let cue = language.cue(in: text, at: offset),
        let behind = text.character(at: offset + cue.length),
        SpeakingNames.speechMarks.contains(behind)
          || offset == start && cue.kind == .say && cue.length >= 6
      {
        return SpeakerPhrase(text: text, language: language, mentions: mentions).isEmpty(
          from: start, to: offset)
      }
      offset = text.end(after: offset)
    }
    return text.has("：", at: offset)
      && text.character(at: offset + 3).map { "「“".unicodeScalars.contains($0) } == true
  }
}

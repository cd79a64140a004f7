import Knowledge
import TextRepair

/// Says where the words of a cue are none, or do not tell of the names around them.
struct CueChecks {
  /// How far behind a name the words may stand that tell of who does something, in bytes.
  private static let noun = 36

  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords

  /// `A 和 B 联手投资 X`: X is what they do together.
  func isDoneTogether(_ cue: RelationCue, _ place: TextSpan, _ objects: [ResolvedMention]) -> Bool {
    guard cue.predicate == "partner_of", let first = objects.first else { return false }
    return text.contains(
      anyOf: words[.jointAct], in: TextSpan(start: place.end, end: max(place.end, first.span.start)))
  }

  /// `做出青鹭2 的是怎样一群人`, `使用青鹭2 的用户`: who does it is told behind, not before.
  func isRelative(_ place: TextSpan, _ last: ResolvedMention, _ clause: TextSpan) -> Bool {
    let lead = TextSpan(start: clause.start, end: max(clause.start, place.start))
    guard mentions.mentions(in: lead).isEmpty else { return false }
    let end = text.boundary(min(clause.end, last.span.end + CueChecks.noun))
    let tail = TextSpan(start: last.span.end, end: max(last.span.end, end))
    return text.longest(of: words[.relativeHead], at: last.span.end) != nil
      || words[.relativeHead].forms.contains { form in
        form.hasPrefix("的") && text.first(form, in: tail).map { isNoun($0, behind: last) } == true
      }
  }

  /// `使用青鹭2 |模型服务|的客户`: nothing but a noun stands between a name and the words that tell of somebody.
  private func isNoun(_ head: TextSpan, behind name: ResolvedMention) -> Bool {
    let gap = TextSpan(start: name.span.end, end: head.start)
    return mentions.mentions(in: gap).isEmpty && words.describes(gap, of: text)
      && text.first("的", in: gap) == nil
  }

  /// `a chatbot based on`: the participle tells of the noun before it, not of the name that the clause begins with.
  ///
  /// It tells of a name that is said to be one: `Saltmarsh-7B is a small model based on`.
  func isBareParticiple(_ cue: RelationCue, _ place: TextSpan, _ clause: TextSpan) -> Bool {
    guard cue.predicate == "based_on", text.has(" ", endingAt: place.start) else { return false }
    var start = place.start - 1
    while start > clause.start, text.character(before: start)?.isLatinWord == true {
      start = text.start(before: start)
    }
    let noun = text.text(TextSpan(start: start, end: place.start - 1))
    guard let first = noun.unicodeScalars.first, first.properties.isLowercase, !noun.hasSuffix("ly"),
      text.longest(of: words[.copula], endingAt: place.start) == nil,
      text.longest(of: words[.participleLead], endingAt: place.start) == nil
    else { return false }
    let lead = TextSpan(start: clause.start, end: start)
    guard let last = mentions.mentions(in: lead).last else {
      return text.longest(of: words[.relative], at: clause.start) == nil
    }
    return text.longest(of: words[.copula], at: last.span.end) == nil
  }

  /// `市值超越灯芯科技`: who is worth or earns more need not be a rival.
  func isRankOfWorth(_ cue: RelationCue, _ clause: TextSpan) -> Bool {
    cue.rule == "compete-rank" && text.contains(anyOf: words[.worth], in: clause)
  }

  /// Whether a name stands directly before a place.
  func isBehindName(_ place: TextSpan) -> Bool {
    mentions.mention(endingAt: text.has(" ", endingAt: place.start) ? place.start - 1 : place.start) != nil
  }

  /// `没有推出`, `并无合作`, `禁止使用`: what is denied or forbidden.
  func isDenied(_ place: TextSpan, _ clause: TextSpan) -> Bool {
    let near = TextSpan(start: max(clause.start, place.start - 24), end: place.start)
    return text.contains(anyOf: words[.denial], in: near)
  }

  /// `竞争者`, `合作伙伴`, `发布会`: another word that begins alike.
  func isOtherWord(_ cue: RelationCue, _ place: TextSpan) -> Bool {
    ["competes_with", "partner_of", "released_by"].contains(cue.predicate) && cue.order != .noun
      && text.longest(of: words[.otherWord], at: place.end) != nil
  }
}

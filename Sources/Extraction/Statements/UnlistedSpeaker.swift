import Knowledge
import TextRepair

/// Speakers that no table knows: `英国广告标准局表示，…`, `俄罗斯总统助理乌沙科夫称，…`.
///
/// What stands between the beginning of a clause and a cue that a mark or a quotation follows is who speaks, where it
/// reads as a name for somebody: no verb of its own, no pronoun, no word that joins clauses. The description is kept as
/// it stands; no entity is made of it.
extension SpeakerPhrase {
  /// The unlisted speaker between `clauseStart` and a cue at `cue`.
  ///
  /// `speaks` tells whether the cue says that somebody spoke, and did not only think or find. `isLoose` tells whether
  /// any noun will do, as where the clause opens its sentence or follows a quotation; else the words must end in an
  /// office, a head noun or a form of organisation, so that no verb is taken for a name.
  func unlisted(from clauseStart: Int, to cue: Int, speaks: Bool, isLoose: Bool) -> Found? {
    var addressee: EntityID?
    var end = trimEnd(cue, from: clauseStart)
    while let next = passOver(from: clauseStart, endingAt: end, addressee: &addressee), next < end,
      next > clauseStart
    {
      end = trimEnd(next, from: clauseStart)
    }
    let start = min(timeEnd(leadEnd(clauseStart, to: end), to: end), end)
    if let place = text.all("在", in: TextSpan(start: start, end: end)).last, place.start - start >= 6,
      isPlain(TextSpan(start: place.start, end: end))
    {
      end = trimEnd(place.start, from: start)
      while let next = passOver(from: start, endingAt: end, addressee: &addressee), next < end, next > start {
        end = trimEnd(next, from: start)
      }
    }
    let whole = text.trimmed(TextSpan(start: start, end: end))
    guard !isMute(whole), let phrase = noun(whole),
      (4...120).contains(phrase.count), speaks || phrase == whole,
      isLoose && speaks && phrase == whole || endsLikeName(phrase)
    else { return nil }
    return Found(speaker: unlistedSpeaker(phrase), start: phrase.start, addressee: addressee)
  }

  /// Whether words end in a noun that says nothing, and in no longer one that does: `结果`, not `调查结果`.
  private func isMute(_ span: TextSpan) -> Bool {
    guard let mute = text.longest(of: language.words(.mute), endingAt: span.end) else { return false }
    return (text.longest(of: language.heads, endingAt: span.end)?.count ?? 0) <= mute.count
  }

  /// The unlisted speaker before a cue that nothing parts from its words: an office with a name behind it, or where
  /// the sentence begins, words that end like a name for somebody, and before a word that only speakers stand before
  /// (认为, 宣布) any noun of at most eight characters.
  func plain(from clauseStart: Int, to cue: Int, opensSentence: Bool, isStrong: Bool) -> Found? {
    if opensSentence, isStrong,
      let found = unlisted(from: clauseStart, to: cue, speaks: true, isLoose: true),
      found.speaker.text.utf8.count <= 24
    {
      return found
    }
    guard let found = unlisted(from: clauseStart, to: cue, speaks: true, isLoose: false),
      opensSentence || found.speaker.attribution == .named
    else { return nil }
    return found
  }

  /// A stretch that reads as a name for somebody, without the clause that 的 ends before it: 正在处理纠纷的|医院负责人.
  private func noun(_ span: TextSpan) -> TextSpan? {
    if isNoun(span) { return text.has("的", at: span.start) ? nil : span }
    guard let particle = text.all("的", in: span).last, particle.end < span.end else { return nil }
    let rest = text.trimmed(TextSpan(start: particle.end, end: span.end))
    return isNoun(rest) ? rest : nil
  }

  /// Whether a stretch reads as a name for somebody: it holds none of the words that only clauses hold.
  ///
  /// Words inside known names and head nouns (数据) do not count.
  func isNoun(_ span: TextSpan) -> Bool {
    var offset = span.start
    while offset < span.end, let scalar = text.character(at: offset) {
      if let mention = mentions.mention(at: offset) {
        offset = max(mention.span.end, text.end(after: offset))
      } else if let head = text.longest(of: language.heads, at: offset), head.count > 3, head.end <= span.end
      {
        offset = head.end
      } else if ChineseStatements.clauseMarks.contains(scalar)
        || text.longest(of: language.words(.clauseWord), at: offset) != nil
      {
        return false
      } else {
        offset = text.end(after: offset)
      }
    }
    return true
  }

  /// Whether a stretch ends in a head noun, an organisation, Latin letters, or an office with a name behind it.
  private func endsLikeName(_ span: TextSpan) -> Bool {
    if text.character(before: span.end)?.isAsciiWord == true { return true }
    if text.longest(of: language.heads, endingAt: span.end) != nil { return true }
    if text.longest(of: language.addressTitles, endingAt: span.end) != nil { return true }
    if text.longest(of: language.organisations.endings, endingAt: span.end) != nil { return true }
    return titledNameStart(span) != nil
  }

  /// Where the name begins that stands behind an office at the end of a stretch: 总统助理|乌沙科夫.
  private func titledNameStart(_ span: TextSpan) -> Int? {
    var offset = span.end
    for _ in 0..<5 where offset > span.start {
      offset = text.start(before: offset)
      if offset < span.end - 3, text.longest(of: language.officeTitles, endingAt: offset) != nil {
        return offset
      }
    }
    return nil
  }

  private func unlistedSpeaker(_ phrase: TextSpan) -> Speaker {
    let head = text.all(of: language.heads, endingAt: phrase.end).first { $0.start >= phrase.start }
    let words = text.text(phrase)
    if titledNameStart(phrase) != nil { return Speaker(entities: [], text: words, attribution: .named) }
    let isOrganisation = text.longest(of: language.organisations.endings, endingAt: phrase.end) != nil
    guard let head, language.headKinds[text.text(head)]?.contains(.document) != true else {
      return Speaker(
        entities: [], text: words, attribution: .organization, head: head.map(text.text),
        isGroup: isOrganisation || head != nil)
    }
    return Speaker(entities: [], text: words, attribution: .anonymous, head: text.text(head))
  }

  /// Where the words behind a date begin: `7月24日|某某`.
  private func timeEnd(_ start: Int, to limit: Int) -> Int {
    guard text.character(at: start)?.isAsciiDigit == true else { return start }
    var offset = start, end = start
    while offset < limit, let scalar = text.character(at: offset),
      scalar.isAsciiDigit || "年月日号时分 ".unicodeScalars.contains(scalar)
    {
      offset = text.end(after: offset)
      if !scalar.isAsciiDigit { end = offset }
    }
    while end < limit, let word = text.longest(of: language.plainModifiers, at: end), word.end <= limit {
      end = word.end
    }
    return end
  }
}

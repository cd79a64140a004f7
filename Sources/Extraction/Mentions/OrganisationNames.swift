import Knowledge
import TextRepair

/// Finds names of organisations that no lexicon lists.
///
/// By their last word (大学, 研究院, 科技, 集团 …): Han characters between a border and the ending, at least two and
/// at most six, name one when a word that may follow a name comes behind. By their place: what stands directly
/// before an office that a person's name follows (`云岭智算 CEO 周牧川`). Of two readings with one ending the shorter
/// counts (北屿科技, not 我答应过北屿科技). `一家科技公司` and `这所大学` name nothing.
struct OrganisationNames {

  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  private var forms: OrganisationForms { language.organisations }

  /// The names with their kinds, each written form once, longest first.
  func find(in blocks: [TextSpan], introductions: [Introduction]) -> [(name: String, kind: EntityKind)] {
    var found: [String: EntityKind] = [:]
    for block in blocks {
      var offset = block.start
      while let next = text.next(of: forms.endings.bit, from: offset, before: block.end) {
        offset = next
        for place in text.all(of: forms.endings, at: offset) {
          if let name = name(endingWith: place, in: block),
            !forms.weak.contains(text.text(place)) || acts(name)
          {
            found[text.text(name)] = forms.kind(of: text.text(name))
          }
        }
        offset = text.end(after: offset)
      }
    }
    for introduction in introductions {
      if let title = introduction.title, let name = name(before: min(title.start, introduction.name.start)) {
        found[text.text(name)] = forms.kind(of: text.text(name))
      }
    }
    let names = found.keys.filter { name in
      let isLonger = name.indices.dropFirst().contains { found[String(name[$0...])] != nil }
      return !isLonger && isTwice(name, found[name])
    }
    return names.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }.map { ($0, found[$0] ?? .company) }
  }

  /// Whether a name may end with an ending: a character or word that may follow names of organisations comes behind.
  private func mayEnd(_ ending: TextSpan) -> Bool {
    guard let next = text.character(at: ending.end), next.isHan, !forms.borders.contains(next),
      !language.firmFollowers.contains(next)
    else { return true }
    return text.longest(of: forms.phrases, at: ending.start) == nil
      && HanNameBounds(text: text, language: language, mentions: mentions).mayEnd(
        ending.end, from: ending.start)
  }

  /// Whether a name opens its clause and a word of acting or an office comes directly behind it.
  private func acts(_ name: TextSpan) -> Bool {
    if text.longest(of: language.officeTitles, at: name.end) != nil
      || text.longest(of: language.officeTitles, at: name.end + 1) != nil
    {
      return true
    }
    if language.nameNouns.kind(introducing: name.start, in: text) == .company || isOwnWord(name) {
      return true
    }
    let isFirm = text.longest(of: language.words(.firmSign), at: name.end) != nil
    if isFirm, NameEdges(text: text, language: language, mentions: mentions).isLeft(name.start, from: 0) {
      return true
    }
    if let before = text.character(before: name.start), !"，。；！？\n「“」”：".unicodeScalars.contains(before) {
      return false
    }
    if language.cue(in: text, at: name.end) != nil { return true }
    return text.longest(of: language.words(.acting), at: name.end) != nil
  }

  /// Whether a name with a common ending stands twice, and what is before the ending holds no word that anybody counted.
  private func isOwnWord(_ name: TextSpan) -> Bool {
    guard let ending = text.longest(of: forms.endings, endingAt: name.end), ending.start > name.start else {
      return false
    }
    let head = TextSpan(start: name.start, end: ending.start)
    let common = CommonWords(text: text, counts: language.wordCounts)
    return !common.holds(head, limit: 20) && text.repeats(text.text(name), times: 2)
      && NameEdges(text: text, language: language, mentions: mentions).isLeft(name.start, from: 0)
  }

  /// A platform's ending is short and common, so its name must stand twice.
  private func isTwice(_ name: String, _ kind: EntityKind?) -> Bool {
    kind != .platform || text.repeats(name, times: 2)
  }

  private func name(endingWith suffix: TextSpan, in block: TextSpan) -> TextSpan? {
    guard mentions.mention(at: suffix.start) == nil else { return nil }
    let start = runStart(before: suffix.start, from: block.start, limit: 7)
    let head = TextSpan(start: start, end: suffix.start)
    let count = text.characterCount(head)
    guard (2...6).contains(count) || (count == 1 && suffix.count > 6) else { return nil }
    guard mayEnd(suffix) else { return nil }
    guard !opensWith(forms.common, head),
      !text.all(of: forms.common, endingAt: head.end).contains(where: { head.contains($0) })
    else { return nil }
    guard text.longest(of: language.leads, at: start) == nil, language.cue(in: text, at: start) == nil,
      !text.contains(language.words(.itemLead), in: head),
      isLikely(head, suffix), suffix.count <= 9 || !forms.describes(head, of: text)
    else { return nil }
    var end = suffix.end
    while !text.has("公司", endingAt: end), let next = text.longest(of: forms.endings, at: end),
      [.company, .institution].contains(forms.kind(of: text.text(next)))
    {
      end = next.end
    }
    return TextSpan(start: start, end: end)
  }

  /// Whether what stands before an ending may be a name of its own: no common word (注册资本), no stretch that holds one
  /// where it is long (需要有能源科技), none that begins inside a word or directly behind a name that it goes on.
  private func isLikely(_ head: TextSpan, _ suffix: TextSpan) -> Bool {
    let common = CommonWords(text: text, counts: language.wordCounts)
    let kind = forms.kind(of: text.text(suffix))
    let place = text.longest(of: forms.places, at: head.start)
    let own = place.map { TextSpan(start: min($0.end, head.end), end: head.end) } ?? head
    if own.isEmpty, !forms.placed.contains(text.text(suffix)) { return false }
    if common.count(own) >= (own.count > 6 ? 30 : 90) { return false }
    if kind == .company, mentions.mention(endingAt: head.start) != nil { return false }
    if common.crossing(head.start, from: max(head.start - 9, 0)) >= 100 { return false }
    if kind == .platform,
      PersonNames(text: text, language: language).chineseName(at: head.start, limit: suffix.end) != nil
    {
      return false
    }
    return suffix.count > 6 || own.count <= 6 || !common.holds(own, limit: own.count <= 9 ? 6000 : 2500)
  }

  /// The Han characters directly before an office, back to a border: `云岭智算` before `创始人`.
  private func name(before title: Int) -> TextSpan? {
    var end = title
    while end > 0, text.bytes[end - 1] == 0x20 { end -= 1 }
    guard mentions.mention(endingAt: end) == nil else { return nil }
    let start = runStart(before: end, from: 0, limit: 8)
    let span = TextSpan(start: start, end: end)
    guard (3...8).contains(text.characterCount(span)), !mentions.overlaps(span),
      text.longest(of: language.heads, endingAt: end) == nil
    else { return nil }
    guard !opensWith(forms.common, span),
      text.longest(of: language.leads, at: start) == nil
    else { return nil }
    guard !text.contains(language.officeTitles, in: span), !text.has("兼", endingAt: end) else { return nil }
    let words = text.text(span)
    if let form = forms.suffix(of: words) {
      let suffix = TextSpan(start: end - form.utf8.count, end: end)
      return isLikely(TextSpan(start: start, end: suffix.start), suffix) ? span : nil
    }
    return text.repeats(words, times: 2) ? span : nil
  }

  private func opensWith(_ words: WordSet, _ span: TextSpan) -> Bool {
    text.all(of: words, at: span.start).contains { span.contains($0) }
  }

  /// Where the Han characters before `end` begin, back to a border, a mention or `limit` characters.
  private func runStart(before end: Int, from limit: Int, limit count: Int) -> Int {
    var start = end, seen = 0
    let border = mentions.lastEnd(through: end)
    while start > limit, start != border, seen < count, let scalar = text.character(before: start),
      scalar.isHan,
      !forms.borders.contains(scalar),
      language.nameNouns.kind(introducing: start, in: text) != .company || start == end
    {
      start = text.start(before: start)
      seen += 1
    }
    return start
  }
}

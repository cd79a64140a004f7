import TextRepair

/// Tells whether the words before a value speak of somebody whom no mention covers.
///
/// In `Aldermoss raises $3 million` and `Quillfen 在五月完成了融资` the subject is a name that nobody listed, in `and a
/// studio spends $50 million` and `一家公司的估值` somebody without a name; then no other name of the article is the subject.
struct UnlistedSubjects: Sendable {
  /// What may stand before 一家 where it describes the one before it: 是一家….
  private static let copulas: ScalarSet = ["是", "为", "成", "作", "乃"]

  let text: ArticleBytes
  let mentions: Mentions
  let words: FactWords
  let english: EnglishTables

  /// Whether a stretch from the beginning of a clause to the value does so.
  func stand(in lead: TextSpan) -> Bool {
    guard !lead.isEmpty else { return false }
    if text.bytes[lead.range].contains(where: { $0 >= 0xE4 }) {
      return hasIndefinite(lead) || hasLatinName(lead) || hasQuotedName(lead)
    }
    return opensIndefinite(lead) || opensWithName(lead)
  }

  /// Whether the words behind a name go on with somebody without a name: `Tallowe reports that investors`.
  func begin(in gap: TextSpan) -> Bool {
    guard let that = text.first(" that ", in: gap),
      let word = latinWords(of: TextSpan(start: that.end, end: max(that.end, gap.end))).first
    else { return false }
    return words.contains(.someone, in: word, of: text)
  }

  /// `“松针大模型”付费用户`: what stands in quotation marks before the value, and is no name that is known.
  private func hasQuotedName(_ lead: TextSpan) -> Bool {
    guard
      let close = ["”", "」"].compactMap({ text.all($0, in: lead).last }).max(by: { $0.start < $1.start }),
      let open = ["“", "「"].compactMap({
        text.all($0, in: TextSpan(start: lead.start, end: close.start)).last
      }).max(by: { $0.start < $1.start }), close.start - open.end <= 24,
      text.character(at: close.end)?.isHan == true, !text.has("的", at: close.end)
    else { return false }
    let inner = TextSpan(start: open.end, end: close.start)
    return !mentions.mentions(in: inner).contains { $0.span == inner }
      && mentions.mentions(in: TextSpan(start: close.end, end: max(close.end, lead.end))).isEmpty
  }

  /// Whether an English sentence names somebody that no mention covers: `QRL raised $20 million`.
  func hasCapitalName(_ lead: TextSpan) -> Bool {
    guard !lead.isEmpty, !text.bytes[lead.range].contains(where: { $0 >= 0xE4 }) else { return false }
    return latinWords(of: lead).contains { word in
      let form = text.text(word)
      let isAbbreviation = form.utf8.count > 1 && form == form.uppercased() && form.contains { $0.isLetter }
      return isUpper(word.start) && (word.start > lead.start || isAbbreviation) && form != "I"
        && !words.contains(.noName, in: word, of: text) && !english.names.isPlain(form)
        && mentions.mention(at: word.start) == nil
    }
  }

  /// `一家公司`, `一位用户`, but not `是一家公司`.
  func hasIndefinite(_ lead: TextSpan) -> Bool {
    guard let (word, place) = words.first(.someone, in: lead, of: text), !word.isLatin,
      mentions.mentions(in: lead).isEmpty
    else { return false }
    return text.character(before: place.start).map { !UnlistedSubjects.copulas.contains($0) } ?? true
  }

  /// A capitalised Latin word in a Chinese clause that is no part of a name known: `Quillfen 在五月`.
  private func hasLatinName(_ lead: TextSpan) -> Bool {
    latinWords(of: lead).contains { word in
      isUpper(word.start) && word.count >= 3 && text.bytes[word.range].contains { (0x61...0x7A).contains($0) }
        && mentions.mention(at: word.start) == nil && !words.contains(.noName, in: word, of: text)
        && !english.names.isPlain(text.text(word)) && !isBehindMention(word.start)
    }
  }

  /// Whether a word goes on with a name: `青鹭2 Turbo`.
  private func isBehindMention(_ start: Int) -> Bool {
    let end = text.has(" ", endingAt: start) ? start - 1 : start
    return end > 0 && mentions.mention(at: text.start(before: end)) != nil
  }

  /// `a studio spends`, `but many users pay`: somebody without a name at the beginning of a sentence or behind a conjunction.
  private func opensIndefinite(_ lead: TextSpan) -> Bool {
    var rest = latinWords(of: lead)[...]
    var isSentence = text.character(at: lead.start).map { (0x41...0x5A).contains($0.value) } ?? false
    while let first = rest.first, isConjunction(text.text(first).lowercased()) {
      rest = rest.dropFirst()
      isSentence = true
    }
    if let the = rest.dropFirst().prefix(1).first(where: { text.text($0) == "the" }) ?? rest.first,
      ["the", "The"].contains(text.text(the))
    {
      rest = rest.drop { $0.start <= the.start }
      isSentence = true
    }
    guard isSentence, let first = rest.first, let second = rest.dropFirst().first,
      mentions.mentions(in: lead).isEmpty
    else { return false }
    if words.contains(.expectation, in: TextSpan(start: first.start, end: lead.end), of: text) {
      return false
    }
    return words.contains(.someone, in: first, of: text) && !words.contains(.sum, in: second, of: text)
  }

  private func isConjunction(_ word: String) -> Bool {
    english.conjunctions.contains(word) || english.subordinators.contains(word)
      || ["because", "if", "that", "so"].contains(word)
  }

  /// A name that nobody listed at the beginning of an English sentence, before a verb that firms are the subject of.
  private func opensWithName(_ lead: TextSpan) -> Bool {
    guard let first = latinWords(of: lead).first, first.start == lead.start, isUpper(first.start),
      mentions.mention(at: first.start) == nil, text.has(" ", at: first.end)
    else { return false }
    let form = text.text(first)
    guard form.utf8.count > 2, !english.names.isPlain(form), english.pronouns[form.lowercased()] == nil,
      !words.contains(.noName, in: first, of: text), !isShort(form)
    else { return false }
    if form.utf8.dropFirst().contains(where: { (0x41...0x5A).contains($0) }) { return true }
    let next = latinWords(of: TextSpan(start: first.end, end: max(first.end, lead.end))).prefix(2).map(
      text.text)
    guard let verb = next.first?.lowercased() else { return false }
    return english.names.verbs[verb] != nil || english.names.verbs[next.joined(separator: " ")] != nil
  }

  /// Whether a longer name of the article begins with a word: `Aldermoss` for Aldermoss Labs.
  private func isShort(_ form: String) -> Bool {
    mentions.mentions(in: TextSpan(start: 0, end: text.count)).contains {
      text.has(form, at: $0.span.start)
        && text.character(at: $0.span.start + form.utf8.count)?.isAsciiWord != true
    }
  }

  private func isUpper(_ offset: Int) -> Bool { (0x41...0x5A).contains(text.bytes[offset]) }

  /// The Latin words of a stretch.
  private func latinWords(of span: TextSpan) -> [TextSpan] {
    var result: [TextSpan] = []
    var offset = span.start
    while offset < span.end {
      var end = offset
      while end < span.end, Unicode.Scalar(text.bytes[end]).isAsciiWord { end += 1 }
      if end > offset { result.append(TextSpan(start: offset, end: end)) }
      offset = max(end, offset + 1)
    }
    return result
  }
}

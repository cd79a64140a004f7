import Knowledge
import TextRepair

/// Finds who said what in English prose, unit by unit.
///
/// Rules: `quotation-before` (“…,” X said), `quotation-after` (X said: “…”), `reported` (X said that …),
/// `reported-before` (…, X said), `according-to` (According to X, …), `continued` (a quotation behind another in its
/// paragraph).
struct EnglishStatements {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The statements of the units, in order.
  func find(in units: [Unit]) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    var discourse = Discourse()
    var paragraph = (block: -1, start: 0)
    var previous = TextSpan(start: 0, end: 0)
    for unit in units {
      if unit.block != paragraph.block {
        paragraph = (unit.block, unit.span.start)
        previous = TextSpan(start: unit.span.start, end: unit.span.start)
      }
      defer { previous = unit.span }
      if let last = drafts.last, joins(unit, to: last) {
        drafts[drafts.count - 1].pieces += unit.quotations.map { text.trimmed($0.inner, of: ",") }
        continue
      }
      var found = statements(in: unit, discourse, paragraph: paragraph.start, previous)
      if found.isEmpty, let bare = continued(unit, discourse) { found = [bare] }
      for draft in found { discourse.note(draft.speaker, block: unit.block) }
      drafts += found
    }
    return drafts
  }

  private func statements(in unit: Unit, _ discourse: Discourse, paragraph: Int, _ previous: TextSpan) -> [StatementDraft] {
    let sentence = EnglishSentence(unit, text: text, honorifics: language.english.honorifics)
    let phrase = EnglishSpeakerPhrase(
      text: text, english: language.english, mentions: mentions, sentence: sentence, discourse: discourse,
      paragraph: paragraph, previous: previous)
    if let draft = accordingTo(phrase) { return [draft] }
    let cues = EnglishCueFinder(english: language.english, sentence: sentence).find()
    let content = EnglishContent(text: text, english: language.english, sentence: sentence)
    var drafts: [StatementDraft] = []
    var start = unit.span.start
    for (place, cue) in cues.enumerated() where cue.span.start >= start {
      let next = place + 1 < cues.count ? boundary(before: cues[place + 1], sentence, phrase) : nil
      guard let draft = statement(cue, phrase, content, from: start, until: next ?? unit.span.end, drafts.last)
      else { continue }
      drafts.append(draft.statement)
      start = max(start, draft.resume)
    }
    return drafts
  }

  /// A statement and where reading goes on behind it.
  private struct Step {
    let statement: StatementDraft
    let resume: Int
  }

  private func statement(
    _ cue: EnglishCue, _ phrase: EnglishSpeakerPhrase, _ content: EnglishContent, from start: Int, until limit: Int,
    _ previous: StatementDraft?
  ) -> Step? {
    let unit = phrase.sentence.unit
    if cue.kind == .goOn {
      guard let speaker = previous?.speaker ?? leading(phrase, cue)?.speaker,
        let found = content.behind(cue, until: limit)
      else { return nil }
      return step(found, cue, speaker, unit)
    }
    if let subject = phrase.subject(before: cue) {
      let attribution = TextSpan(start: subject.span.start, end: cue.span.end)
      if content.isBehindQuotation(attribution.start) || isClosed(behind: cue, phrase.sentence, content), let found = content.before(attribution, from: start) {
        return step(found, cue, subject.speaker, unit)
      }
      if let found = content.behind(cue, until: limit) { return step(found, cue, subject.speaker, unit) }
      if let found = content.before(attribution, from: start) { return step(found, cue, subject.speaker, unit) }
      return nil
    }
    if isCoordinated(cue, phrase.sentence), let speaker = previous?.speaker ?? leading(phrase, cue)?.speaker {
      return content.behind(cue, until: limit).flatMap { step($0, cue, speaker, unit) }
    }
    guard let subject = phrase.subject(behind: cue) else { return nil }
    let attribution = TextSpan(start: cue.span.start, end: subject.span.end)
    return content.before(attribution, from: start).flatMap { step($0, cue, subject.speaker, unit) }
  }

  private func step(_ found: EnglishContent.Found, _ cue: EnglishCue, _ speaker: Speaker, _ unit: Unit) -> Step? {
    let pieces = found.pieces.filter { !$0.isEmpty }
    guard !pieces.isEmpty else { return nil }
    let isQuoted = found.form == .direct
    let rule =
      found.isBefore
      ? (isQuoted ? "quotation-before" : "reported-before") : (isQuoted ? "quotation-after" : "reported")
    return Step(
      statement: StatementDraft(
        rule: rule, speaker: speaker, pieces: pieces, cue: cue.span, form: found.form, unit: unit.span,
        block: unit.block), resume: found.resume)
  }

  /// The subject that a sentence begins with, for a cue that only goes on: `X raised prices, adding that …`.
  private func leading(_ phrase: EnglishSpeakerPhrase, _ cue: EnglishCue) -> EnglishSpeakerPhrase.Found? {
    if let word = phrase.sentence.words.first, language.english.pronouns[word.form] != nil {
      return phrase.named(from: word.span.start, to: word.span.end)
    }
    guard let first = mentions.mentions(in: TextSpan(start: phrase.sentence.unit.span.start, end: cue.span.start)).first,
      first.kind == .person || first.kind == .company || first.kind == .institution
    else { return nil }
    let index = phrase.sentence.index(from: first.span.start)
    guard index <= 4 else { return nil }
    let second = endOfSecondName(behind: first.span)
    return phrase.named(from: first.span.start, to: second ?? first.span.end)
  }

  /// Where a second name ends that `and` joins to the first: `Apple and Google released`.
  private func endOfSecondName(behind name: TextSpan) -> Int? {
    guard text.has(" and ", at: name.end), let next = mentions.mention(at: name.end + 5),
      [.person, .company, .institution].contains(next.kind)
    else { return nil }
    return next.span.end
  }

  /// Whether a verb goes on with the subject that the sentence began with: `X sees more users and says that`.
  private func isCoordinated(_ cue: EnglishCue, _ sentence: EnglishSentence) -> Bool {
    let index = cue.words.lowerBound
    guard index > 1, sentence.isJoined(index) else { return false }
    return ["and", "but"].contains(sentence.words[index - 1].form)
  }

  /// Whether nothing that could have been said stands behind a cue: the end, a comma, or an adjunct.
  private func isClosed(behind cue: EnglishCue, _ sentence: EnglishSentence, _ content: EnglishContent) -> Bool {
    let rest = text.trimmed(TextSpan(start: cue.span.end, end: sentence.unit.span.end))
    guard let mark = text.character(at: rest.start), rest.start < sentence.unit.span.end else { return true }
    if ".,;—–".unicodeScalars.contains(mark) { return true }
    let next = sentence.index(from: rest.start)
    guard next < sentence.words.count, sentence.words[next].span.start == rest.start else { return false }
    if cue.kind == .tell { return mentions.mention(at: rest.start).map { $0.span.end + 2 >= rest.end } ?? false }
    return content.isAdjunct(next) && !sentence.words[next...].prefix(14).contains { $0.form == "that" }
  }

  /// Where what was said ends because another statement of the sentence begins: `…, adding that`, `…, while X argued`.
  private func boundary(before cue: EnglishCue, _ sentence: EnglishSentence, _ phrase: EnglishSpeakerPhrase) -> Int? {
    let words = sentence.words
    if cue.kind == .goOn {
      guard cue.words.lowerBound > 0 else { return nil }
      return words[cue.words.lowerBound - 1].span.end
    }
    let index: Int
    if let subject = phrase.subject(before: cue) {
      index = sentence.index(from: subject.span.start)
    } else if cue.words.lowerBound > 0, ["and", "but"].contains(words[cue.words.lowerBound - 1].form) {
      index = cue.words.lowerBound
    } else {
      return nil
    }
    guard index > 0 else { return nil }
    let before = words[index - 1]
    if ["while", "and", "but", "though", "although", "whereas"].contains(before.form) {
      let gap = sentence.gap(before: index - 1)
      return gap.contains(",") || gap.contains(";") || index == cue.words.lowerBound ? before.span.start : nil
    }
    return sentence.gap(before: index).contains(";") ? before.span.end : nil
  }

  /// Whether a unit that is all quotation goes on with the quotation that its attribution broke off: “…,” she said. “…”
  private func joins(_ unit: Unit, to last: StatementDraft) -> Bool {
    guard last.rule == "quotation-before", last.block == unit.block, last.pieces.count == 1,
      let quotation = unit.quotations.first
    else { return false }
    guard last.unit.end <= unit.span.start,
      text.trimmed(TextSpan(start: last.unit.end, end: unit.span.start)).isEmpty
    else { return false }
    return text.trimmed(unit.span, of: ".") == quotation.outer
  }

  /// `According to X, …` and `…, according to X`.
  private func accordingTo(_ phrase: EnglishSpeakerPhrase) -> StatementDraft? {
    let sentence = phrase.sentence
    let words = sentence.words
    guard
      let index = words.indices.dropLast(2).first(where: {
        words[$0].form == "according" && words[$0 + 1].form == "to"
      })
    else { return nil }
    let cue = TextSpan(start: words[index].span.start, end: words[index + 1].span.end)
    let end = sentence.unit.span.end
    guard let found = phrase.source(from: words[index + 2].span.start, to: end) else { return nil }
    let isFirst = index == 0
    let comma = text.first(",", in: TextSpan(start: found.span.end, end: end))
    let content = text.trimmed(
      isFirst
        ? TextSpan(start: comma?.end ?? found.span.end, end: end)
        : TextSpan(start: sentence.unit.span.start, end: cue.start), of: ".,—–")
    guard content.count >= 20 else { return nil }
    let hasQuote = sentence.unit.quotations.contains { content.contains($0.outer) && $0.inner.count >= 10 }
    return StatementDraft(
      rule: "according-to", speaker: found.speaker, pieces: [content], cue: cue, form: hasQuote ? .mixed : .indirect,
      unit: sentence.unit.span, block: sentence.unit.block)
  }

  private func continued(_ unit: Unit, _ discourse: Discourse) -> StatementDraft? {
    guard let last = discourse.last, unit.block - last.block <= 1, let quotation = unit.quotations.first,
      quotation.inner.count >= 40
    else { return nil }
    guard text.trimmed(unit.span, of: ".") == quotation.outer || quotation.inner.count * 2 > unit.span.count
    else { return nil }
    return StatementDraft(
      rule: "continued", speaker: last.speaker, pieces: [quotation.inner], cue: nil, form: .direct,
      unit: unit.span, block: unit.block)
  }
}

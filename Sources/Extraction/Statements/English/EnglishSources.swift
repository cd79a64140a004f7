import Knowledge
import TextRepair

/// Sources that a preposition brings in: `According to X, …`, `…, per X`, `in her view`, `by his own telling`.
struct EnglishSources {
  /// The shortest content, in bytes.
  private static let shortest = 20

  let phrase: EnglishSpeakerPhrase

  private var sentence: EnglishSentence { phrase.sentence }
  private var english: EnglishTables { phrase.english }
  private var text: ArticleBytes { phrase.text }

  /// A source with its words: where they begin and end, and which of them are the cue.
  private struct Frame {
    let speaker: Speaker
    let span: TextSpan
    let cue: TextSpan
    let speakerSpan: TextSpan
  }

  /// The statement of the sentence's first source.
  func find() -> StatementDraft? {
    for index in sentence.words.indices {
      guard let frame = accordingTo(index) ?? preposition(index) ?? view(index) else { continue }
      let pieces = pieces(around: frame.span)
      guard pieces.reduce(0, { $0 + $1.count }) >= Self.shortest else { return nil }
      let hasQuote = sentence.unit.quotations.contains { quotation in
        quotation.inner.count >= 10 && pieces.contains { $0.contains(quotation.outer) }
      }
      return StatementDraft(
        rule: "according-to", speaker: frame.speaker, pieces: pieces, cue: frame.cue,
        speakerSpan: frame.speakerSpan, form: form(of: pieces, hasQuote: hasQuote),
        unit: sentence.unit.span, block: sentence.unit.block)
    }
    return nil
  }

  /// Direct where a quotation is all that was said.
  private func form(of pieces: [TextSpan], hasQuote: Bool) -> QuotationForm {
    let isQuoted = pieces.allSatisfy { piece in
      sentence.unit.quotations.contains { $0.inner.start == piece.start && $0.inner.contains(piece) }
    }
    return isQuoted ? .direct : hasQuote ? .mixed : .indirect
  }

  /// `according to X`.
  private func accordingTo(_ index: Int) -> Frame? {
    let words = sentence.words
    guard index + 2 < words.count, words[index].form == "according", words[index + 1].form == "to",
      let found = phrase.source(from: words[index + 2].span.start, to: sentence.unit.span.end)
    else { return nil }
    let cue = TextSpan(start: words[index].span.start, end: words[index + 1].span.end)
    return Frame(
      speaker: found.speaker, span: TextSpan(start: cue.start, end: found.span.end), cue: cue,
      speakerSpan: found.span)
  }

  /// `per X` behind a comma or at the head of a sentence.
  private func preposition(_ index: Int) -> Frame? {
    let words = sentence.words
    guard english.sourceLeads.contains(words[index].form), index + 1 < words.count, opensClause(index),
      words[index + 1].isCapital || english.determiners.contains(words[index + 1].form),
      let found = phrase.named(from: words[index + 1].span.start, to: sentence.unit.span.end)
        ?? phrase.unknownSource(from: index + 1)
    else { return nil }
    let cue = words[index].span
    return Frame(
      speaker: found.speaker, span: TextSpan(start: cue.start, end: found.span.end), cue: cue,
      speakerSpan: found.span)
  }

  /// `in her view`, `by Mr Day’s own telling`, between commas or at the head of a sentence.
  private func view(_ index: Int) -> Frame? {
    let words = sentence.words
    guard english.views.contains(words[index].form),
      let first = (max(0, index - 5)..<index).last(where: { ["in", "by", "to"].contains(words[$0].form) }),
      opensClause(first), index - first > 1, (first + 1...index).allSatisfy({ sentence.isJoined($0) }),
      closesClause(index), let owner = owner(first + 1..<index)
    else { return nil }
    let span = TextSpan(start: words[first].span.start, end: words[index].span.end)
    return Frame(speaker: owner.speaker, span: span, cue: span, speakerSpan: owner.span)
  }

  /// Whose view it is: a possessive pronoun's or a name's with `’s`.
  private func owner(_ range: Range<Int>) -> EnglishSpeakerPhrase.Found? {
    let words = sentence.words, first = words[range.lowerBound]
    if let reference = english.possessives[first.form] {
      return phrase.pronoun(reference, before: first.span.start)
        .map { EnglishSpeakerPhrase.Found(speaker: $0, span: first.span) }
    }
    let span = TextSpan(start: first.span.start, end: words[range.upperBound - 1].span.end)
    guard let name = phrase.mentions.mentions(in: span).first,
      EnglishSpeakerPhrase.speaking.contains(name.kind),
      text.has("’s", at: name.span.end) || text.has("'s", at: name.span.end)
    else { return nil }
    return EnglishSpeakerPhrase.Found(speaker: phrase.speaker([name]), span: name.span)
  }

  private func opensClause(_ index: Int) -> Bool {
    index == 0 || sentence.gap(before: index).contains(",") || sentence.gap(before: index).contains("(")
      || index == 1 && english.lightWords.contains(sentence.words[0].form)
  }

  private func closesClause(_ index: Int) -> Bool {
    index + 1 == sentence.words.count || sentence.gap(before: index + 1).hasPrefix(",")
  }

  /// The words of a sentence on both sides of its source; behind it only where a comma parts them.
  private func pieces(around source: TextSpan) -> [TextSpan] {
    let whole = sentence.unit.span
    let before = text.trimmed(TextSpan(start: whole.start, end: source.start), of: ".,—–(")
    if let quotation = sentence.unit.quotations.first, quotation.outer == before,
      quotation.inner.count >= Self.shortest
    {
      return [text.trimmed(quotation.inner, of: ",")]
    }
    let comma = text.first(",", in: TextSpan(start: source.end, end: whole.end))
    let words = sentence.index(from: before.end) - sentence.index(from: before.start)
    let isFirst = words <= 1
    guard let comma, isFirst || comma.start == source.end else {
      return isFirst ? [text.trimmed(TextSpan(start: source.end, end: whole.end), of: ".,—–")] : [before]
    }
    let aside = isFirst ? sentence.endOfAside(behind: comma.start, english) : comma.start
    let behind = text.trimmed(TextSpan(start: aside, end: whole.end), of: ".,—–")
    if isFirst { return [behind] }
    let next = sentence.index(from: behind.start)
    let goesOn = next < sentence.words.count && english.continuations.contains(sentence.words[next].form)
    return goesOn ? [before, behind] : [before]
  }
}

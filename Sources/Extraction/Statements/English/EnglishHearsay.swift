import Knowledge
import TextRepair

/// Finds what is said without anybody who says it.
///
/// `It is rumoured that …`, `there is speculation that …`, `X is said to …`, `X has reportedly …`: the speaker stays open.
struct EnglishHearsay {
  /// The shortest content, in bytes.
  private static let shortest = 20

  let text: ArticleBytes
  let english: EnglishTables
  let sentence: EnglishSentence

  /// The statement of the sentence, if it is hearsay.
  func find() -> [StatementDraft] {
    for index in sentence.words.indices {
      guard let (cue, pieces) = reported(index) ?? speculation(index) ?? amid(index) ?? adverb(index) else {
        continue
      }
      let kept = pieces.map { text.trimmed($0, of: ".,;—–") }.filter { !$0.isEmpty }
      guard kept.reduce(0, { $0 + $1.count }) >= Self.shortest else { continue }
      return [
        StatementDraft(
          rule: "hearsay", speaker: speaker(of: cue), pieces: kept, cue: cue, form: .indirect,
          unit: sentence.unit.span, block: sentence.unit.block)
      ]
    }
    return []
  }

  private typealias Told = (cue: TextSpan, pieces: [TextSpan])

  /// `it is said that …`, `X is said to …`.
  private func reported(_ index: Int) -> Told? {
    let words = sentence.words
    guard index > 1, index + 1 < words.count, english.hearsayVerbs.contains(words[index].form),
      let be = (max(1, index - 2)..<index).first(where: { isBe($0) })
    else { return nil }
    let cue = TextSpan(start: words[be].span.start, end: words[index].span.end)
    let isOpen = words[0..<be + 1].contains {
      ["it", "it's"].contains($0.form) && be - sentence.index(from: $0.span.start) < 3
    }
    if isOpen {
      let next = words[index + 1].form == "that" ? index + 2 : index + 1
      guard next < words.count, words[next].form != "to" else { return nil }
      return (cue, [TextSpan(start: words[next].span.start, end: sentence.unit.span.end)])
    }
    guard words[index + 1].form == "to", index + 2 < words.count,
      !words[..<be].contains(where: { english.relatives.contains($0.form) })
    else { return nil }
    let next = words[index + 2].form == "be" ? index + 3 : index + 2
    guard next < words.count else { return nil }
    return (
      cue,
      [
        TextSpan(start: clauseStart(before: be), end: words[be].span.end),
        TextSpan(start: words[next].span.start, end: clauseEnd(behind: next)),
      ]
    )
  }

  private func isBe(_ index: Int) -> Bool {
    english.beForms.contains(sentence.words[index].form)
      && (index + 1..<sentence.words.count).prefix(2).allSatisfy { sentence.isJoined($0) }
  }

  /// `there is also speculation that …`.
  private func speculation(_ index: Int) -> Told? {
    let words = sentence.words
    guard index > 1, index + 2 < words.count, words[index + 1].form == "that",
      english.hearsayNouns.contains(words[index].form),
      let there = (max(0, index - 4)..<index).last(where: { words[$0].form == "there" }),
      (there + 1..<index).contains(where: { english.beForms.contains(words[$0].form) })
    else { return nil }
    return (
      TextSpan(start: words[there].span.start, end: words[index].span.end),
      [TextSpan(start: words[index + 2].span.start, end: sentence.unit.span.end)]
    )
  }

  /// The reports that say it, where nothing but a preposition leads to them; else nobody.
  private func speaker(of cue: TextSpan) -> Speaker {
    guard english.hearsayNouns.contains(text.text(cue)) else { return .unknown }
    return Speaker(entities: [], text: text.text(cue), attribution: .anonymous, isGroup: true)
  }

  /// `amid reports in late June that …`, `following rumours that …`.
  private func amid(_ index: Int) -> Told? {
    let words = sentence.words
    guard index > 0, sentence.isJoined(index), english.hearsayNouns.contains(words[index].form),
      ["amid", "following", "after", "despite", "on"].contains(words[index - 1].form),
      let that = (index + 1..<max(index + 1, min(index + 6, words.count))).first(where: {
        words[$0].form == "that"
      }), that + 1 < words.count, (index + 1...that).allSatisfy({ sentence.isJoined($0) })
    else { return nil }
    return (
      words[index].span,
      [TextSpan(start: words[that + 1].span.start, end: sentence.unit.span.end)]
    )
  }

  /// `X has reportedly …`: the clause without the adverb.
  private func adverb(_ index: Int) -> Told? {
    let words = sentence.words
    guard english.hearsayAdverbs.contains(words[index].form), index + 1 < words.count else { return nil }
    return (
      words[index].span,
      [
        TextSpan(start: clauseStart(before: index), end: words[index].span.start),
        TextSpan(start: words[index + 1].span.start, end: clauseEnd(behind: index + 1)),
      ]
    )
  }

  /// Where the clause of a word begins: behind a dash or semicolon, or with the sentence.
  private func clauseStart(before index: Int) -> Int {
    let first = (0...index).last { place in
      place == 0 || ["—", "–", ";", "--"].contains { sentence.gap(before: place).contains($0) }
    }
    return sentence.words[first ?? 0].span.start
  }

  /// Where the clause of a word ends: before the next comma, dash or semicolon.
  private func clauseEnd(behind index: Int) -> Int {
    let last = (index + 1..<max(index + 1, sentence.words.count)).first { place in
      [",", "—", "–", ";", "--"].contains { sentence.gap(before: place).contains($0) }
    }
    return last.map { sentence.words[$0 - 1].span.end } ?? sentence.unit.span.end
  }
}

import Knowledge
import TextRepair

/// A sentence that ends in a colon behind a speaker and a verb of saying: the next paragraph is what was said.
struct EnglishLeadIn {
  /// How many words may stand between the verb and the colon: `He wrote in a post on Friday:`.
  static let longestRest = 8

  let subject: EnglishSpeakerPhrase.Found
  let cue: TextSpan
  /// What the sentence itself reports: `The rules will | :`.
  var words: [TextSpan] = []
  /// The number of the block that the sentence stands in.
  let block: Int

  /// Whether a unit belongs to the paragraph that is led in.
  func leads(to unit: Unit) -> Bool { unit.block == block + 1 }

  /// The statement that begins with a unit: its quotation where it is one, else all of it.
  func statement(in unit: Unit, _ text: ArticleBytes) -> StatementDraft {
    let quotation = unit.quotations.first { $0.outer.start == unit.span.start }
    return StatementDraft(
      rule: "led-in", speaker: subject.speaker, pieces: words + [quotation?.inner ?? text.trimmed(unit.span)],
      cue: cue,
      speakerSpan: subject.span, form: words.isEmpty ? .direct : .indirect, unit: unit.span, block: unit.block
    )
  }
}

extension StatementDraft {
  /// Takes in the next sentence of its paragraph.
  mutating func extend(to unit: Unit) {
    pieces[pieces.count - 1] = TextSpan(start: pieces[pieces.count - 1].start, end: unit.span.end)
    self.unit = TextSpan(start: self.unit.start, end: unit.span.end)
  }
}

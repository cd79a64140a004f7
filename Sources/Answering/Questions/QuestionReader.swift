/// Reads questions in Chinese and English by the wordings of a grammar.
public struct QuestionReader: Sendable {
  /// The wordings.
  let grammar: QuestionGrammar

  /// A reader with a grammar.
  public init(grammar: QuestionGrammar) { self.grammar = grammar }

  /// Every way to understand a question, the likeliest first; empty where no wording fits.
  ///
  /// Which of them holds is for the names in it to decide: the one whose names are known.
  public func readings(of text: String) -> [Question] {
    let question = FoldedQuestion(text).dropping(openers: grammar.openers)
    var readings: [Question] = []
    for wording in grammar.wordings {
      for match in likeliestFirst(wording.pattern.matches(question)) {
        let slots = match.mapValues { question.text($0) }
        guard let predicates = predicates(of: wording, slots), namesOffice(slots) else { continue }
        let reading = Question(
          shape: wording.shape, predicates: predicates, asks: wording.asks, language: wording.language,
          slots: slots, understanding: wording.understanding)
        if !readings.contains(reading) { readings.append(reading) }
      }
    }
    return readings
  }

  /// The predicates that a wording asks for; nil where it names a property that nobody knows.
  private func predicates(of wording: QuestionGrammar.Wording, _ slots: [String: String]) -> [String]? {
    guard let property = slots["property"] else { return wording.predicates }
    return grammar.properties[String(property.map(FoldedQuestion.fold))]
  }

  /// Whether the title that is asked for, if one is, is an office.
  private func namesOffice(_ slots: [String: String]) -> Bool {
    slots["title"].map(grammar.titles.names) ?? true
  }

  /// Short titles first, so that the name of the organisation stays whole.
  private func likeliestFirst(_ matches: [[String: Range<Int>]]) -> [[String: Range<Int>]] {
    matches.enumerated().sorted { left, right in
      (left.element["title"]?.count ?? 0, left.offset) < (right.element["title"]?.count ?? 0, right.offset)
    }.map(\.element)
  }
}

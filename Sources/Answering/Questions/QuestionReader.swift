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
      for match in wording.pattern.matches(question) {
        var slots = match.mapValues { question.text($0) }
        guard let predicates = predicates(of: wording, &slots) else { continue }
        let reading = Question(
          shape: wording.shape, predicates: predicates, asks: wording.asks, language: wording.language,
          slots: slots, understanding: wording.understanding)
        if !readings.contains(reading) { readings.append(reading) }
      }
    }
    return readings
  }

  /// The predicates that a wording asks for; nil where it names a property that nobody knows.
  private func predicates(of wording: QuestionGrammar.Wording, _ slots: inout [String: String]) -> [String]? {
    guard let property = slots["property"] else { return wording.predicates }
    return grammar.properties[String(property.map(FoldedQuestion.fold))]
  }
}

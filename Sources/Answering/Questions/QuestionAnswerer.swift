import Knowledge

extension Answerer {
  /// Answers a question in Chinese or English from what is on file.
  ///
  /// Of several ways to understand it the first that has evidence is taken; names must be known, and nothing is guessed.
  public func reply(to question: String, reader: QuestionReader) throws(AnsweringFailure) -> Reply {
    let readings = reader.readings(of: question)
    var firstEmpty: Reply?
    var unknown: String?
    for reading in readings {
      let search = QuestionSearch(answerer: self, grammar: reader.grammar, question: reading)
      guard let result = try search.run() else {
        unknown = unknown ?? reading.slots["subject"] ?? reading.slots["speaker"]
        continue
      }
      let reply = Reply(
        question: question, understanding: result.understanding,
        isAskingForSpeakers: reading.shape == .whoSaid,
        subjects: result.subjects, note: result.note, evidence: result.evidence,
        refusal: "nothing on file answers this: \(result.understanding)")
      if !reply.evidence.isEmpty { return reply }
      firstEmpty = firstEmpty ?? reply
    }
    if let firstEmpty { return firstEmpty }
    let refusal =
      unknown.map { "nothing on file is named “\($0)”, so the question has no answer here" }
      ?? "the question was not understood; ask, for example, “\(reader.grammar.sampler(for: question))”"
    return Reply(
      question: question, understanding: nil, isAskingForSpeakers: false, subjects: [], note: nil,
      evidence: Reply.Evidence(), refusal: refusal)
  }
}

extension QuestionGrammar {
  /// Examples in the language of a question that was not understood.
  func sampler(for question: String) -> String {
    let language =
      question.contains { $0.unicodeScalars.allSatisfy(\.properties.isIdeographic) } ? "zh" : "en"
    let shapes: [QuestionShape] = [.whoSaid, .said, .released, .fact, .relation, .card]
    return shapes.compactMap { shape in
      wordings.first { $0.shape == shape && $0.language == language }?.example
    }.joined(separator: "” “")
  }
}

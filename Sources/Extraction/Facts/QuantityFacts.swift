import Knowledge
import TextRepair

/// Finds facts whose value is a number: sizes, prices, costs, downloads, users and funding.
///
/// ``CueFinder`` says what a number is a value of, ``SubjectFinder`` of what. `2.1 万美元` in a sentence
/// that speaks of neither is left alone, and so is a number within a name (`栈桥-34B`).
struct QuantityFacts {
  let text: ArticleBytes
  let mentions: Mentions
  let cues: CueFinder
  let subjects: SubjectFinder

  /// The facts of a unit, in order of their numbers.
  func find(in unit: Unit) -> [FactDraft] {
    let hits = cues.hits(in: unit.span, of: text)
    guard !hits.isEmpty || text.contains(cues.tokens, in: unit.span) else { return [] }
    let quantities = QuantityFinder(text: text).find(in: unit.span)
    var facts: [FactDraft] = []
    for (index, quantity) in quantities.enumerated() {
      if let covering = mentions.mention(at: quantity.span.start), covering.kind != .benchmark { continue }
      let clause = Clauses(text: text).clause(around: quantity.span, in: unit.span)
      guard let found = cues.cue(at: index, of: quantities, clause: clause, hits: hits, in: text) else {
        continue
      }
      guard !isClass(quantity, found.cue), !isExample(found.cue, clause) else { continue }
      guard
        let subject = FactSubjects(text: text, mentions: mentions, subjects: subjects).subject(
          of: found, quantity, clause, unit)
      else { continue }
      let limits = TextSpan(
        start: index > 0 ? quantities[index - 1].span.end : unit.span.start,
        end: index + 1 < quantities.count
          ? max(quantity.span.end, quantities[index + 1].span.start) : unit.span.end)
      facts.append(
        FactDraft(
          rule: found.cue.rule, subject: subject, predicate: found.cue.predicate, value: quantity.number.text,
          unit: unitText(found.cue, quantity, in: clause, unit: unit),
          qualifier: qualifier(quantity, found.cue, within: limits),
          span: clause, place: quantity.span, cue: found.word))
    }
    return facts
  }

  /// `你投入了 20 亿美元`, `you spend $5 million`: an example, nobody's cost.
  private func isExample(_ cue: FactCue, _ clause: TextSpan) -> Bool {
    ["cost", "price", "revenue"].contains(cue.predicate)
      && text.contains(anyOf: ["你", "You ", "you "], in: clause)
  }

  /// `models below 15 billion parameters` is said of a class of models, not of one.
  private func isClass(_ quantity: Quantity, _ cue: FactCue) -> Bool {
    cue.predicate == "parameters" && ["below", "under", "less than", "以下", "以内"].contains(quantity.qualifier)
  }

  private func unitText(_ cue: FactCue, _ quantity: Quantity, in clause: TextSpan, unit: Unit) -> String? {
    guard cue.unit == "currency" else { return cue.unit }
    let currency = quantity.currency ?? ""
    let scope = TextSpan(start: unit.span.start, end: clause.end)
    let pers = [
      (
        "/1M tokens",
        ["每百万", "/百万", "per million", "每 100 万", "每100万", "million tokens", "百万 tokens", "百万tokens"]
      ),
      ("/1K tokens", ["每 1000", "每1000", "每千", "/千", "per 1,000", "per thousand", "1K tokens"]),
    ]
    if cue.predicate == "price" {
      for (form, words) in pers where text.contains(anyOf: words, in: scope) { return currency + form }
    }
    let periods = [
      ("/month", ["每个月", "每月", "/月", "per month", "a month"]),
      ("/year", ["每年", "/年", "per year", "annually"]),
      ("/day", ["每天", "每日", "per day", "a day"]),
    ]
    for (form, words) in periods where text.contains(anyOf: words, in: clause) { return currency + form }
    return currency
  }

  /// What narrows a number; of a price, whether it is for what goes in or what comes out.
  private func qualifier(_ quantity: Quantity, _ cue: FactCue, within limits: TextSpan) -> String? {
    var parts = [quantity.qualifier].compactMap(\.self)
    guard cue.predicate == "price" else { return parts.first }
    let input = ["输入", "提示", "input", "prompt"], output = ["输出", "响应", "回复", "completion", "output"]
    let sides = [
      TextSpan(start: max(limits.start, quantity.span.start - 42), end: quantity.span.start),
      TextSpan(start: quantity.span.end, end: min(limits.end, quantity.span.end + 36)),
    ]
    let isEnglish = text.contains(anyOf: ["input", "prompt", "output", "completion"], in: sides[1])
    for side in isEnglish ? sides.reversed() : sides {
      let isInput = text.contains(anyOf: input, in: side), isOutput = text.contains(anyOf: output, in: side)
      guard isInput != isOutput else { continue }
      parts.append(isInput ? "input tokens" : "output tokens")
      break
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

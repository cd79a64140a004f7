import Knowledge
import TextRepair

/// Says in what a value is counted, and what narrows it.
extension QuantityFacts {
  /// The unit of a value: a currency, of a price and a wage with what it is for, of a count what the cue says.
  func unitText(of quantity: Quantity, _ cue: FactCue, in clause: TextSpan, _ sentence: Unit) -> String? {
    let behind = TextSpan(
      start: quantity.span.end, end: max(quantity.span.end, min(clause.end, quantity.span.end + 24)))
    if cue.predicate == "compute", !behind.isEmpty,
      let hours = words.first(.chipHours, in: behind, of: text)
    {
      return hours.word.value
    }
    if cue.unit == "own" { return quantity.unit }
    guard cue.unit == "currency" else { return cue.unit }
    let currency = quantity.currency ?? ""
    let scope = TextSpan(start: sentence.span.start, end: clause.end)
    if cue.predicate == "price", let per = words.first(.perTokens, in: scope, of: text) {
      return currency + per.word.value
    }
    if let period = words.first(.period, in: clause, of: text) { return currency + period.word.value }
    return currency
  }

  /// What narrows a number; of a price, whether it is for what goes in or what comes out.
  func qualifier(_ quantity: Quantity, _ cue: FactCue, within limits: TextSpan) -> String? {
    var parts = [quantity.qualifier].compactMap(\.self)
    guard cue.predicate == "price" else { return parts.first }
    let sides = [
      TextSpan(start: max(limits.start, quantity.span.start - 42), end: quantity.span.start),
      TextSpan(start: quantity.span.end, end: min(limits.end, quantity.span.end + 36)),
    ]
    let isBehind = [FactWords.Use.input, .output].contains { use in
      words.first(use, in: sides[1], of: text)?.word.isLatin == true
    }
    for side in isBehind ? sides.reversed() : sides {
      let isInput = words.contains(.input, in: side, of: text)
      let isOutput = words.contains(.output, in: side, of: text)
      guard isInput != isOutput else { continue }
      parts.append(isInput ? "input tokens" : "output tokens")
      break
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

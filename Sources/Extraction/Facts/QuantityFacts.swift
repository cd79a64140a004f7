import Knowledge
import TextRepair

/// Finds facts whose value is a number: sizes, prices, costs, downloads, users, funding …
///
/// A number takes the property whose word stands nearest to it in its clause, else in its sentence; its
/// subject is the nearest fitting entity before it, else behind it in the clause, else the last one named.
struct QuantityFacts {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The facts of a unit, in order of their numbers.
  func find(in unit: Unit) -> [FactDraft] {
    let quantities = QuantityFinder(text: text).find(in: unit.span)
    var facts: [FactDraft] = []
    for (index, quantity) in quantities.enumerated() {
      guard mentions.mention(at: quantity.span.start)?.kind != .model, let cue = cue(for: quantity, at: index, of: quantities, in: unit) else { continue }
      guard let subject = subject(for: cue, quantity, in: unit) else { continue }
      let clause = clause(around: quantity.span, in: unit)
      facts.append(
        FactDraft(
          rule: cue.rule, subject: subject, predicate: cue.predicate, value: quantity.number.text,
          unit: unitText(cue, quantity, in: clause, unit: unit), qualifier: qualifier(quantity, cue, in: clause), span: clause, place: quantity.span))
    }
    return facts
  }

  /// The cue that a number belongs to.
  private func cue(for quantity: Quantity, at index: Int, of all: [Quantity], in unit: Unit) -> FactCue? {
    let clause = clause(around: quantity.span, in: unit)
    let measure: FactCue.Measure = quantity.currency == nil ? .count : .money
    let candidates = language.factCues.filter { $0.measure == measure && fitsUnit($0, at: index, of: all) }
    if isDivisor(quantity) { return nil }
    if measure == .money, text.contains(anyOf: ["token", "Token", "词元"], in: clause), let price = candidates.first(where: { $0.predicate == "price" }) {
      return price
    }
    for scope in [clause, unit.span] {
      let near = candidates.compactMap { cue -> (cue: FactCue, distance: Int)? in
        guard !text.contains(anyOf: cue.notWords, in: clause), let distance = distance(cue.words, to: quantity.span, in: scope) else { return nil }
        return (cue, distance)
      }
      if let best = near.enumerated().min(by: { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }) {
        if scope != clause, best.element.cue.predicate == "parameters" || best.element.distance > 90 { return nil }
        return best.element.cue
      }
    }
    return nil
  }

  /// `每 1000 个 token`: the number that a price is per.
  private func isDivisor(_ quantity: Quantity) -> Bool {
    let start = text.has(" ", endingAt: quantity.span.start) ? quantity.span.start - 1 : quantity.span.start
    return text.has("每", endingAt: start) || text.has("per", endingAt: start)
  }

  /// Whether the word behind a count is one of the cue's; in a list (`70 亿、130 亿和 700 亿三种参数`) the last number's counts.
  private func fitsUnit(_ cue: FactCue, at index: Int, of all: [Quantity]) -> Bool {
    guard cue.measure == .count, !cue.units.isEmpty else { return true }
    if cue.units.contains(all[index].unit) && !all[index].unit.isEmpty { return true }
    if cue.predicate == "parameters" { return all[index].number.magnitude >= 6 && (all[index].unit.isEmpty || ["个", "种"].contains(all[index].unit)) && all[index].unit != "%" }
    guard all[index].unit.isEmpty else { return false }
    if index + 1 < all.count {
      let gap = text.text(TextSpan(start: all[index].span.end, end: max(all[index].span.end, all[index + 1].span.start))).trimmingSpaces
      if ["、", "和", "与", "至", "到", "-", "~", "或"].contains(gap) { return fitsUnit(cue, at: index + 1, of: all) }
    }
    return cue.hasEmptyUnit
  }

  private func distance(_ words: [String], to span: TextSpan, in scope: TextSpan) -> Int? {
    words.flatMap { text.all($0, in: scope) }.map { $0.start >= span.end ? $0.start - span.end : max(0, span.start - $0.end) }.min()
  }

  private func subject(for cue: FactCue, _ quantity: Quantity, in unit: Unit) -> EntityID? {
    let clause = clause(around: quantity.span, in: unit)
    let inClause = mentions.mentions(in: clause).filter { cue.subjects.contains($0.kind) }
    if let before = inClause.last(where: { $0.span.end <= quantity.span.start }) { return before.entity }
    let before = mentions.mentions(in: TextSpan(start: unit.span.start, end: clause.start)).filter { cue.subjects.contains($0.kind) }
    if let last = before.last { return last.entity }
    if let after = inClause.first { return after.entity }
    guard let last = mentions.last(before: unit.span.start, of: cue.subjects), unit.span.start - last.span.end < 500 else { return nil }
    return last.entity
  }

  private func unitText(_ cue: FactCue, _ quantity: Quantity, in clause: TextSpan, unit: Unit) -> String? {
    guard cue.unit == "currency" else { return cue.unit }
    let currency = quantity.currency ?? ""
    let scope = TextSpan(start: unit.span.start, end: clause.end)
    let pers = [
      ("USD/1M tokens", ["每百万", "/百万", "per million", "每 100 万", "每100万", "million tokens", "百万 tokens", "百万tokens"]),
      ("USD/1K tokens", ["每 1000", "每1000", "每千", "/千", "per 1,000", "per thousand", "1K tokens"]),
    ]
    if cue.predicate == "price" {
      for (form, words) in pers where text.contains(anyOf: words, in: scope) { return form.replacing("USD", with: currency) }
    }
    for (form, words) in [("/month", ["每个月", "每月", "/月", "per month", "a month"]), ("/year", ["每年", "/年", "per year", "annually"])] where text.contains(anyOf: words, in: clause) {
      return currency + form
    }
    return currency
  }

  private func qualifier(_ quantity: Quantity, _ cue: FactCue, in clause: TextSpan) -> String? {
    var parts = [quantity.qualifier].compactMap(\.self)
    for (form, words) in [("input tokens", ["输入", "提示", "input", "prompt"]), ("output tokens", ["输出", "响应", "completion", "output"])]
    where cue.predicate == "price" && text.contains(anyOf: words, in: clause) {
      parts.append(form)
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// The clause of a place: between commas and the like, lists with 、 kept whole.
  private func clause(around span: TextSpan, in unit: Unit) -> TextSpan {
    let marks = "，。；！？,;!?：:".unicodeScalars
    var start = span.start, end = span.end
    while start > unit.span.start, let scalar = text.character(before: start) {
      if marks.contains(scalar), !isThousandsComma(before: start, scalar) { break }
      start = text.start(before: start)
    }
    while end < unit.span.end, let scalar = text.character(at: end) {
      if marks.contains(scalar), !isThousandsComma(before: text.end(after: end), scalar) { break }
      end = text.end(after: end)
    }
    return text.trimmed(TextSpan(start: start, end: end))
  }

  private func isThousandsComma(before offset: Int, _ scalar: Unicode.Scalar) -> Bool {
    scalar == "," && text.character(at: offset)?.isAsciiDigit == true && text.character(before: offset - 1)?.isAsciiDigit == true
  }
}

extension FactCue {
  /// Whether a bare number will do.
  fileprivate var hasEmptyUnit: Bool { units.contains("") || rule == "context-length" || rule == "users" || rule == "downloads" }
}

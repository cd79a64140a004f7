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
  let words: FactWords
  private let owners: FactSubjects
  private let series: QuantitySeries

  init(
    text: ArticleBytes, mentions: Mentions, cues: CueFinder, subjects: SubjectFinder, words: FactWords
  ) {
    (self.text, self.mentions, self.cues, self.words) = (text, mentions, cues, words)
    owners = FactSubjects(text: text, mentions: mentions, subjects: subjects, words: words)
    series = QuantitySeries(text: text, mentions: mentions, words: words)
  }

  /// The facts of the units, in order of their numbers.
  func find(in units: [Unit]) -> [FactDraft] {
    var memory: Memory?
    var reporter = Reporter()
    return units.gather { unit in
      if memory?.block != unit.block { memory = nil }
      return find(in: unit, &memory, &reporter)
    }
  }

  /// The last number of a paragraph that told something.
  private struct Memory {
    let quantity: Quantity
    let told: Told
    let block: Int
  }

  private func find(in unit: Unit, _ memory: inout Memory?, _ reporter: inout Reporter) -> [FactDraft] {
    let hits = cues.hits(in: unit.span, of: text)
    guard !hits.isEmpty || memory != nil || text.contains(cues.tokens, in: unit.span) || mayTellAlone(unit)
    else { return [] }
    let quantities = QuantityFinder(text: text, words: words.units).find(in: unit.span)
    var facts: [FactDraft] = []
    var told: [Told?] = []
    for (index, quantity) in quantities.enumerated() {
      told.append(nil)
      if let covering = mentions.mention(at: quantity.span.start), covering.kind != .benchmark { continue }
      let clause = Clauses(text: text).clause(around: quantity.span, in: unit.span)
      let last = index > 0 ? told[index - 1] : nil
      var meaning: Told?
      if index > 0, series.isConversion(quantities[index - 1], quantity) {
        meaning = last
      } else if let last, series.isSecondBound(quantities[index - 1], quantity) {
        meaning = last
      } else if series.pointsBack(quantity, in: clause) {
        meaning = referred(told, quantities, at: index, clause, memory)
      } else {
        meaning =
          own(at: index, of: quantities, told, clause, hits, unit, reporter) ?? staff(quantity, clause, unit)
          ?? listed(quantity, clause, hits, unit) ?? earlier(told, quantities, at: index, clause, hits)
      }
      guard let meaning else { continue }
      told[index] = meaning
      memory = Memory(quantity: quantity, told: meaning, block: unit.block)
      if meaning.found.cue.rule == "revenue", meaning.subjects.count == 1 {
        reporter = Reporter(firm: meaning.subjects.first, place: unit.span.end, block: unit.block)
      }
      let found = meaning.found
      let limits = TextSpan(
        start: index > 0 ? quantities[index - 1].span.end : unit.span.start,
        end: index + 1 < quantities.count
          ? max(quantity.span.end, quantities[index + 1].span.start) : unit.span.end)
      facts += meaning.subjects.map { subject in
        FactDraft(
          rule: found.cue.rule, subject: subject, predicate: found.cue.predicate,
          value: quantity.words ?? quantity.number.text,
          unit: unitText(of: quantity, found.cue, in: clause, unit),
          qualifier: found.cue.predicate == "score"
            ? benchmark(in: clause).map { text.text($0.span) }
            : qualifier(quantity, found.cue, within: limits),
          span: clause, place: quantity.span, cue: found.word)
      }
    }
    return facts
  }

  /// The test that a score is of.
  private func benchmark(in span: TextSpan) -> ResolvedMention? {
    mentions.mentions(in: span).last { $0.kind == .benchmark }
  }

  /// What a number is a value of, and of what; several subjects have it each.
  private struct Told {
    let found: CueFinder.Found
    let subjects: [EntityID]
  }

  /// What the last number with a meaning told, where this one goes on with it.
  ///
  /// That is the number of the same measure directly before: behind a profit that no rule tells of, nothing goes on.
  private func earlier(
    _ told: [Told?], _ quantities: [Quantity], at index: Int, _ clause: TextSpan, _ hits: [PhraseScanner.Hit]
  ) -> Told? {
    let quantity = quantities[index]
    let expected = quantities[..<index].indices.last {
      told[$0]?.found.cue.role == .topic && series.isExpectation(of: quantities[$0], quantity, in: clause)
    }
    if let expected { return told[expected] }
    guard let before = quantities[..<index].lastIndex(where: { series.isKin($0, quantity) }),
      let last = told[before]
    else { return nil }
    let cue = last.found.cue
    if cue.predicate == "funding", series.isShare(quantity, in: clause) { return last }
    let kinds = cue.subjects.reduce(into: Set()) { $0.formUnion($1) }
    if series.isBracketed(quantity), cue.predicate != "funding",
      let name = owners.bracketed(quantity, clause, kinds)
    {
      return Told(found: last.found, subjects: [name])
    }
    let between = TextSpan(
      start: quantities[before].span.end, end: max(quantities[before].span.end, clause.start))
    let isOther = hits.contains { between.contains($0.span) && $0.span != last.found.word }
    guard !isOther, let heirs = series.heirs(quantity, in: clause, hits, kinds: kinds) else { return nil }
    return heirs.isEmpty ? last : Told(found: last.found, subjects: heirs)
  }

  /// What the number told before that `这一数字` stands for; nil where the last number of its measure told nothing.
  private func referred(
    _ told: [Told?], _ quantities: [Quantity], at index: Int, _ clause: TextSpan, _ memory: Memory?
  ) -> Told? {
    let quantity = quantities[index]
    if let before = quantities[..<index].lastIndex(where: { series.isKin($0, quantity) }) {
      return told[before]
    }
    return memory.flatMap { series.isKin($0.quantity, quantity) ? $0.told : nil }
  }

  /// Whose revenue was told last, and where: in a report of results its parts go on with it, over paragraphs.
  private struct Reporter {
    var firm: EntityID?
    var place = 0
    var block = 0
  }

  private func own(
    at index: Int, of quantities: [Quantity], _ told: [Told?], _ clause: TextSpan,
    _ hits: [PhraseScanner.Hit], _ unit: Unit, _ reporter: Reporter
  ) -> Told? {
    for found in cues.cue(at: index, of: quantities, clause: clause, hits: hits, in: text) {
      guard !isClass(quantities[index], found.cue), !isExample(found.cue, clause),
        !isDeal(found, clause, unit), !owners.isOfBoth(quantities[index], clause)
      else { continue }
      if found.cue.rule == "cost", let firm = owners.staked(quantities[index], unit),
        let cue = cues.cue(rule: "investment")
      {
        return Told(found: CueFinder.Found(cue: cue, word: found.word), subjects: [firm])
      }
      guard found.cue.predicate != "score" || benchmark(in: clause) != nil else { continue }
      if let one = owners.respective(found, at: index, of: quantities, clause, unit) {
        return Told(found: found, subjects: [one])
      }
      if let raised = told.last(where: { $0?.found.cue.predicate == "funding" })??.subjects,
        owners.isAtValuation(found, quantities[index], clause)
      {
        return Told(found: found, subjects: raised)
      }
      let each = owners.sharers(of: found, quantities[index], clause, unit)
      if !each.isEmpty { return Told(found: found, subjects: each) }
      if let subject = owners.subject(of: found, quantities[index], clause, unit) {
        return Told(found: found, subjects: [subject])
      }
      if found.cue.rule == "revenue", let firm = reporter.firm, unit.span.start - reporter.place <= 1500,
        !owners.subjects.news.parts(reporter.block, from: unit.block),
        owners.isNobody(found, before: quantities[index], clause, unit)
      {
        return Told(found: found, subjects: [firm])
      }
      if let round = round(of: found, at: index, of: quantities, clause, hits, unit) { return round }
    }
    return nil
  }

  /// Whether a sentence may have a number that tells what it is by its unit or place alone.
  private func mayTellAlone(_ unit: Unit) -> Bool {
    text.contains(cues.tellingUnits, in: unit.span)
      || mentions.mention(at: unit.span.start).map { text.has("：", at: $0.span.end) } ?? false
  }

  /// `公司目前只有 35 人。`: in a clause that says nothing else, people are those of the firm.
  private func staff(_ quantity: Quantity, _ clause: TextSpan, _ unit: Unit) -> Told? {
    guard !quantity.unit.isEmpty, quantity.number.magnitude < 6,
      words[.peopleUnit].forms.contains(where: { $0.isSpelled(quantity.unit) }),
      let cue = cues.cue(of: "headcount"), clause.end > quantity.span.start
    else { return nil }
    let rest = text.trimmed(TextSpan(start: quantity.span.end, end: max(quantity.span.end, clause.end)))
    let isTheirs =
      text.has("的", at: rest.start)
      && (text.contains(anyOf: words[.firm], in: rest) || text.contains(anyOf: words[.team], in: rest))
    guard rest.isEmpty || isTheirs else { return nil }
    let lead = TextSpan(start: clause.start, end: quantity.span.start)
    guard text.contains(anyOf: words[.amounting], in: lead), owners.tellsStaff(lead) else { return nil }
    let found = CueFinder.Found(cue: cue, word: quantity.span)
    return owners.subject(of: found, quantity, clause, unit).map { Told(found: found, subjects: [$0]) }
  }

  /// `渡口笔记：标准版 45 元`: an amount in a line that a product opens.
  private func listed(_ quantity: Quantity, _ clause: TextSpan, _ hits: [PhraseScanner.Hit], _ unit: Unit)
    -> Told?
  {
    guard quantity.currency != nil, (0...6).contains(quantity.number.magnitude) else { return nil }
    let line = Clauses(text: text).statement(around: quantity.span, in: unit.span)
    guard let cue = cues.cue(of: "price"),
      let name = mentions.mention(at: line.start), name.kind == .product || name.kind == .model,
      text.has("：", at: name.span.end) || text.has(":", at: name.span.end),
      !cues.speaks(in: clause, hits), line.count <= 200
    else { return nil }
    return Told(found: CueFinder.Found(cue: cue, word: quantity.span), subjects: [name.entity])
  }

  /// `A 轮由鹤汀资本领投，金额 6000 万美元`: money that nobody is said to get, behind a round, is the firm's that raises it.
  private func round(
    of found: CueFinder.Found, at index: Int, of quantities: [Quantity], _ clause: TextSpan,
    _ hits: [PhraseScanner.Hit], _ unit: Unit
  ) -> Told? {
    guard found.cue.rule == "investment", let cue = cues.cue(rule: "funding") else { return nil }
    let start = index > 0 ? quantities[index - 1].span.end : unit.span.start
    guard let word = cues.word(of: cue, in: TextSpan(start: start, end: max(start, clause.end)), hits) else {
      return nil
    }
    let raised = CueFinder.Found(cue: cue, word: word)
    return owners.subject(of: raised, quantities[index], clause, unit).map {
      Told(found: raised, subjects: [$0])
    }
  }

  /// `你投入了 20 亿美元`, `you spend $5 million`: an example, nobody's cost.
  private func isExample(_ cue: FactCue, _ clause: TextSpan) -> Bool {
    ["cost", "price", "revenue", "valuation"].contains(cue.predicate)
      && words.contains(.example, in: clause, of: text)
  }

  /// `its latest round, worth $3 million`: what the clause before names is worth the amount, not the firm.
  private func isDeal(_ found: CueFinder.Found, _ clause: TextSpan, _ unit: Unit) -> Bool {
    guard found.cue.predicate == "valuation", found.word.start == clause.start else { return false }
    let before = TextSpan(start: unit.span.start, end: clause.start)
    guard let last = Clauses(text: text).all(in: before).last else { return false }
    return words.contains(.deal, in: last, of: text)
  }

  /// `models below 15 billion parameters`, `支持万亿参数级别的模型` are said of a class of models, not of one.
  private func isClass(_ quantity: Quantity, _ cue: FactCue) -> Bool {
    guard cue.predicate == "parameters" else { return false }
    if let qualifier = quantity.qualifier, words[.upperBound].forms.contains(qualifier) { return true }
    let start = quantity.span.start - (quantity.qualifier?.utf8.count ?? 0)
    return text.ends(in: words[.supporting], at: text.boundary(max(0, start)))
  }
}

import TextRepair

/// Finds the property that a number is a value of.
///
/// Its word stands nearest to the number in the clause (`估值达到 3000 亿美元`), unless a word that makes it
/// something else stands nearer (`出售 60 亿美元的股权`). Where the clause has none and begins with the number
/// (`，为 15 亿`), the word stands in the clause before. What stands in brackets behind the number does not part it from
/// the word: `100 亿欧元（约 117 亿美元）的估值`.
struct CueFinder {
  /// A cue for a number, and where its word stands.
  struct Found {
    let cue: FactCue
    let word: TextSpan
  }

  /// How many bytes may stand before a number that takes its word from the clause before, and how far back that word may stand.
  private static let lead = 21, reach = 45

  /// Words by which an amount of money is a price, without a cue.
  let tokens: WordSet
  /// Units by which a number may tell what it is, without a cue.
  let tellingUnits: WordSet

  private let cues: [FactCue]
  let smallWords: FactWords
  private let words: PhraseScanner
  /// What a phrase does for its cue.
  private enum Part {
    case speaksFor, against, veto
    /// Where the number stands directly behind it.
    case speaksDirectly
  }
  /// For each phrase of the scanner its cue, and what it does for it.
  private let owners: [(cue: Int, part: Part)]

  init(_ cues: [FactCue], _ smallWords: FactWords, _ index: inout WordIndex) {
    self.cues = cues
    self.smallWords = smallWords
    tokens = index.add(smallWords[.token].forms)
    tellingUnits = index.add(smallWords[.tellingUnit].forms)
    let all: [(String, (cue: Int, part: Part))] = cues.enumerated().flatMap { index, cue in
      cue.words.map { ($0, (cue: index, part: cue.directWords.contains($0) ? .speaksDirectly : .speaksFor)) }
        + cue.notWords.map { ($0, (cue: index, part: Part.against)) }
        + cue.vetoes.map { ($0, (cue: index, part: Part.veto)) }
    }
    words = PhraseScanner(all.map(\.0), &index)
    owners = all.map(\.1)
  }

  /// The first cue of a property.
  func cue(of predicate: String) -> FactCue? { cues.first { $0.predicate == predicate } }

  /// The cue of a rule.
  func cue(rule: String) -> FactCue? { cues.first { $0.rule == rule } }

  /// Whether a word in a stretch speaks for the value of a property.
  func speaks(for predicates: Set<String>, in span: TextSpan, _ hits: [PhraseScanner.Hit]) -> Bool {
    hits.contains {
      span.contains($0.span) && owners[$0.phrase].part == .speaksFor
        && predicates.contains(cues[owners[$0.phrase].cue].predicate)
    }
  }

  /// Whether a word in a stretch speaks for any cue.
  func speaks(in span: TextSpan, _ hits: [PhraseScanner.Hit]) -> Bool {
    hits.contains { span.contains($0.span) && owners[$0.phrase].part == .speaksFor }
  }

  /// The last word in a stretch that speaks for a cue.
  func word(of cue: FactCue, in span: TextSpan, _ hits: [PhraseScanner.Hit]) -> TextSpan? {
    hits.last { hit in
      span.contains(hit.span) && owners[hit.phrase].part == .speaksFor
        && cues[owners[hit.phrase].cue].rule == cue.rule
    }?.span
  }

  /// The cue words of a sentence.
  func hits(in span: TextSpan, of text: ArticleBytes) -> [PhraseScanner.Hit] {
    words.hits(in: span, of: text)
  }

  /// The cue of one of the quantities of a sentence; several where words of several stand equally near.
  func cue(
    at index: Int, of all: [Quantity], clause: TextSpan, hits: [PhraseScanner.Hit], in text: ArticleBytes
  ) -> [Found] {
    let quantity = all[index]
    let hits = hits.filter { $0.span.end + CueFinder.reach >= clause.start && $0.span.start <= clause.end }
    let isPrice = quantity.currency != nil && text.contains(tokens, in: clause)
    guard isPrice || !hits.isEmpty || isModelSize(quantity, text) else { return [] }
    let near = isPrice ? Array(cues.indices) : owners(of: hits)
    let vetoed = owners(of: hits, of: .veto, in: clause)
    let isMoney = isMoney(quantity, text)
    let candidates = near.filter {
      (cues[$0].measure == .money) == isMoney && !vetoed.contains($0) && fits($0, at: index, of: all, text)
    }
    guard !candidates.isEmpty || isModelSize(quantity, text), !isDivisor(quantity, text),
      !isDenied(quantity, text)
    else { return [] }
    if isPrice {
      let isCost =
        text.contains(anyOf: smallWords[.costNoun], in: clause)
        && !text.contains(anyOf: smallWords[.chargeNoun], in: clause)
      return candidates.first { cues[$0].predicate == (isCost ? "cost" : "price") }.map {
        [Found(cue: cues[$0], word: clause)]
      } ?? []
    }
    let inClause = hits.filter { clause.contains($0.span) }
    let own = inClause.filter { !isOfNext($0.span, behind: quantity, all, text) }
    let best = nearest(candidates, to: quantity, own, in: text)
    if !best.isEmpty { return best }
    if let size = modelSize(quantity, clause, text) { return [size] }
    guard text.trimmed(TextSpan(start: clause.start, end: quantity.span.start)).count <= CueFinder.lead else {
      return []
    }
    guard !text.has("其中", at: clause.start) else { return [] }
    let window = hits.filter { $0.span.end <= clause.start && clause.start - $0.span.end <= CueFinder.reach }
    let vetoedBefore = owners(of: window, of: .veto)
    let before = window.filter { hit in
      let behind = all.partitioningIndex { $0.span.end > hit.span.start }
      let isTaken = behind > 0 && isDirectly(all[behind - 1].span, before: hit.span, text)
      return !isTaken && !vetoedBefore.contains(owners[hit.phrase].cue)
    }
    guard !before.isEmpty else { return [] }
    let rejected = owners(of: inClause, of: .against)
    return nearest(candidates.filter { !rejected.contains($0) }, to: quantity, before, in: text)
  }

  /// The cues that own some words, of a part and in a stretch where those are given, each once and in the order of the
  /// table.
  private func owners(
    of hits: [PhraseScanner.Hit], of part: Part? = nil, in span: TextSpan? = nil
  ) -> [Int] {
    var cues: [Int] = []
    for hit in hits
    where part.map({ owners[hit.phrase].part == $0 }) ?? true && span.map({ $0.contains(hit.span) }) ?? true {
      let cue = owners[hit.phrase].cue
      let place = cues.lastIndex { $0 <= cue }.map { $0 + 1 } ?? 0
      if place == 0 || cues[place - 1] != cue {
        if place == cues.count { cues.append(cue) } else { cues.insert(cue, at: place) }
      }
    }
    return cues
  }

  /// `大号的是 210B`: in Chinese such a number counts parameters, whatever stands around it; `2B 产品` is for business.
  private func modelSize(_ quantity: Quantity, _ clause: TextSpan, _ text: ArticleBytes) -> Found? {
    guard isModelSize(quantity, text), text.bytes[clause.range].contains(where: { $0 >= 0xE4 }) else {
      return nil
    }
    return cues.first { $0.predicate == "parameters" }.map { Found(cue: $0, word: quantity.span) }
  }

  private func isModelSize(_ quantity: Quantity, _ text: ArticleBytes) -> Bool {
    quantity.currency == nil && quantity.unit.isEmpty && text.has("B", endingAt: quantity.span.end)
      && (8...13).contains(quantity.number.magnitude)
      && !(quantity.number.digits == "2" && smallWords.begins(.customers, at: quantity.span.end, of: text))
  }

  /// `300 万用户`, but not `300 万，用户`: the word goes with that number, not with the one behind it.
  private func isDirectly(_ number: TextSpan, before word: TextSpan, _ text: ArticleBytes) -> Bool {
    guard number.end <= word.start, word.start - number.end <= 3 else { return false }
    return text.trimmed(TextSpan(start: number.end, end: word.start)).isEmpty
  }

  /// `3 亿元的交易包括|支付| 2 亿元`: a word some way behind a number and directly before the next one goes with that.
  private func isOfNext(
    _ word: TextSpan, behind quantity: Quantity, _ all: [Quantity], _ text: ArticleBytes
  ) -> Bool {
    guard word.start - quantity.span.end > 9 else { return false }
    let next = all.partitioningIndex { $0.span.start >= word.end }
    return next < all.count && isDirectly(word, before: all[next].span, text)
  }

  private func nearest(
    _ candidates: [Int], to quantity: Quantity, _ hits: [PhraseScanner.Hit], in text: ArticleBytes
  ) -> [Found] {
    let span = quantity.span
    let behind = text.endOfBracket(behind: span.end)
    var best: [(cue: Int, distance: Int, word: TextSpan)] = []
    for candidate in candidates {
      let own = hits.filter { owners[$0.phrase].cue == candidate }
      func distance(_ hit: PhraseScanner.Hit) -> Int {
        guard hit.span.start >= span.end else { return max(0, span.start - hit.span.end) }
        let isFor = hit.span.start >= behind && owners[hit.phrase].part != .against
        return hit.span.start - (isFor ? behind : span.end)
      }
      guard
        let word = own.filter({ speaks($0, of: quantity, in: text) }).min(by: {
          distance($0) < distance($1)
        })
      else { continue }
      let other = own.filter { owners[$0.phrase].part == .against }.map(distance).min() ?? .max
      guard distance(word) < other, best.allSatisfy({ distance(word) <= $0.distance }) else { continue }
      best.removeAll { $0.distance > distance(word) }
      best.append((candidate, distance(word), word.span))
    }
    return best.map { Found(cue: cues[$0.cue], word: $0.word) }
  }

  /// Whether a word speaks for its cue, where the number is this one.
  private func speaks(_ hit: PhraseScanner.Hit, of quantity: Quantity, in text: ArticleBytes) -> Bool {
    guard owners[hit.phrase].part == .speaksDirectly else { return owners[hit.phrase].part == .speaksFor }
    guard hit.span.end <= quantity.span.start else { return false }
    let gap = text.trimmed(TextSpan(start: hit.span.end, end: quantity.span.start))
    return gap.isEmpty || text.text(gap) == quantity.qualifier
  }

  /// `上涨了 50 元`, `a $50 increase`, `不是 50 元`: what a value changed by, or is not, is none.
  func isDenied(_ quantity: Quantity, _ text: ArticleBytes) -> Bool {
    if smallWords.begins(.change, at: quantity.span.end, of: text) { return true }
    let narrowing = (quantity.qualifier ?? "").utf8.count
    let start = text.has(" ", endingAt: quantity.span.start) ? quantity.span.start - 1 : quantity.span.start
    return smallWords.ends(.notValue, at: quantity.span.start, of: text)
      || narrowing > 0 && smallWords.ends(.notValue, at: max(0, start - narrowing), of: text)
  }

  /// `每 1000 个 token`: the number that a price is per.
  private func isDivisor(_ quantity: Quantity, _ text: ArticleBytes) -> Bool {
    let start = text.has(" ", endingAt: quantity.span.start) ? quantity.span.start - 1 : quantity.span.start
    return text.has("每", endingAt: start) || text.has("per", endingAt: start)
  }

  /// `100,000 H100 chips`, `10,000 of Tallowe's A100 processors`: what is counted stands behind its name.
  private func countsChips(_ start: Int, _ text: ArticleBytes) -> Bool {
    var end = start
    while end < min(text.count, start + 48), text.bytes[end] < 0x80 || text.bytes[end] == 0xE2,
      !",.;:()\n".utf8.contains(text.bytes[end])
    { end += 1 }
    end = text.boundary(end)
    return end > start && smallWords.contains(.chip, in: TextSpan(start: start, end: end), of: text)
  }

  /// `用户遍布 30 个国家`, `300 家门店`: things are counted, not those who use something.
  private func countsThings(_ cue: Int, _ quantity: Quantity, _ text: ArticleBytes) -> Bool {
    guard cues[cue].predicate == "users" else { return false }
    let behind = text.has(" ", at: quantity.span.end) ? quantity.span.end + 1 : quantity.span.end
    return text.longest(of: smallWords[.countedThing], at: behind) != nil
  }

  private func isMoney(_ quantity: Quantity, _ text: ArticleBytes) -> Bool {
    quantity.currency != nil || isBareMoney(quantity, text)
  }

  /// Whether the word behind a count is one of the cue's, and an amount as large as the cue's are; in a list (`70 亿、130 亿和 700 亿三种参数`) the last number's counts.
  private func fits(_ cue: Int, at index: Int, of all: [Quantity], _ text: ArticleBytes) -> Bool {
    let quantity = all[index]
    guard cues[cue].size.contains(quantity.number.magnitude - smallWords.units.scale(of: quantity.currency))
    else {
      return false
    }
    guard cues[cue].measure == .count else { return true }
    if quantity.unit.isEmpty, quantity.isYear(in: text) { return false }
    if !quantity.unit.isEmpty {
      return cues[cue].units.contains { $0.isSpelled(quantity.unit) } && !countsThings(cue, quantity, text)
    }
    if text.has("-person", at: quantity.span.end), cues[cue].units.contains("-person") { return true }
    if text.has("B", endingAt: quantity.span.end), cues[cue].predicate == "parameters" { return true }
    if index + 1 < all.count {
      let place = text.trimmed(
        TextSpan(start: quantity.span.end, end: max(quantity.span.end, all[index + 1].span.start)))
      let gap = place.count <= QuantityWords.longestMark ? text.text(place) : ""
      if QuantityWords.listMarks.contains(gap) || QuantityWords.rangeMarks.contains(gap),
        !isMoney(all[index + 1], text), fits(cue, at: index + 1, of: all, text)
      {
        return true
      }
    }
    let behind = text.has(" ", at: quantity.span.end) ? quantity.span.end + 1 : quantity.span.end
    if cues[cue].predicate == "compute", countsChips(behind, text) { return true }
    return cues[cue].units.contains("_") && !smallWords.begins(.otherUnit, at: behind, of: text)
  }
}

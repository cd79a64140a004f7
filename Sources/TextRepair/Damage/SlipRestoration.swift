/// Decides what each character of a slip was, and whether the stretch is a slip at all.
struct SlipRestoration {
  /// A character and whether no other is possible.
  struct Choice: Equatable {
    var character: Unicode.Scalar
    var certain: Bool
  }

  /// What a reading that no bracket opens and that fits the bytes adds to the likelihood of a slip.
  private static let weightOfReading = 12.0
  /// What a character of the script that the page is not written in takes from its likelihood.
  private static let weightOfOtherScript = 5.0

  private let punctuation: PunctuationTable
  /// The characters that carry readings in the article.
  private let glossed: Set<Unicode.Scalar>
  private let likelihood: Likelihood
  /// The opening marks that the article uses most, for a quotation that must open.
  private let usualOpener: Unicode.Scalar
  private let script: PageScript

  init(
    punctuation: PunctuationTable, glossed: Set<Unicode.Scalar>, likelihood: Likelihood,
    usualOpener: Unicode.Scalar, script: PageScript
  ) {
    self.script = script
    self.punctuation = punctuation
    self.glossed = glossed
    self.likelihood = likelihood
    self.usualOpener = usualOpener
  }

  /// What a stretch was, and how much better it reads so.
  struct Restored: Equatable {
    /// The character of each cell.
    var choices: [Choice]
    /// By how much the restored text is likelier than the damaged one, as a natural logarithm.
    var gain: Double
  }

  /// What the rest of a line says about quotations.
  enum NextQuote: Equatable {
    /// None stands there.
    case none
    /// The first one opens a quotation.
    case opens
    /// The first one closes a quotation, which must have been opened before.
    case closes
    /// Another slip may hold one.
    case unknown
  }

  /// The text on both sides of a stretch, as far as it helps.
  struct Surroundings {
    /// Up to three characters in front, without glosses.
    var before: [Unicode.Scalar]
    /// Up to three characters behind, without glosses.
    var after: [Unicode.Scalar]
    /// The marks that were opened in the line before the stretch and not closed, the innermost last.
    var open: [Unicode.Scalar]
    /// Whether the line ends behind the stretch.
    var endsLine: Bool
    /// The first mark of a quotation in the rest of the line.
    var nextQuote: NextQuote
  }

  /// The characters of a stretch; nil where it reads better as it stands.
  func restore(_ stretch: SlipStretch, damaged: [Unicode.Scalar], in place: Surroundings)
    -> Restored?
  {
    var choices: [Choice] = []
    var open = place.open
    for index in stretch.cells.indices {
      let before = Array((place.before + choices.map(\.character)).suffix(3))
      let choice = choose(in: stretch, at: index, before: before, open: open, place)
      if punctuation.closers[choice.character] != nil { open.append(choice.character) }
      if punctuation.openers[choice.character] != nil, !open.isEmpty { open.removeLast() }
      choices.append(choice)
    }
    let restored = likelihood.weight(of: place.before + choices.map(\.character) + place.after)
    let asItStands = likelihood.weight(of: place.before + damaged + place.after)
    let readings = stretch.cells.count { $0.evidence == .reading }
    let gain = restored - asItStands + Double(readings) * SlipRestoration.weightOfReading
    return gain > 0 ? Restored(choices: choices, gain: gain) : nil
  }

  private func choose(
    in stretch: SlipStretch, at index: Int, before: [Unicode.Scalar], open: [Unicode.Scalar],
    _ place: Surroundings
  ) -> Choice {
    let cell = stretch.cells[index]
    if cell.isKnown { return Choice(character: cell.first, certain: true) }
    let following = stretch.cells[(index + 1)...].prefix(3)
    let known = following.prefix(while: \.isKnown).map(\.first)
    let after = known.count == following.count ? Array((known + place.after).prefix(3)) : known
    let endsLine = place.endsLine && following.isEmpty
    if cell.evidence == .lostTrail,
      let mark = neededMark(
        among: cell.candidates, behind: before.last, open: open, endsLine: endsLine, place.nextQuote)
    {
      return Choice(character: mark, certain: false)
    }
    if cell.evidence == .lostLead, let next = following.first, next.evidence == .lostTrail {
      let endsLine = place.endsLine && following.count == 1
      return chooseLead(cell, next: next, before: before, open: open, endsLine: endsLine, place)
    }
    return chooseByLikelihood(
      cell.candidates, cell.evidence, before: before, after: after, endsLine: endsLine)
  }

  /// A lost lead byte whose next character has lost its second byte: a full stop before a quotation
  /// mark (`?!?` for `。」`), unless the mark there is a full stop and a word needs a character before it.
  private func chooseLead(
    _ cell: SlipCell, next: SlipCell, before: [Unicode.Scalar], open: [Unicode.Scalar], endsLine: Bool,
    _ place: Surroundings
  ) -> Choice {
    guard next.candidates.contains("。") else {
      return chooseWithNext(cell, next: next, before: before, after: place.after)
    }
    let mark = neededMark(
      among: next.candidates, behind: nil, open: open, endsLine: endsLine, place.nextQuote)
    guard mark == "。" else {
      return chooseByLikelihood(cell.candidates, cell.evidence, before: before, after: ["」"], endsLine: false)
    }
    let words = cell.candidates.filter { $0.isHan && likelihood.endsWord($0, behind: before) }
    guard !words.isEmpty else { return Choice(character: "。", certain: false) }
    return chooseByLikelihood(words, .lostLead, before: before, after: ["。"], endsLine: false)
  }

  private func chooseByLikelihood(
    _ possible: [Unicode.Scalar], _ evidence: SlipCell.Evidence, before: [Unicode.Scalar],
    after: [Unicode.Scalar], endsLine: Bool
  ) -> Choice {
    var candidates = possible
    if evidence == .reading, candidates.contains(where: glossed.contains) {
      candidates.removeAll { !glossed.contains($0) }
    }
    if evidence == .lostTrail { candidates = withoutNeedlessQuotes(candidates) }
    if endsLine, candidates.contains(where: { !punctuation.pauses.contains($0) }) {
      candidates.removeAll { punctuation.pauses.contains($0) }
    }
    var best = candidates[0]
    var top = -Double.infinity
    for (candidate, plain) in zip(candidates, likelihood.weights(of: candidates, between: before, and: after))
    {
      let weight = plain - handicap(of: candidate)
      if weight > top { (best, top) = (candidate, weight) }
    }
    return Choice(character: best, certain: isCertain(best, among: candidates, evidence, before: before))
  }

  /// A mark is certain in the place of a lost lead byte where no other candidate makes a word with
  /// what stands before; a character that a list of words chose never is.
  private func isCertain(
    _ best: Unicode.Scalar, among candidates: [Unicode.Scalar], _ evidence: SlipCell.Evidence,
    before: [Unicode.Scalar]
  ) -> Bool {
    guard evidence != .reading || candidates.count > 1 else { return true }
    guard evidence == .lostLead, !best.isHan else { return false }
    for candidate in candidates where candidate.isHan && likelihood.endsWord(candidate, behind: before) {
      return false
    }
    return true
  }

  /// The mark that the line needs where the lost byte belongs to one; nil where nothing is needed.
  ///
  /// What closes the open mark, unless the rest of the line does; at the end of the line a full stop, or what closes a quotation behind one; what opens
  /// a quotation that the rest of the line closes.
  private func neededMark(
    among candidates: [Unicode.Scalar], behind before: Unicode.Scalar?, open: [Unicode.Scalar],
    endsLine: Bool,
    _ next: NextQuote
  ) -> Unicode.Scalar? {
    if let opener = open.last, let closer = punctuation.closers[opener], candidates.contains(closer) {
      return next == .closes && punctuation.quotes.contains(opener) ? nil : closer
    }
    guard candidates.contains("。"), candidates.contains("「") else { return nil }
    guard endsLine else { return next == .closes || next == .unknown ? usualOpener : nil }
    let closesQuotation = before.map(punctuation.ends.contains) ?? false
    return closesQuotation ? punctuation.closers[usualOpener] : "。"
  }

  /// The candidates without marks of quotations: asked for where no such mark is needed.
  private func withoutNeedlessQuotes(_ candidates: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let others = candidates.filter { !punctuation.quotes.contains($0) }
    return others.isEmpty ? candidates : others
  }

  /// What is taken from the likelihood of a character that the page's script does not have.
  private func handicap(of candidate: Unicode.Scalar) -> Double {
    script.lacks(candidate) ? SlipRestoration.weightOfOtherScript : 0
  }

  /// The character of a lost lead byte together with the next one, of which the second byte is lost: of all
  /// pairs the likeliest, where one of a few good candidates for the first makes a word or a full stop.
  private func chooseWithNext(
    _ cell: SlipCell, next: SlipCell, before: [Unicode.Scalar], after: [Unicode.Scalar]
  ) -> Choice {
    let leads = cell.candidates.filter { !$0.isHan || likelihood.endsWord($0, behind: before) }
    let nexts = best(12, of: next.candidates, between: [], and: after)
    let firsts = best(8, of: leads.isEmpty ? cell.candidates : leads, between: before, and: [])
    var top = -Double.infinity
    var choice = firsts[0]
    for first in firsts {
      for second in nexts {
        let weight = likelihood.weight(of: before + [first, second] + after) - handicap(of: first)
        if weight > top { (choice, top) = (first, weight) }
      }
    }
    return Choice(character: choice, certain: false)
  }

  private func best(
    _ count: Int, of candidates: [Unicode.Scalar], between before: [Unicode.Scalar],
    and after: [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    let weights = likelihood.weights(of: candidates, between: before, and: after)
    let weighed = zip(candidates, weights).map { ($0, $1 - handicap(of: $0)) }
    return weighed.sorted { $0.1 > $1.1 }.prefix(count).map(\.0)
  }
}

/// Decides what each character of a slip was, and whether the stretch is a slip at all.
///
/// A class, since all that it holds would be counted anew wherever a copy of it went.
final class SlipRestoration {
  /// What a character was.
  struct Choice: Equatable {
    /// The likeliest character.
    var character: Unicode.Scalar
    /// Whether no other is possible.
    var certain: Bool
    /// What it may have been where nothing decides, the likeliest first; empty where it is decided.
    var alternatives: [Unicode.Scalar] = []

    /// What is written: U+FFFD where nothing decides.
    var written: Unicode.Scalar { alternatives.isEmpty ? character : "\u{FFFD}" }
  }

  /// What a reading that no bracket opens and that fits the bytes adds to the likelihood of a slip.
  private static let weightOfReading = 12.0
  /// What a character of the script that the page is not written in takes from its likelihood.
  private static let weightOfOtherScript = 5.0
  /// What a reading takes from the likelihood that was written for a character which is the same in both scripts.
  private static let weightOfNeutralGloss = 3.0
  /// How much likelier ？ is in a sentence that asks, and how much less likely in one that does not.
  private static let weightOfAsking = 1.5, weightOfNotAsking = -2.5
  /// How much likelier （ is where the rest of the line closes it, and how much less likely where it does not.
  private static let weightOfBracket = 4.0
  /// How much less likely a mark is that closes what is not open.
  private static let weightOfStrayCloser = -2.0

  /// How far the likelihood of words, what stands around, and what the line says about marks are trusted beside the
  /// counts of runs (``RunLikelihood``), since all speak of the same neighbours; fitted with those.
  private static let trustInWords = 0.8, trustInContexts = 0.6, trustInMarks = 1.2
  /// How much less likely than the best one a candidate may be before its runs are counted, as a natural logarithm:
  /// most are out of the question.
  private static let widest = 13.0

  /// Marks of which two make one.
  private static let doubled: Set<Unicode.Scalar> = ["…", "—"]

  private let punctuation: PunctuationTable
  private let contexts: CharacterContexts
  private let characters: CharacterUse
  /// The characters that carry readings in the article.
  private let glossed: Set<Unicode.Scalar>
  private let likelihood: Likelihood
  private let runs: RunLikelihood
  /// The opening marks that the article uses most, for a quotation that must open; nil where it has none.
  private let usualOpener: Unicode.Scalar?
  private let script: PageScript

  init(
    tables: RepairTables, glossed: Set<Unicode.Scalar>, likelihood: Likelihood,
    runs: RunLikelihood, usualOpener: Unicode.Scalar?, script: PageScript
  ) {
    self.script = script
    punctuation = tables.punctuation
    contexts = tables.contexts
    characters = tables.characters
    self.glossed = glossed
    self.likelihood = likelihood
    self.runs = runs
    self.usualOpener = usualOpener
  }

  /// What a stretch was, and how much better it reads so.
  struct Restored: Equatable {
    /// The character of each cell.
    var choices: [Choice]
    /// By how much the restored text is likelier than the damaged one, as a natural logarithm.
    var gain: Double
  }

  /// The characters of a stretch, and how much better it reads so.
  func restore(_ stretch: SlipStretch, damaged: [Unicode.Scalar], in place: SlipPlace) -> Restored {
    var choices: [Choice] = []
    var ahead = place
    for index in stretch.cells.indices {
      let choice = choose(in: stretch, at: index, ahead)
      let mark = punctuation[choice.character]
      if mark?.closer != nil { ahead.open.append(choice.character) }
      if mark?.opener != nil, !ahead.open.isEmpty { ahead.open.removeLast() }
      ahead.line.append(choice.character)
      choices.append(choice)
    }
    let restored = likelihood.weight(of: place.before + choices.map(\.character) + place.after)
    let asItStands = likelihood.weight(of: place.before + damaged + place.after)
    let gain = restored - asItStands + Double(stretch.readings) * SlipRestoration.weightOfReading
    return Restored(choices: choices, gain: gain)
  }

  /// What the cell at `index` was; `place` is the stretch's, with the line up to the cell.
  private func choose(in stretch: SlipStretch, at index: Int, _ place: SlipPlace) -> Choice {
    let cell = stretch.cells[index]
    if cell.isKnown { return Choice(character: cell.first, certain: true) }
    let following = stretch.cells[(index + 1)...].prefix(3)
    let known = following.prefix(while: \.isKnown).map(\.first)
    var here = place
    here.after = known.count == following.count ? Array((known + place.after).prefix(3)) : known
    here.rest = known.count == following.count ? known + place.rest : known
    here.endsLine = place.endsLine && following.isEmpty
    if cell.evidence == .lostTrail,
      let mark = neededMark(among: cell.candidates, behind: here.line.last, here)
    {
      return Choice(character: mark, certain: false)
    }
    if cell.evidence == .lostLead, let next = following.first, next.evidence == .lostTrail {
      (here.after, here.rest) = (place.after, place.rest)
      here.endsLine = place.endsLine && following.count == 1
      return chooseLead(cell, next: next, here)
    }
    return chooseByLikelihood(cell, here)
  }

  /// A lost lead byte whose next character has lost its second byte: a full stop before a quotation
  /// mark (`?!?` for `。」`), unless the mark there is a full stop and a word needs a character before it.
  private func chooseLead(_ cell: SlipCell, next: SlipCell, _ place: SlipPlace) -> Choice {
    guard next.candidates.contains("。") else { return chooseWithNext(cell, next: next, place) }
    let mark = neededMark(among: next.candidates, behind: nil, place)
    var here = place
    here.endsLine = false
    guard mark == "。" else {
      (here.after, here.rest) = (["」"], ["」"])
      return chooseByLikelihood(cell, here)
    }
    (here.after, here.rest) = (["。"], ["。"])
    let words = cell.candidates.filter { $0.isHan && likelihood.endsWord($0, behind: place.before) }
    guard let inWords = SlipCell(span: cell.span, candidates: words, evidence: .lostLead) else {
      return Choice(character: "。", certain: false)
    }
    return chooseByLikelihood(inWords, here)
  }

  private func chooseByLikelihood(_ cell: SlipCell, _ place: SlipPlace) -> Choice {
    let candidates = possible(cell)
    guard let ranked = RankedCharacters(ranked(candidates, place)) else {
      return Choice(character: cell.first, certain: false)
    }
    let isWord =
      !ranked.first.isHan || likelihood.isCommonWord(ranked.first)
      || runs.has(ranked.first, behind: place.line)
      || likelihood.joins(ranked.first, behind: place.before, before: place.after)
    var choice = ranked.choice(
      leastShare: isWord ? RankedCharacters.leastShareOfWord : RankedCharacters.leastShareAlone)
    choice.certain = isCertain(
      choice.character, among: candidates.characters, cell.evidence, before: place.before)
    return choice
  }

  /// Characters that a cell may have been, and what is taken from the likelihood of each for the character that the
  /// reading in front was written for; no such costs where no reading tells.
  private struct Candidates {
    var characters: [Unicode.Scalar]
    var costs: [Double]

    /// Leaves those out that `isLeft` does not hold for, unless it holds for none.
    mutating func leave(_ isLeft: (Unicode.Scalar) -> Bool) {
      let left = characters.indices.filter { isLeft(characters[$0]) }
      guard !left.isEmpty, left.count < characters.count else { return }
      if !costs.isEmpty { costs = left.map { costs[$0] } }
      characters = left.map { characters[$0] }
    }
  }

  /// The candidates that the place allows: on a page that glosses one of them no other, and no mark of a quotation that
  /// is not needed.
  private func possible(_ cell: SlipCell) -> Candidates {
    var candidates = Candidates(characters: cell.candidates, costs: costs(ofGlossed: cell.glossed))
    if cell.evidence == .reading, cell.glossed.isEmpty { candidates.leave(glossed.contains) }
    if cell.evidence == .lostTrail { candidates.leave { punctuation[$0]?.isQuote != true } }
    return candidates
  }

  private func ranked(
    _ candidates: Candidates, _ place: SlipPlace
  ) -> [(character: Unicode.Scalar, weight: Double)] {
    let words = likelihood.weights(of: candidates.characters, between: place.before, and: place.after)
    let columns = contexts.columns(
      of: CharacterContexts.contexts(behind: place.line, place.rest, endsLine: place.endsLine))
    var weighed: [(character: Unicode.Scalar, weight: Double)] = []
    weighed.reserveCapacity(words.count)
    for (index, candidate) in candidates.characters.enumerated() {
      let around = contexts.weight(of: likelihood.folded(candidate), in: columns)
      let mark = candidate.isHan ? 0 : weight(ofMark: candidate, place)
      let gloss = candidates.costs.isEmpty ? 0 : candidates.costs[index]
      let weight =
        words[index] * SlipRestoration.trustInWords + around * SlipRestoration.trustInContexts
        + mark * SlipRestoration.trustInMarks + gloss - handicap(of: candidate)
      weighed.append((character: candidate, weight: weight))
    }
    let top = weighed.lazy.map(\.weight).max() ?? 0
    weighed.removeAll { $0.weight < top - SlipRestoration.widest }
    let counted = runs.weights(of: weighed.lazy.map(\.character), in: runs.surroundings(of: place))
    return zip(weighed, counted).map { ($0.character, $0.weight + $1) }
  }

  /// How much likelier the line makes a mark that asks, opens or closes.
  private func weight(ofMark mark: Unicode.Scalar, _ place: SlipPlace) -> Double {
    switch mark {
    case "？":
      return asks(place.line) ? SlipRestoration.weightOfAsking : SlipRestoration.weightOfNotAsking
    case "（":
      return place.closesBracket ? SlipRestoration.weightOfBracket : -SlipRestoration.weightOfBracket
    default:
      guard let opener = punctuation[mark]?.opener, !place.open.contains(opener) else { return 0 }
      return SlipRestoration.weightOfStrayCloser
    }
  }

  /// ``weight(ofGlossed:)`` of each of some characters; equal ones stand side by side.
  private func costs(ofGlossed characters: [Unicode.Scalar]) -> [Double] {
    var costs: [Double] = []
    costs.reserveCapacity(characters.count)
    for (index, character) in characters.enumerated() {
      let isSame = index > 0 && character == characters[index - 1]
      costs.append(isSame ? costs[index - 1] : weight(ofGlossed: character))
    }
    return costs
  }

  /// How likely it is that a converter glosses a character: it does where the page shows it, common characters rather
  /// than rare ones, and those that it converts rather than those that both scripts have.
  private func weight(ofGlossed character: Unicode.Scalar) -> Double {
    guard !glossed.contains(character) else { return 0 }
    let weight = -Double(characters.inSimplified(likelihood.folded(character).value))
    return script.tells(character) ? weight : weight - SlipRestoration.weightOfNeutralGloss
  }

  /// Whether the sentence at the end of a line asks.
  private func asks(_ line: [Unicode.Scalar]) -> Bool {
    let start = line.lastIndex { punctuation[$0]?.isEnd == true }.map { $0 + 1 } ?? 0
    return contexts.asks(line[start...].suffix(40).map(likelihood.folded)[...])
  }

  /// A mark is certain in the place of a lost lead byte where no other candidate makes a word with
  /// what stands before; a character that a list of words chose never is.
  private func isCertain(
    _ best: Unicode.Scalar, among candidates: [Unicode.Scalar], _ evidence: SlipCell.Evidence,
    before: [Unicode.Scalar]
  ) -> Bool {
    guard evidence != .reading || candidates.count > 1 else { return true }
    guard evidence == .lostLead, !best.isHan else { return false }
    return !candidates.contains { $0.isHan && likelihood.endsWord($0, behind: before) }
  }

  /// The mark that the line needs where the lost byte belongs to one; nil where nothing is needed.
  ///
  /// The second half of a dash or an ellipsis; what closes the open mark, unless the rest of the line does; at the end
  /// of the line a full stop, or what closes a quotation behind one; what opens a quotation that the rest of the line
  /// closes, but not before a space. No quotation opens or closes on a page that has no other mark of one.
  private func neededMark(
    among candidates: [Unicode.Scalar], behind before: Unicode.Scalar?, _ place: SlipPlace
  ) -> Unicode.Scalar? {
    if let before, SlipRestoration.doubled.contains(before), candidates.contains(before),
      place.line.reversed().prefix(while: { $0 == before }).count % 2 == 1
    {
      return before
    }
    if let opener = place.open.last, let closer = punctuation[opener]?.closer, candidates.contains(closer) {
      return place.nextQuote == .closes && punctuation[opener]?.isQuote == true ? nil : closer
    }
    guard candidates.contains("。"), candidates.contains("「") else { return nil }
    guard place.endsLine else {
      let closesLater = place.nextQuote == .closes || place.nextQuote == .unknown
      return closesLater && place.after.first != " " ? usualOpener : nil
    }
    let closesQuotation = before.map { punctuation[$0]?.isEnd == true } ?? false
    return closesQuotation ? usualOpener.flatMap { punctuation[$0]?.closer } ?? "。" : "。"
  }

  /// What is taken from the likelihood of a character that the page's script does not have.
  private func handicap(of candidate: Unicode.Scalar) -> Double {
    script.lacks(candidate) ? SlipRestoration.weightOfOtherScript : 0
  }

  /// The character of a lost lead byte together with the next one, of which the second byte is lost: of all
  /// pairs the likeliest, where one of a few good candidates for the first makes a word or a full stop.
  private func chooseWithNext(_ cell: SlipCell, next: SlipCell, _ place: SlipPlace) -> Choice {
    let leads = cell.candidates.filter { !$0.isHan || likelihood.endsWord($0, behind: place.before) }
    let nexts = best(12, of: next.candidates, between: [], and: place.after)
    let firsts = best(8, of: leads.isEmpty ? cell.candidates : leads, between: place.before, and: [])
    let weighed = firsts.map { first in
      let weights = nexts.map { likelihood.weight(of: place.before + [first, $0] + place.after) }
      return (character: first, weight: (weights.max() ?? 0) - handicap(of: first))
    }
    return RankedCharacters(weighed)?.choice(leastShare: RankedCharacters.leastShareOfWord)
      ?? Choice(character: cell.first, certain: false)
  }

  private func best(
    _ count: Int, of candidates: [Unicode.Scalar], between before: [Unicode.Scalar],
    and after: [Unicode.Scalar]
  ) -> ArraySlice<Unicode.Scalar> {
    let weights = likelihood.weights(of: candidates, between: before, and: after)
    let weighed = zip(candidates, weights).map { (character: $0, weight: $1 - handicap(of: $0)) }
    return (RankedCharacters(weighed)?.characters ?? []).prefix(count)
  }
}

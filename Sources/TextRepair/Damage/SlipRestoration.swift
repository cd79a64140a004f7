/// Decides what each character of a slip was, and whether the stretch is a slip at all.
struct SlipRestoration {
  /// A character and whether no other is possible.
  struct Choice: Equatable {
    var character: Unicode.Scalar
    var certain: Bool
  }

  private let punctuation: PunctuationTable
  private let spellings: [Unicode.Scalar: Set<PinyinSpelling>]
  private var likelihood: Likelihood
  /// The opening marks that the article uses most, for a quotation that must open.
  private let usualOpener: Unicode.Scalar

  init(
    punctuation: PunctuationTable, spellings: [Unicode.Scalar: Set<PinyinSpelling>], likelihood: Likelihood,
    usualOpener: Unicode.Scalar
  ) {
    self.punctuation = punctuation
    self.spellings = spellings
    self.likelihood = likelihood
    self.usualOpener = usualOpener
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
  }

  /// The characters of a stretch; nil where it reads better as it stands.
  mutating func restore(_ stretch: SlipStretch, damaged: [Unicode.Scalar], in place: Surroundings) -> [Choice]? {
    var choices: [Choice] = []
    var open = place.open
    for (index, cell) in stretch.cells.enumerated() {
      let before = Array((place.before + choices.map(\.character)).suffix(3))
      let following = stretch.cells[(index + 1)...].prefix(3)
      let known = following.prefix { $0.candidates.count == 1 }.map { $0.candidates[0] }
      let after = known.count == following.count ? Array((known + place.after).prefix(3)) : known
      let isLast = index == stretch.cells.count - 1
      let choice = choose(cell, before: before, after: after, open: open, endsLine: isLast && place.endsLine)
      if punctuation.closers[choice.character] != nil { open.append(choice.character) }
      if punctuation.openers[choice.character] != nil, !open.isEmpty { open.removeLast() }
      choices.append(choice)
    }
    let restored = likelihood.weight(of: place.before + choices.map(\.character) + place.after)
    let asItStands = likelihood.weight(of: place.before + damaged + place.after)
    return restored > asItStands ? choices : nil
  }

  private mutating func choose(
    _ cell: SlipCell, before: [Unicode.Scalar], after: [Unicode.Scalar], open: [Unicode.Scalar], endsLine: Bool
  ) -> Choice {
    if cell.candidates.count == 1 { return Choice(character: cell.candidates[0], certain: true) }
    if cell.evidence == .lostTrail, let mark = balancingMark(among: cell.candidates, open: open, endsLine: endsLine) {
      return Choice(character: mark, certain: false)
    }
    let glossed = cell.candidates.filter { spellings[$0] != nil }
    let candidates = cell.evidence == .reading && !glossed.isEmpty ? glossed : cell.candidates
    var best = candidates[0]
    var top = -Double.infinity
    for candidate in candidates {
      let weight = likelihood.weight(of: before + [candidate] + after)
      if weight > top { (best, top) = (candidate, weight) }
    }
    return Choice(character: best, certain: isCertain(best, among: candidates, cell.evidence, before: before))
  }

  /// A mark is certain in the place of a lost lead byte where no other candidate makes a word with
  /// what stands before; a character that a list of words chose never is.
  private mutating func isCertain(
    _ best: Unicode.Scalar, among candidates: [Unicode.Scalar], _ evidence: SlipCell.Evidence, before: [Unicode.Scalar]
  ) -> Bool {
    guard candidates.count > 1 else { return true }
    guard evidence == .lostLead, !best.isHan else { return false }
    for candidate in candidates where candidate.isHan && likelihood.endsWithWord(before + [candidate]) {
      return false
    }
    return true
  }

  /// The quotation mark that the line needs where the lost byte belongs to a mark (lead byte 0xA1).
  private func balancingMark(among candidates: [Unicode.Scalar], open: [Unicode.Scalar], endsLine: Bool) -> Unicode.Scalar? {
    if let opener = open.last, let closer = punctuation.closers[opener], candidates.contains(closer) {
      return closer
    }
    guard candidates.contains(usualOpener) else { return nil }
    return endsLine ? punctuation.closers[usualOpener] : usualOpener
  }
}

/// Finds out what characters were that lost a byte, where the text around leaves one only.
///
/// UTF-8 text read as GBK loses the last byte of a character before a space, a digit or the end of the
/// line, and any byte that begins no pair there. Two of three bytes are left, so that at most 64 characters are
/// possible; where one of them is far likelier than all others it is put in, never as certain, and otherwise
/// the place stays lost.
struct LostBytes {
  /// How much likelier than the next one a character must be, as a natural logarithm.
  private static let margin = 3.0
  /// How many candidates are weighed in their context.
  private static let finalists = 6
  /// What a mark costs that does not fit: one of a quotation that closes nothing, a comma at the end.
  private static let costOfMisfit = 6.0

  private var likelihood: Likelihood
  private let punctuation: PunctuationTable

  init(tables: RepairTables) {
    likelihood = Likelihood(
      words: tables.words, script: tables.script, punctuation: tables.punctuation,
      page: RunCounts())
    punctuation = tables.punctuation
  }

  /// The line with the characters that can be told.
  mutating func restored(_ cells: [MisreadCell], _ weights: inout EastAsianWeights) -> [MisreadCell] {
    var result = cells
    var open: [Unicode.Scalar] = []
    for index in result.indices {
      if result[index].scalar == "\u{FFFD}", let lost = result[index].lost,
        let scalar = character(of: lost, at: index, in: result, open: open.last, &weights)
      {
        result[index].scalar = scalar
        result[index].isCertain = false
      }
      let scalar = result[index].scalar
      if punctuation[scalar]?.closer != nil { open.append(scalar) }
      if let opener = punctuation[scalar]?.opener, open.last == opener { open.removeLast() }
    }
    return result
  }

  private mutating func character(
    of lost: LostSequence, at index: Int, in cells: [MisreadCell], open: Unicode.Scalar?,
    _ weights: inout EastAsianWeights
  ) -> Unicode.Scalar? {
    let before = cells[max(0, index - 3)..<index].map(\.scalar)
    let after = cells[(index + 1)...].prefix(3).map(\.scalar).prefix { $0 != "\u{FFFD}" }
    let endsLine = cells[(index + 1)...].allSatisfy { $0.scalar.properties.isWhitespace }
    var weighed: [(scalar: Unicode.Scalar, weight: Double)] = []
    for scalar in lost.characters where !scalar.properties.isWhitespace {
      weighed.append((scalar, weights.weightReread(of: scalar)))
    }
    let finalists = weighed.sorted { $0.weight > $1.weight }.prefix(LostBytes.finalists)
    let ranking = finalists.map { candidate in
      let weight = likelihood.weight(of: before + [candidate.scalar] + after)
      return (
        scalar: candidate.scalar,
        weight: weight - misfit(of: candidate.scalar, open: open, endsLine: endsLine)
      )
    }
    .sorted { $0.weight > $1.weight }
    guard ranking.count > 1, ranking[0].weight - ranking[1].weight >= LostBytes.margin else { return nil }
    return ranking[0].scalar
  }

  private func misfit(of scalar: Unicode.Scalar, open: Unicode.Scalar?, endsLine: Bool) -> Double {
    let mark = punctuation[scalar]
    var isMisfit = endsLine && mark?.isPause == true
    if let opener = mark?.opener { isMisfit = isMisfit || open != opener }
    if mark?.closer != nil { isMisfit = isMisfit || open == scalar || endsLine }
    return isMisfit ? LostBytes.costOfMisfit : 0
  }
}

import Glibc

/// How likely a character is between its neighbours, by what was counted in news and on the page itself, which uses its
/// own words again and again.
struct RunLikelihood {
  /// What stands around a character: the last two tokens in front and the first two behind; 0 for what is not known.
  struct Surroundings: Equatable {
    var beforeLast: UInt16, last: UInt16
    var next: UInt16, afterNext: UInt16
  }

  private let news: RunCounts
  private let page: RunCounts
  private let characters: CharacterUse
  private let script: ScriptTable
  private let punctuation: PunctuationTable

  /// How many times in the news once on the page is worth.
  private static let weightOfPage = 12
  /// How many occurrences it takes until the counts of a longer run say as much as those of the shorter one: of a
  /// character, behind one, behind two, before one, between two, before two.
  private static let weightOfUse = 300.0, weightBehind = 20.0, weightBehindTwo = 8.0
  private static let weightBefore = 20.0, weightBetween = 5.0, weightBeforeTwo = 10.0
  /// How far each of them is trusted, since they speak of the same neighbours; fitted on articles that were not counted.
  private static let trustInUse = 0.8, trustBehind = 0.4, trustBehindTwo = 0.37
  private static let trustBefore = 0.46, trustBetween = 0.11, trustBeforeTwo = 0.29
  /// How many words and marks running text has for each character.
  private static let wordsPerCharacter = 0.7
  /// How much of a line is cut into tokens to find the last two.
  private static let reach = 24

  init(page: RunCounts, tables: RepairTables) {
    news = tables.runs.loaded()
    self.page = page
    characters = tables.characters
    script = tables.script
    punctuation = tables.punctuation
  }

  /// How much likelier the counts make each candidate than general use does, as natural logarithms.
  ///
  /// What was never counted is less likely, but never impossible; all such candidates weigh the same.
  func weights(of candidates: some Sequence<Unicode.Scalar>, in place: Surroundings) -> [Double] {
    let around = self.counts(of: place)
    let never = weight(of: Uses(), general: 1, in: place, around)
    return candidates.map { candidate in
      let uses = uses(of: token(candidate), in: place)
      return uses.all == 0 ? never : weight(of: uses, general: share(candidate), in: place, around)
    }
  }

  /// What was counted of the surroundings, whatever stands between them.
  private struct Around {
    /// How many tokens were counted, the last one in front, and the last two.
    var total, last, lastTwo: Double
    /// The share of the next token, and of the one behind it where that one stands in front of it.
    var nextShare, afterNextShare: Double
  }

  /// How often a candidate was counted, all 0 for one that never was: anywhere, behind the last token and the last two,
  /// before the next token and the next two, and between both.
  private struct Uses {
    var all = 0.0
    var behind = 0.0, behindTwo = 0.0
    var before = 0.0, beforeTwo = 0.0
    var between = 0.0
  }

  private func counts(of place: Surroundings) -> Around {
    let total = Double(news.total + RunLikelihood.weightOfPage * page.total)
    func share(_ token: UInt16) -> Double { (count(token) + 1) / (total + 100) }
    let afterNextShare =
      (count(place.next, place.afterNext) + 2 * share(place.afterNext)) / (count(place.next) + 2)
    return Around(
      total: total, last: count(place.last), lastTwo: count(place.beforeLast, place.last),
      nextShare: share(place.next), afterNextShare: afterNextShare)
  }

  private func uses(of token: UInt16, in place: Surroundings) -> Uses {
    var uses = Uses()
    uses.all = count(token)
    guard uses.all != 0 else { return uses }
    if place.last != 0 { uses.behind = count(place.last, token) }
    if uses.behind != 0 { uses.behindTwo = count(place.beforeLast, place.last, token) }
    guard place.next != 0 else { return uses }
    uses.before = count(token, place.next)
    guard uses.before != 0 else { return uses }
    if uses.behind != 0 { uses.between = count(place.last, token, place.next) }
    if place.afterNext != 0 { uses.beforeTwo = count(token, place.next, place.afterNext) }
    return uses
  }

  private func weight(of uses: Uses, general: Double, in place: Surroundings, _ around: Around) -> Double {
    let use = RunLikelihood.mean(uses.all, of: around.total, general, RunLikelihood.weightOfUse)
    var weight = RunLikelihood.trustInUse * log(use / general)
    if place.last != 0 {
      let behind = RunLikelihood.mean(uses.behind, of: around.last, use, RunLikelihood.weightBehind)
      let behindTwo = RunLikelihood.mean(
        uses.behindTwo, of: around.lastTwo, behind, RunLikelihood.weightBehindTwo)
      weight += RunLikelihood.trustBehind * log(behind / use)
      weight += RunLikelihood.trustBehindTwo * log(behindTwo / behind)
    }
    guard place.next != 0 else { return weight }
    let before = RunLikelihood.mean(uses.before, of: uses.all, around.nextShare, RunLikelihood.weightBefore)
    let between = RunLikelihood.mean(uses.between, of: uses.behind, before, RunLikelihood.weightBetween)
    weight += RunLikelihood.trustBefore * log(before / around.nextShare)
    weight += RunLikelihood.trustBetween * log(between / before)
    guard place.afterNext != 0 else { return weight }
    let beforeTwo = RunLikelihood.mean(
      uses.beforeTwo, of: uses.before, around.afterNextShare, RunLikelihood.weightBeforeTwo)
    return weight + RunLikelihood.trustBeforeTwo * log(beforeTwo / around.afterNextShare)
  }

  /// Whether news or the page has a character behind what a line ends with.
  func has(_ character: Unicode.Scalar, behind line: [Unicode.Scalar]) -> Bool {
    count(lastTwo(of: line).1, token(character)) > 0
  }

  /// What stands on both sides of a place.
  func surroundings(of place: SlipPlace) -> Surroundings {
    let (beforeLast, last) = lastTwo(of: place.line)
    let quotes = place.line.count { $0 == "\"" }
    var behind = tokens(of: place.rest[...], RunTokenizer(quotes: quotes))
    if place.endsLine { behind.append(RunTokenizer.lineEnd) }
    behind += [0, 0]
    return Surroundings(beforeLast: beforeLast, last: last, next: behind[0], afterNext: behind[1])
  }

  private func lastTwo(of line: [Unicode.Scalar]) -> (UInt16, UInt16) {
    let start = [RunTokenizer.lineStart, RunTokenizer.lineStart]
    let tokens = start + tokens(of: line.suffix(RunLikelihood.reach), RunTokenizer())
    return (tokens[tokens.count - 2], tokens[tokens.count - 1])
  }

  private func tokens(of text: ArraySlice<Unicode.Scalar>, _ tokenizer: RunTokenizer) -> [UInt16] {
    var tokenizer = tokenizer
    var result: [UInt16] = []
    for scalar in text {
      let (number, token) = tokenizer.read(scalar.value, chinese: chinese(scalar))
      if number != 0 { result.append(number) }
      if token != 0 { result.append(token) }
    }
    let number = tokenizer.finish()
    return number == 0 ? result : result + [number]
  }

  private func token(_ scalar: Unicode.Scalar) -> UInt16 {
    RunTokenizer.token(scalar, folded: chinese(scalar))
  }

  private func chinese(_ scalar: Unicode.Scalar) -> UInt16 {
    scalar.value < 0x10000 ? script.foldedChinese[Int(scalar.value)] : 0
  }

  @inline(__always) private func count(_ token: UInt16) -> Double {
    Double(news.count(of: token) + RunLikelihood.weightOfPage * page.count(of: token))
  }

  @inline(__always) private func count(_ first: UInt16, _ second: UInt16) -> Double {
    count(UInt64(first) << 16 | UInt64(second))
  }

  @inline(__always) private func count(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> Double {
    count(UInt64(first) << 32 | UInt64(second) << 16 | UInt64(third))
  }

  private func count(_ run: UInt64) -> Double {
    Double(news.count(of: run) + RunLikelihood.weightOfPage * page.count(of: run))
  }

  /// The share of what was counted so many times among `all`, where the less that says the more `prior` is worth.
  private static func mean(_ count: Double, of all: Double, _ prior: Double, _ weight: Double) -> Double {
    (count + weight * prior) / (all + weight)
  }

  /// The share of a character in running text, never 0.
  private func share(_ character: Unicode.Scalar) -> Double {
    let character = script.folded(character)
    guard character.isHan else {
      return (punctuation[character]?.share ?? 10) / 1e6 * RunLikelihood.wordsPerCharacter
    }
    return exp(-Double(characters.inSimplified(character.value)))
  }
}

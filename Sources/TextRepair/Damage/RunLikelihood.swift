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
  private let shares: [Unicode.Scalar: Double]

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
    shares = tables.punctuation.shares
  }

  /// How much likelier the counts make each candidate than general use does, as natural logarithms.
  ///
  /// What was never counted is less likely, but never impossible.
  func weights(of candidates: some Sequence<Unicode.Scalar>, in place: Surroundings) -> [Double] {
    let total = Double(news.total + RunLikelihood.weightOfPage * page.total)
    let last = count(place.last), lastTwo = count(place.beforeLast, place.last)
    func share(_ token: UInt16) -> Double { (count(token) + 1) / (total + 100) }
    let nextShare = share(place.next)
    let afterNextShare =
      (count(place.next, place.afterNext) + 2 * share(place.afterNext)) / (count(place.next) + 2)
    return candidates.map { candidate in
      let token = token(candidate), general = self.share(candidate)
      let uses = count(token)
      let use = RunLikelihood.mean(uses, of: total, general, RunLikelihood.weightOfUse)
      let pair = place.last == 0 ? 0 : count(place.last, token)
      var weight = RunLikelihood.trustInUse * log(use / general)
      if place.last != 0 {
        let behind = RunLikelihood.mean(pair, of: last, use, RunLikelihood.weightBehind)
        let three = pair == 0 ? 0 : count(place.beforeLast, place.last, token)
        let behindTwo = RunLikelihood.mean(three, of: lastTwo, behind, RunLikelihood.weightBehindTwo)
        weight += RunLikelihood.trustBehind * log(behind / use)
        weight += RunLikelihood.trustBehindTwo * log(behindTwo / behind)
      }
      guard place.next != 0 else { return weight }
      let nextPair = count(token, place.next)
      let before = RunLikelihood.mean(nextPair, of: uses, nextShare, RunLikelihood.weightBefore)
      let both = pair == 0 || nextPair == 0 ? 0 : count(place.last, token, place.next)
      let between = RunLikelihood.mean(both, of: pair, before, RunLikelihood.weightBetween)
      weight += RunLikelihood.trustBefore * log(before / nextShare)
      weight += RunLikelihood.trustBetween * log(between / before)
      guard place.afterNext != 0 else { return weight }
      let three = nextPair == 0 ? 0 : count(token, place.next, place.afterNext)
      let beforeTwo = RunLikelihood.mean(three, of: nextPair, afterNextShare, RunLikelihood.weightBeforeTwo)
      return weight + RunLikelihood.trustBeforeTwo * log(beforeTwo / afterNextShare)
    }
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

  private func count(_ token: UInt16) -> Double {
    Double(news.count(of: token) + RunLikelihood.weightOfPage * page.count(of: token))
  }

  private func count(_ first: UInt16, _ second: UInt16) -> Double {
    count(UInt64(first) << 16 | UInt64(second))
  }

  private func count(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> Double {
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
    guard character.isHan else { return (shares[character] ?? 10) / 1e6 * RunLikelihood.wordsPerCharacter }
    return exp(-Double(characters.inSimplified(character.value)))
  }
}

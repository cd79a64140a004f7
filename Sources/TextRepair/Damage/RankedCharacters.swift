import Glibc

/// The characters that a lost byte leaves, each with how likely it is.
struct RankedCharacters {
  /// The characters, the likeliest first, as far as chance may have meant them; never empty.
  private let ranking: [(character: Unicode.Scalar, weight: Double)]

  /// How likely a character must be to be put in that is a common word, or makes one with its neighbours.
  static let leastShareOfWord = 0.5
  /// How likely one must be that is and does neither, so that little speaks for it: names are of such.
  static let leastShareAlone = 0.8
  /// How likely another reading must be to be worth a mention, and how many are mentioned.
  private static let leastMention = 0.01
  private static let mostMentioned = 4

  /// How much less likely than the first a character may be, as a natural logarithm, to be kept at all: most are out of
  /// the question, and a sort of all takes longer than to weigh them.
  private static let widest = 12.0

  /// Nil for no characters.
  init?(_ weighed: [(character: Unicode.Scalar, weight: Double)]) {
    guard let top = weighed.lazy.map(\.weight).max() else { return nil }
    var kept: [(place: Int, character: Unicode.Scalar, weight: Double)] = []
    for (place, candidate) in weighed.enumerated() where candidate.weight >= top - RankedCharacters.widest {
      kept.append((place, candidate.character, candidate.weight))
    }
    kept.sort { $0.weight == $1.weight ? $0.place < $1.place : $0.weight > $1.weight }
    ranking = kept.map { ($0.character, $0.weight) }
  }

  /// The likeliest.
  var first: Unicode.Scalar { ranking[0].character }
  /// All that were kept, the likeliest first.
  var characters: [Unicode.Scalar] { ranking.map(\.character) }

  /// The likeliest, with those that it may have been where its share of all likelihood is below `leastShare`.
  func choice(leastShare: Double) -> SlipRestoration.Choice {
    let top = ranking[0].weight
    let shares = ranking.prefix(24).map { exp($0.weight - top) }
    let sum = shares.reduce(0, +)
    guard shares[0] < sum * leastShare else {
      return SlipRestoration.Choice(character: first, certain: false)
    }
    let mentioned = zip(ranking, shares).filter { $0.1 >= sum * RankedCharacters.leastMention }
      .prefix(RankedCharacters.mostMentioned).map(\.0.character)
    return SlipRestoration.Choice(
      character: first, certain: false, alternatives: mentioned.isEmpty ? [first] : mentioned)
  }
}

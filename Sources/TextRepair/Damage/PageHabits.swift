import Glibc

/// How likely a character is on a page that uses its own words again and again, by what stands elsewhere on it.
struct PageHabits {
  private let neighbours: NeighbourCounts
  private let characters: CharacterUse
  private let script: ScriptTable
  private let shares: [Unicode.Scalar: Double]

  /// How many occurrences the page needs until it says as much as general use, of a character and of all.
  private static let weightOfUse = 20.0, weightOfAllUse = 300.0
  /// How much each of the two is worth, beside words of the list.
  private static let trustInNeighbours = 0.45, trustInUse = 0.5
  /// How many words and marks running text has for each character.
  private static let wordsPerCharacter = 0.7

  init(_ neighbours: NeighbourCounts, tables: RepairTables) {
    self.neighbours = neighbours
    characters = tables.characters
    script = tables.script
    shares = tables.punctuation.shares
  }

  /// How much likelier the page makes each candidate between two characters, as natural logarithms.
  ///
  /// What is unusual on it is less likely, but never impossible.
  func weights(
    of candidates: [Unicode.Scalar], between before: Unicode.Scalar?, and after: Unicode.Scalar?
  ) -> [Double] {
    let first = before.flatMap(chinese), next = after.flatMap(chinese)
    let firstUses = first.map { Double(neighbours.count(of: $0)) } ?? 0
    let nextShare = next.map(share) ?? 0
    return candidates.map { candidate in
      let character = script.folded(candidate)
      let share = share(of: character)
      var weight =
        PageHabits.trustInUse
        * gain(
          of: Double(neighbours.count(of: character)), among: Double(neighbours.total), share,
          PageHabits.weightOfAllUse)
      if let first {
        weight +=
          PageHabits.trustInNeighbours
          * gain(
            of: Double(neighbours.count(of: first, before: character)), among: firstUses, share,
            PageHabits.weightOfUse)
      }
      if let next {
        let uses = Double(neighbours.count(of: character))
        weight +=
          PageHabits.trustInNeighbours / 2
          * gain(
            of: Double(neighbours.count(of: character, before: next)), among: uses, nextShare,
            PageHabits.weightOfUse)
      }
      return weight
    }
  }

  /// By how much likelier a thing of a general share is that was counted, general use weighed against the page's.
  private func gain(of count: Double, among all: Double, _ share: Double, _ weight: Double) -> Double {
    log((count + weight * share) / ((all + weight) * share))
  }

  /// A Han character, folded, or a wide mark; nil for anything else.
  private func chinese(_ character: Unicode.Scalar) -> Unicode.Scalar? {
    character.isHan || character.isChineseMark ? script.folded(character) : nil
  }

  /// The share of a character in running text, never 0.
  private func share(of character: Unicode.Scalar) -> Double {
    guard character.isHan else { return (shares[character] ?? 10) / 1e6 * PageHabits.wordsPerCharacter }
    return exp(-Double(characters.inSimplified(character.value)))
  }
}

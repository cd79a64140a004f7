import Knowledge
import TextRepair

/// Reads a list of names in English with what describes them: `Tallowe, the grocer Brightfen and Norway's state fund Reedbank`.
///
/// An aside between commas or in brackets is passed over, and a list that `and` has closed ends at a comma (`Tallowe, the maker of pots, and Brightfen`); an owner or maker of what is named is
/// none of them (`Tallowe H800 chips`, `Ledgerly maker Tallowe`).
struct EnglishNameList {
  private static let joiners: Set = [
    ",", "and", "or", "&", "plus", "both", "as", "well", "along", "with", "alongside",
  ]
  private static let asides: Set = [
    "which", "who", "whose", "a", "an", "the", "one", "its", "now", "formerly", "another",
  ]
  private static let stops: Set = [
    ".", ";", ":", "(", ")", "“", "”", "\"", "—", "–", "of", "in", "on", "to", "that", "for", "from", "by",
    "at", "has",
    "have", "had", "is", "are", "was", "were", "will", "said", "says", "while", "but", "after", "when",
    "also",
    "into", "than", "where", "if", "because", "since", "did", "not", "who", "which", "values", "valued",
    "valuing", "brings",
    "bringing", "told", "declined", "raised", "makes", "made", "plans", "puts", "gives", "comes", "came",
    "would",
  ]
  private static let quotes: Set = ["“", "”", "\"", "‘", "’"]
  /// How many words may describe one name, and how long an aside may be.
  private static let description = 5, aside = 12

  let items: EnglishItems
  let kinds: Set<EntityKind>

  /// The list that begins with the item at `start`, or within a description's length behind it.
  func names(from start: Int) -> [ResolvedMention] {
    var result: [ResolvedMention] = []
    var index = start, described = 0, isJoined = true, isClosed = false
    while index < items.all.count {
      if let name = items.name(index) {
        guard isJoined else { break }
        if items.word(index + 1) == "'s", hasOwned(index) {
          index += 2
          described += 1
          continue
        }
        if ["maker", "parent", "owner", "creator", "developer", "rival", "competitor", "operator"].contains(
          items.word(index + 1)), items.name(index + 2) != nil
        {
          index += 2
          described += 1
          continue
        }
        if name.kind == .company, let thing = items.name(index + 1), [.model, .product].contains(thing.kind),
          kinds.contains(thing.kind)
        {
          index += 1
          described += 1
          continue
        }
        guard kinds.contains(name.kind) else { break }
        result.append(name)
        (described, isJoined) = (0, false)
        index += items.word(index + 1) == "'s" ? 2 : 1
        continue
      }
      let word = items.word(index)
      if EnglishNameList.joiners.contains(word) {
        if word == ",", isClosed,
          !["and", "or", "as", "plus", "along", "alongside"].contains(items.word(index + 1)),
          !EnglishNameList.asides.contains(items.word(index + 1))
        {
          break
        }
        if !result.isEmpty, ["and", "or"].contains(word) { isClosed = true }
        if word == ",", !result.isEmpty, EnglishNameList.asides.contains(items.word(index + 1)) {
          guard let end = endOfAside(index + 1) else { break }
          index = end
        }
        (isJoined, described) = (true, 0)
        index += 1
        continue
      }
      if word == "(", !result.isEmpty, let close = endOfBracket(index) {
        index = close + 1
        continue
      }
      let isCount = word == "of" && items.word(index - 1).first?.isNumber == true
      if EnglishNameList.quotes.contains(word),
        isJoined ? items.name(index + 1) != nil : items.name(index - 1) != nil
      {
        index += 1
        continue
      }
      guard isJoined, described < EnglishNameList.description,
        isCount || !EnglishNameList.stops.contains(word)
      else { break }
      described += 1
      index += 1
    }
    return result
  }

  /// The names joined to the one that the item at `end` is, and those before it: `Tallowe and Brightfen`.
  func names(endingAt end: Int) -> [ResolvedMention] {
    guard let last = items.name(end), kinds.contains(last.kind) else { return [] }
    var result = [last]
    var index = end - 1
    while index > 0, EnglishNameList.joiners.contains(items.word(index)) {
      while index > 0, EnglishNameList.joiners.contains(items.word(index)) { index -= 1 }
      if items.word(index) == ")", let open = startOfBracket(index) { index = open - 1 }
      guard let name = items.name(index), kinds.contains(name.kind) else { break }
      result.insert(name, at: 0)
      index -= 1
    }
    return result
  }

  /// Whether a name follows an owner within a few words: `Norway's state fund |Reedbank`.
  private func hasOwned(_ owner: Int) -> Bool {
    for index in (owner + 2)..<(owner + 3 + EnglishNameList.description) {
      if let name = items.name(index) { return kinds.contains(name.kind) }
      let word = items.word(index)
      if EnglishNameList.quotes.contains(word) { continue }
      if word == "," || EnglishNameList.stops.contains(word) || word == "and" { return false }
    }
    return false
  }

  private func startOfBracket(_ close: Int) -> Int? {
    (max(1, close - EnglishNameList.aside)..<close).last { items.word($0) == "(" }
  }

  private func endOfBracket(_ open: Int) -> Int? {
    (open..<min(items.all.count, open + EnglishNameList.aside)).first { items.word($0) == ")" }
  }

  private func endOfAside(_ start: Int) -> Int? {
    (start..<min(items.all.count, start + EnglishNameList.aside)).first { items.word($0) == "," }
  }
}

import Knowledge
import TextRepair

/// Reads what stands behind a verb or an owner as things: `a chip, |Saltmarsh|, and a model dubbed |Driftwood|`.
///
/// A description, an article or a name that only says what a thing is like may stand before each (`the Quillstone rival
/// |Saltmarsh|`), and an aside behind it. Nothing is read over a preposition, a clause or a noun for something else that
/// is done: `its deal`, `support`.
struct EnglishThings {
  /// How many words may describe one thing, and how many items an aside has at most.
  private static let description = 8, aside = 16
  private static let things: Set<EntityKind> = [.model, .product]
  private static let articles: Set = ["a", "an", "the", "its", "another", "one", "their", "two", "three"]
  /// What makes a name that of something else: `a Saltmarsh |rival`, `Saltmarsh|'s keyboard`.
  private static let others: Set = [
    "'s", "rival", "rivals", "competitor", "competitors", "alternative", "clone", "support", "integration",
    "users",
    "update", "updates", "deal", "team", "partnership", "killer", "challenger", "copycat",
  ]
  private static let quotes: Set = ["“", "”", "\"", "‘", "’"]
  /// Nouns before `of` that stand for the things themselves.
  private static let groups: Set = [
    "line", "family", "series", "pair", "trio", "range", "set", "lineup", "generation", "suite",
    "availability", "launch", "release", "preview", "version", "debut", "number",
  ]

  let words: EnglishFirmTables
  let items: EnglishItems

  /// The things from the item at `start` on; with `limit` words at most before the first.
  func find(from start: Int, limit: Int = EnglishThings.description) -> [ResolvedMention] {
    var result: [ResolvedMention] = []
    var index = start, described = 0, commas = 0
    while index < items.all.count {
      if let name = items.name(index) {
        if words.givingNames.contains(items.word(index + 1)), items.name(index + 2) != nil {
          described += 1
          index += 2
          continue
        }
        if isLikeness(index) {
          described += 1
          index += items.word(index + 1) == "-" ? 3 : 2
          continue
        }
        guard EnglishThings.things.contains(name.kind), !EnglishThings.others.contains(items.word(index + 1))
        else {
          break
        }
        result.append(name)
        guard let next = behind(index) else { break }
        (index, described, commas) = (next, 0, 0)
        continue
      }
      let word = items.word(index)
      if EnglishThings.quotes.contains(word) {
        index += 1
        continue
      }
      if word == "," {
        commas += 1
        guard commas == 1, described > 0, mayGoOn(index + 1) else { break }
      } else if word == "of" {
        guard EnglishThings.groups.contains(items.word(index - 1)) else { break }
      } else if words.thingStops.contains(word), !isExample(index) {
        break
      }
      described += 1
      guard described <= limit else { break }
      index += 1
    }
    return result
  }

  /// `products |such as| Wren`, `models |like| Wren`, `known |as| Wren`.
  private func isExample(_ index: Int) -> Bool {
    guard ["as", "like"].contains(items.word(index)), items.name(index + 1) != nil else { return false }
    return items.word(index) == "as"
      ? ["such", "known"].contains(items.word(index - 1)) : items.word(index - 1).hasSuffix("s")
  }

  /// `ChatGPT |rival`, `Siri-|like`: the name only says what something else is like.
  private func isLikeness(_ index: Int) -> Bool {
    let next = items.word(index + 1)
    if next == "-" {
      return ["like", "style", "powered", "based", "compatible"].contains(items.word(index + 2))
    }
    return ["rival", "competitor", "alternative", "successor", "clone"].contains(next)
      && items.name(index + 2) != nil
  }

  /// Behind the comma of `a chip, |Saltmarsh|` or `a product, |a tablet called`.
  private func mayGoOn(_ index: Int) -> Bool {
    items.name(index) != nil || EnglishThings.articles.contains(items.word(index))
      || words.givingNames.contains(items.word(index))
      || ["known", "including", "such"].contains(items.word(index))
  }

  /// Where the next thing of a list begins; nil where the list ends.
  private func behind(_ index: Int) -> Int? {
    var next = index + 1
    while next <= index + 3, EnglishThings.quotes.contains(items.word(next)) || isNoun(next) { next += 1 }
    if items.word(next) == "and" { return next + 1 }
    guard items.word(next) == "," else { return nil }
    if items.word(next + 1) == "and" { return next + 2 }
    if items.name(next + 1) != nil { return next + 1 }
    guard EnglishThings.articles.contains(items.word(next + 1)) else { return nil }
    let end = (next + 1..<min(items.all.count, next + EnglishThings.aside)).first { items.word($0) == "," }
    guard let end, items.word(end + 1) == "and" else { return nil }
    return end + 2
  }

  private func isNoun(_ index: Int) -> Bool {
    let word = items.word(index)
    return word.first.map { ("a"..."z").contains($0) } == true && !words.thingStops.contains(word)
      && word != "and"
  }
}

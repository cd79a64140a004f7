import Knowledge
import TextRepair

/// What a run of capitalised words is, by its own form (see `EnglishNameForms.swift`) and by the words around one place of it.
struct EnglishNameEvidence {
  let text: ArticleBytes
  let english: EnglishTables

  var names: EnglishNameTables { english.names }
  private var words: EnglishWords { EnglishWords(text: text) }

  /// Words that end the noun phrase of an apposition: `a maker |of chips`.
  private static let ends: Set = [
    ",", ".", ";", ":", "(", ")", "—", "–", "that", "which", "who", "whose", "of", "for", "with", "in",
    "from",
    "to", "at", "on", "by", "and", "or", "is", "was", "has", "based", "focused", "founded", "called",
    "building",
    "backed", "developed", "built", "using", "where", "when", "as",
  ]

  /// Whether an amount of money stands directly before a run: `a $49 |Saltmarsh| ring`.
  private func isPriced(_ run: CapitalRun) -> Bool {
    var start = run.span.start
    guard text.has(" ", endingAt: start) else { return false }
    start -= 1
    if let period = text.longest(
      of: ["-a-month", "-per-month", "/month", "-a-year", "-per-year"], endingAt: start)
    {
      start = period.start
    }
    var digits = 0
    while start > 0, let scalar = text.character(before: start),
      scalar.isAsciiDigit || scalar == "." || scalar == ","
    {
      start -= 1
      digits += 1
    }
    return digits > 0 && text.longest(of: ["$", "€", "£"], endingAt: start) != nil
  }

  /// Whether a name is set behind what somebody owns, between commas: `its core product, |Saltmarsh|, is`.
  private func isSetBeside(_ run: CapitalRun, _ before: [String]) -> Bool {
    text.character(at: run.span.end).map { ",.;".unicodeScalars.contains($0) } == true
      && before.contains {
        ["'s", "its", "their", "our", "newest", "latest", "flagship", "first"].contains($0)
      }
  }

  /// What the words around one place say.
  func context(of run: CapitalRun) -> KindVotes {
    var votes = KindVotes()
    let isPerson = mayBePerson(run)
    addBefore(run, isPerson, &votes)
    addBehind(run, isPerson, &votes)
    return votes
  }

  // MARK: Before the name

  private func addBefore(_ run: CapitalRun, _ isPerson: Bool, _ votes: inout KindVotes) {
    var before = words.before(run.span.start, count: 7)
    if let first = before.first, ["“", "\"", "‘"].contains(first) { before.removeFirst() }
    guard let nearest = before.first else { return }
    if let suffix = nearest.split(separator: "-").last, nearest.contains("-"),
      names.ownerSuffixes.contains(String(suffix))
    {
      votes.add(.company, 2)
    }
    addHead(Array(before), isPerson, isSetBeside(run, Array(before)), &votes)
    if nearest == "at", before.contains("who") {
      votes.add(.company, 2)
    }
    if isPriced(run) { votes.add(.product, 2) }
    if isPerson, english.firms.appointing.contains(nearest), takesTitle(run) { votes.add(.person, 6) }
    if endsWithTitle(before) { votes.add(isPerson ? .person : .company, isPerson ? 4 : 0) }
    if nearest == ",", isPerson, endsWithTitle(Array(before.dropFirst())) { votes.add(.person, 3) }
    if ["of", "at", "for"].contains(nearest), endsWithTitle(Array(before.dropFirst())) {
      votes.add(.company, 3)
    }
    addLead(before, isPerson, &votes)
    if isPerson || run.words.count == 1, isHonorific(before) { votes.add(.person, 5) }
  }

  /// `named |Lena May| chief product officer`.
  private func takesTitle(_ run: CapitalRun) -> Bool {
    let behind = words.behind(run.span.end, count: 6)
    return isOffice(behind) || takesOffice(behind)
  }

  /// `hired |Lena May| as its CEO`.
  private func takesOffice(_ behind: [String]) -> Bool {
    guard behind.first == "as" else { return false }
    let rest = behind.dropFirst().drop { ["the", "its", "a", "an", "new", "their"].contains($0) }
    return startsWithTitle(Array(rest))
  }

  private func isHonorific(_ before: [String]) -> Bool {
    let rest = before.first == "." ? before.dropFirst() : before[...]
    return rest.first.map(names.foldedHonorifics.contains) == true
  }

  /// `the startup X`, `startups such as X`, `a startup called X`.
  private func addHead(_ before: [String], _ isPerson: Bool, _ isSetBeside: Bool, _ votes: inout KindVotes) {
    var rest = before[...]
    var weight = 2
    if let first = rest.first, names.listing.contains(first) {
      rest = rest.dropFirst()
      if first == "as", rest.first == "such" { rest = rest.dropFirst() }
      if rest.first == "," { rest = rest.dropFirst() }
    } else if rest.first == "as", rest.dropFirst().first == "such" {
      rest = rest.dropFirst(2)
      if rest.first == "," { rest = rest.dropFirst() }
    } else if let first = rest.first, ["called", "named", "dubbed"].contains(first) {
      rest = rest.dropFirst()
    }
    if ["is", "are", "was", "include", "includes"].contains(rest.first ?? ""),
      rest.contains(where: { ["its", "'s", "their"].contains($0) })
    {
      rest = rest.dropFirst()
    }
    if rest.first == "," {
      rest = rest.dropFirst()
      weight = isSetBeside ? 2 : 1
    }
    guard let head = rest.first, let kinds = names.heads[head] else { return }
    for kind in kinds where kind != .person || isPerson { votes.add(kind, weight) }
  }

  /// Whether the words, nearest first, begin with an office.
  private func endsWithTitle(_ before: [String]) -> Bool {
    (1...4).contains { count in
      before.count >= count
        && english.foldedTitles.contains(before.prefix(count).reversed().joined(separator: " "))
    }
  }

  private func addLead(_ before: [String], _ isPerson: Bool, _ votes: inout KindVotes) {
    let hasArticle = before.first == "the"
    let before = hasArticle ? Array(before.dropFirst()) : before
    for count in [4, 3, 2, 1] where before.count >= count {
      guard let kind = names.leads[before.prefix(count).reversed().joined(separator: " ")] else { continue }
      if kind == .person && !isPerson { continue }
      guard !hasArticle || kind == .product else { continue }
      let isStrong =
        names.namings.contains(before.prefix(count).reversed().joined(separator: " ")) && votes.best == nil
      votes.add(kind, kind == .product && !isStrong ? 1 : 2)
      return
    }
  }

  // MARK: Behind the name

  private func addBehind(_ run: CapitalRun, _ isPerson: Bool, _ votes: inout KindVotes) {
    let behind = words.behind(run.span.end, count: 12)
    guard let nearest = behind.first else { return }
    if isPerson, takesOffice(behind) { votes.add(.person, 4) }
    let rest = Array(behind.dropFirst())
    switch nearest {
    case "'s": addOwned(rest, &votes)
    case ",", "(": addApposition(rest, isPerson, &votes)
    case "is", "was", "are":
      addPhrase(rest, isPerson, 2, &votes)
      if let kind = kind(names.verbs, behind) { votes.add(kind, 2) }
    case "as": if isPerson, isOffice(rest) { votes.add(.person, 3) }
    default:
      if startsWithTitle(behind) { votes.add(.company, 3) }
      for (table, weight) in [(names.nouns, 2), (names.verbs, 2)] {
        if let kind = kind(table, behind) { votes.add(kind, weight) }
      }
    }
    if raises(behind: run.span.end, nearest) { votes.add(.company, 3) }
    if english.cues[nearest] != nil { votes.add(isPerson ? .person : .company, isPerson ? 2 : 1) }
    if nearest == "(", let market = rest.first, ["nasdaq", "nyse", "tse", "lse", "hkex"].contains(market) {
      votes.add(.company, 4)
    }
  }

  /// `Nova bags $4 million`: a verb in the singular, which no noun of several has, and an amount.
  private func raises(behind end: Int, _ verb: String) -> Bool {
    guard names.raising.contains(verb), text.has(" ", at: end) else { return false }
    let amount = end + 1 + verb.utf8.count + 1
    return ["$", "US$", "€", "£", "over $", "about $"].contains { text.has($0, at: amount) }
  }

  /// `CEO`, `its new CEO`: an office, with an article or an adjective before it.
  private func isOffice(_ words: [String]) -> Bool {
    (0...2).contains { words.count > $0 && startsWithTitle(Array(words.dropFirst($0))) }
  }

  private func kind(_ table: [String: EntityKind], _ words: [String]) -> EntityKind? {
    for count in [3, 2, 1] where words.count >= count {
      if let kind = table[words.prefix(count).joined(separator: " ")] { return kind }
    }
    return nil
  }

  private func addOwned(_ behind: [String], _ votes: inout KindVotes) {
    var rest = behind[...]
    while let word = rest.first, ["former", "own", "current", "then"].contains(word) {
      rest = rest.dropFirst()
    }
    if startsWithTitle(Array(rest)) { votes.add(.company, 2) }
    if let kind = kind(names.owned, Array(rest)) { votes.add(kind, 1) }
  }

  private func startsWithTitle(_ words: [String]) -> Bool {
    (1...4).contains { count in
      words.count >= count && english.foldedTitles.contains(words.prefix(count).joined(separator: " "))
    }
  }

  private func addApposition(_ behind: [String], _ isPerson: Bool, _ votes: inout KindVotes) {
    guard let first = behind.first else { return }
    if first == "who" { votes.add(.person, isPerson ? 2 : 0) }
    if first == "which" { votes.add(.company, 1) }
    if startsWithTitle(behind) || hasOwnedTitle(behind) {
      votes.add(.person, isPerson ? 4 : 0)
      return
    }
    if let owner = behind.prefix(5).firstIndex(of: "'s"), behind.count > owner + 1 {
      addPhrase(["its"] + behind[(owner + 1)...], isPerson, 3, &votes)
    }
    addPhrase(behind, isPerson, 3, &votes)
  }

  /// `, Nova’s chief scientist`: an office that somebody has.
  private func hasOwnedTitle(_ behind: [String]) -> Bool {
    guard let owner = behind.prefix(4).firstIndex(of: "'s") else { return false }
    return startsWithTitle(Array(behind[(owner + 1)...]))
  }

  /// What a noun phrase with an article says: `a San Francisco startup that …`.
  private func addPhrase(_ behind: [String], _ isPerson: Bool, _ weight: Int, _ votes: inout KindVotes) {
    guard let article = behind.first,
      ["a", "an", "the", "one", "another", "its", "their", "former", "his", "her"].contains(article)
    else { return }
    let phrase = behind.dropFirst().prefix { !EnglishNameEvidence.ends.contains($0) }
    guard let head = phrase.last else { return }
    if isPerson, phrase.indices.contains(where: { startsWithTitle(Array(phrase[$0...])) }) {
      votes.add(.person, weight + 1)
      return
    }
    for kind in names.heads[head] ?? [] where kind != .person || isPerson { votes.add(kind, weight) }
  }
}

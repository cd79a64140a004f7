import Knowledge
import TextRepair

/// The firm that English prose speaks of where it says `the company`, `it`, or only `Revenue`.
///
/// It is the one that a sentence before in the same paragraph began with (`Tallowe, based in Bergen, sells …`), else
/// the one that the article is about: the firm named most often, where its opening or its number leaves no doubt.
struct EnglishTopics: Sendable {
  /// How many mentions the firm of an article has at least.
  private static let mentioned = 3
  /// How many sentences before its paragraph a firm is remembered where the article is about none.
  private static let carried = 3
  /// How far behind a firm its deed is looked for, in bytes.
  private static let deed = 48
  /// What stands before the firm into which others put money.
  private static let serving: Phrases = [" in ", " into ", " of ", " for ", " backer "]
  /// Deeds of those who put money into a firm.
  private static let investing: Phrases = [
    " led the ", " leading the ", " co-led ", " co-leading ", " backer", " investor", " invested in ",
    " participated", " joined the ",
  ]
  /// How many words behind `the` are looked at for a noun for a firm, and the one behind it.
  private static let description = 6
  /// Words before a name that is not what a sentence begins with.
  private static let prepositions: Phrases = [
    " by ", " from ", " with ", " to ", " than ", " like ", " at ", " for ", " of ", " in ", " on ", " into ",
    " against ", " via ", " through ", " among ", " including ", " as ", " are ", " is ", " and ", " former ",
    " ex-",
  ]

  let text: ArticleBytes
  let mentions: Mentions
  let firms: EnglishFirmTables
  private let units: [Unit]
  /// The firm that the article is about.
  let main: EntityID?

  init(text: ArticleBytes, mentions: Mentions, firms: EnglishFirmTables, units: [Unit]) {
    (self.text, self.mentions, self.firms, self.units) = (text, mentions, firms, units)
    var counts: [EntityID: Int] = [:]
    for mention in mentions.all where mention.kind == .company { counts[mention.entity, default: 0] += 1 }
    let title = TextSpan(start: 0, end: units.first?.span.start ?? 0)
    for mention in mentions.mentions(in: title) where mention.kind == .company {
      counts[mention.entity, default: 0] += 1
    }
    for unit in units.prefix(2) {
      let opening = mentions.mentions(in: unit.span).first {
        $0.kind == .company && !text.has("-", at: $0.span.end)
      }
      if let first = opening {
        counts[first.entity, default: 0] += 2
        break
      }
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    let isClear = ranked.count < 2 || ranked[0].value * 3 >= ranked[1].value * 4
    main = ranked.first.flatMap { $0.value >= EnglishTopics.mentioned && isClear ? $0.key : nil }
  }

  /// The firm that a unit speaks of without its name; nil where the text leaves it open.
  func firm(in unit: Unit, except: Set<EntityID> = []) -> EntityID? {
    var index = units.partitioningIndex { $0.span.start >= unit.span.start }
    var isNamed = false
    while index > 0, units[index - 1].block == unit.block {
      index -= 1
      let sentence = units[index].span
      isNamed = isNamed || mentions.mentions(in: sentence).contains { $0.kind == .company }
      guard let leading = leading(in: sentence), !except.contains(leading.entity) else { continue }
      guard isPassing(leading, in: sentence) else { return leading.entity }
      if let served = served(behind: leading, in: sentence), !except.contains(served) { return served }
    }
    if let main, !except.contains(main) { return main }
    return main == nil && !isNamed ? earlier(before: index, except) : nil
  }

  /// `Fernmoor and Reedbank are the investors in |Tallowe`: the one firm for which those do something.
  private func served(behind leading: ResolvedMention, in sentence: TextSpan) -> EntityID? {
    let firms = mentions.mentions(in: TextSpan(start: leading.span.end, end: sentence.end)).filter {
      $0.kind == .company && text.longest(of: EnglishTopics.serving, endingAt: $0.span.start) != nil
    }
    return Set(firms.map(\.entity)).count == 1 ? firms.first?.entity : nil
  }

  /// The firm that one of the last sentences of the paragraphs before begins with.
  private func earlier(before index: Int, _ except: Set<EntityID>) -> EntityID? {
    for unit in units[max(0, index - EnglishTopics.carried)..<index].reversed() {
      if let leading = leading(in: unit.span), !isPassing(leading, in: unit.span) {
        return except.contains(leading.entity) ? nil : leading.entity
      }
    }
    return nil
  }

  /// Whether a sentence begins with a firm only to tell what it does for another: `Fernmoor and Reedbank |led the round`,
  /// `Fernmoor |is the biggest backer of| Tallowe`.
  private func isPassing(_ leading: ResolvedMention, in sentence: TextSpan) -> Bool {
    for joint in [" and ", ", ", " & "] where text.has(joint, at: leading.span.end) {
      let next = mentions.mention(at: leading.span.end + joint.utf8.count)
      if let next, next.kind == .company { return true }
    }
    let tail = TextSpan(
      start: leading.span.end, end: text.boundary(min(sentence.end, leading.span.end + EnglishTopics.deed)))
    return text.contains(anyOf: EnglishTopics.investing, in: tail)
  }

  /// Where the sentence at a place begins.
  func sentence(at place: Int) -> Int {
    let index = units.partitioningIndex { $0.span.start > place }
    return index > 0 ? units[index - 1].span.start : place
  }

  /// The firm that the sentence at a place speaks of without its name.
  func firm(at place: Int) -> EntityID? {
    let index = units.partitioningIndex { $0.span.start > place }
    return index > 0 ? firm(in: units[index - 1]) : main
  }

  /// The firm that a sentence begins with, behind at most an article, where it is based, or an opening phrase.
  func leading(in sentence: TextSpan) -> ResolvedMention? {
    mentions.mentions(in: sentence).first { $0.kind == .company && isLeading($0, sentence) }
  }

  /// The sentence before one, in the same paragraph.
  func unit(before unit: Unit) -> Unit? {
    let index = units.partitioningIndex { $0.span.start >= unit.span.start }
    return index > 0 && units[index - 1].block == unit.block ? units[index - 1] : nil
  }

  /// Where a sentence begins behind the place and agency of its report: `BERGEN, May 3 (Agency) - |Tallowe`.
  private func opening(of sentence: TextSpan) -> Int {
    let head = TextSpan(start: sentence.start, end: text.boundary(min(sentence.end, sentence.start + 70)))
    let marks = [")--", ") -- ", ") - ", ") — ", ") – ", " — "].compactMap { text.first($0, in: head)?.end }
    guard let end = marks.max(),
      text.bytes[sentence.start..<end].contains(where: { (0x41...0x5A).contains($0) }),
      mentions.mentions(in: TextSpan(start: sentence.start, end: end)).allSatisfy({ $0.kind != .company })
    else { return sentence.start }
    return end
  }

  private func isLeading(_ mention: ResolvedMention, _ sentence: TextSpan) -> Bool {
    let start = opening(of: sentence)
    guard start <= mention.span.start else { return false }
    let lead = TextSpan(start: start, end: mention.span.start)
    if text.has("-", at: mention.span.end) { return false }
    if lead.isEmpty { return true }
    if text.longest(of: EnglishTopics.prepositions, endingAt: mention.span.start) != nil { return false }
    let isOther = mentions.mentions(in: lead).contains {
      $0.kind == .company && !text.has("-", at: $0.span.end)
    }
    if isOther { return false }
    if text.has("-backed ", endingAt: mention.span.start) { return true }
    if text.has(", ", endingAt: mention.span.start) {
      guard text.has(" ", at: mention.span.end), let next = text.character(at: mention.span.end + 1) else {
        return false
      }
      return ("a"..."z").contains(next) && !text.has(" and ", at: mention.span.end)
        && !text.has(" or ", at: mention.span.end)
    }
    return lead.count <= 40 && !text.bytes[lead.range].contains { $0 == 0x2C || $0 == 0x3A }
      && (text.has("based ", endingAt: mention.span.start) || isDescribed(lead))
  }

  /// `The chip startup |Tallowe|`: an article and words in small letters up to the name.
  private func isDescribed(_ lead: TextSpan) -> Bool {
    guard mentions.mentions(in: lead).isEmpty else { return false }
    if ["The ", "Chinese ", "Rival ", "Startup "].contains(where: { text.has($0, at: lead.start) }) {
      return true
    }
    let noun = EnglishWords(text: text).before(lead.end, count: 1).first ?? ""
    return firms.firmNouns.contains(noun)
  }

  /// Whose property a sentence begins with: `Sales at Tallowe`.
  func owner(ofPropertyIn unit: Unit, before place: Int) -> EntityID? {
    let lead = TextSpan(start: unit.span.start, end: max(unit.span.start, place))
    guard let first = mentions.mentions(in: lead).first(where: { $0.kind == .company }),
      text.longest(of: [" at ", " of ", " for "], endingAt: first.span.start) != nil
    else { return nil }
    let items = EnglishItems(
      TextSpan(start: lead.start, end: first.span.start), text: text, mentions: mentions
    ).all
    return items.count <= 5 && items.dropLast().contains { firms.properties.contains($0.word) }
      ? first.entity : nil
  }

  /// Whether words before a place say that the firm spoken of before is meant.
  func pointsBack(_ lead: TextSpan) -> Bool {
    text.contains(anyOf: firms.anaphors, in: lead) || hasDescription(lead)
  }

  /// `the |Oslo chip startup|`: a noun for a firm behind `the` and at most a few words, none a name of a firm.
  ///
  /// `the startup behind it`, `the firm that` and `the startup Tallowe` say themselves which one they mean.
  private func hasDescription(_ lead: TextSpan) -> Bool {
    let words = EnglishWords(text: text)
    return ["the ", "The "].contains { article in
      text.all(article, in: lead).contains { the in
        guard text.character(before: the.start)?.isLatinWord != true else { return false }
        let behind = words.behind(the.end, count: EnglishTopics.description)
        guard let noun = behind.firstIndex(where: firms.firmNouns.contains),
          behind[..<noun].allSatisfy({ $0.first?.isLetter == true || $0.first?.isNumber == true }),
          behind[..<noun].allSatisfy({ !firms.thingStops.contains($0) && $0 != "of" && $0 != "and" }),
          noun + 1 < behind.count
        else { return false }
        let next = behind[noun + 1]
        return !["behind", "that", "which", "of", "in", "with"].contains(next)
          && !isNamed(behindWords: noun + 1, from: the.end, in: lead)
      }
    }
  }

  /// Whether a name of a firm stands within so many words of a place, or directly behind them.
  private func isNamed(behindWords count: Int, from start: Int, in lead: TextSpan) -> Bool {
    var end = start
    for _ in 0..<count {
      while end < text.count, text.bytes[end] != 0x20 { end += 1 }
      end += 1
    }
    return mentions.mentions(in: TextSpan(start: start, end: min(text.count, end + 1))).contains {
      $0.kind == .company
    } || mentions.mention(at: min(text.count, end)).map { $0.kind == .company } ?? false
  }

  /// Whether a sentence begins with something that a firm has, and names no firm before the place: `Revenue was …`.
  func beginsWithProperty(_ unit: Unit, before place: Int) -> Bool {
    let lead = TextSpan(start: unit.span.start, end: max(unit.span.start, place))
    guard mentions.mentions(in: lead).allSatisfy({ $0.kind == .person || $0.kind == .media }) else {
      return false
    }
    return EnglishItems(
      TextSpan(start: lead.start, end: min(lead.end, text.boundary(min(text.count, lead.start + 48)))),
      text: text, mentions: mentions
    ).all.prefix(4).contains { firms.properties.contains($0.word) }
  }
}

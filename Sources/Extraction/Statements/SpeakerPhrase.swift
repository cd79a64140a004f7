import Knowledge
import TextRepair

/// Reads the words before a cue as a speaker.
///
/// From the cue leftwards: words that may stand between (则, 进一步, 向机器之心, 在报告中) are passed over;
/// what then ends there is a named person or organisation, a description with a head noun (一位资深投资人),
/// a pronoun, or nothing.
struct SpeakerPhrase {
  /// What was found.
  struct Found {
    var speaker: Speaker
    /// Where the phrase begins.
    var start: Int
    var addressee: EntityID?
  }

  private static let speakers: Set<EntityKind> = [
    .person, .company, .institution, .media, .product, .model, .platform,
  ]

  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The speaker whose words end at `end`; nil where the words before the cue are no speaker.
  func read(from clauseStart: Int, to end: Int, discourse: Discourse) -> Found? {
    if let citing = text.places(of: language.words(.citing), in: TextSpan(start: clauseStart, end: end)).last,
      let cited = read(from: citing.end, to: end, discourse: discourse)
    {
      return Found(speaker: cited.speaker, start: clauseStart, addressee: cited.addressee)
    }
    var end = end
    var addressee: EntityID?
    while true {
      end = trimEnd(end, from: clauseStart)
      if let opening = addressed(from: clauseStart, endingAt: end, &addressee) {
        end = opening
        continue
      }
      guard end > clauseStart else { return nil }
      if let found = speaker(from: clauseStart, endingAt: end, discourse: discourse) {
        return Found(speaker: found.speaker, start: found.start, addressee: addressee)
      }
      guard let next = passOver(from: clauseStart, endingAt: end, addressee: &addressee), next < end else {
        break
      }
      end = next
    }
    return nil
  }

  /// Whether nothing but words that open a sentence, or may stand before a cue, stands in a stretch.
  func isEmpty(from start: Int, to end: Int) -> Bool {
    var end = trimEnd(end, from: start)
    var ignored: EntityID?
    while end > start {
      if let lead = text.longest(of: language.leads, endingAt: end), lead.start >= start {
        end = trimEnd(lead.start, from: start)
      } else if let next = passOver(from: start, endingAt: end, addressee: &ignored), next < end {
        end = trimEnd(next, from: start)
      } else {
        return false
      }
    }
    return true
  }

  func trimEnd(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, let scalar = text.character(before: end),
      scalar.isSpace || scalar == "*"
    { end = text.start(before: end) }
    return end
  }

  /// The speaker that ends exactly at `end`.
  private func speaker(from start: Int, endingAt end: Int, discourse: Discourse) -> (
    speaker: Speaker, start: Int
  )? {
    guard end > start else { return nil }
    if let mention = mentionBefore(end, from: start), SpeakerPhrase.speakers.contains(mention.kind),
      !isPlace(mention, from: start, to: end)
    {
      return named(owner(of: mention, from: start) ?? mention, from: start)
    }
    if let mention = mentionInBrackets(end, from: start) { return named(mention, from: start) }
    if let title = text.longest(of: language.addressTitles, endingAt: end),
      let mention = mentions.mention(endingAt: title.start), mention.kind == .person
    {
      return named(mention, from: start)
    }
    if let place = text.longest(of: language.words(.spokesman), endingAt: end),
      let mention = mentions.mention(endingAt: trimEnd(place.start, from: start)), mention.kind != .person,
      mention.span.start >= start
    {
      return (
        Speaker(entities: [mention.entity], text: text.text(mention.span), attribution: .organization),
        mention.span.start
      )
    }
    if let pronoun = pronoun(from: start, endingAt: end, discourse: discourse)
      ?? thisFirm(from: start, endingAt: end, discourse)
      ?? surname(from: start, endingAt: end, discourse)
    {
      return pronoun
    }
    if let title = titled(from: start, endingAt: end) { return title }
    return described(from: start, endingAt: end, discourse: discourse)
  }

  /// Who speaks through an account: `灯芯科技官方|微博`.
  private func owner(of account: ResolvedMention, from start: Int) -> ResolvedMention? {
    guard account.kind == .product || account.kind == .platform,
      let official = text.longest(of: language.words(.spokesman), endingAt: account.span.start),
      let owner = mentions.mention(endingAt: trimEnd(official.start, from: start)), owner.span.start >= start,
      owner.kind != .product, owner.kind != .platform
    else { return nil }
    return owner
  }

  /// Whether something is put out where a mention names a place: `灯芯科技在港交所|公告`, `陆知微发布微博|称`.
  ///
  /// So it does behind 在 and the words for such a place: `陆知微在其社交媒体“灯火”|发文称`.
  private func isPlace(_ mention: ResolvedMention, from start: Int, to end: Int) -> Bool {
    guard mention.kind != .person, mention.kind != .company, mention.span.start > start else { return false }
    if venue(from: start, endingAt: end) != nil { return true }
    if let word = text.longest(of: language.plainModifiers, endingAt: end), word.start < mention.span.start,
      word.start > start
    {
      return true
    }
    if text.has("在", endingAt: mention.span.start) { return text.start(before: mention.span.start) > start }
    return text.longest(of: language.words(.publishing), endingAt: mention.span.start).map {
      $0.start > start
    } == true
  }

  /// A document by its title: `《意见》|明确，…`, where the title ends in what documents are called.
  private func titled(from start: Int, endingAt end: Int) -> (speaker: Speaker, start: Int)? {
    guard text.has("》", endingAt: end) else { return nil }
    let close = text.start(before: end)
    guard let head = text.longest(of: language.heads, endingAt: close),
      language.headKinds[text.text(head)]?.contains(.document) == true,
      let open = text.all("《", in: TextSpan(start: max(start, close - 120), end: close)).last
    else { return nil }
    return (
      Speaker(
        entities: [], text: text.text(TextSpan(start: open.start, end: end)), attribution: .organization,
        head: text.text(head)), open.start
    )
  }

  /// The mention that ends at `end`, also inside quotation marks or before a title of a list.
  func mentionBefore(_ end: Int, from start: Int) -> ResolvedMention? {
    if let mention = mentions.mention(endingAt: end), mention.span.start >= start { return mention }
    guard let mark = text.character(before: end), "」”』》".unicodeScalars.contains(mark) else { return nil }
    let inside = text.start(before: end)
    return mentions.mention(endingAt: inside).flatMap { $0.span.start >= start ? $0 : nil }
  }

  /// The person whose name stands in the brackets that close at `end`, behind a way to write it that nobody listed.
  private func mentionInBrackets(_ end: Int, from start: Int) -> ResolvedMention? {
    guard text.has("）", endingAt: end) || text.has(")", endingAt: end),
      let mention = mentions.mention(endingAt: text.start(before: end)), mention.kind == .person,
      mention.span.start > start,
      text.character(before: mention.span.start).map({ "（(".unicodeScalars.contains($0) }) == true,
      mentions.mention(endingAt: text.start(before: mention.span.start)) == nil
    else { return nil }
    return mention
  }

  func named(_ mention: ResolvedMention, from start: Int) -> (speaker: Speaker, start: Int) {
    let isPerson = mention.kind == .person
    var entities = [mention.entity], first = mention
    while let joint = isPerson
      ? jointPerson(before: first.span.start, from: start) : jointOrganisation(before: first, from: start)
    {
      entities.insert(joint.entity, at: 0)
      first = joint
    }
    return (
      Speaker(
        entities: entities, text: text.text(TextSpan(start: first.span.start, end: mention.span.end)),
        attribution: isPerson ? .named : .organization), first.span.start
    )
  }

  /// The organisation before 与, 和 or 、 in a joint statement: `北屿科技、|灯芯科技|回应表示`.
  private func jointOrganisation(before last: ResolvedMention, from start: Int) -> ResolvedMention? {
    let kinds: Set<EntityKind> = [.company, .institution, .media]
    guard kinds.contains(last.kind),
      let joiner = text.longest(of: language.words(.joiner), endingAt: trimEnd(last.span.start, from: start)),
      let mention = mentions.mention(endingAt: trimEnd(joiner.start, from: start)),
      kinds.contains(mention.kind), mention.span.start >= start
    else { return nil }
    return mention
  }

  /// The person before 与, 和, 及 or 、 in a joint statement.
  private func jointPerson(before offset: Int, from start: Int) -> ResolvedMention? {
    let place = officeStart(before: offset, from: start)
    if let joiner = text.longest(of: language.words(.joiner), endingAt: place) {
      let end = trimEnd(joiner.start, from: start)
      if let mention = mentions.mention(endingAt: end), mention.kind == .person, mention.span.start >= start {
        return mention
      }
    }
    return nil
  }

  /// Where the office and the organisation before a person's name begin: 北屿科技 CEO |沈砚秋.
  private func officeStart(before offset: Int, from start: Int) -> Int {
    var place = trimEnd(offset, from: start)
    if let title = text.longest(of: language.officeTitles, endingAt: place), title.start > start {
      place = trimEnd(title.start, from: start)
    }
    if let mention = mentions.mention(endingAt: place), mention.kind != .person, mention.span.start > start {
      place = trimEnd(mention.span.start, from: start)
    }
    return place
  }
}

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
      guard let next = passOver(from: clauseStart, endingAt: end, addressee: &addressee) else { break }
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
      } else if let next = passOver(from: start, endingAt: end, addressee: &ignored) {
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

  /// Where the words begin that may stand between a speaker and a cue and that end at `end`.
  func passOver(from start: Int, endingAt end: Int, addressee: inout EntityID?) -> Int? {
    if let opening = addressed(from: start, endingAt: end, &addressee) { return opening }
    if let parenthesis = parenthesis(endingAt: end, from: start) { return parenthesis }
    if let pair = paired(from: start, endingAt: end) { return pair }
    if let simple = text.longest(of: language.plainModifiers, endingAt: end), simple.start >= start {
      return simple.start
    }
    if let date = dateStart(endingAt: end, from: start) { return date }
    if let manner = mannerStart(endingAt: end, from: start) { return manner }
    return publishing(from: start, endingAt: end) ?? circumstance(from: start, endingAt: end)
      ?? venue(from: start, endingAt: end)
  }

  /// Where `对机器之心`, ending at `end`, begins: the named one is spoken to and does not speak.
  private func addressed(from start: Int, endingAt end: Int, _ addressee: inout EntityID?) -> Int? {
    let place = strippedPlace(end)
    guard
      let mention = mentions.mention(endingAt: end) ?? mentions.mention(endingAt: place)
        ?? mentionBefore(place, from: start), mention.span.start > start,
      let opening = addressing(mention, from: start)
    else { return nil }
    let whole = text.has("在", endingAt: opening.start) ? text.start(before: opening.start) : opening.start
    if addressee == nil, mention.kind == .media || mention.kind == .person { addressee = mention.entity }
    return max(whole, start)
  }

  /// The word that makes a name behind it the one spoken to: directly before it, before the mark that opens
  /// around it (`对「量子快报」表示`), or before what an outlet is called (`对欧洲创业媒体Sifted表示`).
  private func addressing(_ mention: ResolvedMention, from start: Int) -> TextSpan? {
    var place = trimEnd(mention.span.start, from: start)
    if let mark = text.character(before: place), "「“『《".unicodeScalars.contains(mark) {
      place = text.start(before: place)
    }
    for _ in 0..<(mention.kind == .media ? 12 : 1) where place > start {
      if let opening = text.longest(of: language.words(.addressing), endingAt: place) {
        return opening.start > start ? opening : nil
      }
      guard text.character(before: place)?.isHan == true else { return nil }
      place = text.start(before: place)
    }
    return nil
  }

  /// `机器之心记者` and the like: the place where the name ends, before 记者, 等 or 方面.
  private func strippedPlace(_ end: Int) -> Int {
    text.longest(of: language.words(.asker), endingAt: end)?.start ?? end
  }

  /// `（Andrej Karpathy）` behind a name.
  private func parenthesis(endingAt end: Int, from start: Int) -> Int? {
    guard text.has("）", endingAt: end) || text.has(")", endingAt: end) else { return nil }
    var offset = end
    while offset > start, let scalar = text.character(before: offset) {
      offset = text.start(before: offset)
      if scalar == "（" || scalar == "(" { return offset > start ? offset : nil }
    }
    return nil
  }

  /// `8月16日`, `在8月16日晚`, `去年4月`: where the date that ends here begins.
  private func dateStart(endingAt end: Int, from start: Int) -> Int? {
    guard let last = text.longest(of: language.words(.dateEnding), endingAt: end) else {
      return nil
    }
    var offset = last.start
    while offset > start, let scalar = text.character(before: offset),
      scalar.isAsciiDigit || "年月 去今".unicodeScalars.contains(scalar)
    { offset = text.start(before: offset) }
    guard offset < last.start else { return nil }
    let opening = text.start(before: offset)
    return opening > start && (text.has("在", at: opening) || text.has("于", at: opening)) ? opening : offset
  }

  /// `自豪地`, `半开玩笑地`: where the manner that ends here begins, directly behind a name or a pronoun.
  private func mannerStart(endingAt end: Int, from start: Int) -> Int? {
    guard text.has("地", endingAt: end) else { return nil }
    var offset = text.start(before: end)
    for _ in 0..<6 where offset > start {
      offset = text.start(before: offset)
      let place = trimEnd(offset, from: start)
      if mentions.mention(endingAt: place) != nil
        || text.longest(of: language.pronounForms, endingAt: place) != nil
      {
        return offset
      }
    }
    return nil
  }

  /// `在报告中`, `于去年底`: from the opening word up to the closing one.
  private func paired(from start: Int, endingAt end: Int) -> Int? {
    opening(from: start, endingAt: end, within: 24) { offset in
      text.longest(of: language.pairedOpenings, at: offset) != nil
        && language.pairedModifiers.contains {
          !$0.close.isEmpty && text.has($0.form, at: offset) && text.has($0.close, endingAt: end)
        }
    }
  }

  /// `对此`, `向媒体`, `就此事`: from the opening word on.
  private func circumstance(from start: Int, endingAt end: Int) -> Int? {
    opening(from: start, endingAt: end, within: 24) { offset in
      text.longest(of: language.words(.circumstance), at: offset) != nil
        || text.longest(of: language.pairedOpenings, at: offset) != nil
          && language.pairedModifiers.contains { $0.close.isEmpty && text.has($0.form, at: offset) }
    }
  }

  /// The nearest place before `end` in its clause, at most `limit` characters off, that opens something.
  private func opening(from start: Int, endingAt end: Int, within limit: Int, _ opens: (Int) -> Bool) -> Int?
  {
    var offset = end
    for _ in 0..<limit where offset > start {
      offset = text.start(before: offset)
      guard offset > start, let scalar = text.character(at: offset), scalar != "，", scalar != "。" else {
        return nil
      }
      if opens(offset) { return offset }
    }
    return nil
  }

  /// `在其社交平台“真实社交”`, `在微博`: from 在 up to the name of the place where something is put.
  private func venue(from start: Int, endingAt end: Int) -> Int? {
    let isQuoted = text.character(before: end).map { "”」".unicodeScalars.contains($0) } ?? false
    let named = mentions.mention(endingAt: end)
    guard isQuoted || named.map({ [.platform, .product, .media].contains($0.kind) }) == true else {
      return nil
    }
    let before = TextSpan(start: max(start, text.boundary(max(start, end - 60))), end: end)
    guard let opening = text.all("在", in: before).last, opening.start > start,
      text.first("的", in: TextSpan(start: opening.end, end: end)) == nil,
      text.first("，", in: TextSpan(start: opening.end, end: end)) == nil
    else { return nil }
    return opening.start
  }

  /// `发布视频`, `发表了一篇长文`: where putting out what ends here begins; whoever does it speaks.
  private func publishing(from start: Int, endingAt end: Int) -> Int? {
    guard
      let noun = text.longest(of: language.words(.publication), endingAt: end)
        ?? text.longest(of: language.heads, endingAt: end)
    else { return nil }
    let before = TextSpan(start: max(start, noun.start - 30), end: noun.start)
    guard let verb = text.places(of: language.words(.publishing), in: before).last, verb.start > start,
      text.first("的", in: TextSpan(start: verb.end, end: noun.start)) == nil
    else { return nil }
    return verb.start
  }

  /// The speaker that ends exactly at `end`.
  private func speaker(from start: Int, endingAt end: Int, discourse: Discourse) -> (
    speaker: Speaker, start: Int
  )? {
    guard end > start else { return nil }
    if let mention = mentionBefore(end, from: start), SpeakerPhrase.speakers.contains(mention.kind) {
      return named(mention, from: start)
    }
    if let mention = mentionInBrackets(end, from: start) { return named(mention, from: start) }
    if let title = text.longest(of: language.addressTitles, endingAt: end),
      let mention = mentions.mention(endingAt: title.start), mention.kind == .person
    {
      return named(mention, from: start)
    }
    if let place = text.longest(of: language.words(.spokesman), endingAt: end),
      let mention = mentions.mention(endingAt: place.start), mention.kind != .person,
      mention.span.start >= start
    {
      return (
        Speaker(entities: [mention.entity], text: text.text(mention.span), attribution: .organization),
        mention.span.start
      )
    }
    if let pronoun = pronoun(from: start, endingAt: end, discourse: discourse) { return pronoun }
    if let title = titled(from: start, endingAt: end) { return title }
    return described(from: start, endingAt: end, discourse: discourse)
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
    guard mention.kind == .person else {
      return (
        Speaker(entities: [mention.entity], text: text.text(mention.span), attribution: .organization),
        mention.span.start
      )
    }
    var entities = [mention.entity], first = mention
    while let joint = jointPerson(before: first.span.start, from: start) {
      entities.insert(joint.entity, at: 0)
      first = joint
    }
    return (
      Speaker(
        entities: entities, text: text.text(TextSpan(start: first.span.start, end: mention.span.end)),
        attribution: .named), first.span.start
    )
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

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

  private static let quantifiers = [
    "其中一位", "另外一位", "另一位", "另一名", "另一家", "一位", "一名", "一个", "一家", "一些", "两位", "三位", "多位", "多名", "多家", "数位", "数名",
    "几位", "几名", "几家", "某位", "某", "不少", "许多", "很多", "部分", "有", "一份", "一篇", "一项", "来自", "接近",
  ]
  private static let demonstratives = ["上述", "该名", "该位", "这位", "那位", "这名", "那名", "这家", "前述", "该", "这些", "这份", "这篇", "这项"]
  private static let speakers: Set<EntityKind> = [.person, .company, .institution, .media, .product, .model, .platform]

  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The speaker whose words end at `end`; nil where the words before the cue are no speaker.
  func read(from clauseStart: Int, to end: Int, discourse: Discourse) -> Found? {
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

  private func trimEnd(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, let scalar = text.character(before: end), scalar.properties.isWhitespace || scalar == "*" { end = text.start(before: end) }
    return end
  }

  /// Where the words begin that may stand between a speaker and a cue and that end at `end`.
  private func passOver(from start: Int, endingAt end: Int, addressee: inout EntityID?) -> Int? {
    if let opening = addressed(from: start, endingAt: end, &addressee) { return opening }
    if let parenthesis = parenthesis(endingAt: end, from: start) { return parenthesis }
    if let simple = text.longest(of: language.plainModifiers, endingAt: end), simple.start >= start { return simple.start }
    if let date = dateStart(endingAt: end, from: start) { return date }
    return paired(from: start, endingAt: end)
  }

  /// Where `对机器之心`, ending at `end`, begins: the named one is spoken to and does not speak.
  private func addressed(from start: Int, endingAt end: Int, _ addressee: inout EntityID?) -> Int? {
    guard let mention = mentions.mention(endingAt: end) ?? mentions.mention(endingAt: strippedPlace(end)) else { return nil }
    let place = trimEnd(mention.span.start, from: start)
    guard let opening = text.longest(of: ["向", "对", "跟", "回复", "接受"], endingAt: place), opening.start > start else { return nil }
    if addressee == nil, mention.kind == .media || mention.kind == .person { addressee = mention.entity }
    return opening.start
  }

  /// `机器之心记者` and the like: the place where the name ends, before 记者, 等 or 方面.
  private func strippedPlace(_ end: Int) -> Int {
    text.longest(of: ["记者", "等媒体", "等", "采访时", "采访", "编辑", "作者"], endingAt: end)?.start ?? end
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

  /// `8月16日`, `8月16日晚`, `去年4月`: where the date that ends here begins.
  private func dateStart(endingAt end: Int, from start: Int) -> Int? {
    guard let last = text.longest(of: ["日晚间", "日上午", "日下午", "日晚", "日", "号", "月", "年"], endingAt: end) else { return nil }
    var offset = last.start
    while offset > start, let scalar = text.character(before: offset), scalar.isAsciiDigit || "年月 去今".unicodeScalars.contains(scalar) { offset = text.start(before: offset) }
    return offset < last.start ? offset : nil
  }

  /// `在报告中`, `对此`, `向媒体`: from the opening word up to here.
  private func paired(from start: Int, endingAt end: Int) -> Int? {
    let openers = language.pairedModifiers.filter { text.has($0.close, endingAt: end) }.map(\.form)
    let free = ["向", "对", "就", "针对", "通过", "随", "据", "于", "因"]
    var offset = end, count = 0
    while offset > start, count < 24, let scalar = text.character(before: offset) {
      offset = text.start(before: offset)
      count += 1
      if scalar == "，" || scalar == "。" { return nil }
      let isOpener = openers.contains { text.has($0, at: offset) } || (count <= 12 && free.contains { text.has($0, at: offset) })
      if isOpener, offset > start { return offset }
    }
    return nil
  }

  /// The speaker that ends exactly at `end`.
  private func speaker(from start: Int, endingAt end: Int, discourse: Discourse) -> (speaker: Speaker, start: Int)? {
    guard end > start else { return nil }
    if let mention = mentionBefore(end, from: start), SpeakerPhrase.speakers.contains(mention.kind) {
      return named(mention, from: start)
    }
    if let title = text.longest(of: language.addressTitles, endingAt: end), let mention = mentions.mention(endingAt: title.start), mention.kind == .person {
      return named(mention, from: start)
    }
    if let place = text.longest(of: ["方面", "方", "官方", "内部", "杂志", "网站", "官网", "公司"], endingAt: end), let mention = mentions.mention(endingAt: place.start), mention.kind != .person, mention.span.start >= start {
      return (Speaker(entities: [mention.entity], text: text.text(mention.span), attribution: .organization), mention.span.start)
    }
    if let pronoun = pronoun(from: start, endingAt: end, discourse: discourse) { return pronoun }
    return described(from: start, endingAt: end, discourse: discourse)
  }

  /// The mention that ends at `end`, also inside quotation marks or before a title of a list.
  private func mentionBefore(_ end: Int, from start: Int) -> ResolvedMention? {
    if let mention = mentions.mention(endingAt: end), mention.span.start >= start { return mention }
    guard let mark = text.character(before: end), "」”』》".unicodeScalars.contains(mark) else { return nil }
    let inside = text.start(before: end)
    return mentions.mention(endingAt: inside).flatMap { $0.span.start >= start ? $0 : nil }
  }

  private func named(_ mention: ResolvedMention, from start: Int) -> (speaker: Speaker, start: Int) {
    guard mention.kind == .person else {
      return (Speaker(entities: [mention.entity], text: text.text(mention.span), attribution: .organization), mention.span.start)
    }
    var entities = [mention.entity], first = mention
    while let joint = jointPerson(before: first.span.start, from: start) {
      entities.insert(joint.entity, at: 0)
      first = joint
    }
    return (Speaker(entities: entities, text: text.text(TextSpan(start: first.span.start, end: mention.span.end)), attribution: .named), first.span.start)
  }

  /// The person before 与, 和, 及 or 、 in a joint statement.
  private func jointPerson(before offset: Int, from start: Int) -> ResolvedMention? {
    let place = officeStart(before: offset, from: start)
    for joiner in ["与", "和", "及", "以及", "、"] where text.has(joiner, endingAt: place) {
      let end = trimEnd(place - joiner.utf8.count, from: start)
      if let mention = mentions.mention(endingAt: end), mention.kind == .person, mention.span.start >= start { return mention }
    }
    return nil
  }

  /// Where the office and the organisation before a person's name begin: 北屿科技 CEO |沈砚秋.
  private func officeStart(before offset: Int, from start: Int) -> Int {
    var place = trimEnd(offset, from: start)
    if let title = text.longest(of: language.officeTitles, endingAt: place), title.start > start { place = trimEnd(title.start, from: start) }
    if let mention = mentions.mention(endingAt: place), mention.kind != .person, mention.span.start > start { place = trimEnd(mention.span.start, from: start) }
    return place
  }

  private func pronoun(from start: Int, endingAt end: Int, discourse: Discourse) -> (speaker: Speaker, start: Int)? {
    let fitting = language.pronouns.filter { text.has($0.form, endingAt: end) && end - $0.form.utf8.count >= start }
    guard let found = fitting.max(by: { $0.form.utf8.count < $1.form.utf8.count }) else { return nil }
    let place = end - found.form.utf8.count
    guard place == start || isEmpty(from: start, to: place) else { return nil }
    let kinds: Set<EntityKind>
    switch found.reference {
    case .person: kinds = [.person]
    case .organisation: kinds = [.company, .institution, .media]
    case .any, .group: kinds = [.person, .company, .institution, .media]
    }
    if found.reference == .person, let speaker = discourse.lastPerson ?? discourse.last?.speaker, speaker.attribution != .organization {
      if let mention = mentions.last(before: place, of: kinds), isSubject(mention), !speaker.entities.contains(mention.entity) {
        return (named(mention, from: mention.span.start).speaker, place)
      }
      return (speaker, place)
    }
    if found.reference == .group, let speaker = discourse.last?.speaker { return (speaker, place) }
    guard let mention = mentions.last(before: place, of: kinds) else { return nil }
    return (named(mention, from: mention.span.start).speaker, place)
  }

  /// Whether a mention opens its sentence or follows a title: then a later 他 may mean it.
  private func isSubject(_ mention: ResolvedMention) -> Bool {
    guard let before = text.character(before: mention.span.start) else { return true }
    if "。！？\n，".unicodeScalars.contains(before) { return true }
    return text.longest(of: language.officeTitles, endingAt: trimEnd(mention.span.start, from: 0)) != nil
  }

  /// `一位 AI 方向资深投资人`, `斯坦福大学研究员`, `上述投资人`, `知情人士`.
  private func described(from start: Int, endingAt end: Int, discourse: Discourse) -> (speaker: Speaker, start: Int)? {
    let fitting = text.all(of: language.heads, endingAt: end).filter { $0.start >= start }
    guard let longest = fitting.first else { return nil }
    let kinds = fitting.reduce(into: Set<DescriptorKind>()) { $0.formUnion(language.headKinds[text.text($1)] ?? []) }
    let head = (form: text.text(longest), kind: kinds.contains(.document) ? DescriptorKind.document : .person)
    let headStart = longest.start
    if let again = text.longest(of: SpeakerPhrase.demonstratives, endingAt: headStart), again.start >= start,
      let speaker = discourse.anonymousSpeaker(head: head.form)
    {
      return (speaker, again.start)
    }
    if language.officeTitles.contains(head.form), let again = text.longest(of: SpeakerPhrase.demonstratives, at: leadEnd(start, to: headStart)),
      let person = mentions.last(before: again.start, of: [.person])
    {
      return (named(person, from: person.span.start).speaker, again.start)
    }
    guard let phraseStart = phraseStart(from: start, to: headStart) else {
      guard kinds.contains(.group) || kinds.contains(.document), isEmpty(from: start, to: headStart) else { return nil }
      return (description(TextSpan(start: headStart, end: end), head: head), headStart)
    }
    let phrase = text.trimmed(TextSpan(start: phraseStart, end: end))
    guard phrase.count <= 150 else { return nil }
    return (description(phrase, head: head), phraseStart)
  }

  /// Where a clause's words begin behind those that only open it.
  private func leadEnd(_ start: Int, to limit: Int) -> Int {
    var offset = start
    while offset < limit, let lead = text.longest(of: language.leads, at: offset), lead.end <= limit { offset = lead.end }
    return offset
  }

  private func description(_ phrase: TextSpan, head: (form: String, kind: DescriptorKind)) -> Speaker {
    let attribution: Attribution = head.kind == .document ? .organization : .anonymous
    return Speaker(entities: [], text: text.text(phrase), attribution: attribution, head: head.form)
  }

  /// Where a description begins: at its number or 该, or at the organisation directly before either.
  private func phraseStart(from start: Int, to headStart: Int) -> Int? {
    var best: Int?
    var offset = start
    while offset < headStart {
      let opens = (SpeakerPhrase.quantifiers + SpeakerPhrase.demonstratives).contains { text.has($0, at: offset) }
      if opens, mentions.mention(at: offset) == nil || mentions.mention(at: offset)?.span.start == offset {
        best = offset
        break
      }
      offset = text.end(after: offset)
    }
    let opening = best ?? headStart
    if let mention = mentions.mention(endingAt: trimEnd(opening, from: start)), mention.span.start >= start { return mention.span.start }
    if best == nil, let mention = mentions.mentions(in: TextSpan(start: start, end: headStart)).last, headStart - mention.span.end <= 24 {
      return mention.span.start
    }
    return best
  }
}

import Knowledge
import TextRepair

/// Speakers without a name: `一位 AI 方向资深投资人`, `斯坦福大学研究员`, `上述投资人`, `这位 CEO`.
extension SpeakerPhrase {
  /// `一位 AI 方向资深投资人`, `斯坦福大学研究员`, `上述投资人`, `知情人士`.
  func described(from start: Int, endingAt end: Int, discourse: Discourse) -> (
    speaker: Speaker, start: Int
  )? {
    let fitting = text.all(of: language.heads, endingAt: end).filter { $0.start >= start }
    guard let longest = fitting.first else { return nil }
    let kinds = fitting.reduce(into: Set<DescriptorKind>()) {
      $0.formUnion(language.headKinds[text.text($1)] ?? [])
    }
    let head = (form: text.text(longest), kind: kinds.contains(.document) ? DescriptorKind.document : .person)
    let headStart = longest.start
    if let mute = text.longest(of: language.words(.mute), endingAt: end), mute.count >= longest.count,
      mentionBefore(trimEnd(headStart, from: start), from: start) == nil
    {
      return nil
    }
    if language.words(.news).contains(head.form),
      let outlet = outlet(of: headStart, from: start, discourse: discourse)
    {
      return outlet
    }
    if let act = text.longest(of: language.plainModifiers, endingAt: end), act.start < headStart {
      return nil
    }
    if text.longest(of: language.words(.addressing), endingAt: headStart).map({ $0.start > start }) == true {
      return nil
    }
    if let again = text.longest(of: language.words(.demonstrative), endingAt: headStart),
      again.start >= start,
      let speaker = antecedent(head: head.form, before: again.start, discourse: discourse)
        ?? discourse.anonymousSpeaker(head: head.form)
    {
      return (known(speaker), again.start)
    }
    if language.officeTitles.contains(head.form),
      let again = text.longest(of: language.words(.demonstrative), at: leadEnd(start, to: headStart)),
      isOffice(from: again.end, to: headStart),
      let person = mentions.last(before: again.start, of: [.person]),
      text.first("\n", in: TextSpan(start: person.span.end, end: again.start)) == nil
    {
      return (named(person, from: person.span.start).speaker, again.start)
    }
    if kinds.contains(.document), let author = author(from: start, to: headStart, head.form, discourse) {
      return author
    }
    guard let phraseStart = phraseStart(from: start, to: headStart) else {
      guard kinds.contains(.group) || kinds.contains(.document), isEmpty(from: start, to: headStart) else {
        return nil
      }
      var speaker = description(TextSpan(start: headStart, end: end), head: head)
      if kinds.contains(.document), let issuer = issuer(of: head.form, before: headStart, discourse) {
        speaker.entities = [issuer]
      }
      return (speaker, headStart)
    }
    if kinds.contains(.document), let person = person(doing: TextSpan(start: phraseStart, end: headStart)) {
      return person
    }
    let phrase = text.trimmed(TextSpan(start: phraseStart, end: end))
    guard phrase.count <= 150, !holdsClause(phrase) else { return nil }
    return (description(phrase, head: head), phraseStart)
  }

  /// Who did something with a document, of people who are counted: `另一位车主|转发报道|并表示`.
  private func person(doing phrase: TextSpan) -> (speaker: Speaker, start: Int)? {
    guard let count = text.longest(of: language.words(.quantifier), at: phrase.start),
      text.longest(of: ["位", "名"], endingAt: count.end) != nil
    else { return nil }
    let heads = text.places(of: language.heads, in: TextSpan(start: count.end, end: phrase.end))
    guard let head = heads.first(where: { language.headKinds[text.text($0)]?.contains(.person) == true })
    else {
      return nil
    }
    let whole = TextSpan(start: phrase.start, end: head.end)
    return (description(whole, head: (text.text(head), .person)), phrase.start)
  }

  /// A speaker whom a description means that points back, without the 有 that introduced them: 有网友称…，该网友….
  private func known(_ speaker: Speaker) -> Speaker {
    var known = speaker
    if speaker.entities.isEmpty, speaker.text.hasPrefix("有") { known.text = String(speaker.text.dropFirst()) }
    return known
  }

  /// Whose document it is, where words of publishing stand between: `OpenAI 上周发布的|报告`, `其发布的一篇|报道`.
  private func author(from start: Int, to head: Int, _ noun: String, _ discourse: Discourse) -> (
    speaker: Speaker, start: Int
  )? {
    let opening = leadEnd(start, to: head)
    guard let particle = text.all("的", in: TextSpan(start: opening, end: head)).last,
      let publishing = text.longest(of: language.words(.published), endingAt: particle.start)
    else { return nil }
    if let author = mentions.mention(at: opening), author.kind != .person {
      return named(author, from: author.span.start)
    }
    let unlisted = TextSpan(start: opening, end: max(opening, publishing.start))
    if !text.has("其", at: opening), (12...60).contains(unlisted.count), isNoun(unlisted) {
      let whole = TextSpan(start: opening, end: head + noun.utf8.count)
      return (
        Speaker(entities: [], text: text.text(whole), attribution: .organization, head: noun), opening
      )
    }
    guard text.has("其", at: opening) else { return nil }
    return mentions.last(before: opening, of: [.company, .institution, .media]).map {
      (named($0, from: $0.span.start).speaker, opening)
    }
  }

  /// How far before a bare document its coming out may be told, in bytes.
  private static let reachOfIssue = 600
  /// How far the document may stand behind the verb that puts it out, in bytes.
  private static let issued = 90

  /// Who put a document out, where the text has just told it: `灯芯科技发布停产通知，|通知称`.
  private func issuer(of document: String, before place: Int, _ discourse: Discourse) -> EntityID? {
    let start = text.boundary(max(discourse.floor, place - Self.reachOfIssue, 0))
    let lead = TextSpan(start: start, end: max(start, place))
    guard
      let verb = text.places(of: language.words(.publishing), in: lead).last(where: {
        let behind = TextSpan(start: $0.end, end: text.boundary(min(place, $0.end + Self.issued)))
        return text.first(document, in: behind) != nil
      })
    else { return nil }
    let sentence = TextSpan(start: max(start, sentenceStart(before: verb.start)), end: verb.start)
    return mentions.mentions(in: sentence).last {
      [.company, .institution].contains($0.kind) && !isAddressed($0)
    }?
    .entity
  }

  /// The outlet whose news a noun at `offset` is: the one before it, or for a bare 报道, 该报道 the one named last.
  private func outlet(of offset: Int, from start: Int, discourse: Discourse) -> (
    speaker: Speaker, start: Int
  )? {
    let again = text.longest(of: language.words(.demonstrative), endingAt: offset)
    let place = trimEnd(again?.start ?? offset, from: start)
    if let mention = mentionBefore(place, from: start),
      [.media, .company, .institution].contains(mention.kind)
    {
      return named(mention, from: mention.span.start)
    }
    guard isEmpty(from: start, to: place),
      text.longest(of: language.words(.quantifier), endingAt: place) == nil,
      let outlet = mentions.last(before: place, of: [.media]), outlet.span.start >= discourse.floor
    else { return nil }
    return (named(outlet, from: outlet.span.start).speaker, place)
  }

  /// Whether a description holds words that only a clause holds: `这一决定缓解了|市场`, `许南乔对|记者`.
  private func holdsClause(_ phrase: TextSpan) -> Bool {
    if text.longest(of: language.words(.quantifier), at: phrase.start) != nil { return false }
    var offset = phrase.start
    while offset < phrase.end {
      if let mention = mentions.mention(at: offset), mention.span.end <= phrase.end {
        offset = mention.span.end
      } else if text.longest(of: language.words(.clauseInDescription), at: offset) != nil {
        return true
      } else {
        offset = text.end(after: offset)
      }
    }
    return false
  }

  /// Whether nothing but organisations and offices stands in a stretch: 这位|北屿科技创始人兼|CEO.
  private func isOffice(from start: Int, to end: Int) -> Bool {
    var offset = start
    while offset < end {
      if text.has(" ", at: offset) {
        offset += 1
      } else if let mention = mentions.mention(at: offset), mention.kind != .person {
        offset = mention.span.end
      } else if let word = text.longest(of: language.officeTitles, at: offset)
        ?? text.longest(of: language.words(.officeJoiner), at: offset)
      {
        offset = word.end
      } else {
        return false
      }
    }
    return true
  }

  /// Where a clause's words begin behind those that only open it.
  func leadEnd(_ start: Int, to limit: Int) -> Int {
    var offset = datelineEnd(start, to: limit)
    while offset < limit, let lead = text.longest(of: language.leads, at: offset), lead.end <= limit {
      offset = lead.end
    }
    return offset
  }

  /// Where the words behind a dateline begin: `某某社8月6日讯（记者 某某）|某某表示`.
  private func datelineEnd(_ start: Int, to limit: Int) -> Int {
    guard let word = text.places(of: language.words(.dateline), in: TextSpan(start: start, end: limit)).first,
      let next = text.character(at: word.end), " （(】".unicodeScalars.contains(next)
    else { return start }
    guard next != " " else { return word.end + 1 }
    guard let close = text.first(next == "】" ? "】" : "）", in: TextSpan(start: word.end, end: limit)) else {
      return start
    }
    return close.end
  }

  /// Where the share of a group begins that speaks: `近一半（48%）的|用户`, `六成的|受访者`; bullets are passed over.
  private func shareStart(from start: Int, to head: Int) -> Int? {
    let opening = leadEnd(start, to: head)
    let lead = TextSpan(start: opening, end: head)
    guard lead.count <= 45, text.has("的", endingAt: head) || text.has("%", endingAt: head),
      text.contains(anyOf: language.phrases(.share), in: lead),
      mentions.mentions(in: lead).isEmpty
    else { return nil }
    var offset = opening
    while offset < head, let scalar = text.character(at: offset), "•·-* ".unicodeScalars.contains(scalar) {
      offset = text.end(after: offset)
    }
    return offset
  }

  private func description(_ phrase: TextSpan, head: (form: String, kind: DescriptorKind)) -> Speaker {
    let attribution: Attribution = head.kind == .document ? .organization : .anonymous
    let isGroup =
      text.longest(of: language.words(.several), at: phrase.start) != nil
      || phrase.count == head.form.utf8.count
    return Speaker(
      entities: [], text: text.text(phrase), attribution: attribution, head: head.form, isGroup: isGroup)
  }

  /// Where a description begins: at its number or 该, or at the organisation directly before either.
  private func phraseStart(from start: Int, to headStart: Int) -> Int? {
    let start = datelineEnd(start, to: headStart)
    var best: Int?
    var offset = start
    while offset < headStart {
      let opens =
        (text.longest(of: language.words(.quantifier), at: offset)
          ?? text.longest(of: language.words(.demonstrative), at: offset)) != nil

      if opens,
        !text.has("有", at: offset) || text.end(after: offset) == headStart
          || isEmpty(from: start, to: offset),
        mentions.mention(at: offset) == nil || mentions.mention(at: offset)?.span.start == offset
      {
        best = offset
        break
      }
      offset = text.end(after: offset)
    }
    if best == nil, let share = shareStart(from: start, to: headStart) { return share }
    let opening = best ?? headStart
    if let mention = mentions.mention(endingAt: trimEnd(opening, from: start)), mention.span.start >= start {
      return mention.span.start
    }
    if best == nil, let mention = mentions.mentions(in: TextSpan(start: start, end: headStart)).last,
      headStart - mention.span.end <= 24
    {
      return mention.span.start
    }
    return best
  }
}

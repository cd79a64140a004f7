import Knowledge
import TextRepair

/// Says what a verb of release brought out.
///
/// The things behind it (`发布 X 和 Y`, `刚开源的 X`), the one moved by 把 (`把 X 的权重公开`), the one that a
/// relative clause belongs to (`X, which it released`), else the one before it (`X 问世`). A name that speaks
/// (`发布微博称`) came not out, nor did the employer of the verb.
struct ReleasedThings {
  static let behind: Set<EntityKind> = [.model, .product, .platform, .benchmark]
  static let before: Set<EntityKind> = [.model, .product, .benchmark]

  let text: ArticleBytes
  let mentions: Mentions
  let subjects: SubjectFinder
  let words: FactWords

  /// The things, in order; empty where the verb has another object.
  func find(_ verb: ReleaseVerb, at place: TextSpan, in unit: Unit) -> [EntityID] {
    let clause = Clauses(text: text).clause(around: place, in: unit.span)
    if verb.thing != .alone, let moved = moved(before: place, in: clause) { return [moved] }
    switch verb.thing {
    case .moved: return []
    case .alone:
      if text.has("的", at: place.end) {
        let list = list(behind: place, in: clause)
        return list.isEmpty ? pointed(before: place, clause, unit).map { [$0] } ?? [] : list
      }
      let single = single(before: place, in: clause)
      return single.isEmpty ? pronoun(before: place, clause, unit).map { [$0] } ?? [] : single
    case .either:
      if let dashed = dashed(behind: place, unit) { return [dashed] }
      if let named = named(behind: place, clause, unit) { return named }
      let list = list(behind: place, in: clause) + shown(behind: place, in: unit)
      if !list.isEmpty { return list.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
      guard !text.has("的", at: place.end) else {
        return (defined(before: place, in: clause) ?? pointed(before: place, clause, unit)).map { [$0] } ?? []
      }
      if let announced = listed(behind: place, clause, unit) { return announced }
      let rest = text.trimmed(TextSpan(start: place.end, end: max(place.end, clause.end)))
      let endsClause = rest.isEmpty
      if let postponed = postponed(before: place, clause, rest) { return [postponed] }
      if let relative = relative(before: place, clause, unit) { return relative }
      if let following = following(place, clause, unit) { return [following] }
      let single = mayStandAlone(place, rest) ? single(before: place, in: clause) : []
      if !single.isEmpty { return single }
      return
        (endsClause || words.begins(.afterwards, at: place.end, of: text)
        ? pronoun(before: place, clause, unit) : nil).map { [$0] } ?? []
    }
  }

  /// `发布了青鹭首次落地的硬件——|渡口翻译笔`: what a dash names behind its description.
  private func dashed(behind place: TextSpan, _ unit: Unit) -> EntityID? {
    let rest = TextSpan(start: place.end, end: max(place.end, unit.span.end))
    guard let dash = text.first("——", in: rest), dash.start - place.end <= 150,
      let name = mentions.mention(at: dash.end), name.span.start == dash.end,
      ReleasedThings.behind.contains(name.kind),
      !text.contains(ChineseStatements.clauseMarks, in: TextSpan(start: place.end, end: dash.start))
    else { return nil }
    return name.entity
  }

  /// `announced |Wren|, a robot, and |Ledgerly|`: what English lists with asides.
  private func shown(behind place: TextSpan, in unit: Unit) -> [EntityID] {
    guard text.bytes[place.start] < 0x80, !text.bytes[unit.span.range].contains(where: { $0 >= 0xE3 }) else {
      return []
    }
    let items = EnglishItems(
      TextSpan(start: place.end, end: max(place.end, unit.span.end)), text: text, mentions: mentions)
    return EnglishThings(words: subjects.topics.firms, items: items).find(from: 0).filter { !isOther($0) }
      .map(\.entity)
  }

  private func list(behind place: TextSpan, in clause: TextSpan) -> [EntityID] {
    let fitting = mentions.mentions(in: TextSpan(start: place.end, end: max(clause.end, place.end))).filter {
      ReleasedThings.behind.contains($0.kind) && !isOther($0)
    }
    let oblique = ObliqueNames(text: text, mentions: mentions, words: words)
    guard
      let first = fitting.first(where: {
        !oblique.contains($0, in: clause) || oblique.isIncluded($0, in: clause)
      })
    else { return [] }
    let gap = TextSpan(start: place.end, end: first.span.start)
    guard gap.count <= (text.has("的", at: gap.start) ? 24 : 75),
      gap.count < 12 || !text.contains(anyOf: words[.update], in: gap)
    else { return [] }
    return [first.entity]
      + ReleasedThings.joined(behind: first, in: clause, text, mentions, words).filter { !isOther($0) }.map(
        \.entity)
  }

  /// `launched a plan called Tidewrite`, `推出名为渡口笔记的应用`: what is given its name behind the verb.
  ///
  /// Nil where nothing is; empty where the name is of nothing that is known.
  func named(behind place: TextSpan, _ clause: TextSpan, _ unit: Unit) -> [EntityID]? {
    var end = clause.end
    if text.has(",", at: end) || text.has("，", at: end), end < unit.span.end {
      let next = text.end(after: end)
      let start = text.has(" ", at: next) ? next + 1 : next
      if words.begins(.naming, at: start, of: text) {
        end = Clauses(text: text).clause(around: TextSpan(start: start, end: start), in: unit.span).end
      }
    }
    let rest = TextSpan(start: place.end, end: max(place.end, end))
    guard let (_, word) = words.first(.naming, in: rest, of: text) else { return nil }
    let name = mentions.mentions(in: TextSpan(start: word.end, end: max(word.end, end))).first
    guard !text.contains(anyOf: [" that ", " into "], in: TextSpan(start: place.end, end: word.start)) else {
      return nil
    }
    if let name, ReleasedThings.behind.contains(name.kind), name.span.start - word.end <= 5,
      !text.has("+", at: name.span.end)
    {
      return [name.entity]
    }
    let isName = text.character(at: word.end + 1).map { (0x41...0x5A).contains($0.value) } ?? false
    return isName && text.has(" ", at: word.end) ? [] : nil
  }

  /// What a colon lists behind the verb: `announcing two new products: X and Y`.
  private func listed(behind place: TextSpan, _ clause: TextSpan, _ unit: Unit) -> [EntityID]? {
    guard text.has(":", at: clause.end) || text.has("：", at: clause.end), clause.end < unit.span.end else {
      return nil
    }
    let rest = Clauses(text: text).clause(
      around: TextSpan(start: clause.end + 3, end: clause.end + 3), in: unit.span)
    let found = list(behind: TextSpan(start: rest.start, end: rest.start), in: rest)
    return found.isEmpty ? nil : found
  }

  /// What 把 or 将 puts before the verb.
  private func moved(before place: TextSpan, in clause: TextSpan) -> EntityID? {
    let lead = TextSpan(start: clause.start, end: max(clause.start, place.start))
    guard let mark = (text.all("把", in: lead) + text.all("将", in: lead)).max(by: { $0.start < $1.start })
    else { return nil }
    let things = mentions.mentions(in: TextSpan(start: mark.end, end: max(mark.end, place.start)))
    guard let first = things.first(where: { ReleasedThings.before.contains($0.kind) }),
      first.span.start - mark.end <= 24
    else { return nil }
    return first.entity
  }

  /// The last name before the verb with what is listed before it, where it is a thing.
  private func single(before place: TextSpan, in clause: TextSpan) -> [EntityID] {
    var end = text.trimmed(TextSpan(start: clause.start, end: max(clause.start, place.start))).end
    for (open, close) in [("(", ")"), ("（", "）")] where text.has(close, endingAt: end) {
      end = text.all(open, in: TextSpan(start: clause.start, end: end)).last?.start ?? end
    }
    var all = mentions.mentions(in: TextSpan(start: clause.start, end: end))
    if let last = all.last, let main = all.dropLast().last,
      ["with", "for"].contains(
        text.text(TextSpan(start: main.span.end, end: max(main.span.end, last.span.start))).trimmingSpaces)
    {
      all.removeLast()
      end = last.span.start
    }
    if let maker = makerMark(before: end, Array(all)) {
      all.removeAll { $0.span.start >= maker }
      end = maker
    }
    if let name = all.last, let mark = placeMark(before: name, in: clause) {
      all.removeAll { $0.span.start >= mark }
      end = mark
    }
    guard let last = all.last, ReleasedThings.before.contains(last.kind), !isOther(last),
      end - last.span.end <= 45,
      !ObliqueNames(text: text, mentions: mentions, words: words).contains(last, in: clause)
    else { return [] }
    return joined(before: last).map(\.entity) + [last.entity]
  }

  /// `青鹭2 的|发布时间推迟到五月`: whose release is put off.
  private func postponed(before place: TextSpan, _ clause: TextSpan, _ rest: TextSpan) -> EntityID? {
    guard text.bytes[place.start] >= 0x80, words.contains(.postponement, in: rest, of: text),
      let last = mentions.mentions(
        in: TextSpan(start: clause.start, end: max(clause.start, place.start))
      ).last
    else { return nil }
    let isNear = ReleasedThings.before.contains(last.kind) && place.start - last.span.end <= 30
    return isNear ? last.entity : nil
  }

  /// Where `在石榴云上` begins, which tells where something comes out.
  private func placeMark(before name: ResolvedMention, in clause: TextSpan) -> Int? {
    var first = name.span.start
    while let previous = mentions.last(before: first, of: Set(EntityKind.allCases)),
      previous.span.start >= clause.start,
      ReleasedThings.isJoiner(text.text(TextSpan(start: previous.span.end, end: first)), words)
    {
      first = previous.span.start
    }
    guard first < name.span.start || [.platform, .institution, .media, .company].contains(name.kind) else {
      return nil
    }
    let start = max(clause.start, text.boundary(first - 42))
    guard let mark = text.all("在", in: TextSpan(start: start, end: max(start, first))).last,
      mentions.mentions(in: TextSpan(start: mark.end, end: max(mark.end, first))).isEmpty
    else { return nil }
    return mark.start
  }

  /// Whether a Chinese verb has no object of its own: `青鹭2 发布于五月`, not `青鹭2 的账号发布海报`.
  ///
  /// An English one has something with a date or place behind it (`Saltmarsh launched in May`), or stands in the passive.
  private func mayStandAlone(_ verb: TextSpan, _ rest: TextSpan) -> Bool {
    guard text.bytes[verb.start] < 0x80 else {
      return rest.count <= 3 || words.begins(.placing, at: verb.end, of: text)
        || words.begins(.afterwards, at: verb.end, of: text)
        || text.character(at: rest.start)?.isAsciiDigit == true
          && !text.contains(anyOf: words[.report], in: rest)
    }
    return rest.count <= 1 || words.ends(.passive, at: verb.start, of: text)
      || words.begins(.adjunct, at: verb.end, of: text)
  }

  /// `Saltmarsh-7B, which the company released in July`, `EinsteinGPT, the assistant announced in March`, `Saltmarsh, released in May`.
  ///
  /// `Saltmarsh and Driftwood, both released in May` tells it of both.
  private func relative(before place: TextSpan, _ clause: TextSpan, _ unit: Unit) -> [EntityID]? {
    let isShared = words.begins(.shared, at: clause.start, of: text)
    let rest = text.trimmed(TextSpan(start: place.end, end: max(place.end, clause.end)))
    let lead = text.trimmed(TextSpan(start: clause.start, end: place.start))
    let isPassive = lead.isEmpty || lead.count <= 10 && words.ends(.passive, at: place.start, of: text)
    let isParticiple =
      isShared || isPassive && text.bytes[place.start] < 0x80 && mayStandAlone(place, rest)
    guard
      isParticiple
        || ["which ", "that ", "the ", "an ", "a "].contains(where: { text.has($0, at: clause.start) })
    else {
      return nil
    }
    let sentence = TextSpan(start: unit.span.start, end: clause.start)
    let before = mentions.mentions(in: sentence)
    let clauses = Clauses(text: text)
    let described =
      isParticiple ? clauses.all(in: sentence).map { text.trimmed($0) }.last { !$0.isEmpty } : nil
    let head = described.flatMap { clause in
      before.last { clauses.isApposition(clause, behind: $0.span) }
    }
    guard let last = head ?? before.last, ReleasedThings.before.contains(last.kind),
      head != nil || clause.start - last.span.end <= 3
    else { return nil }
    return (isShared ? joined(before: last) : []).map(\.entity) + [last.entity]
  }

  /// `自五月推出以来，|青鹭2`, `When it launched in May, |Saltmarsh`: the one that the sentence then speaks of.
  private func following(_ place: TextSpan, _ clause: TextSpan, _ unit: Unit) -> EntityID? {
    let isTime = ["When it ", "After it ", "Since it ", "Before it "].contains {
      text.has($0, at: clause.start)
    }
    guard isTime || words.begins(.afterwards, at: place.end, of: text), mentions.mentions(in: clause).isEmpty,
      clause.end < unit.span.end
    else { return nil }
    let rest = TextSpan(start: clause.end, end: unit.span.end)
    guard let next = mentions.mentions(in: rest).first, ReleasedThings.before.contains(next.kind),
      next.span.start - clause.end <= 6
    else { return nil }
    return next.entity
  }

  /// `其首次曝光于 2023 年末`: what the sentence before spoke of.
  private func pronoun(before place: TextSpan, _ clause: TextSpan, _ unit: Unit) -> EntityID? {
    let names = mentions.mentions(in: TextSpan(start: clause.start, end: max(clause.start, place.start)))
    guard names.isEmpty, !text.begins(with: words[.partOfThings], at: clause.start),
      place.start - clause.start <= 45 || isThing(before: place, clause)
    else {
      return nil
    }
    return subjects.subject(at: place, in: unit, kinds: ReleasedThings.before)
  }

  /// `I will wait until the headset| ships in May`: what the thing is that the text speaks of.
  private func isThing(before place: TextSpan, _ clause: TextSpan) -> Bool {
    guard words.ends(.thingNoun, at: place.start, of: text) else { return false }
    let near = TextSpan(start: max(clause.start, text.boundary(max(0, place.start - 20))), end: place.start)
    return text.first("the ", in: near) != nil
  }

  /// Whether something else of that name is meant: `青鹭2 称`, `a Tidewrite-like service`.
  private func isOther(_ mention: ResolvedMention) -> Bool {
    words.begins(.notThing, at: mention.span.end, of: text)
      || text.begins(
        with: words[.ofThing],
        at: text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end)
      || text.has("-", at: mention.span.end) && text.character(at: mention.span.end + 1)?.isAsciiWord == true
      || isOlder(mention) || text.character(at: mention.span.end)?.isAsciiDigit == true
  }

  /// `its latest Tidewrite 16 series`: a number behind the name makes it another one.
  private func isOlder(_ mention: ResolvedMention) -> Bool {
    guard text.has(" ", at: mention.span.end), text.bytes[mention.span.start] < 0x80,
      let digit = text.character(at: mention.span.end + 1), digit.isAsciiDigit
    else { return false }
    var end = mention.span.end + 1
    while text.character(at: end)?.isAsciiDigit == true { end += 1 }
    return end - mention.span.end <= 3 && text.has(" ", at: end) && text.character(at: end + 1)?.isHan != true
  }
}

import Knowledge
import TextRepair

/// Finds out what came out or was announced when: `7 月 19 日，Meta 发布 Llama 2`, `9 月才开源的 Qwen2.5`.
///
/// ``ReleasedThings`` says what, ``ReleaseDates`` when. With a word of time that cannot be resolved
/// (`上周`, in an article without a date) the fact has no value, and the word is its qualifier; without any,
/// ``UndatedReleases`` says whether the verb tells what happened.
struct ReleaseFacts {
  let text: ArticleBytes
  let mentions: Mentions
  let subjects: SubjectFinder
  let published: PartialDate?
  let words: FactWords
  let times: TimeWords
  private let verbs: [ReleaseVerb]
  private let scanner: PhraseScanner

  init(
    text: ArticleBytes, verbs: [ReleaseVerb], scanner: PhraseScanner, words: FactWords, times: TimeWords,
    mentions: Mentions,
    subjects: SubjectFinder, published: PartialDate?
  ) {
    self.text = text
    (self.words, self.times) = (words, times)
    self.mentions = mentions
    self.subjects = subjects
    self.published = published
    self.verbs = verbs
    self.scanner = scanner
  }

  /// The releases of the units, in order.
  ///
  /// The dates of a paragraph are read only up to a verb that needs them.
  func find(in units: [Unit]) -> [FactDraft] {
    var facts: [FactDraft] = []
    var dates = ReleaseDates(text: text, published: published, words: words, times: times)
    let timeline = Timeline(units, text: text, published: published, times: times)
    var unread = 0
    for (index, unit) in units.enumerated() {
      if units[unread].block != unit.block { unread = index }
      let hits = longest(in: unit)
      guard !hits.isEmpty else { continue }
      for earlier in units[unread...index] { dates.enter(earlier) }
      unread = index + 1
      for hit in hits { add(hit, unit, &dates, timeline, &facts) }
    }
    return facts.filter { fact in !facts.contains { isFuller($0, than: fact) } }
  }

  /// The verbs of a unit outside names, the longest where two share a place.
  private func longest(in unit: Unit) -> [PhraseScanner.Hit] {
    let all = scanner.hits(in: unit.span, of: text)
    guard !all.isEmpty else { return [] }
    let hits = all.filter { mentions.mention(at: $0.span.start) == nil }
      .map { hit in
        let more = text.longest(of: words[.releasedWith], at: hit.span.end)
        return PhraseScanner.Hit(
          phrase: hit.phrase, span: TextSpan(start: hit.span.start, end: more?.end ?? hit.span.end))
      }
    return hits.filter { hit in !hits.contains { $0.span != hit.span && $0.span.contains(hit.span) } }
  }

  private func add(
    _ hit: PhraseScanner.Hit, _ unit: Unit, _ dates: inout ReleaseDates, _ timeline: Timeline,
    _ facts: inout [FactDraft]
  ) {
    let clause = Clauses(text: text).clause(around: hit.span, in: unit.span)
    guard isEvent(hit.span, clause, dates), !isName(hit.span, unit),
      !words.ends(.denial, at: hit.span.start, of: text)
    else { return }
    let verb = verbs[hit.phrase]
    var time = dates.time(of: hit.span, in: unit)
    let released = ReleasedThings(text: text, mentions: mentions, subjects: subjects, words: words)
    let things: [EntityID]
    if time == nil {
      things = UndatedReleases(text: text, mentions: mentions, words: words).things(
        of: hit.span, in: clause, hasObject: verb.thing != .alone,
        named: released.named(behind: hit.span, clause, unit))
    } else {
      things = released.find(verb, at: hit.span, in: unit)
    }
    if time.map({ $0.date == nil && words.contains(.entryDay, in: unit.span, of: text) }) ?? true,
      let date = timeline.date(at: unit.span.start),
      !words.contains(.background, in: TextSpan(start: clause.start, end: hit.span.start), of: text)
    {
      time = ReleaseDates.Time(date: date)
    }
    let isOpen = words.contains(.opening, in: hit.span, of: text)
    let isPlanned = verb.predicate == "released" && dates.isPlanned(hit.span, at: time?.date, in: unit)
    let predicate = isPlanned ? "announced" : verb.predicate
    for thing in things {
      if isOpen, !isPlanned {
        facts.append(
          FactDraft(
            rule: "open-source", subject: thing, predicate: "open_source", value: "open",
            date: time?.date, span: clause, place: hit.span, cue: hit.span))
      }
      facts.append(
        FactDraft(
          rule: predicate == "announced" ? "announcement" : "release", subject: thing,
          predicate: predicate,
          value: time?.date?.description, qualifier: time?.words, date: time?.date, span: clause,
          place: hit.span,
          cue: hit.span))
    }
  }

  /// Whether a verb is no part of a noun (发布会) nor only a time of something else (上线首月).
  ///
  /// With its date directly before it, it happened, whatever it is a time of: `自 2023 年 3 月上线以来`. A time that is put off is one, too: `发布时间推迟到 10 月`.
  private func isEvent(_ verb: TextSpan, _ clause: TextSpan, _ dates: ReleaseDates) -> Bool {
    guard words.begins(.releaseFollower, at: verb.end, of: text) else { return true }
    if words.contains(.postponement, in: TextSpan(start: verb.end, end: max(verb.end, clause.end)), of: text)
    {
      return true
    }
    return words.begins(.afterwards, at: verb.end, of: text) && dates.isDated(verb, in: clause)
  }

  /// Whether a verb stands within a short quotation, which is a title or name: 《发布前夜》.
  private func isName(_ verb: TextSpan, _ unit: Unit) -> Bool {
    unit.quotation(at: verb.start).map { $0.inner.count < 40 } ?? false
  }

  /// Whether another fact says the same more exactly; of two that say the same, the first stays.
  private func isFuller(_ other: FactDraft, than fact: FactDraft) -> Bool {
    guard other.subject == fact.subject, other.predicate == fact.predicate, other.place != fact.place else {
      return false
    }
    guard let value = fact.value else {
      return other.value != nil || (other.place ?? other.span) < (fact.place ?? fact.span)
    }
    guard let fuller = other.value, fuller.hasPrefix(value) else { return false }
    return fuller != value || (other.place ?? other.span) < (fact.place ?? fact.span)
  }
}

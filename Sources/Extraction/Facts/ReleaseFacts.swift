import Knowledge
import TextRepair

/// Finds out what came out when: `7 月 19 日，Meta 发布 Llama 2`.
///
/// A verb of release with a model or product behind it in its clause, or directly before it. The date is the
/// one that stands nearest before it in the sentence; `次日` is the day after the release of the model named
/// with it. An announcement without a date is a fact too: its value stays open.
struct ReleaseFacts {
  private static let verbs = [
    "正式发布", "发布了", "发布", "推出了", "推出", "开源了", "上线了", "上线", "问世", "亮相", "面世", "就出现了", "诞生", "首发", "升级到", "升级为", "launched", "released", "unveiled",
    "introduced", "rolled out", "open-sourced", "debuted",
  ]
  private static let notBehind = ["会", "者", "方", "时间", "平台", "渠道", "日", "商", "的", "前", "后", "以来", "之后", "之前"]
  private static let things: Set<EntityKind> = [.model, .product]

  let text: ArticleBytes
  let mentions: Mentions
  let dates: DateFinder

  /// The releases of the units, in order.
  func find(in units: [Unit]) -> [FactDraft] {
    var facts: [FactDraft] = []
    for unit in units { find(in: unit, &facts) }
    return facts
  }

  private func find(in unit: Unit, _ facts: inout [FactDraft]) {
    let found = dates.find(in: unit.span)
    var offset = unit.span.start
    while offset < unit.span.end {
      guard unit.quotation(at: offset) == nil || isName(unit.quotation(at: offset)) else {
        offset = unit.quotation(at: offset)?.outer.end ?? text.end(after: offset)
        continue
      }
      guard let verb = text.longest(of: ReleaseFacts.verbs, at: offset), !ReleaseFacts.notBehind.contains(where: { text.has($0, at: verb.end) }) else {
        offset = text.end(after: offset)
        continue
      }
      offset = verb.end
      let clause = clause(around: verb, in: unit)
      let subjects = subjects(of: verb, in: clause)
      let date = found.last { $0.span.end <= verb.start }?.date ?? found.first { clause.contains($0.span) }?.date
        ?? nextDay(in: TextSpan(start: unit.span.start, end: verb.end), facts)
      for subject in subjects where !facts.contains(where: { $0.subject == subject && ($0.value == date?.description || date == nil) }) {
        if let date, let open = facts.firstIndex(where: { $0.subject == subject && $0.value == nil }) {
          facts[open].value = date.description
          facts[open].date = date
          continue
        }
        facts.append(
          FactDraft(rule: "release", subject: subject, predicate: "released", value: date?.description, date: date, span: clause, place: nil))
      }
    }
  }

  private func isName(_ quotation: Quotation?) -> Bool { quotation.map { $0.inner.count < 40 } ?? false }

  /// What came out: the things behind the verb in its clause, joined by 、 or 和; else the one before it.
  private func subjects(of verb: TextSpan, in clause: TextSpan) -> [EntityID] {
    let behind = mentions.mentions(in: TextSpan(start: verb.end, end: clause.end)).filter { ReleaseFacts.things.contains($0.kind) }
    if let first = behind.first {
      var result = [first]
      for next in behind.dropFirst() {
        let last = result[result.count - 1]
        let gap = text.text(TextSpan(start: last.span.end, end: max(last.span.end, next.span.start))).trimmingSpaces
        guard ["、", "和", "与", "及", "以及", "and", ",", "」和「"].contains(gap) else { break }
        result.append(next)
      }
      return result.map(\.entity)
    }
    let before = mentions.mentions(in: TextSpan(start: clause.start, end: verb.start))
    guard let last = before.last(where: { ReleaseFacts.things.contains($0.kind) }), verb.start - last.span.end <= 24 else { return [] }
    return [last.entity]
  }

  /// The day after the release of the model that stands before 次日.
  private func nextDay(in span: TextSpan, _ facts: [FactDraft]) -> PartialDate? {
    guard let word = text.first("次日", in: span) ?? text.first("第二天", in: span) else { return nil }
    guard let model = mentions.mentions(in: TextSpan(start: span.start, end: word.start)).last(where: { ReleaseFacts.things.contains($0.kind) }) else { return nil }
    guard let date = facts.last(where: { $0.subject == model.entity && $0.date?.day != nil })?.date, let month = date.month, let day = date.day else { return nil }
    let moved = DateFinder.moved(date.year ?? 2000, month, day, by: 1)
    return moved.flatMap { PartialDate(year: date.year == nil ? nil : $0.year, month: $0.month, day: $0.day) }
  }

  private func clause(around verb: TextSpan, in unit: Unit) -> TextSpan {
    let marks = "，。；！？,;!?".unicodeScalars
    var start = verb.start, end = verb.end
    while start > unit.span.start, let scalar = text.character(before: start), !marks.contains(scalar) { start = text.start(before: start) }
    while end < unit.span.end, let scalar = text.character(at: end), !marks.contains(scalar) { end = text.end(after: end) }
    return text.trimmed(TextSpan(start: start, end: end))
  }
}

import Knowledge
import TextRepair

/// What was repaired: each change once, with how often it was made and the first place where it was.
struct ExplainedRepairs {
  /// The article whose repairs are told.
  let record: ArticleRecord

  private struct Change: Hashable {
    let kind: RepairKind
    let before: String
    let after: String
    let certain: Bool
    let alternatives: [String]
  }

  /// The section.
  var text: String {
    guard !record.repairs.isEmpty else { return "REPAIRS: none\n" }
    var places: [Change: [Repair]] = [:]
    var order: [Change] = []
    for repair in record.repairs {
      let change = Change(
        kind: repair.kind, before: repair.before, after: repair.after, certain: repair.certain,
        alternatives: repair.alternatives)
      if places[change] == nil { order.append(change) }
      places[change, default: []].append(repair)
    }
    let clean = Array(record.cleanText.utf8)
    let blocks = RepairKind.allCases.compactMap { kind -> String? in
      let changes = order.filter { $0.kind == kind }
      guard !changes.isEmpty else { return nil }
      let count = changes.reduce(0) { $0 + (places[$1]?.count ?? 0) }
      let lines = changes.flatMap { change in places[change].flatMap { line(change, $0, clean) } ?? "" }
      return "  \(kind.rawValue): \(count)\n" + String(lines)
    }
    let undecided = record.repairs.count(where: \.isUndecided)
    let share = undecided > 0 ? ", \(undecided) of them undecided" : ""
    return "REPAIRS: \(record.repairs.count)\(share)\n" + blocks.joined()
  }

  private func line(_ change: Change, _ repairs: [Repair], _ clean: [UInt8]) -> String? {
    guard let first = repairs.first else { return nil }
    let before = ExplainedRepairs.shown(change.before), after = ExplainedRepairs.shown(change.after)
    let times = repairs.count > 1 ? ", \(repairs.count) times, first" : ""
    let doubt = first.isUndecided ? ExplainedRepairs.undecided(change) : change.certain ? "" : ", not certain"
    let context = ExplainedRepairs.context(of: first.span, in: clean)
    return Explanation.wrapped(
      "\(before) → \(after)\(times) at bytes \(Explanation.bytes(first.source))\(doubt): \(context)",
      indent: 4)
  }

  /// What may have stood there, as far as that is known.
  private static func undecided(_ change: Change) -> String {
    guard !change.alternatives.isEmpty else { return ", undecided: lost" }
    return ", undecided: " + change.alternatives.map(shown).joined(separator: " or ")
  }

  /// A text in quotation marks, cut where it is long; `nothing` for none.
  private static func shown(_ text: String) -> String {
    guard !text.isEmpty else { return "nothing" }
    return "“\(LineWrapper(width: 40).cut(PrintableText.line(text)))”"
  }

  /// The clean text around a place, with the place in `[…]`.
  private static func context(of span: TextSpan, in clean: [UInt8]) -> String {
    func text(_ range: Range<Int>) -> String { String(decoding: clean[range], as: UTF8.self) }
    let end = min(span.end, clean.count), start = min(span.start, end)
    let before = text(max(0, start - 60)..<start).suffix(8)
    let after = text(end..<min(clean.count, end + 60)).prefix(8)
    return PrintableText.line("…\(before)[\(LineWrapper(width: 40).cut(text(start..<end)))]\(after)…")
  }
}

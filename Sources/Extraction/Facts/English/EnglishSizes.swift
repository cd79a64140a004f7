import Knowledge
import TextRepair

/// Finds sizes of models that are written as one word: `a 120-billion-parameter model`, `the dense 34B model`, `Saltmarsh
/// Nano, at 8B`, `a 128K-token window`.
///
/// The model stands directly behind the size, before it in the same clause, or is what the clause speaks of.
struct EnglishSizes {
  private static let scales: [String: Int] = [
    "million": 6, "billion": 9, "trillion": 12, "m": 6, "b": 9, "t": 12, "k": 3,
  ]
  private static let kinds: Set<EntityKind> = [.model]

  let text: ArticleBytes
  let mentions: Mentions
  let subjects: SubjectFinder

  /// The facts of a unit; none where it has Han characters.
  func find(in unit: Unit) -> [FactDraft] {
    guard !text.bytes[unit.span.range].contains(where: { $0 >= 0xE3 }),
      !mentions.mentions(in: unit.span).isEmpty,
      text.contains(anyOf: ["-parameter", "B ", "B.", "B,", "-token", "M-param"], in: unit.span)
    else { return [] }
    let items = EnglishItems(unit.span, text: text, mentions: mentions)
    return items.all.indices.compactMap { index in
      guard let size = size(items.word(index)) else { return nil }
      let next = items.word(index + 1)
      let isParameters =
        size.tail == "parameter" || size.tail == "param"
        || size.tail.isEmpty && size.isBillions
          && isSize(next, before: items.word(index - 1), items.name(index + 1))
      let isContext =
        size.tail == "token" && ["window", "context"].contains { next == $0 || items.word(index + 2) == $0 }
      guard isParameters || isContext, let model = model(index, items, unit) else { return nil }
      let predicate = isParameters ? "parameters" : "context_length"
      return FactDraft(
        rule: isParameters ? "parameter-count" : "context-length", subject: model, predicate: predicate,
        value: size.value, unit: isParameters ? "parameters" : "tokens", qualifier: nil,
        span: Clauses(text: text).clause(around: items.all[index].span, in: unit.span),
        place: items.all[index].span)
    }
  }

  /// `34B |model`, `a |34B| open-weight`, `at |8B`: a bare size where a word beside it tells that it is one.
  private func isSize(_ next: String, before previous: String, _ name: ResolvedMention?) -> Bool {
    [
      "model", "models", "parameter", "parameters", "total", "active", "dense", "version", "weights",
      "variant", "llm",
    ]
    .contains(next) || ["dense", "at", "with"].contains(previous) && [",", ".", ")", "and"].contains(next)
      || name?.kind == .model
  }

  /// The number of a word such as `120-billion-parameter` or `128k-token`, and what it counts.
  private func size(_ word: String) -> (value: String, tail: String, isBillions: Bool)? {
    guard word.first?.isNumber == true, word.utf8.count <= 28 else { return nil }
    let digits = word.prefix { $0.isNumber || $0 == "." || $0 == "," }.filter { $0 != "," }
    var parts = word.dropFirst(word.prefix { $0.isNumber || $0 == "." || $0 == "," }.count)
      .split(separator: "-", omittingEmptySubsequences: true).map(String.init)
    guard let scale = parts.first, let power = EnglishSizes.scales[scale] else { return nil }
    parts.removeFirst()
    guard let number = DecimalNumber(written: String(digits), shift: power) else { return nil }
    return (number.text, parts.first ?? "", power == 9)
  }

  private func model(_ index: Int, _ items: EnglishItems, _ unit: Unit) -> EntityID? {
    if let next = items.name(index + 1), next.kind == .model { return next.entity }
    for place in stride(from: index - 1, through: max(0, index - 12), by: -1) {
      if let name = items.name(place) {
        if name.kind == .model { return name.entity }
        if items.word(place + 1) != "'s" { break }
      }
      if [".", ";", "than", "from"].contains(items.word(place)) { break }
    }
    return subjects.subject(at: items.all[index].span, in: unit, kinds: EnglishSizes.kinds)
  }
}

import Knowledge
import TextRepair

/// Who does it: the person before a verb of an office.
extension EnglishAppointments {
  /// Whether a person is what a verb or preposition takes, and not whom the sentence speaks of.
  func isObject(_ index: Int, _ items: EnglishItems) -> Bool {
    ["succeeds", "succeeded", "replaces", "replaced", "replacing", "by", "with", "to", "from"].contains(
      items.word(index - 1))
  }

  /// The person before a verb: a name, `who` behind one, or a pronoun for the last one.
  func subject(before verb: Int, _ items: EnglishItems, _ last: ResolvedMention?) -> ResolvedMention? {
    var index = verb - 1
    while index >= 0, roleWords.deedAdverbs.contains(items.word(index)) { index -= 1 }
    guard index >= 0 else { return nil }
    if let name = items.name(index) {
      if name.kind == .person { return name }
      let isPlace = ["of", "at", "from"].contains(items.word(index - 1))
      return isPlace ? items.name(index - 2).flatMap { $0.kind == .person ? $0 : nil } : nil
    }
    switch items.word(index) {
    case ",": return beforeAside(endingAt: index, items)
    case "after", "before", "since", "when":
      return items.all.prefix(index).compactMap(\.name).last { $0.kind == .person }
    case "he", "she":
      return items.all.prefix(index).compactMap(\.name).last { $0.kind == .person } ?? last
    case "who", "and":
      return items.all.prefix(index).compactMap(\.name).last { $0.kind == .person }
        ?? (items.word(index) == "and" && startsWithPronoun(items) ? last : nil)
    default: return nil
    }
  }

  /// `Lena May, a former Nova researcher, |joined`: the person before an aside between commas.
  func beforeAside(endingAt comma: Int, _ items: EnglishItems) -> ResolvedMention? {
    for index in stride(from: comma - 2, through: max(0, comma - 22), by: -1) {
      if let name = items.name(index), name.kind == .person {
        return items.word(index + 1) == "," ? name : nil
      }
      if [".", ";", "“", "”", "said"].contains(items.word(index)) { return nil }
    }
    return nil
  }

  func startsWithPronoun(_ items: EnglishItems) -> Bool {
    items.all.prefix(4).contains { ["he", "she"].contains($0.word) }
  }
}

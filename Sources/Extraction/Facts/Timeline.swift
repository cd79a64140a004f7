import Knowledge
import TextRepair

/// The dates that head the entries of a timeline: `May 3, 2023` in a line of its own, and behind it what happened.
///
/// One such line alone is the date of the article; two or more make a timeline. An entry ends at the next date, and
/// at a short line that asks or announces something else (`FAQs:`).
struct Timeline {
  /// How many bytes a line with a date has at most, and how far an entry reaches.
  private static let heading = 40, reach = 2500

  /// Where each entry begins behind its date; nil for the date where an entry ends.
  private let entries: [(start: Int, date: PartialDate?)]

  init(_ units: [Unit], text: ArticleBytes, published: PartialDate?, times: TimeWords) {
    var finder = DateFinder(text: text, words: times, published: published)
    var entries: [(start: Int, date: PartialDate?)] = []
    for (index, unit) in units.enumerated() where unit.span.count <= Timeline.heading {
      guard index == 0 || units[index - 1].block != unit.block,
        index + 1 == units.count || units[index + 1].block != unit.block
      else { continue }
      if let date = finder.find(in: unit.span).first,
        text.trimmed(date.span, of: ":：").count >= text.trimmed(unit.span, of: ":：").count
      {
        finder.follow(date)
        entries.append((unit.span.end, date.date))
      } else if let last = text.character(before: unit.span.end), ":：?？".unicodeScalars.contains(last) {
        entries.append((unit.span.start, nil))
      }
    }
    self.entries = entries.filter { $0.date != nil }.count > 1 ? entries : []
  }

  /// The date of the entry that a place stands in; nil outside a timeline.
  func date(at offset: Int) -> PartialDate? {
    let index = entries.partitioningIndex { $0.start > offset }
    guard index > 0, offset - entries[index - 1].start <= Timeline.reach else { return nil }
    return entries[index - 1].date
  }
}

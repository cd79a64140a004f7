/// Takes out the readings that a page converter wrote behind characters; an author's own gloss stays.
struct PinyinGlosses {
  private let record: GlossRecord

  init(_ record: GlossRecord) {
    self.record = record
  }

  /// The edits that take the glosses out, in order; empty where no converter went over the text.
  func edits() -> [Edit] {
    guard record.isConverted else { return [] }
    let spans = record.glosses.map(\.span) + record.strays
    return spans.sorted().map { Edit(span: $0, replacement: "", kind: .pinyinGloss) }
  }
}

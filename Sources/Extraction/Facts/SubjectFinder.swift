import Knowledge
import TextRepair

/// Finds what a clause speaks of: its own subject, else that of the clauses and sentences before.
///
/// `北屿科技发布青鹭2。新模型有 340 亿参数` speaks of 青鹭2 in the second sentence, too. Names that stand in
/// another part of the clause are passed over (see ``ObliqueNames``): `由芦原创投领投`, `比 GPT-4 便宜`.
///
/// Made once for the sentences of an article and shared by its rules, hence a reference.
final class SubjectFinder: Sendable {
  /// Which of several names of a sentence is meant.
  enum Order: Sendable {
    /// The one nearest before the place.
    case nearest
    /// The one that the sentence begins with: who pays, in `松针智能把请求交给 GPT-4o，每月花费 7 万元`.
    case first
  }

  /// Words that point back over the beginning of a paragraph.
  private static let anaphors: Phrases = [
    "它", "该", "此次", "本次", "这款", "这家", "这个", "这一", "公司", "新模型", "团队", "The company", "the company", "It ",
    " it ", "its ", "Its ", "The platform", "the platform", "The lab", "the lab", "The service", "The app",
    "The startup", "the startup", "The firm", "the firm", "The round", "the round", "The model", "the model",
  ]

  /// Words that bring in somebody without a name, of whom the sentence then speaks.
  private static let unnamed: Phrases = ["一家", "一位", "多家", "几家", "一个中", "一个小", "一个大", "更多的"]

  /// Capitalised words that name nobody.
  private static let capitals: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "Monday",
    "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Series", "AI", "US", "UK", "CEO",
    "The", "It", "API", "APIs", "IPO", "Q1", "Q2", "Q3", "Q4",
  ]

  /// How many bytes a heading has at most.
  private static let heading = 120

  /// How far back a subject may stand, in bytes.
  private static let reach = 1500

  let text: ArticleBytes
  let mentions: Mentions
  let units: [Unit]
  private let news: NewsItems
  private let oblique: ObliqueNames

  init(text: ArticleBytes, mentions: Mentions, units: [Unit], news: NewsItems = .one) {
    self.text = text
    self.news = news
    self.mentions = mentions
    self.units = units
    oblique = ObliqueNames(text: text, mentions: mentions)
  }

  /// The entity of one of `kinds` that the words at `place` speak of; nil where the text leaves it open.
  ///
  /// Unless `crossing`, it stands in the same sentence.
  func subject(
    at place: TextSpan, in unit: Unit, kinds: Set<EntityKind>, order: Order = .nearest,
    except: Set<EntityID> = [], crossing: Bool = true
  ) -> EntityID? {
    let clauses = Clauses(text: text)
    let clause = clauses.clause(around: place, in: unit.span)
    func fitting(_ span: TextSpan) -> [ResolvedMention] {
      mentions.mentions(in: span).filter { kinds.contains($0.kind) && !except.contains($0.entity) }
    }
    let own = fitting(clause)
    if let behind = own.first(where: { isHead($0, of: place) }) { return behind.entity }
    let before = own.filter { $0.span.end <= place.start && !oblique.contains($0, in: clause) }
    if let found = order == .nearest ? before.last : before.first {
      return oblique.isJoint(found) ? nil : found.entity
    }
    let earlier = clauses.all(in: TextSpan(start: unit.span.start, end: max(unit.span.start, clause.start)))
    for span in order == .nearest ? earlier.reversed() : earlier {
      if let found = fitting(span).first(where: { !oblique.contains($0, in: span) }) {
        return oblique.isJoint(found) ? nil : found.entity
      }
    }
    if let after = own.first(where: { $0.span.start >= place.end && $0.span.start - place.end <= 40 }),
      !oblique.contains(after, in: clause)
    {
      return after.entity
    }
    return crossing ? topic(before: unit, place, fitting) : nil
  }

  /// The first name of the nearest sentence before that has one; over the beginning of a paragraph only
  /// where a word points back or the sentence begins with what is told.
  private func topic(before unit: Unit, _ place: TextSpan, _ fitting: (TextSpan) -> [ResolvedMention])
    -> EntityID?
  {
    let lead = TextSpan(start: unit.span.start, end: max(unit.span.start, place.start))
    let isBare = lead.count <= 36 && mentions.mentions(in: lead).isEmpty
    let isUnnamed =
      mentions.mentions(in: lead).isEmpty && text.contains(anyOf: SubjectFinder.unnamed, in: lead)
    guard !hasUnknownName(lead), !isUnnamed else { return nil }
    let pointsBack = isBare || text.contains(anyOf: SubjectFinder.anaphors, in: lead) || hasIts(lead)
    var index = units.partitioningIndex { $0.span.start >= unit.span.start }
    while index > 0 {
      index -= 1
      let earlier = units[index]
      guard unit.span.start - earlier.span.end <= SubjectFinder.reach,
        pointsBack || earlier.block == unit.block, !news.parts(earlier.block, from: unit.block)
      else { break }
      if let found = fitting(earlier.span).first(where: { isTopic($0, of: earlier) }) { return found.entity }
      if earlier.block != unit.block, isHeading(earlier) { return nil }
    }
    return news.heading(over: unit.block).flatMap { fitting($0).first?.entity }
  }

  /// Whether a sentence is a heading with a colon (`云帆街：上半年亏损收窄`), which names what comes behind it.
  private func isHeading(_ unit: Unit) -> Bool {
    guard unit.span.count <= SubjectFinder.heading, let last = text.character(before: unit.span.end),
      !"。.!?！？；;：:”\"".unicodeScalars.contains(last)
    else { return false }
    return text.first("：", in: unit.span) != nil
  }

  /// Whether an English sentence names somebody that no mention covers: `IRL raised $200 million`.
  private func hasUnknownName(_ lead: TextSpan) -> Bool {
    guard !lead.isEmpty, !text.bytes[lead.range].contains(where: { $0 >= 0xE4 }) else { return false }
    var offset = lead.start
    while offset < lead.end {
      let isUpper = (0x41...0x5A).contains(text.bytes[offset])
      var end = offset
      while end < lead.end, Unicode.Scalar(text.bytes[end]).isAsciiWord { end += 1 }
      let word = text.text(TextSpan(start: offset, end: max(end, offset + 1)))
      let isAbbreviation = word.utf8.count > 1 && word == word.uppercased() && word.contains { $0.isLetter }
      if isUpper, offset > lead.start || isAbbreviation, word != "I", !SubjectFinder.capitals.contains(word),
        mentions.mention(at: offset) == nil
      {
        return true
      }
      offset = max(end, offset + 1)
    }
    return false
  }

  /// Whether 其 stands for somebody: not in 其中, 其他, 其次, 其实.
  private func hasIts(_ span: TextSpan) -> Bool {
    text.all("其", in: span).contains { its in
      !["中", "他", "它", "次", "实", "余"].contains { text.has($0, at: its.end) }
    }
  }

  /// Whether a stretch has a word that points back.
  func pointsBack(_ span: TextSpan) -> Bool {
    text.contains(anyOf: SubjectFinder.anaphors, in: span) || hasIts(span)
  }

  private func isTopic(_ mention: ResolvedMention, of unit: Unit) -> Bool {
    let clause = Clauses(text: text).clause(around: mention.span, in: unit.span)
    return !oblique.contains(mention, in: clause) && !oblique.isJoint(mention)
  }

  /// Whether a name is what the value describes: `340 亿参数的栈桥-34B`, `the 31-person firm Pando`.
  private func isHead(_ mention: ResolvedMention, of place: TextSpan) -> Bool {
    guard mention.span.start >= place.end, mention.span.start - place.end <= 30 else { return false }
    let gap = text.text(TextSpan(start: place.end, end: mention.span.start)).trimmingSpaces
    return gap.hasSuffix("的") && gap.utf8.count <= 15
  }
}

extension Array {
  /// The first index whose element fulfils `predicate`, in an array whose elements do so from one place on.
  ///
  /// - Complexity: O(log *n*).
  func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = 0, high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

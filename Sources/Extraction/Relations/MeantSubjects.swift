import Knowledge
import TextRepair

/// Finds what a clause of a relation speaks of, with the firm that the article is about where it names none.
///
/// `北屿科技成立于 2022 年。半年后，公司就拿到了灯火创投的投资，今年又推出了青鹭2`: 公司 is 北屿科技, and not the firm that
/// stands nearest; so is what a sentence without a name leaves out, where the one before speaks of somebody in passing.
///
/// Made once for an article and shared by its rules, hence a reference.
final class MeantSubjects: Sendable {
  /// What may stand before 公司 that is the firm spoken of.
  private static let pointers: Phrases = [
    "该", "这家", "我们", "这个", "日", "月", "年", "前", "后", "今", "时", "来", "目前", "天", "末",
  ]
  /// What 公司 is the beginning of, or the end of a name.
  private static let others: Phrases = ["公司名", "公司化", "公司法", "公司们", "公司级"]

  let text: ArticleBytes
  let mentions: Mentions
  let subjects: SubjectFinder
  let words: RelationWords
  let leading: LeadingNames
  private let oblique: ObliqueNames

  init(
    text: ArticleBytes, mentions: Mentions, words: RelationWords, subjects: SubjectFinder,
    leading: LeadingNames
  ) {
    self.text = text
    self.mentions = mentions
    self.subjects = subjects
    self.words = words
    self.leading = leading
    oblique = ObliqueNames(text: text, mentions: mentions)
  }

  /// The sentences of the article.
  var units: [Unit] { subjects.units }

  /// Whether a stretch has a word that points back.
  func pointsBack(_ span: TextSpan) -> Bool { subjects.pointsBack(span) }

  /// The entity of one of `kinds` that the words at `place` speak of; see ``SubjectFinder/subject``.
  func subject(
    at place: TextSpan, in unit: Unit, kinds: Set<EntityKind>, order: SubjectFinder.Order = .nearest,
    except: Set<EntityID> = [], crossing: Bool = true
  ) -> EntityID? {
    let leader = leading.leader(before: place.start).flatMap { except.contains($0) ? nil : $0 }
    guard kinds.contains(.company), let leader,
      text.character(at: unit.span.start).map({ !$0.isAsciiWord }) == true
    else {
      return subjects.subject(
        at: place, in: unit, kinds: kinds, order: order, except: except, crossing: crossing)
    }
    let lead = TextSpan(start: unit.span.start, end: max(unit.span.start, place.start))
    if let firm = ownFirm(in: lead), !isNamed(before: firm, in: unit, kinds) { return leader }
    if let own = subjects.subject(
      at: place, in: unit, kinds: kinds, order: order, except: except, crossing: false)
    {
      return own
    }
    guard crossing,
      let found = subjects.subject(at: place, in: unit, kinds: kinds, order: order, except: except)
    else { return nil }
    return leading.isInPassing(found) && mentions.entities[found]?.kind == .company ? leader : found
  }

  /// The last 公司 of a stretch that stands for the firm spoken of.
  private func ownFirm(in lead: TextSpan) -> TextSpan? {
    text.all("公司", in: lead).last { firm in
      guard mentions.mention(at: firm.start) == nil,
        text.longest(of: MeantSubjects.others, at: firm.start) == nil
      else { return false }
      guard let before = text.character(before: firm.start), firm.start > lead.start, before.isHan else {
        return true
      }
      return text.longest(of: MeantSubjects.pointers, endingAt: firm.start) != nil
    }
  }

  /// Whether the sentence itself names who 公司 stands for.
  private func isNamed(before firm: TextSpan, in unit: Unit, _ kinds: Set<EntityKind>) -> Bool {
    let lead = TextSpan(start: unit.span.start, end: firm.start)
    return mentions.mentions(in: lead).contains { name in
      let clause = Clauses(text: text).clause(around: name.span, in: unit.span)
      return name.kind == .company && !oblique.contains(name, in: clause)
    }
  }
}

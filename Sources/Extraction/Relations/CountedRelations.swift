import Knowledge
import TextRepair

/// Who counts chips, uses them: `用 512 张 H800 训练青鹭2`, `搭载 1 万张 A100`.
///
/// What is trained uses them, where the sentence says what; else the company or machine that it speaks of.
struct CountedRelations {
  let text: ArticleBytes
  let mentions: Mentions
  let words: RelationWords
  let subjects: SubjectFinder

  /// The relations of a unit, in order.
  ///
  /// `没有 512 张 H800` and `512 张 H800 是门槛` tell of nobody who has them.
  func find(in unit: Unit) -> [RelationDraft] {
    let oblique = subjects.oblique
    return mentions.mentions(in: unit.span).compactMap { chip in
      guard oblique.isCounted(chip), isHad(chip, in: unit) else { return nil }
      let isTraining = text.contains(anyOf: words[.training], in: unit.span)
      let kinds: [Set<EntityKind>] =
        isTraining
        ? [[.model], [.company, .platform, .institution]] : [[.company, .platform, .institution]]
      for kind in kinds {
        if let user = subjects.subject(at: chip.span, in: unit, kinds: kind, except: [chip.entity]) {
          let clause = Clauses(text: text).clause(around: chip.span, in: unit.span)
          return RelationDraft(
            rule: "counted", subject: user, predicate: "uses", object: chip.entity, span: clause)
        }
      }
      return nil
    }
  }

  /// Whether the clause of what is counted says that somebody has it, and does not deny it.
  private func isHad(_ chip: ResolvedMention, in unit: Unit) -> Bool {
    let clause = Clauses(text: text).clause(around: chip.span, in: unit.span)
    let lead = TextSpan(start: clause.start, end: max(clause.start, chip.span.start))
    return text.contains(anyOf: words[.having], in: clause) && !text.contains(anyOf: words[.denial], in: lead)
  }
}

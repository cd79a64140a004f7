import Articles
import Knowledge
import TextRepair

/// The words that a finding rests on: its cue, its value, and the names of its ends within the clause that says so.
extension ReadingAssembler {
  func grounds(of draft: StatementDraft) -> [Ground] {
    if let speaker = draft.speakerSpan { return ordered([(.subject, speaker), (.cue, draft.cue)]) }
    let entities = Set(draft.speaker.entities)
    let attribution = draft.cue.map { cue in
      mentions.mentions(in: draft.unit).filter { mention in
        entities.contains(mention.entity) && !draft.pieces.contains { $0.contains(mention.span) }
      }.min { distance($0.span, cue) < distance($1.span, cue) }
    }
    return ordered([(.subject, attribution??.span), (.cue, draft.cue)])
  }

  func grounds(of draft: FactDraft) -> [Ground] {
    ordered([
      (.subject, name(of: draft.subject, in: draft.span)), (.cue, draft.cue == draft.span ? nil : draft.cue),
      (.value, draft.place == draft.cue ? nil : draft.place),
    ])
  }

  func grounds(of draft: RelationDraft) -> [Ground] {
    ordered([
      (.subject, name(of: draft.subject, in: draft.span)), (.cue, draft.cue),
      (.object, name(of: draft.object, in: draft.span)),
    ])
  }

  func grounds(of draft: RoleDraft) -> [Ground] {
    ordered([
      (.subject, name(of: draft.person, in: draft.span)), (.cue, draft.title),
      (.object, name(of: draft.organisation, in: draft.span)),
    ])
  }

  private func name(of entity: EntityID, in span: TextSpan) -> TextSpan? {
    mentions.mentions(in: span).first { $0.entity == entity }?.span
  }

  private func distance(_ left: TextSpan, _ right: TextSpan) -> Int {
    max(left.start - right.end, right.start - left.end)
  }

  private func ordered(_ parts: [(Ground.Part, TextSpan?)]) -> [Ground] {
    parts.compactMap { part, span in span.map { Ground(part: part, evidence: article.evidence($0)) } }
      .sorted { ($0.evidence.span, $0.part) < ($1.evidence.span, $1.part) }
  }
}

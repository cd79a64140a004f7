import Knowledge
import TextRepair

/// Says whose value a number is, by the role its cue asks for.
///
/// `微软对 OpenAI 投资了 100 亿美元` is money for OpenAI, `以 345 亿美元收购 Chrome` a price of Chrome; an
/// investment without a recipient (`公司投资了 3 亿元`) is nobody's funding.
struct FactSubjects {
  /// What training takes, it takes for the model.
  private static let training: Phrases = ["训练", "trained", "training", "train "]
  private static let gains = ["吸引", "获得", "获", "得到", "拿到", "收到", "received", "secured", "won"]

  let text: ArticleBytes
  let mentions: Mentions
  let subjects: SubjectFinder

  /// The entity whose value it is; nil where the text leaves it open.
  func subject(of found: CueFinder.Found, _ quantity: Quantity, _ clause: TextSpan, _ unit: Unit) -> EntityID?
  {
    let isTraining = text.contains(anyOf: FactSubjects.training, in: unit.span)
    let trained: [Set<EntityKind>] =
      ["cost", "compute"].contains(found.cue.predicate) && isTraining ? [[.model]] : []
    for kinds in trained + found.cue.subjects {
      if let subject = subject(of: found, quantity, clause, unit, kinds) { return subject }
    }
    return nil
  }

  private func subject(
    of found: CueFinder.Found, _ quantity: Quantity, _ clause: TextSpan, _ unit: Unit,
    _ kinds: Set<EntityKind>
  ) -> EntityID? {
    switch found.cue.role {
    case .topic: return subjects.subject(at: quantity.span, in: unit, kinds: kinds)
    case .agent: return subjects.subject(at: quantity.span, in: unit, kinds: kinds, order: .first)
    case .object: return object(behind: found.word, unit, kinds)
    case .recipient: return recipient(found.word, quantity, clause, unit, kinds)
    }
  }

  /// What a verb takes: the name behind it, or the one that 将 or 把 puts before it (`将墨洋数据收入囊中`).
  private func object(behind word: TextSpan, _ unit: Unit, _ kinds: Set<EntityKind>) -> EntityID? {
    let lead = Clauses(text: text).clause(around: word, in: unit.span)
    let moved = mentions.mentions(in: TextSpan(start: lead.start, end: max(lead.start, word.start))).last {
      kinds.contains($0.kind)
    }
    if let moved, ["将", "把"].contains(where: { text.has($0, endingAt: moved.span.start) }) {
      return moved.entity
    }
    let end = min(unit.span.end, word.end + 60)
    let behind = mentions.mentions(in: TextSpan(start: word.end, end: max(word.end, end))).filter {
      kinds.contains($0.kind)
    }
    let oblique = ObliqueNames(text: text, mentions: mentions)
    return behind.first { !oblique.contains($0, in: TextSpan(start: word.end, end: max(word.end, end))) }?
      .entity
  }

  private func recipient(
    _ word: TextSpan, _ quantity: Quantity, _ clause: TextSpan, _ unit: Unit, _ kinds: Set<EntityKind>
  ) -> EntityID? {
    for mention in mentions.mentions(in: clause) where kinds.contains(mention.kind) {
      let start = text.has(" ", endingAt: mention.span.start) ? mention.span.start - 1 : mention.span.start
      if text.longest(of: ["对", "向", "给", " in", " into"], endingAt: start) != nil { return mention.entity }
      if mention.span.start >= word.end, mention.span.start - word.end <= 6 { return mention.entity }
    }
    let gains = FactSubjects.gains.compactMap {
      text.first($0, in: TextSpan(start: clause.start, end: max(clause.start, quantity.span.start)))
    }
    guard let gain = gains.min(by: { $0.start < $1.start }) else { return nil }
    return subjects.subject(
      at: gain, in: unit, kinds: kinds,
      except: Set(
        mentions.mentions(in: TextSpan(start: gain.end, end: max(gain.end, quantity.span.end))).map(\.entity))
    )
  }
}

import Knowledge
import TextRepair

// The firms that an article goes on to speak of without their names.
extension SubjectFinder {
  /// The firm or model that the article is about, where nothing nearer is told of and the words before name nobody.
  func known(_ unit: Unit, _ lead: TextSpan, _ kinds: Set<EntityKind>) -> EntityID? {
    guard mentions.mentions(in: lead).allSatisfy({ oblique.contains($0, in: lead) || isBystander($0) }),
      text.bytes[unit.span.range].contains(where: { $0 >= 0xE4 })
    else { return nil }
    if kinds == [.company] { return topic.firm }
    return kinds == [.model] ? topic.model : nil
  }

  /// The firm that a word like 公司 stands for: whom its sentence has as subject before, else the article's own; 该公司 is the
  /// one that the sentence before told of.
  func firm(
    _ pronoun: BackReferences.Firm, _ clause: TextSpan, _ unit: Unit,
    _ fitting: (TextSpan) -> [ResolvedMention]
  ) -> EntityID? {
    func firms(_ span: TextSpan) -> [ResolvedMention] { fitting(span).filter { $0.kind == .company } }
    let before = TextSpan(start: unit.span.start, end: max(unit.span.start, clause.start))
    for span in Clauses(text: text).all(in: before).reversed() {
      let told = firms(span).first {
        isTold($0, in: span) || oblique.isEmployer($0, in: span) || isIntroduced($0, in: span)
      }
      if let told { return told.entity }
    }
    if pronoun == .own, let own = topic.firm { return own }
    var index = units.partitioningIndex { $0.span.start >= unit.span.start }
    while index > 0 {
      index -= 1
      let earlier = units[index]
      guard unit.span.start - earlier.span.end <= SubjectFinder.reach,
        !news.parts(earlier.block, from: unit.block)
      else { break }
      if let found = firm(pronoun, in: earlier, firms) { return found }
    }
    return topic.firm ?? news.heading(over: unit.block).flatMap { firms($0).first?.entity }
  }

  /// The firm that a sentence tells of, for a word in the next: its subject, the employer of who speaks in it, else for 该公司 the
  /// last that it names alone.
  private func firm(
    _ pronoun: BackReferences.Firm, in earlier: Unit, _ firms: (TextSpan) -> [ResolvedMention]
  ) -> EntityID? {
    let clauses = Clauses(text: text)
    let named = firms(earlier.span).filter { name in
      let clause = clauses.clause(around: name.span, in: earlier.span)
      return !topic.funds.contains(name.entity) && !isListed(name)
        && (isTopic(name, of: earlier) || oblique.isEmployer(name, in: clause))
    }
    let told = named.first { name in
      let clause = clauses.clause(around: name.span, in: earlier.span)
      return isTold(name, in: clause) && (pronoun == .own || clause.start == earlier.span.start)
        || oblique.isEmployer(name, in: clause)
    }
    return told?.entity ?? (pronoun == .near ? named.last?.entity : nil)
  }

  /// Whether a name stands in a list with another: `北屿科技和灯芯科技` are not one firm.
  private func isListed(_ name: ResolvedMention) -> Bool {
    let joiners = words.phrases.joiners
    if let joiner = text.longest(of: joiners, at: name.span.end), mentions.mention(at: joiner.end) != nil {
      return true
    }
    return text.longest(of: joiners, endingAt: name.span.start).map {
      mentions.mention(endingAt: $0.start) != nil
    } ?? false
  }

  /// Whether a fund or a source of figures stands where the article's own firm is told of.
  func isBystander(_ name: ResolvedMention) -> Bool {
    topic.firm != nil && topic.funds.contains(name.entity)
  }

  /// `我们注意到一家做机器人的公司——|北屿科技`: whether a firm is named behind what it is.
  private func isIntroduced(_ name: ResolvedMention, in clause: TextSpan) -> Bool {
    guard !oblique.contains(name, in: clause), !topic.funds.contains(name.entity) else { return false }
    let dash = text.trimmed(TextSpan(start: clause.start, end: name.span.start), of: "—-–“「").end
    return words.ends(.firmNoun, at: dash, of: text)
  }

  /// Whether a firm stands where the subject of a clause does: with few words before it, no name and no verb that takes it.
  func isTold(_ name: ResolvedMention, in clause: TextSpan) -> Bool {
    guard name.span.start - clause.start <= SubjectFinder.opening, !oblique.contains(name, in: clause),
      !topic.funds.contains(name.entity)
    else { return false }
    let gap = TextSpan(start: clause.start, end: max(clause.start, name.span.start))
    return mentions.mentions(in: gap).isEmpty && !words.ends(.objectVerb, at: name.span.start, of: text)
  }
}

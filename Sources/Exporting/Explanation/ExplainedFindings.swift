import Knowledge
import TextRepair

/// What was found, one entry each, with the rule and the bytes of the file.
struct ExplainedFindings {
  /// The reading whose findings are told.
  let reading: Reading

  /// The sections, statements first.
  var text: String {
    [
      section("STATEMENTS", reading.statements.map(statement)), section("FACTS", reading.facts.map(fact)),
      section("RELATIONS", reading.relations.map(relation)), section("ROLES", reading.roles.map(role)),
    ].joined(separator: "\n")
  }

  private func section(_ name: String, _ entries: [String]) -> String {
    entries.isEmpty ? "\(name): none\n" : "\(name): \(entries.count)\n" + entries.joined()
  }

  private func statement(_ statement: Statement) -> String {
    let named = statement.speakers.map(\.rawValue).joined(separator: ", ")
    let speaker = [statement.speakerText, named.isEmpty ? "" : "(\(named))"].filter { !$0.isEmpty }
    let details = [
      speaker.isEmpty ? "speaker not said" : speaker.joined(separator: " "),
      "\(statement.attribution.rawValue), \(statement.form.rawValue)",
      statement.cue.isEmpty ? nil : "cue “\(statement.cue)”", statement.addressee.map { "to \($0)" },
      statement.said.map { "on \($0)" },
    ]
    let about = statement.about.map(\.rawValue).joined(separator: ", ")
    return entry(
      details.compactMap(\.self).joined(separator: ", "), rule: statement.rule, statement.pieces,
      [statement.text, about.isEmpty ? nil : "about \(about)"])
  }

  private func fact(_ fact: Fact) -> String {
    let value = [fact.qualifier, fact.value, fact.unit].compactMap(\.self).joined(separator: " ")
    let details = [
      "\(fact.subject) \(fact.predicate)" + (value.isEmpty ? "" : " = \(value)"),
      fact.date.map { "on \($0)" },
      fact.attributedTo.map { "according to \($0)" },
    ]
    return entry(
      details.compactMap(\.self).joined(separator: ", "), rule: fact.rule, [fact.evidence],
      [words(fact.evidence)])
  }

  private func relation(_ relation: Relation) -> String {
    entry(
      "\(relation.subject) \(relation.predicate) \(relation.object)", rule: relation.rule,
      [relation.evidence],
      [words(relation.evidence)])
  }

  private func role(_ role: Role) -> String {
    entry(
      "\(role.person) is \(role.title) of \(role.organisation)", rule: nil, [role.evidence],
      [words(role.evidence)])
  }

  private func entry(_ title: String, rule: String?, _ places: [Evidence], _ lines: [String?]) -> String {
    let bytes = places.map { Explanation.bytes($0.source) }.joined(separator: ",")
    let origin = (rule.map { "rule \($0), " } ?? "") + "bytes \(bytes)"
    return Explanation.wrapped(title, indent: 2)
      + lines.compactMap(\.self).map { Explanation.wrapped($0, indent: 4) }.joined()
      + Explanation.wrapped("[\(origin)]", indent: 4)
  }

  private func words(_ evidence: Evidence) -> String { "“\(reading.article.cleanText[evidence.span])”" }
}

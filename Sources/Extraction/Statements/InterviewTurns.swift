import Articles
import Knowledge
import TextRepair

/// A stretch of an interview: who speaks, and the blocks of the turn.
struct InterviewTurn: Sendable {
  let blocks: Range<Int>
  /// The answer; empty for a question of the reporter's.
  let statements: [StatementDraft]
}

/// Finds the turns of an interview: blocks that open with a short label and a colon (`梁文锋：…`, `Q：…`).
///
/// A label counts as one when at least two blocks open with it, with words that it begins, or with another name of
/// the same person. A label that
/// names a person of the article, or `A` and 答, answers; any other (the outlet's name, `Q`, 问) asks, also in bold as a heading. A turn goes
/// on until the next label or heading; its blocks are the pieces of one statement.
struct InterviewTurns {
  /// How many bytes may stand before the colon: 24 characters.
  private static let longestLead = 25 * 4
  /// Marks that no label holds.
  private static let marks = ScalarSet("，。！？,.!?")

  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions
  /// Who wrote the article: they ask and do not answer.
  let authors: [String]

  func find(in blocks: [Block]) -> [InterviewTurn] {
    let labels = blocks.map { block -> (label: TextSpan, content: Int)? in
      switch block.kind {
      case .paragraph, .listItem: label(of: block.span)
      case .heading: label(of: block.span).flatMap { speaker($0.label, nil) == nil ? $0 : nil }
      default: nil
      }
    }
    guard labels.count(where: { $0 != nil }) >= 4 else { return [] }
    let meanings = labels.map { $0.map { meaning(of: $0.label) } }
    let counts = meanings.reduce(into: [String: Int]()) { counts, meaning in
      if let meaning { counts[meaning, default: 0] += 1 }
    }
    let usual = counts.filter { $0.value >= 2 }
    func isUsual(_ meaning: String) -> Bool {
      usual[meaning] != nil || meaning.count >= 2 && usual.keys.contains { $0.hasPrefix(meaning) }
    }
    let areUsual = meanings.map { $0.map(isUsual) ?? false }
    let kept = zip(labels, areUsual).map { label, isUsual in isUsual ? label : nil }
    guard Set(zip(meanings, areUsual).compactMap { $1 ? $0 : nil }).count >= 2 else { return [] }
    let hasAnswers = kept.contains { found in
      found.map { text.isWord($0.label, of: language.words(.answerLabel)) } ?? false
    }
    let main = hasAnswers ? mainPerson() : nil
    var turns: [InterviewTurn] = []
    var index = 0
    while index < blocks.count {
      guard let label = kept[index] else {
        index += 1
        continue
      }
      var end = index + 1
      let speaker = speaker(label.label, main)?.entities.first
      while end < blocks.count, kept[end] == nil,
        blocks[end].kind == .paragraph || blocks[end].kind == .listItem, !names(speaker, in: blocks[end].span)
      { end += 1 }
      turns.append(turn(label, main, blocks, index..<end))
      index = end
    }
    return turns
  }

  /// Whom a label names, so that `Mara Ellingsen` and `Ellingsen` are one; the label itself where it names nobody.
  private func meaning(of label: TextSpan) -> String {
    guard let mention = mentions.mentions(in: label).last, mention.kind == .person,
      mention.span.end == label.end
    else { return text.text(label) }
    return mention.entity.rawValue
  }

  /// Whether a block without 我 names the one who speaks: then it tells of them and is no longer their answer.
  private func names(_ speaker: EntityID?, in block: TextSpan) -> Bool {
    text.first("我", in: block) == nil && mentions.mentions(in: block).contains { $0.entity == speaker }
  }

  private func turn(
    _ label: (label: TextSpan, content: Int), _ main: EntityID?, _ blocks: [Block], _ range: Range<Int>
  ) -> InterviewTurn {
    guard let speaker = speaker(label.label, main) else {
      return InterviewTurn(blocks: range, statements: [])
    }
    let first = text.trimmed(TextSpan(start: label.content, end: blocks[range.lowerBound].span.end))
    let pieces = ([first] + range.dropFirst().map { blocks[$0].span }).filter { !$0.isEmpty }
    guard !pieces.isEmpty else { return InterviewTurn(blocks: range, statements: []) }
    let draft = StatementDraft(
      rule: "interview-turn", speaker: speaker, pieces: pieces, cue: nil, form: .direct,
      unit: TextSpan(start: blocks[range.lowerBound].span.start, end: pieces[pieces.count - 1].end),
      block: range.lowerBound)
    return InterviewTurn(blocks: range, statements: [draft])
  }

  /// The label of a block and where its words begin.
  private func label(of block: TextSpan) -> (label: TextSpan, content: Int)? {
    let lead = min(block.end, block.start + InterviewTurns.longestLead)
    guard text.next(of: language.colons.bit, from: block.start, before: lead) != nil else { return nil }
    var offset = block.start, count = 0
    while offset < block.end, count <= 24, let scalar = text.character(at: offset) {
      if scalar == "：" || scalar == ":" {
        let label = text.trimmed(TextSpan(start: block.start, end: offset), of: "*“”「」")
        return label.isEmpty ? nil : (label, text.end(after: offset))
      }
      if InterviewTurns.marks.contains(scalar) { return nil }
      offset = text.end(after: offset)
      count += 1
    }
    return nil
  }

  private func speaker(_ label: TextSpan, _ main: EntityID?) -> Speaker? {
    let words = text.text(label)
    if text.isWord(label, of: language.words(.answerLabel)), let person = main {
      return Speaker(entities: [person], text: mentions.entities[person]?.name ?? words, attribution: .named)
    }
    guard let mention = mentions.mentions(in: label).last, mention.kind == .person,
      mention.span.end == label.end
    else { return nil }
    return Speaker(entities: [mention.entity], text: text.text(mention.span), attribution: .named)
  }

  private func isAuthor(_ person: EntityID) -> Bool {
    mentions.entities[person].map { authors.contains($0.name) } ?? false
  }

  /// The person the article names most, its authors left aside.
  private func mainPerson() -> EntityID? {
    let people = Dictionary(
      grouping: mentions.all.filter { $0.kind == .person && !isAuthor($0.entity) }, by: \.entity)
    return people.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
  }
}

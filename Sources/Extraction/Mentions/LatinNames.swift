import Articles
import Knowledge
import TextRepair

/// Finds names in Latin letters that no lexicon lists in Chinese prose: `初创公司 Nova`, `Nova 完成融资`, `应用 Luma`.
///
/// All places of a run of capitalised words are judged together: by its form (a common given name, `Capital`), by the
/// nouns and verbs directly around it, and by how often it stands. Words that stand for no thing (`GPU`, `Agent`) are none.
struct LatinNames {
  let text: ArticleBytes
  let language: LanguageTables

  private struct Candidate {
    var run: CapitalRun
    var places: [TextSpan] = []
    var votes = KindVotes()
  }

  /// The names with their kinds, longest first.
  func find(in chains: CapitalChains, mentions: Mentions) -> [(name: String, kind: EntityKind)] {
    let evidence = EnglishNameEvidence(text: text, english: language.english)
    var candidates: [String: Candidate] = [:]
    let runs = chains.runs(where: { _ in true }, except: { isKnown($0, mentions) })
    for run in runs where isFree(run, mentions, evidence) && isName(run) {
      let (span, kind) = whole(run)
      let name = text.text(span)
      var candidate = candidates[name] ?? Candidate(run: run, votes: evidence.form(of: run))
      candidate.places.append(span)
      if let kind { candidate.votes.add(kind, 3) }
      addContext(of: span, evidence.mayBePerson(run), &candidate.votes)
      candidates[name] = candidate
    }
    return candidates.compactMap { name, candidate in
      if let best = candidate.votes.best, best.weight >= 2 { return (name, best.kind) }
      let isOften =
        candidate.places.count >= 4 && candidate.run.words.count == 1 && name.utf8.count >= 4
        && name.utf8.dropFirst().contains { (0x61...0x7A).contains($0) }
        && candidate.votes.best?.kind != .person && !candidate.places.contains(where: isPersonal)
      return candidate.run.isCompound(in: text) && candidate.places.count >= 2 || isOften
        ? (name, candidate.votes.best?.kind ?? .product) : nil
    }.sorted { ($0.name.utf8.count, $1.name) > ($1.name.utf8.count, $0.name) }
  }

  /// Whether no known name stands in a run, or only the first word of a firm's: `Tallowe|Ventures` where a Tallowe is known.
  private func isFree(_ run: CapitalRun, _ mentions: Mentions, _ evidence: EnglishNameEvidence) -> Bool {
    let known = mentions.mentions(in: run.span)
    guard mentions.overlaps(run.span) else { return true }
    return run.words.count >= 2 && known.count == 1 && known.first?.kind == .person
      && known.first?.span == run.words.first && evidence.form(of: run)[.company] >= 4
  }

  /// Whether no part of a chain of words can be a new name: each word is part of a known one or common by itself.
  private func isKnown(_ words: [TextSpan], _ mentions: Mentions) -> Bool {
    words.count == 1 && words[0].count < 3
      || words.allSatisfy { mentions.overlaps($0) || language.english.names.isPlain(text.text($0)) }
  }

  /// What the noun says that 名为 and 的 enclose a name for: `名为 Tallowe 的投资集团`.
  private func explained(from start: Int, to end: Int) -> EntityKind? {
    guard text.longest(of: language.words(.naming), endingAt: start) != nil, text.has("的", at: end) else {
      return nil
    }
    var place = end + 3
    for _ in 0..<8 {
      guard let scalar = text.character(at: place), scalar.isHan, scalar != "的" else { return nil }
      if let kind = language.nameNouns.kind(.list, at: place, in: text) { return kind }
      place = text.end(after: place)
    }
    return nil
  }

  /// A run with the Han ending of an institution or the number of a version behind it, and what that makes of it:
  /// `Nova实验室`, `PlayStation 5`.
  private func whole(_ run: CapitalRun) -> (span: TextSpan, kind: EntityKind?) {
    let forms = language.organisations
    if let ending = text.longest(of: forms.endings, at: run.span.end),
      language.nameNouns.kind(.behind, at: run.span.end, in: text) == .institution
    {
      return (TextSpan(start: run.span.start, end: ending.end), forms.kind(of: text.text(ending)))
    }
    if let firm = firmEnd(behind: run.span.end) {
      return (TextSpan(start: run.span.start, end: firm), .company)
    }
    var end = run.span.end + 1
    while text.character(at: end)?.isAsciiDigit == true { end += 1 }
    guard text.has(" ", at: run.span.end), (1...2).contains(end - run.span.end - 1),
      let next = text.character(at: end), !next.isAsciiWord, !".,%-/:".unicodeScalars.contains(next),
      text.longest(of: language.words(.measure), at: next == " " ? end + 1 : end) == nil
    else { return (run.span, nil) }
    let isModel = language.nameNouns.kind(before: run.span.start, in: text) == .model
    return (TextSpan(start: run.span.start, end: end), isModel ? .model : .product)
  }

  /// Whether a name ends in a version behind a hyphen (`Saltmarsh-2`, `Saltmarsh-Flash`) and words of models stand in its clause.
  private func isVersionOfModel(_ span: TextSpan) -> Bool {
    guard let hyphen = text.bytes[span.range].lastIndex(of: 0x2D), hyphen - span.start >= 2 else {
      return false
    }
    let tail = TextSpan(start: hyphen + 1, end: span.end)
    let isCode = text.bytes[span.start..<hyphen].allSatisfy { !(0x61...0x7A).contains($0) }
    guard
      text.character(at: tail.start)?.isAsciiDigit == true && !isCode
        || text.longest(of: language.words(.modelVariant), at: tail.start)?.end == tail.end
        || tail.count == 2 && text.character(at: tail.start + 1)?.isAsciiDigit == true
    else { return false }
    var start = span.start, end = span.end
    while start > 0, span.start - start < 75, let scalar = text.character(before: start),
      !"。！？\n；".unicodeScalars.contains(scalar)
    { start = text.start(before: start) }
    while end - span.end < 75, let scalar = text.character(at: end), !"。！？\n；".unicodeScalars.contains(scalar)
    {
      end = text.end(after: end)
    }
    return text.contains(language.words(.modelSign), in: TextSpan(start: start, end: end))
  }

  /// Where an ending of firms ends that stands behind a Latin name, at most two characters between: `Quorra|证券公司`.
  private func firmEnd(behind offset: Int) -> Int? {
    let forms = language.organisations
    var start = text.has(" ", at: offset) ? offset + 1 : offset
    for count in 0...2 {
      if let ending = text.longest(of: forms.endings, at: start), !forms.weak.contains(text.text(ending)) {
        guard forms.kind(of: text.text(ending)) == .company, count == 0 || !text.has("智", at: ending.start)
        else {
          return nil
        }
        let end = text.has("公司", at: ending.end) ? ending.end + 6 : ending.end
        let edges = HanNameBounds(text: text, language: language, mentions: Mentions())
        return edges.mayEnd(end, from: ending.start) ? end : nil
      }
      guard let scalar = text.character(at: start), scalar.isHan,
        !language.characters(.grammar).contains(scalar),
        !forms.borders.contains(scalar)
      else { return nil }
      start = text.end(after: start)
    }
    return nil
  }

  /// Whether a run may name something: no common word or abbreviation, no single letter, no stretch of English prose.
  private func isName(_ run: CapitalRun) -> Bool {
    let words = run.words.map(text.text)
    guard run.span.count >= 3, words.count <= 4 else { return false }
    if words.allSatisfy(language.english.names.isPlain) || language.english.names.isPlain(text.text(run.span))
    {
      return false
    }
    let before = text.character(
      before: text.has(" ", endingAt: run.span.start) ? run.span.start - 1 : run.span.start)
    let end = text.has(" ", at: run.span.end) ? run.span.end + 1 : run.span.end
    if text.begins(with: language.phrases(.lawNoun), at: end) { return false }
    let after = text.character(at: end)
    return before?.isLatinWord != true && (after?.isLatinWord != true || after?.isAsciiDigit == true)
  }

  /// Where the words of a date and of news behind a name end: Nova|于2022年9月|完成融资.
  private func afterDate(at offset: Int) -> Int {
    var end = offset, hasDigit = false
    if text.has("于", at: end) || text.has("在", at: end) { end += 3 }
    while let scalar = text.character(at: end),
      scalar.isAsciiDigit || language.characters(.dateCharacter).contains(scalar)
    {
      hasDigit = hasDigit || scalar.isAsciiDigit
      end = text.end(after: end)
    }
    let start = hasDigit ? end : offset
    return text.longest(of: language.words(.newsAdverb), at: start)?.end ?? start
  }

  /// What a classifier behind a name says: `Nova是一家`, `Nova（一款`; nil where it says nothing.
  private func introduced(at offset: Int) -> EntityKind? {
    guard let place = text.longest(of: language.phrases(.oneOf), at: offset)?.end else { return nil }
    if text.begins(with: language.phrases(.firmClassifier), at: place) { return .company }
    if text.begins(with: language.phrases(.productClassifier), at: place) { return .product }
    return text.begins(with: language.phrases(.personClassifier), at: place) ? .person : nil
  }

  /// Whether a name stands where a person's does: behind another capitalised word or a middle dot, or before a cue.
  private func isPersonal(_ place: TextSpan) -> Bool {
    if language.cue(in: text, at: place.end) != nil { return true }
    guard let before = text.character(before: place.start) else { return false }
    if "·・•".unicodeScalars.contains(before) { return true }
    return before == " " && text.character(before: place.start - 1)?.isLatinWord == true
  }

  private func addContext(of span: TextSpan, _ mayBePerson: Bool, _ votes: inout KindVotes) {
    var start = span.start, end = span.end
    while start > 0, let scalar = text.character(before: start), " 「“《『‘\"".unicodeScalars.contains(scalar) {
      start = text.start(before: start)
    }
    while let scalar = text.character(at: end), " 」”》』’\"".unicodeScalars.contains(scalar) {
      end = text.end(after: end)
    }
    if let kind = language.nameNouns.kind(before: start, in: text), kind != .person || mayBePerson {
      votes.add(kind, 2)
    }
    if let kind = language.nameNouns.kind(.behind, at: end, in: text)
      ?? language.nameNouns.kind(.behind, at: afterDate(at: end), in: text),
      kind != .person || mayBePerson
    {
      votes.add(kind, 2)
    }
    if isVersionOfModel(span) { votes.add(.model, 2) }
    if let kind = introduced(at: end), kind != .person || mayBePerson { votes.add(kind, 3) }
    if text.longest(of: language.officeTitles, at: end) != nil { votes.add(.company, 2) }
    if let kind = explained(from: start, to: end), kind != .person || mayBePerson { votes.add(kind, 2) }
    if mayBePerson, language.cue(in: text, at: end) != nil { votes.add(.person, 2) }
  }
}

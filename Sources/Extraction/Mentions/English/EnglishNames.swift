import Articles
import Knowledge
import TextRepair

/// Finds names that no lexicon lists in English prose.
///
/// All runs of capitalised words with the same letters are judged together: by their form (`Fernmoor Capital`, a
/// common given name), by the words around each place (`the startup Nova`, `Nova raised`, `, a maker of`), and by
/// the names they stand in one list with. A word that only ever opens a sentence needs a strong reason, and a place or a
/// common word with a capital is none. The last name of a person and the short form of a firm mean the same as the
/// whole (`May` for `Lena May`, `Fernmoor` for `Fernmoor Capital`), unless two people share it.
struct EnglishNames {
  let text: ArticleBytes
  let language: LanguageTables

  private var names: EnglishNameTables { language.english.names }

  /// One name with all its places.
  private struct Candidate {
    var run: CapitalRun
    var places: [CapitalRun] = []
    var votes = KindVotes()
    var inSentence: Int { places.count { !$0.opensSentence } }

    /// Counts another place, and what stands around it.
    mutating func add(_ run: CapitalRun, _ context: KindVotes) {
      places.append(run)
      votes.add(context)
    }
  }

  /// Adds what is found to the mentions.
  func add(to mentions: inout Mentions, chains: CapitalChains) {
    let runs = chains.runs { $0.kind == .paragraph || $0.kind == .listItem }
    var candidates = candidates(runs, mentions)
    addLists(runs, mentions, &candidates)
    let known = knownShortForms(mentions)
    let partsOfNames = partsOfNames(candidates.values).union(known.map(\.short))
      .union(shortFirms(candidates.values))
    let found = candidates.values.compactMap { candidate in
      partsOfNames.contains(text.text(candidate.run.span))
        ? nil : kind(of: candidate).map { (candidate: candidate, kind: $0) }
    }.sorted {
      ($0.candidate.run.span.count, $1.candidate.run.span) > (
        $1.candidate.run.span.count, $0.candidate.run.span
      )
    }
    for (candidate, kind) in found {
      let spans = candidate.places.map(\.span)
      if spans.contains(where: mentions.overlaps) { spans.forEach { mentions.remove(overlapping: $0) } }
      let name = text.text(candidate.run.span)
      mentions.add(named(kind, name), at: text.words(name))
    }
    addShortForms(found.map { ($0.candidate.run, $0.kind) }, known, runs, &mentions)
  }

  /// The short forms of the firms among the candidates: `Fernmoor` of `Fernmoor Capital`.
  private func shortFirms(_ candidates: Dictionary<String, Candidate>.Values) -> Set<String> {
    Set(candidates.filter { kind(of: $0) == .company }.flatMap { shortForms($0.run, .company) })
  }

  private func named(_ kind: EntityKind, _ name: String) -> Mentions.Named {
    Mentions.Named(id: EntityID(kind: kind, name: name), kind: kind, name: name, isKnown: false)
  }

  /// The short forms of people and firms that the lexicon knows and the article names in full, with their owners.
  private func knownShortForms(_ mentions: Mentions) -> [(short: String, named: Mentions.Named)] {
    mentions.all.flatMap { mention -> [(short: String, named: Mentions.Named)] in
      let words = text.text(mention.span).split(separator: " ").map(String.init)
      guard let first = words.first, let last = words.last, words.count >= 2,
        let named = mentions.entities[mention.entity]
      else { return [] }
      switch mention.kind {
      case .person: return [(first, named), (last, named)]
      case .company where words.count == 2 && names.endings[last] == .company && !names.isPlain(first):
        return [(first, named)]
      default: return []
      }
    }
  }

  /// The first and last names of the people among the candidates.
  private func partsOfNames(_ candidates: Dictionary<String, Candidate>.Values) -> Set<String> {
    Set(
      candidates.filter { $0.run.words.count >= 2 && kind(of: $0) == .person }
        .flatMap { [$0.run.words.first, $0.run.words.last].compactMap { $0.map(text.text) } })
  }

  private func candidates(_ runs: [CapitalRun], _ mentions: Mentions) -> [String: Candidate] {
    let evidence = EnglishNameEvidence(text: text, english: language.english)
    var result: [String: Candidate] = [:]
    for run in runs where isFree(run, mentions) {
      let name = text.text(run.span)
      guard !names.isPlain(name), !run.words.allSatisfy({ names.isPlain(text.text($0)) }) else { continue }
      let context = evidence.context(of: run)
      result[name, default: Candidate(run: run, votes: evidence.form(of: run))].add(run, context)
    }
    return result
  }

  /// Whether nothing is known of a run, or only of its beginning where its last word makes more of it (`Meta Capital`).
  private func isFree(_ run: CapitalRun, _ mentions: Mentions) -> Bool {
    guard mentions.overlaps(run.span) else { return true }
    guard run.words.count >= 2, let last = run.words.last, names.endings[text.text(last)] != nil,
      !text.has("AI", at: last.start), !names.legalForms.contains(text.text(last)),
      let known = mentions.mention(at: run.span.start)
    else { return false }
    return known.span.start == run.span.start && known.span.end < last.start && !mentions.overlaps(last)
  }

  /// The kind that a name is of; nil where too little speaks for one.
  private func kind(of candidate: Candidate) -> EntityKind? {
    let isCompound = candidate.run.isCompound(in: text)
    guard let (kind, weight) = candidate.votes.best else { return isCompound ? .company : nil }
    if isCompound { return kind }
    if candidate.places.allSatisfy(isField) { return nil }
    if candidate.inSentence == 0 && candidate.run.words.count == 1 {
      return weight >= 3 && !isOrdinary(candidate.run) ? kind : nil
    }
    if weight >= 2 { return kind }
    return candidate.inSentence >= 2 ? kind : nil
  }

  /// Whether a word that opens its sentence describes the field behind it: `Dependable AI |systems`.
  private func isField(_ run: CapitalRun) -> Bool {
    guard run.opensSentence, run.words.count == 2, let last = run.words.last, text.text(last) == "AI" else {
      return false
    }
    return EnglishWords(text: text).behind(run.span.end, count: 1).first.map(names.fieldNouns.contains)
      == true
  }

  /// Whether the one word of a run also stands in small letters.
  private func isOrdinary(_ run: CapitalRun) -> Bool {
    let small = text.text(run.span).lowercased()
    return !text.words(small).isEmpty
  }

  // MARK: Lists

  /// Names in one list are of one kind: `Nova, Fernmoor and Google`.
  private func addLists(_ runs: [CapitalRun], _ mentions: Mentions, _ candidates: inout [String: Candidate]) {
    let known = mentions.all.map { (span: $0.span, kind: Optional($0.kind)) }
    let free = runs.filter { !mentions.overlaps($0.span) }.map { (span: $0.span, kind: EntityKind?.none) }
    let items = (known + free).sorted { $0.span < $1.span }
    var start = 0
    while start < items.count {
      var end = start + 1
      while end < items.count,
        isJoint(
          TextSpan(start: items[end - 1].span.end, end: max(items[end].span.start, items[end - 1].span.end)))
      { end += 1 }
      if end - start >= 2 { vote(items[start..<end], &candidates) }
      start = end
    }
  }

  private func isJoint(_ gap: TextSpan) -> Bool {
    guard gap.count <= 14 else { return false }
    return [", ", ", and ", " and ", ", or ", " or ", " & ", " as well as ", ", as well as "].contains(
      text.text(gap))
  }

  private func vote(
    _ items: ArraySlice<(span: TextSpan, kind: EntityKind?)>, _ candidates: inout [String: Candidate]
  ) {
    var votes = KindVotes()
    for item in items {
      if let kind = item.kind { votes.add(kind, 2) }
      guard let own = candidates[text.text(item.span)]?.votes.best else { continue }
      votes.add(own.kind, min(own.weight, 2))
    }
    guard let best = votes.best, best.weight >= 2 else { return }
    let evidence = EnglishNameEvidence(text: text, english: language.english)
    for item in items where item.kind == nil {
      let name = text.text(item.span)
      guard let candidate = candidates[name], best.kind != .person || evidence.mayBePerson(candidate.run)
      else { continue }
      candidates[name]?.votes.add(best.kind, items.count > 2 ? 2 : 1)
    }
  }

  // MARK: Short forms

  private func addShortForms(
    _ found: [(run: CapitalRun, kind: EntityKind)], _ known: [(short: String, named: Mentions.Named)],
    _ runs: [CapitalRun], _ mentions: inout Mentions
  ) {
    var owners: [String: [EntityID: Mentions.Named]] = [:]
    for (run, kind) in found where run.words.count >= 2 {
      let whole = named(kind, text.text(run.span))
      for short in shortForms(run, kind) { owners[short, default: [:]][whole.id] = whole }
    }
    for (short, named) in known { owners[short, default: [:]][named.id] = named }
    for run in runs where run.words.count == 1 && !mentions.overlaps(run.span) {
      guard let candidates = owners[text.text(run.span)], candidates.count == 1, let owner = candidates.first
      else { continue }
      mentions.add(owner.value, at: [run.span])
    }
  }

  /// The last name and the first of a person; the first word of a firm whose second says only what it is.
  private func shortForms(_ run: CapitalRun, _ kind: EntityKind) -> [String] {
    guard let first = run.words.first, let last = run.words.last else { return [] }
    let short = text.text(first)
    switch kind {
    case .person: return last.count >= 2 ? [text.text(last), short] : [short]
    case .company where run.words.count == 2 && first.count >= 3 && names.endings[text.text(last)] != nil:
      return names.isPlain(short) ? [] : [short]
    default: return []
    }
  }
}

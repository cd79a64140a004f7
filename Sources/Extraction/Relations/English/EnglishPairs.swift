import Knowledge
import TextRepair

/// Finds what holds between two firms or things where a verb or noun and a preposition tell it: `A competes for clients with
/// B`, `A struck a deal with B`, `A put $2 million into B`, `A runs on B`, `A and B announced a partnership`.
///
/// What is talked about or denied is none: `A is in talks to work with B`.
struct EnglishPairs {
  /// What a word tells with its preposition.
  private struct Form {
    let predicate: String
    let prepositions: Set<String>
    let subjects: Set<EntityKind>
    let objects: Set<EntityKind>
  }

  private static let firms: Set<EntityKind> = [.company, .institution]
  private static let rivals: Set<EntityKind> = [.company, .product, .model, .platform]
  private static let forms: [EnglishFirmTables.Pair: Form] = [
    .partner: Form(
      predicate: "partner_of", prepositions: ["with"], subjects: firms, objects: firms.union([.platform])),
    .rival: Form(
      predicate: "competes_with", prepositions: ["with", "against", "from"], subjects: rivals, objects: rivals
    ),
    .investor: Form(
      predicate: "invested_in", prepositions: ["in", "into", "on"],
      subjects: [.company, .person, .institution],
      objects: [.company]),
    .user: Form(
      predicate: "uses", prepositions: ["on", "upon", "atop", "using", "with", "by"],
      subjects: [.company, .product, .model, .platform, .institution],
      objects: [.model, .product, .platform, .company]),
    .direct: Form(
      predicate: "uses", prepositions: [], subjects: [.company, .product, .institution, .platform],
      objects: [.model, .product]),
    .chooser: Form(
      predicate: "uses", prepositions: [], subjects: [.company, .institution, .media],
      objects: [.model, .product, .platform, .company]),
    .loser: Form(predicate: "competes_with", prepositions: ["to"], subjects: [.company], objects: [.company]),
    .mover: Form(
      predicate: "uses", prepositions: ["to"],
      subjects: [.company, .product, .model, .platform, .institution], objects: [.model, .product]),
  ]
  private static let doubts: Phrases = [
    "in talks", "not ", "n't ", "n’t ", "never ", "could ", "might ", "may ", "would ", "consider", "weigh",
    "plans to",
    "planning to", "wants to", "hopes to", "declined", "if ", "bid ", "no longer", "rather than",
    "instead of",
  ]
  private static let stops: Set = [
    ",", ".", ";", ":", "(", ")", "that", "who", "which", "and", "but", "“", "”", "—",
  ]
  /// How many items may stand between word and preposition.
  private static let reach = 7

  let text: ArticleBytes
  let mentions: Mentions
  let words: EnglishFirmTables
  let subjects: ClauseSubjects
  let doers: EnglishDoers

  /// The relations of a unit, in order of the words.
  func find(_ items: EnglishItems, in unit: Unit) -> [RelationDraft] {
    items.all.indices.flatMap { index -> [RelationDraft] in
      if let pair = words.between[items.word(index)], let two = between(pair, index, items, unit) {
        return two
      }
      guard let pair = words.pairs[items.word(index)], let form = EnglishPairs.forms[pair] else { return [] }
      let place = items.all[index].span
      if items.word(index) == "venture", items.word(index - 1) != "joint" { return [] }
      if pair == .direct { return direct(index, items, unit) + examples(behind: index, items, unit) }
      if pair == .chooser { return chosen(index, form, items, unit) }
      let clause = Clauses(text: text).clause(around: place, in: unit.span)
      guard !text.contains(anyOf: EnglishPairs.doubts, in: clause) else { return [] }
      guard let lead = preposition(behind: index, form, items) else {
        return pair == .partner ? joint(before: index, form, items, clause) : []
      }
      guard items.word(lead) != "by" || items.word(index) == "powered" else { return [] }
      let listed = EnglishNameList(items: items, kinds: form.objects).names(from: lead + 1)
      let used = pair == .user ? listed.filter { isUsed($0, items) } : listed
      let objects = isFronted(index, items) ? beforeComma(used, items) : used
      guard let first = objects.first, first.span.start - items.all[lead].span.end <= 60 else { return [] }
      let told = subjects.find(
        before: place, in: clause, unit, kinds: form.subjects, for: form.predicate)
      let doing = told.isEmpty ? doers.find(before: index, items, in: unit, kinds: form.subjects) : told
      return (doing.isEmpty ? fronted(index, objects, form, items) : doing).flatMap { doer in
        objects.filter { $0.entity != doer }.map {
          RelationDraft(
            rule: "english-pairs", subject: doer, predicate: form.predicate, object: $0.entity, span: clause,
            cue: place)
        }
      }
    }
  }

  /// `A, B and C all use D`: a verb of several, with what it takes directly behind it.
  private func direct(_ index: Int, _ items: EnglishItems, _ unit: Unit) -> [RelationDraft] {
    guard let form = EnglishPairs.forms[.direct] else { return [] }
    var last = index - 1
    while last > 0, ["all", "both", "now", "also", "already", "currently"].contains(items.word(last)) {
      last -= 1
    }
    let doers = EnglishNameList(items: items, kinds: form.subjects).names(endingAt: last)
    let clause = Clauses(text: text).clause(around: items.all[index].span, in: unit.span)
    guard !text.contains(anyOf: EnglishPairs.doubts, in: clause) else { return [] }
    let objects = EnglishNameList(items: items, kinds: form.objects).names(from: index + 1)
    return doers.flatMap { doer in
      objects.filter { $0.entity != doer.entity }.map {
        RelationDraft(
          rule: "english-pairs", subject: doer.entity, predicate: form.predicate, object: $0.entity,
          span: clause,
          cue: items.all[index].span)
      }
    }
  }

  /// `runs on |Wren|`, `runs on |Tallowe's| models`, `runs on |Tallowe| chips`: a firm is used where something of it is.
  private func isUsed(_ name: ResolvedMention, _ items: EnglishItems) -> Bool {
    guard name.kind == .company else { return true }
    guard let index = items.all.firstIndex(where: { $0.span == name.span }) else { return false }
    let next = items.word(index + 1)
    return next == "'s" || words.thingNouns.contains(next.hasSuffix("s") ? String(next.dropLast()) : next)
      || ["hardware", "technology", "gpus", "cpus", "silicon", "infrastructure"].contains(next)
  }

  /// `More than 400 clinics use Tallowe's app, |including A and B|`: those who are named among many.
  private func examples(behind index: Int, _ items: EnglishItems, _ unit: Unit) -> [RelationDraft] {
    let list = EnglishNameList(items: items, kinds: [.company, .institution])
    let used = EnglishNameList(items: items, kinds: [.model, .product, .company]).names(from: index + 1)
    guard let thing = used.first, thing.span.start - items.all[index].span.end <= 40,
      let start = items.all.firstIndex(where: { $0.span == thing.span }),
      let including = (start + 1..<start + 8).first(where: {
        items.word($0) == "including" || items.word($0) == "as" && items.word($0 - 1) == "such"
      }), items.name(index - 1) == nil
    else { return [] }
    let clause = Clauses(text: text).statement(around: items.all[index].span, in: unit.span)
    guard !text.contains(anyOf: EnglishPairs.doubts, in: clause) else { return [] }
    return list.names(from: including + 1).filter { $0.entity != thing.entity }.map {
      RelationDraft(
        rule: "english-pairs", subject: $0.entity, predicate: "uses", object: thing.entity, span: clause,
        cue: items.all[index].span)
    }
  }

  /// `the race |between A and B|`: what holds between two; nil where another word follows.
  private func between(_ pair: EnglishFirmTables.Pair, _ index: Int, _ items: EnglishItems, _ unit: Unit)
    -> [RelationDraft]?
  {
    guard items.word(index + 1) == "between", let form = EnglishPairs.forms[pair] else { return nil }
    let clause = Clauses(text: text).clause(around: items.all[index].span, in: unit.span)
    let names = EnglishNameList(items: items, kinds: form.objects).names(from: index + 2)
    guard names.count == 2, !text.contains(anyOf: EnglishPairs.doubts, in: clause) else { return [] }
    return [
      RelationDraft(
        rule: "english-pairs", subject: names[0].entity, predicate: form.predicate, object: names[1].entity,
        span: clause, cue: items.all[index].span)
    ]
  }

  /// `Tallowe |picked| Saltmarsh`, `Tallowe |adopted| Brightfen's software`: what one takes for its use.
  private func chosen(_ index: Int, _ form: Form, _ items: EnglishItems, _ unit: Unit) -> [RelationDraft] {
    let clause = Clauses(text: text).clause(around: items.all[index].span, in: unit.span)
    guard !text.contains(anyOf: EnglishPairs.doubts, in: clause) else { return [] }
    let start = items.word(index + 1) == "on" ? index + 2 : index + 1
    let objects = EnglishNameList(items: items, kinds: form.objects).names(from: start)
    guard let first = objects.first, first.span.start - items.all[start - 1].span.end <= 40 else { return [] }
    let doers = doers.find(before: index, items, in: unit, kinds: form.subjects)
    return doers.flatMap { doer in
      objects.filter { $0.entity != doer }.map {
        RelationDraft(
          rule: "english-pairs", subject: doer, predicate: form.predicate, object: $0.entity, span: clause,
          cue: items.all[index].span)
      }
    }
  }

  /// Whether a word stands in the phrase that opens its sentence: `In |partnership|`.
  private func isFronted(_ index: Int, _ items: EnglishItems) -> Bool {
    index <= 6 && ["in", "under", "as", "through", "together", "along", "via"].contains(items.word(0))
  }

  /// The names of such a phrase, without the one that the sentence goes on with: `with |A|, B will`.
  private func beforeComma(_ names: [ResolvedMention], _ items: EnglishItems) -> [ResolvedMention] {
    guard names.count > 1, let last = names.last,
      let index = items.all.firstIndex(where: { $0.span == last.span }), items.word(index - 1) == ","
    else { return names }
    return names.dropLast()
  }

  /// `In |partnership| with A, |B| will`: who does it is told behind the phrase that opens the sentence.
  private func fronted(_ index: Int, _ objects: [ResolvedMention], _ form: Form, _ items: EnglishItems)
    -> [EntityID]
  {
    guard isFronted(index, items), let last = objects.last,
      let end = items.all.firstIndex(where: { $0.span == last.span })
    else { return [] }
    guard let comma = (end..<min(items.all.count, end + 14)).first(where: { items.word($0) == "," }),
      let name = items.name(items.word(comma + 1) == "the" ? comma + 2 : comma + 1),
      form.subjects.contains(name.kind)
    else { return [] }
    return [name.entity]
  }

  private func preposition(behind index: Int, _ form: Form, _ items: EnglishItems) -> Int? {
    for place in (index + 1)...(index + EnglishPairs.reach) {
      let word = items.word(place)
      if form.prepositions.contains(word) { return place }
      if word == "from", items.name(place + 1) != nil, form.prepositions.contains(items.word(place + 2)) {
        return place + 2
      }
      if items.name(place) != nil || EnglishPairs.stops.contains(word) || place >= items.all.count {
        return nil
      }
    }
    return nil
  }

  /// `A and B announced a partnership`, `A and B are teaming up`: two or more that do something together.
  private func joint(before index: Int, _ form: Form, _ items: EnglishItems, _ clause: TextSpan)
    -> [RelationDraft]
  {
    var last = index - 1
    while last > max(0, index - 7), items.name(last) == nil {
      if EnglishPairs.stops.contains(items.word(last))
        || ["of", "with", "for", "to"].contains(items.word(last))
      {
        return []
      }
      last -= 1
    }
    let names = EnglishNameList(items: items, kinds: form.objects).names(endingAt: last)
    guard names.count >= 2, let first = names.first, names.count <= 3 else { return [] }
    return names.dropFirst().filter { $0.entity != first.entity }.map {
      RelationDraft(
        rule: "english-pairs", subject: first.entity, predicate: form.predicate, object: $0.entity,
        span: clause,
        cue: items.all[index].span)
    }
  }
}

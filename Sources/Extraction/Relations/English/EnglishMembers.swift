import Knowledge
import TextRepair

/// Finds who is named in English as the customers, backers, rivals or partners of a firm or a product.
///
/// `its customers include A and B`, `among the customers that signed are A and B`, `the service counts A and B among its
/// users`, `A and B are its backers`, `with A among the investors`, `existing backers A and B`, `A, B and other rivals`.
/// The owner stands before the noun (`Tallowe's customers`), behind `of`, or is the one that the sentence speaks of.
struct EnglishMembers {
  /// How many items may stand between noun and link, and between noun and owner.
  private static let gap = 14, owner = 6
  /// How far behind `are` the first name stands, in bytes.
  private static let near = 14
  private static let firms: Set<EntityKind> = [.company, .institution]
  private static let copulas: Set = ["is", "are", "was", "were", "remain", "remains", "became"]
  private static let possessives: Set = ["its", "their", "his", "her", "our", "whose"]
  /// Words behind which a noun is another phrase's.
  private static let stops: Set = [".", ";", ":", "(", ")", "”", "“", "\"", "—", "–"]

  let text: ArticleBytes
  let mentions: Mentions
  let words: EnglishFirmTables
  let subjects: SubjectFinder
  /// Those who are hardly ever invested in.
  let funds: Set<EntityID>

  /// The relations of a unit, in order of the nouns.
  func find(_ items: EnglishItems, in unit: Unit) -> [RelationDraft] {
    var drafts: [RelationDraft] = []
    for index in items.all.indices {
      guard let member = words.members[items.word(index)], !isEmployed(index, items),
        member != .backer || !isInRound(index, items)
      else { continue }
      let end = words.rosters.contains(items.word(index + 1)) ? index + 1 : index
      let listed = members(index, end, items, unit, kinds(of: member))
      guard let first = listed.names.first, let last = listed.names.last else { continue }
      let list = TextSpan(start: first.span.start, end: max(first.span.end, last.span.end))
      let except = Set(mentions.mentions(in: list).map(\.entity))
      guard
        let owner = owner(
          index, end, member, items, unit, except: except, isCounted: listed.counting ?? index)
      else { continue }
      let span = Clauses(text: text).statement(around: first.span, in: unit.span)
      let ownKind = mentions.entities[owner]?.kind
      let alike = listed.names.filter { $0.kind == ownKind }
      drafts += (member == .rival && !alike.isEmpty ? alike : listed.names).compactMap {
        draft(member, $0.entity, owner, span, cue: items.all[index].span)
      }
    }
    return drafts
  }

  /// `an investor at Fernmoor Capital`: who works there, not who gave money to it.
  private func isEmployed(_ index: Int, _ items: EnglishItems) -> Bool {
    items.word(index + 1) == "at" || items.word(index + 1) == "with"
  }

  /// `participated, alongside new investor Reedbank`: in whom is told by what is said of the round.
  private func isInRound(_ index: Int, _ items: EnglishItems) -> Bool {
    items.all[max(0, index - 3)..<index].contains { $0.word == "alongside" }
  }

  private func kinds(of member: EnglishFirmTables.Member) -> Set<EntityKind> {
    switch member {
    case .customer, .partner: EnglishMembers.firms
    case .backer: [.company, .institution, .person]
    case .rival: [.company, .model, .product]
    }
  }

  private func draft(
    _ member: EnglishFirmTables.Member, _ name: EntityID, _ owner: EntityID, _ span: TextSpan, cue: TextSpan
  ) -> RelationDraft? {
    guard name != owner else { return nil }
    let predicate: String
    switch member {
    case .customer: predicate = "uses"
    case .backer:
      guard !funds.contains(owner) else { return nil }
      predicate = "invested_in"
    case .rival: predicate = "competes_with"
    case .partner: predicate = "partner_of"
    }
    return RelationDraft(
      rule: "english-members", subject: name, predicate: predicate, object: owner, span: span, cue: cue)
  }

  // MARK: Who is named

  /// The names that stand with a noun, and the place of a verb that counts them among it.
  private func members(
    _ noun: Int, _ end: Int, _ items: EnglishItems, _ unit: Unit, _ kinds: Set<EntityKind>
  ) -> (names: [ResolvedMention], counting: Int?) {
    if let counted = counted(noun, items, unit, kinds) { return counted }
    let behind = linked(noun, end, items, unit, kinds)
    if !behind.isEmpty { return (behind, nil) }
    let direct =
      items.name(end + 1).map { name in
        kinds.contains(name.kind) && items.word(end + 2) != "'s"
          ? EnglishNameList(items: items, kinds: kinds).names(from: end + 1) : []
      } ?? []
    if !direct.isEmpty { return (direct, nil) }
    return (before(noun, items, unit, kinds), nil)
  }

  /// `counts A and B among its users`, `with A and B among the investors`, `named A and B as its rivals`.
  private func counted(_ noun: Int, _ items: EnglishItems, _ unit: Unit, _ kinds: Set<EntityKind>)
    -> (names: [ResolvedMention], counting: Int?)?
  {
    var among = noun - 1
    while among > noun - EnglishMembers.owner, among > 0,
      !["among", "as", "amongst"].contains(items.word(among))
    {
      guard items.name(among) == nil || items.word(among + 1) == "'s" else { return nil }
      among -= 1
    }
    guard among > 0, ["among", "as", "amongst"].contains(items.word(among)), let last = items.name(among - 1),
      kinds.contains(last.kind)
    else { return nil }
    let names = EnglishNameList(items: items, kinds: kinds).names(endingAt: among - 1)
    guard let first = names.first, let start = items.all.firstIndex(where: { $0.span == first.span }) else {
      return nil
    }
    for verb in stride(from: start - 1, through: max(0, start - 4), by: -1)
    where words.counting.contains(items.word(verb)) {
      return (names, verb)
    }
    return nil
  }

  /// The names that a link brings in behind a noun, an aside passed over: `customers, 40 of them so far, include A`.
  private func linked(
    _ noun: Int, _ end: Int, _ items: EnglishItems, _ unit: Unit, _ kinds: Set<EntityKind>
  ) -> [ResolvedMention] {
    let isAmong =
      items.word(noun - 1) == "among" || items.word(noun - 2) == "among"
      || items.word(noun - 3) == "among"
    var index = end + 1
    while index < min(items.all.count, end + 1 + EnglishMembers.gap) {
      let word = items.word(index)
      let isInitial = word == "." && items.word(index - 1).count == 1
      if EnglishMembers.stops.contains(word), !isInitial { return [] }
      let isSuch = word == "such" && items.word(index + 1) == "as"
      let isCopula = EnglishMembers.copulas.contains(word) && (isAmong || index == end + 1)
      if words.memberLinks.contains(word) || isSuch || isCopula {
        let names = EnglishNameList(items: items, kinds: kinds).names(from: isSuch ? index + 2 : index + 1)
        let isFar =
          isCopula
          && names.first.map { $0.span.start - items.all[index].span.end > EnglishMembers.near } ?? false
        if !names.isEmpty, !isFar { return names }
      }
      if word == "range" || word == "ranging" || word == "ranges", items.word(index + 1) == "from" {
        let first = EnglishNameList(items: items, kinds: kinds).names(from: index + 2)
        guard let to = (index + 3..<index + 12).first(where: { items.word($0) == "to" }) else { return first }
        return first + EnglishNameList(items: items, kinds: kinds).names(from: to + 1)
      }
      if items.name(index) != nil, words.members[items.word(end)] != .customer { return [] }
      index += 1
    }
    return []
  }

  /// `A and B are among its customers`, `A, B and other rivals`.
  private func before(_ noun: Int, _ items: EnglishItems, _ unit: Unit, _ kinds: Set<EntityKind>)
    -> [ResolvedMention]
  {
    var index = noun - 1
    while index > max(0, noun - 8) {
      let word = items.word(index)
      if word.hasSuffix("ing"), !["leading", "existing", "paying", "founding"].contains(word) { return [] }
      if EnglishMembers.copulas.contains(word) {
        let subject = ["also", "both", "all", "now"].contains(items.word(index - 1)) ? index - 2 : index - 1
        return EnglishNameList(items: items, kinds: kinds).names(endingAt: subject)
      }
      if ["a", "an", "another", "one"].contains(word), items.word(index - 1) == ",",
        let beside = items.name(index - 2),
        kinds.contains(beside.kind)
      {
        return [beside]
      }
      if word == "other", ["and", "or"].contains(items.word(index - 1)) {
        return EnglishNameList(items: items, kinds: kinds).names(endingAt: index - 2)
      }
      guard items.name(index) == nil || index == noun - 1 || items.word(index + 1) == "'s",
        word != ",", !EnglishMembers.stops.contains(word)
      else { return [] }
      index -= 1
    }
    return []
  }

  // MARK: Whose

  /// Whose a noun is.
  private func owner(
    _ noun: Int, _ end: Int, _ member: EnglishFirmTables.Member, _ items: EnglishItems, _ unit: Unit,
    except: Set<EntityID>, isCounted verb: Int
  ) -> EntityID? {
    let kinds: Set<EntityKind> =
      member == .backer || member == .partner ? [.company] : [.company, .product, .model, .platform]
    if ["of", "to", "for"].contains(items.word(end + 1)) || member == .backer && items.word(end + 1) == "in" {
      let next = items.word(end + 2) == "the" ? end + 3 : end + 2
      if let name = items.name(next), kinds.contains(name.kind), !except.contains(name.entity) {
        return name.entity
      }
    }
    var index = noun - 1
    while index >= max(0, noun - EnglishMembers.owner) {
      let word = items.word(index)
      if word == "'s" {
        if let name = items.name(index - 1) {
          return kinds.contains(name.kind) && !except.contains(name.entity) ? name.entity : nil
        }
        break
      }
      if word == "whose" {
        let before = items.word(index - 1) == "," ? index - 2 : index - 1
        return items.name(before).flatMap { kinds.contains($0.kind) ? $0.entity : nil }
      }
      if EnglishMembers.possessives.contains(word) { break }
      if let name = items.name(index) {
        let isBare = index == noun - 1 && kinds.contains(name.kind) && !except.contains(name.entity)
        return isBare && member != .backer
          ? name.entity
          : spoken(before: verb, kinds, items, unit, member == .backer ? except.union(funds) : except)
      }
      index -= 1
    }
    return spoken(before: verb, kinds, items, unit, member == .backer ? except.union(funds) : except)
  }

  /// `…, said |Tallowe`, `…, according to |Tallowe`, `…, |Tallowe said`: the firm that tells who they are.
  private func speaker(behind verb: Int, _ kinds: Set<EntityKind>, _ items: EnglishItems) -> EntityID? {
    for index in items.all.indices where index > max(1, verb) {
      guard let name = items.name(index), kinds.contains(name.kind) else { continue }
      let before = items.word(index - 1)
      if before == "said" || before == "to" && items.word(index - 2) == "according"
        || before == "," && ["said", "says"].contains(items.word(index + 1))
      {
        return name.entity
      }
    }
    return nil
  }

  /// Whom the sentence speaks of: the last name before the verb, else the firm of the sentences before.
  private func spoken(
    before verb: Int, _ kinds: Set<EntityKind>, _ items: EnglishItems, _ unit: Unit, _ except: Set<EntityID>
  ) -> EntityID? {
    let oblique = subjects.oblique
    let fitting = items.all.prefix(max(0, verb)).compactMap(\.name).filter { name in
      kinds.contains(name.kind) && !except.contains(name.entity)
        && !oblique.contains(name, in: Clauses(text: text).clause(around: name.span, in: unit.span))
    }
    if fitting.isEmpty, let speaker = speaker(behind: verb, kinds, items), !except.contains(speaker) {
      return speaker
    }
    if fitting.isEmpty, ["unlike", "like", "alongside", "with", "as"].contains(items.word(0)) {
      let behind = items.all.dropFirst(max(0, verb)).compactMap(\.name).first {
        kinds.contains($0.kind) && !except.contains($0.entity)
      }
      if let behind { return behind.entity }
    }
    if let first = fitting.first {
      return verb > 0 && items.word(verb) == "counts" ? fitting.last?.entity : first.entity
    }
    return subjects.topics.firm(in: unit, except: except)
  }
}

import Knowledge
import TextRepair

/// Tells which services of the lexicon an article speaks of as the firms behind them: `Tallowe’s founder`, `渡口笔记创始人`,
/// `Tallowe raised`, `the founder of Tallowe`.
///
/// What only a firm has or does decides, once for the whole article. A service that merely says something or has users
/// stays what it is.
struct ServicesAsFirms {
  private static let services = KindSet([.product, .platform])

  let text: ArticleBytes
  let language: LanguageTables

  private var words: EnglishNameTables { language.english.names }

  /// Makes firms of those that are.
  func apply(to mentions: inout Mentions) {
    var firms: Set<EntityID> = []
    for mention in mentions.all where ServicesAsFirms.services.contains(mention.kind) {
      guard !firms.contains(mention.entity), mentions.entities[mention.entity]?.isKnown == true,
        isFirm(mention)
      else { continue }
      firms.insert(mention.entity)
    }
    let services = mentions.all.filter {
      ServicesAsFirms.services.contains($0.kind) && !firms.contains($0.entity)
    }
    for (service, places) in Dictionary(grouping: services, by: \.entity)
    where mentions.entities[service]?.isKnown == true && places.allSatisfy({ isListed($0, mentions) }) {
      firms.insert(service)
    }
    let platforms = mentions.all.filter { $0.kind == .platform && !firms.contains($0.entity) }
    for (platform, places) in Dictionary(grouping: platforms, by: \.entity)
    where mentions.entities[platform]?.isKnown == true && isMostlyFirm(places) {
      firms.insert(platform)
    }
    for service in firms.sorted().compactMap({ mentions.entities[$0] }) {
      let firm = EntityID(kind: .company, name: service.name)
      mentions.rename(
        service.id, to: Mentions.Named(id: firm, kind: .company, name: service.name, isKnown: true))
    }
  }

  /// Whether a platform is a firm more often than a place: `接近松云的人士`, not `在松云上`.
  private func isMostlyFirm(_ places: [ResolvedMention]) -> Bool {
    let firms = places.count { actsInChinese($0.span) || isWorkplace($0.span) }
    return firms > places.count { isPlace($0.span) }
  }

  /// `松云宣布`, `松云领投`, `松云首席架构师`: an office within a few characters, or what firms do.
  private func actsInChinese(_ name: TextSpan) -> Bool {
    var offset = text.has(" ", at: name.end) ? name.end + 1 : name.end
    if text.longest(of: language.officeTitles, at: offset) != nil { return true }
    if let word = text.longest(of: language.plainModifiers, at: offset) { offset = word.end }
    if text.longest(of: language.words(.investing), at: offset) != nil
      || text.longest(of: language.words(.firmVerb), at: offset) != nil
      || language.cue(in: text, at: offset) != nil
    {
      return true
    }
    for _ in 0..<8 {
      if text.longest(of: language.officeTitles, at: offset) != nil { return true }
      guard let scalar = text.character(at: offset), scalar.isHan,
        !language.characters(.grammar).contains(scalar)
      else {
        break
      }
      offset = text.end(after: offset)
    }
    return false
  }

  /// `曾任松云`, `加入松云`, `接近松云的人士`.
  private func isWorkplace(_ name: TextSpan) -> Bool {
    let start = text.has(" ", endingAt: name.start) ? name.start - 1 : name.start
    return text.longest(of: language.words(.holding), endingAt: start) != nil
      || text.longest(of: language.words(.affiliation), endingAt: start) != nil
      || text.ends(in: language.phrases(.nearFirm), at: start)
  }

  /// `在松云上`, `登陆松云`, `松云平台`.
  private func isPlace(_ name: TextSpan) -> Bool {
    let start = text.has(" ", endingAt: name.start) ? name.start - 1 : name.start
    let end = text.has(" ", at: name.end) ? name.end + 1 : name.end
    return text.longest(of: language.words(.hosting), endingAt: start) != nil
      || text.begins(with: language.phrases(.serviceSign), at: end)
      || text.has("在", endingAt: start) && text.has("上", at: end)
  }

  /// Whether one place of a name tells of a firm.
  private func isFirm(_ mention: ResolvedMention) -> Bool {
    let end = mention.span.end
    if text.longest(of: language.words(.firmOffice), at: text.has(" ", at: end) ? end + 1 : end) != nil {
      return true
    }
    let starts = ["’s ", "'s ", " "].filter { text.has($0, at: end) }.map { end + $0.utf8.count }
    return starts.contains(where: isOffice) || isFounded(mention) || acts(behind: end)
  }

  /// Whether a name stands in a list between two firms: `北屿科技、松云、灯芯科技`; only a service that stands nowhere else is one.
  private func isListed(_ mention: ResolvedMention, _ mentions: Mentions) -> Bool {
    guard let before = text.longest(of: language.words(.joiner), endingAt: mention.span.start),
      let behind = text.longest(of: language.words(.joiner), at: mention.span.end)
    else { return false }
    return mentions.mention(endingAt: before.start)?.kind == .company
      && mentions.mention(at: behind.end)?.kind == .company
  }

  /// `CEO`, `former chief executive`, at a place.
  private func isOffice(at offset: Int) -> Bool {
    let adjective = language.english.roles.officeAdjectives.first { text.has($0 + " ", at: offset) }
    let start = offset + (adjective.map { $0.utf8.count + 1 } ?? 0)
    return text.longest(of: words.firmOffices, at: start).map { isWhole($0) } ?? false
  }

  /// `the founder of Tallowe`.
  private func isFounded(_ mention: ResolvedMention) -> Bool {
    text.has(" of ", endingAt: mention.span.start)
      && text.longest(of: words.firmOffices, endingAt: mention.span.start - " of ".utf8.count) != nil
  }

  /// `Tallowe raised`, `Tallowe is testing`.
  private func acts(behind end: Int) -> Bool {
    text.has(" ", at: end)
      && (text.longest(of: words.firmVerbs, at: end + 1).map { isWhole($0) } ?? false)
  }

  private func isWhole(_ span: TextSpan) -> Bool { text.character(at: span.end)?.isLatinWord != true }
}

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
    for service in firms.sorted().compactMap({ mentions.entities[$0] }) {
      let firm = EntityID(kind: .company, name: service.name)
      mentions.rename(
        service.id, to: Mentions.Named(id: firm, kind: .company, name: service.name, isKnown: true))
    }
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

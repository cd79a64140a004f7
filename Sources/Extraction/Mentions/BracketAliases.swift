import Knowledge
import TextRepair

/// Finds what else an article calls a thing, in brackets behind its name: `竞争局（CBA）`, `青鹭科技（以下简称“青鹭”）`,
/// `安德烈·卡尔松（Andrei Carlson）`, `the Competition Bureau (CB)`.
struct BracketAliases {
  let text: ArticleBytes
  let language: LanguageTables

  private static let openings: Phrases = ["（", "(", " (", " （"]

  /// Adds each alias to the entity that it names; a name that the lexicon knows stays as it is.
  func add(to mentions: inout Mentions) {
    addTranslations(to: &mentions)
    for mention in mentions.all where mention.kind != .benchmark {
      guard let inner = bracket(behind: mention.span.end), let alias = alias(in: inner),
        let named = mentions.entities[mention.entity],
        isAlias(text.text(alias), of: text.text(mention.span), mention.kind, isLed: alias.start > inner.start)
      else { continue }
      if let other = mentions.mention(at: alias.start) {
        guard other.span == alias, other.kind == mention.kind, other.entity != mention.entity,
          let known = mentions.entities[other.entity]
        else { continue }
        if known.isKnown {
          if !named.isKnown { rename(mention.entity, to: known, in: &mentions) }
          continue
        }
        for place in mentions.all where place.entity == other.entity {
          mentions.remove(overlapping: place.span)
        }
      }
      guard !mentions.overlaps(alias) else { continue }
      mentions.add(named, at: text.words(text.text(alias)))
    }
  }

  /// Adds what stands in Han characters before a bracket that holds nothing but a known name: `松潮（Saltmarsh Research）`.
  private func addTranslations(to mentions: inout Mentions) {
    for mention in mentions.all where mention.kind != .benchmark && mention.kind != .model {
      guard text.character(at: mention.span.start)?.isHan != true,
        let open = text.character(before: mention.span.start), "（(".unicodeScalars.contains(open),
        let close = text.character(at: mention.span.end), "）)".unicodeScalars.contains(close),
        let named = mentions.entities[mention.entity]
      else { continue }
      let bounds = HanNameBounds(text: text, language: language, mentions: mentions)
      let end = text.start(before: mention.span.start)
      guard let name = bounds.name(before: end, from: 0), bounds.isNameLike(name),
        bounds.wordiness(name) == 0,
        NameEdges(text: text, language: language, mentions: mentions).isLeft(name.start, from: 0)
      else { continue }
      mentions.add(named, at: text.words(text.text(name)))
    }
  }

  /// Lets the places of an entity that no lexicon lists name the listed one that a bracket behind it names.
  private func rename(_ entity: EntityID, to known: Mentions.Named, in mentions: inout Mentions) {
    let places = mentions.all.filter { $0.entity == entity }.map(\.span)
    for place in places { mentions.remove(overlapping: place) }
    mentions.add(known, at: places)
  }

  private func bracket(behind offset: Int) -> TextSpan? {
    guard let start = text.longest(of: BracketAliases.openings, at: offset)?.end else { return nil }
    var end = start
    while let scalar = text.character(at: end), !"）)\n".unicodeScalars.contains(scalar), end - start <= 60 {
      end = text.end(after: end)
    }
    guard let close = text.character(at: end), "）)".unicodeScalars.contains(close) else { return nil }
    return TextSpan(start: start, end: end)
  }

  /// The name in a bracket, without the word that leads to it and without quotation marks; nil for anything else.
  private func alias(in inner: TextSpan) -> TextSpan? {
    let comma = text.first("，", in: inner).flatMap {
      text.longest(of: language.phrases(.aliasLead), at: $0.end)
    }
    let start = (comma ?? text.longest(of: language.phrases(.aliasLead), at: inner.start))?.end ?? inner.start
    let span = text.trimmed(TextSpan(start: start, end: inner.end), of: "“”「」\"：:，")
    guard span.count >= 2 else { return nil }
    var offset = span.start
    while offset < span.end, let scalar = text.character(at: offset) {
      guard scalar.isHan || scalar.isLatinWord || " ·.-&’'".unicodeScalars.contains(scalar) else {
        return nil
      }
      offset = text.end(after: offset)
    }
    return span
  }

  /// An abbreviation of the name's own letters, the same name in the other script, or whatever a word leads to.
  private func isAlias(_ alias: String, of name: String, _ kind: EntityKind, isLed: Bool) -> Bool {
    if isLed { return alias.unicodeScalars.count >= 2 }
    let isLatin = alias.unicodeScalars.allSatisfy { !$0.isHan }
    let isNameLatin = name.unicodeScalars.allSatisfy { !$0.isHan }
    guard isLatin, alias.unicodeScalars.first?.isLatinCapital == true else { return false }
    if isNameLatin { return isAbbreviation(alias, of: name) }
    if language.english.names.isPlain(alias) { return false }
    return kind == .person || kind == .institution || kind == .company || kind == .media
  }

  /// `CMA` of `Competition and Markets Authority`: each capital opens a word of the name.
  private func isAbbreviation(_ alias: String, of name: String) -> Bool {
    guard alias.utf8.count >= 2, alias.utf8.allSatisfy({ (0x41...0x5A).contains($0) || $0 == 0x26 }) else {
      return false
    }
    let initials = name.split { " -&".contains($0) }.compactMap { $0.unicodeScalars.first }.filter(
      \.isLatinCapital)
    return String(String.UnicodeScalarView(initials)) == alias.filter { $0 != "&" }
  }
}

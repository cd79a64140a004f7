import Articles
import Knowledge
import TextRepair

/// Brings together all that an article names: the lexicon's names, and those its own words make known.
struct MentionCollector {
  let lexicon: Lexicon
  let language: LanguageTables

  /// The mentions of an article.
  func collect(_ article: Article, text: ArticleBytes) -> (mentions: Mentions, introductions: [Introduction]) {
    var mentions = Mentions()
    mentions.load(LexiconMentions(lexicon: lexicon).find(in: text))
    for span in ModelNames(text: text, lexicon: lexicon).find(mentions: mentions) { addModel(span, text, &mentions) }
    for name in OrganisationNames(text: text).find(in: article.blocks.map(\.span)) {
      let words = text.text(name.span)
      mentions.add(named(name.kind, words), at: occurrences(of: words, in: text))
    }
    let introductions = addPeople(article, text, &mentions)
    return (mentions, introductions)
  }

  private func addModel(_ span: TextSpan, _ text: ArticleBytes, _ mentions: inout Mentions) {
    mentions.remove(overlapping: span)
    mentions.add(named(.model, text.text(span)), at: [span])
  }

  private func named(_ kind: EntityKind, _ name: String) -> Mentions.Named {
    Mentions.Named(id: EntityID(kind: kind, name: name), kind: kind, name: name, isKnown: false)
  }

  /// Adds authors and introduced people, with all their mentions, and gives the introductions that held.
  private func addPeople(_ article: Article, _ text: ArticleBytes, _ mentions: inout Mentions) -> [Introduction] {
    let names = PersonNames(text: text, language: language)
    var held: [Introduction] = []
    for author in article.record.authors where known(author, mentions) == nil {
      let places = occurrences(of: author, in: text)
      if !places.isEmpty { mentions.add(named(.person, author), at: places) }
    }
    for block in article.blocks where block.kind != .title {
      for introduction in names.introductions(in: block.span) {
        if let mention = mentions.mention(at: introduction.name.start) {
          if mention.kind == .person { held.append(Introduction(name: mention.span, title: introduction.title)) }
          continue
        }
        guard !mentions.overlaps(introduction.name) else { continue }
        addPerson(introduction.name, text, &mentions)
        held.append(introduction)
      }
    }
    for block in article.blocks where block.kind == .paragraph || block.kind == .listItem {
      for name in speakingNames(in: block.span, names, text) where !mentions.overlaps(name) {
        addPerson(name, text, &mentions)
      }
    }
    return held
  }

  private func addPerson(_ span: TextSpan, _ text: ArticleBytes, _ mentions: inout Mentions) {
    let words = text.text(span)
    let person = named(.person, words)
    mentions.add(person, at: occurrences(of: words, in: text))
    if let short = shortForm(words) { mentions.add(person, at: occurrences(of: short, in: text)) }
  }

  /// `卡帕西` for `安德烈·卡帕西`, `May` for `Rob May`; nil for a Chinese name, which is used whole.
  private func shortForm(_ name: String) -> String? {
    if let dot = name.lastIndex(where: { "·・•".contains($0) }) {
      let last = String(name[name.index(after: dot)...])
      return last.count >= 2 ? last : nil
    }
    guard let space = name.lastIndex(of: " ") else { return nil }
    let last = String(name[name.index(after: space)...])
    return last.count >= 3 ? last : nil
  }

  private func known(_ name: String, _ mentions: Mentions) -> EntityID? {
    mentions.entities.values.first { $0.name == name }?.id
  }

  /// Names that open a clause and speak: `方汉认为，…`. Only a cue that may stand alone counts.
  private func speakingNames(in block: TextSpan, _ names: PersonNames, _ text: ArticleBytes) -> [TextSpan] {
    var result: [TextSpan] = []
    var isClauseStart = true
    var offset = block.start
    while offset < block.end, let scalar = text.character(at: offset) {
      if isClauseStart, let name = names.chineseName(at: offset, limit: block.end) ?? names.dottedName(at: offset, limit: block.end),
        let cue = language.cue(in: text, at: name.end), name.end + cue.form.utf8.count < block.end,
        let behind = text.character(at: name.end + cue.form.utf8.count), "，：,:「“".unicodeScalars.contains(behind)
      {
        result.append(name)
      }
      isClauseStart = "，。；：！？,;」”".unicodeScalars.contains(scalar)
      offset = text.end(after: offset)
    }
    return result
  }

  /// All places where `words` stand, as whole words where they are Latin.
  private func occurrences(of words: String, in text: ArticleBytes) -> [TextSpan] {
    text.all(words, in: TextSpan(start: 0, end: text.count)).filter { span in
      let first = text.character(at: span.start)?.isAsciiWord == true && text.character(before: span.start)?.isAsciiWord == true
      let last = text.character(before: span.end)?.isAsciiWord == true && text.character(at: span.end)?.isAsciiWord == true
      return !first && !last
    }
  }
}

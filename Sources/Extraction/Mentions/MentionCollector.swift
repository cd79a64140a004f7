import Articles
import Knowledge
import TextRepair

/// Brings together all that an article names: the lexicon's names, and those its own words make known.
struct MentionCollector {
  let lexicon: Lexicon
  let language: LanguageTables

  /// The mentions of an article, and the introductions of people that held.
  func collect(_ article: Article, text: ArticleBytes) -> (mentions: Mentions, introductions: [Introduction])
  {
    var mentions = Mentions()
    let listed = LexiconMentions(
      lexicon: lexicon, guards: language.nameGuards, wordCounts: language.wordCounts,
      joiners: language.words(.joiner))
    mentions.load(listed.find(in: text))
    ServicesAsFirms(text: text, language: language).apply(to: &mentions)
    addModels(text, &mentions)
    let chains = CapitalChains(
      article.blocks, finder: CapitalRunFinder(text: text, english: language.english))
    addProducts(article, chains, text, &mentions)
    if let outlet = article.record.outlet { add(.media, outlet, text, &mentions) }
    let names = PersonNames(text: text, language: language)
    let isChinese = article.record.language != "en"
    let introductions = isChinese ? article.blocks.gather { names.introductions(in: $0.span) } : []
    if isChinese {
      addLongNames(article.blocks.map(\.span), text, &mentions)
      addLegalNames(article.blocks.map(\.span), text, &mentions)
      let organisations = OrganisationNames(text: text, language: language, mentions: mentions)
      let fullNames = FullNames(text: text, language: language, mentions: mentions)
      for name in organisations.find(in: article.blocks.map(\.span), introductions: introductions) {
        if name.kind == .company, let firm = fullNames.firm(called: name.name) {
          mentions.add(firm, at: text.words(name.name))
        } else {
          add(name.kind, name.name, text, &mentions)
        }
      }
      for name in LatinNames(text: text, language: language).find(in: chains, mentions: mentions) {
        addWhole(name.kind, name.name, text, &mentions)
      }
      addByContext(article.blocks, text, &mentions)
      let lists = NamesInLists(text: text, language: language, mentions: mentions)
      for name in lists.find(in: article.blocks) { add(name.kind, name.name, text, &mentions) }
      let news = FirmNews(text: text, language: language, mentions: mentions)
      for name in text.distinct(news.find(in: article.blocks.map(\.span))) {
        add(.company, text.text(name), text, &mentions)
      }
      addBrands(article.blocks, text, &mentions)
    } else {
      let models = EnglishModelNames(text: text, names: language.english.names)
      for name in models.longer(mentions) { addWhole(.model, text.text(name), text, &mentions) }
      EnglishNames(text: text, language: language).add(to: &mentions, chains: chains)
      for name in models.siblings(mentions) { addWhole(.model, text.text(name), text, &mentions) }
    }
    let held = addPeople(article, introductions, names, text, &mentions)
    if isChinese {
      ModelFamilies(text: text, language: language).add(to: &mentions)
      ShortNames(text: text, language: language).add(to: &mentions)
      ShortModelNames(text: text).apply(to: &mentions)
      for name in VersionedProducts(text: text, language: language, mentions: mentions).find(
        in: article.blocks.map(\.span))
      {
        addWhole(.product, text.text(name), text, &mentions)
      }
      ShortCodes(text: text, language: language).add(to: &mentions)
    }
    BracketAliases(text: text, language: language).add(to: &mentions)
    return (mentions, held)
  }

  /// Adds full legal names of firms; one that only adds a place and endings to a known firm's name names that firm.
  private func addLegalNames(_ blocks: [TextSpan], _ text: ArticleBytes, _ mentions: inout Mentions) {
    for name in LegalNames(text: text, language: language).find(in: blocks) {
      if let firm = FullNames(text: text, language: language, mentions: mentions).firm(in: name) {
        addWhole(firm, text.text(name), text, &mentions)
      } else {
        addWhole(.company, text.text(name), text, &mentions)
      }
    }
  }

  /// Adds what the words beside a name make known.
  private func addByContext(_ blocks: [Block], _ text: ArticleBytes, _ mentions: inout Mentions) {
    var own: Set<String> = []
    for name in QuotedNames(text: text, language: language, mentions: mentions).find(in: blocks) {
      let words = text.text(name.span)
      if name.isOwn {
        if own.insert(words).inserted { addWhole(name.kind, words, text, &mentions) }
      } else {
        mentions.add(named(name.kind, words), at: [name.span])
      }
    }
    for name in PressTitles(text: text, language: language, mentions: mentions).find(in: blocks.map(\.span)) {
      addWhole(.media, text.text(name), text, &mentions)
    }
    for name in NumberedModels(text: text, language: language, mentions: mentions).find(in: blocks) {
      add(.model, name, text, &mentions)
    }
    for name in ContextFirms(text: text, language: language, mentions: mentions).find(in: blocks) {
      add(.company, name, text, &mentions)
    }
  }

  /// Adds products that carry the name of their firm or brand with a noun or code behind it, and what is called a series.
  private func addBrands(_ blocks: [Block], _ text: ArticleBytes, _ mentions: inout Mentions) {
    for name in text.distinct(OwnServices(text: text, language: language, mentions: mentions).find()) {
      addWhole(.product, text.text(name), text, &mentions)
    }
    for name in SeriesNames(text: text, language: language, mentions: mentions).find(in: blocks) {
      add(.product, name, text, &mentions)
    }
    var added: Set<String> = []
    for found in CodedProducts(text: text, language: language, mentions: mentions).find(in: blocks) {
      if text.text(found.span) == found.name {
        if added.insert(found.name).inserted { addWhole(.product, found.name, text, &mentions) }
      } else {
        mentions.add(named(.product, found.name), at: [found.span])
      }
    }
  }

  /// Adds games, films and what goes on from a known firm or product.
  private func addProducts(
    _ article: Article, _ chains: CapitalChains, _ text: ArticleBytes, _ mentions: inout Mentions
  ) {
    let isChinese = article.record.language != "en"
    let lines = ProductLines(text: text, english: language.english)
    let runs = chains.runs {
      $0.kind == .paragraph && (isChinese || $0.span.count > 120)
    } except: { words in
      words.count < 2 || !words.contains(where: mentions.overlaps)
    }
    for run in runs {
      let isVariety = isChinese && lines.isVariety(run, mentions)
      guard let kind = isVariety ? .product : lines.kind(of: run, mentions: mentions) else { continue }
      addWhole(kind, text.text(run.span), text, &mentions)
    }
    for name in VersionedProducts(text: text, language: language, mentions: mentions).find(
      in: article.blocks.map(\.span))
    {
      addWhole(.product, text.text(name), text, &mentions)
    }
    guard isChinese else { return }
    for title in TitledWorks(text: text, language: language).find(in: article.blocks.map(\.span)) {
      addWhole(.product, text.text(title), text, &mentions)
    }
  }

  /// Adds what goes on from known names or begins with a place, in place of the shorter names that it holds.
  private func addLongNames(_ blocks: [TextSpan], _ text: ArticleBytes, _ mentions: inout Mentions) {
    let credits = SourceCredits(text: text, language: language, mentions: mentions).find(in: blocks)
    for name in text.distinct(credits) { addWhole(.media, text.text(name), text, &mentions) }
    var placed: Set<String> = []
    for name in PlacedNames(text: text, language: language, mentions: mentions).find(in: blocks)
    where placed.insert(text.text(name.span)).inserted {
      addWhole(name.kind, text.text(name.span), text, &mentions)
    }
    var extended: Set<String> = []
    for longer in ExtendedNames(text: text, language: language, mentions: mentions).find()
    where extended.insert(text.text(longer.span)).inserted {
      if let kind = longer.kind {
        addWhole(kind, text.text(longer.span), text, &mentions)
      } else if let named = mentions.entities[longer.entity] {
        addWhole(named, text.text(longer.span), text, &mentions)
      }
    }
    let investors = InvestorNames(text: text, language: language, mentions: mentions).find(in: blocks)
    for name in text.distinct(investors) { addWhole(.company, text.text(name), text, &mentions) }
  }

  private func addWhole(_ kind: EntityKind, _ name: String, _ text: ArticleBytes, _ mentions: inout Mentions)
  {
    addWhole(named(kind, name), name, text, &mentions)
  }

  /// Adds every place where `words` stand that no longer name covers, and takes out the shorter ones there.
  private func addWhole(
    _ named: Mentions.Named, _ words: String, _ text: ArticleBytes, _ mentions: inout Mentions
  ) {
    for place in text.words(words) {
      if let known = mentions.mention(at: place.start), known.span.contains(place) { continue }
      if let last = mentions.mention(at: place.end - 1), last.span.end > place.end { continue }
      if let first = mentions.mention(at: place.start), first.span.start < place.start { continue }
      mentions.remove(overlapping: place)
      mentions.add(named, at: [place])
    }
  }

  private func addModels(_ text: ArticleBytes, _ mentions: inout Mentions) {
    for span in ModelNames(text: text, lexicon: lexicon, language: language).find(mentions: mentions) {
      mentions.remove(overlapping: span)
      mentions.add(named(.model, text.text(span)), at: [span])
    }
    for name in ModelStems(text: text, language: language, mentions: mentions).find() {
      add(.model, name, text, &mentions)
    }
  }

  /// Adds every free place where `name` stands.
  private func add(_ kind: EntityKind, _ name: String, _ text: ArticleBytes, _ mentions: inout Mentions) {
    mentions.add(named(kind, name), at: text.words(name))
  }

  private func named(_ kind: EntityKind, _ name: String) -> Mentions.Named {
    Mentions.Named(id: EntityID(kind: kind, name: name), kind: kind, name: name, isKnown: false)
  }

  /// Adds authors, introduced people and those who speak, with all their mentions; gives the introductions that held.
  private func addPeople(
    _ article: Article, _ introductions: [Introduction], _ names: PersonNames, _ text: ArticleBytes,
    _ mentions: inout Mentions
  ) -> [Introduction] {
    var held: [Introduction] = []
    for author in article.record.authors { add(.person, author, text, &mentions) }
    for introduction in introductions {
      if let mention = mentions.mention(at: introduction.name.start) {
        if mention.kind == .person {
          held.append(Introduction(name: mention.span, title: introduction.title))
        }
        continue
      }
      guard !mentions.overlaps(introduction.name) else { continue }
      addPerson(introduction.name, text, &mentions)
      held.append(introduction)
    }
    guard article.record.language != "en" else { return held }
    for name in CreditedPeople(text: text, language: language, names: names).find(in: article.blocks)
    where !mentions.overlaps(name) { addPerson(name, text, &mentions) }
    let transliterated = TransliteratedNames(text: text, language: language)
    for block in article.blocks {
      for name in transliterated.find(in: block.span, mentions: mentions) {
        let known = mentions.mentions(in: name)
        if known.contains(where: { $0.kind == .person && $0.span != name }) {
          mentions.remove(overlapping: name)
        }
        if !mentions.overlaps(name) { addPerson(name, text, &mentions) }
      }
    }
    let bracketed = BracketedPeople(text: text, language: language, names: names, mentions: mentions)
    for name in bracketed.find(in: article.blocks.map(\.span)) where !mentions.overlaps(name) {
      addPerson(name, text, &mentions)
    }
    let speaking = SpeakingNames(text: text, language: language, names: names)
    for block in article.blocks where block.kind == .paragraph || block.kind == .listItem {
      var found = speaking.find(in: block.span, mentions)
      if let label = label(of: block.span, names, text) { found.append(label) }
      for name in found where !mentions.overlaps(name) { addPerson(name, text, &mentions) }
    }
    for name in ContextPeople(text: text, language: language, names: names, mentions: mentions).find(
      in: article.blocks)
    where !mentions.overlaps(name) { addPerson(name, text, &mentions) }
    let lists = NamesInLists(text: text, language: language, mentions: mentions)
    for name in lists.find(in: article.blocks) where name.kind == .person {
      add(.person, name.name, text, &mentions)
    }
    AddressedPeople(text: text, language: language).add(to: &mentions, blocks: article.blocks.map(\.span))
    NameParts(text: text, language: language).add(to: &mentions)
    return held
  }

  /// A Chinese name that opens a block with a colon behind it: the label of an interview's turn.
  private func label(of block: TextSpan, _ names: PersonNames, _ text: ArticleBytes) -> TextSpan? {
    guard let name = names.chineseName(at: block.start, limit: block.end) else { return nil }
    return text.has("：", at: name.end) || text.has(":", at: name.end) ? name : nil
  }

  private func addPerson(_ span: TextSpan, _ text: ArticleBytes, _ mentions: inout Mentions) {
    let words = text.text(span)
    let person = named(.person, words)
    mentions.add(person, at: text.words(words))
    if let short = shortForm(words) { mentions.add(person, at: text.words(short)) }
  }

  /// `卡帕西` for `安德烈·卡帕西`, `May` for `Lena May`; nil for a Chinese name, which is used whole.
  private func shortForm(_ name: String) -> String? {
    if let dot = name.lastIndex(where: { "·・•".contains($0) }) {
      let last = String(name[name.index(after: dot)...])
      return last.count >= 2 ? last : nil
    }
    guard let space = name.lastIndex(of: " ") else { return nil }
    let last = String(name[name.index(after: space)...])
    return last.count >= 3 ? last : nil
  }
}

extension ArticleBytes {
  /// All places where `words` stand, as whole words where they are Latin.
  func words(_ words: String) -> [TextSpan] {
    all(words, in: TextSpan(start: 0, end: count)).filter { span in
      let first =
        character(at: span.start)?.isAsciiWord == true && character(before: span.start)?.isAsciiWord == true
      let last =
        character(before: span.end)?.isAsciiWord == true && character(at: span.end)?.isAsciiWord == true
      return !first && !last
    }
  }
}

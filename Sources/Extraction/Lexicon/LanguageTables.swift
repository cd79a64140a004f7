import DataTables
public import TextRepair

/// A word between speaker and cue; with a closing part, everything between the two goes with it.
struct Modifier: Equatable, Sendable {
  let form: String
  let close: String
}

/// Whom a word stands for that names nobody.
enum Reference: String, Sendable {
  case person, organisation, group, any, latter, counterpart
}

/// What a speaker without a name can be.
enum DescriptorKind: String, Sendable {
  case person, group, document
}

/// The knowledge of Chinese and English that the rules share, from `data/language`.
///
/// Every rule holds it, hence a reference.
public final class LanguageTables: Sendable {
  /// All words of the tables that are looked for in Chinese text.
  let index: WordIndex
  let cues: CueForms
  let leads: WordSet
  /// Words with which the author takes the word back.
  let turns: WordSet
  /// Nouns and verbs that tell that words follow a colon: 异议, 算法, 一句话.
  let tellingWords: WordSet
  let officeTitles: WordSet
  let addressTitles: WordSet
  /// Modifiers of one part.
  let plainModifiers: WordSet
  /// Modifiers of two parts.
  let pairedModifiers: [Modifier]
  /// The opening words of those.
  let pairedOpenings: WordSet
  /// The closing words of those.
  let pairedClosings: WordSet
  /// Head nouns of unnamed speakers, offices among them.
  let heads: WordSet
  /// What each head noun can be.
  let headKinds: SpellingTable<Set<DescriptorKind>>
  let pronouns: [(form: String, reference: Reference)]
  /// The forms of those.
  let pronounForms: WordSet
  let surnames: Surnames
  /// Common words that begin like a Chinese name.
  let notNames: WordSet
  let factCues: [FactCue]
  let relationCues: [RelationCue]
  let releaseVerbs: [ReleaseVerb]
  let makers: MakerWords
  let organisations: OrganisationForms
  /// How often Chinese words were counted.
  let wordCounts: WordList
  let nameNouns: NameNouns
  let nameGuards: [NameGuard]
  let frames: [SpeechFrame]
  /// The opening words of all frames.
  let frameOpenings: WordSet
  /// The closing words of all frames.
  let frameClosings: WordSet
  /// The small words of each use.
  private let wordsByUse: [WordSet]
  /// The phrases of each use.
  private let phrasesByUse: [Phrases]
  /// Nouns of ``WordUse/view`` with a verb of ``WordUse/origin`` behind them.
  let viewOrigins: WordSet
  /// Characters that may follow a Chinese name.
  let nameFollowers: ScalarSet
  /// Characters that may follow the name of an organisation.
  let firmFollowers: ScalarSet
  /// Characters of names that are written by their sound.
  let transliterations: ScalarSet
  /// The characters of each class.
  private let characterClasses: [ScalarSet]
  /// The words of ``WordUse/joiner`` that are one character.
  let joinerCharacters: ScalarSet
  /// Marks that a clause may begin behind.
  let clauseOpenings: WordSet
  /// Full and half-width colons.
  let colons: WordSet
  /// Full and half-width opening brackets.
  let openingBrackets: WordSet
  /// What parts a name that was written out by its sound: 安德烈·卡尔松.
  let middleDots: WordSet
  /// The words of ``EarlierGenerations``, which few sentences have.
  let generations: WordSet
  /// The marks that a sentence may end in.
  let unitEnds: WordSet
  /// The words that tell what a number is a value of.
  let factCueWords: CueFinder
  /// The small words of the rules for facts.
  let factWords: FactWords
  /// What numbers are counted in, and what narrows them.
  let units: UnitWords
  /// The words of Chinese dates.
  let times: TimeWords
  /// The verbs of release, by their places in ``releaseVerbs``.
  let releaseWords: PhraseScanner
  /// The words of all relation cues, cue by cue.
  let relationCueWords: PhraseScanner
  /// The small words of the rules for relations.
  let relationWords: RelationWords
  let investing: InvestingWords
  let english: EnglishTables

  /// Reads the tables.
  ///
  /// - Parameters:
  ///   - wordCounts: how often Chinese words were counted, which tells names from common words; with an empty list
  ///     some of those are taken for names.
  ///   - read: the text of a file of `data/language` by its name.
  /// - Throws: ``DataTables/DataTableFailure`` for a table that is wrong, or what `read` throws.
  public init(wordCounts: WordList = WordList(""), read: (String) throws -> String) throws {
    self.wordCounts = wordCounts
    func table(_ name: String, _ columns: [String]) throws -> DataTable {
      try DataTable(name: name, text: try read(name), columns: columns + ["source"])
    }
    func words(_ cell: String) -> [String] { cell.split(separator: " ").map(String.init) }
    let cueTable = try table("cues.tsv", ["form", "kind", "not_after", "not_before"])
    let kinds = try cueTable.rows.map { row in
      guard let kind = Cue.Kind(rawValue: row["kind"]) else {
        throw cueTable.failure(at: row, "the kind is say, quote or wish")
      }
      return kind
    }
    let wordTable = try table("words.tsv", ["form", "use"])
    var uses: [WordUse: [String]] = [:], phraseForms: [PhraseUse: [String]] = [:]
    for row in wordTable.rows {
      if let use = WordUse(rawValue: row["use"]) {
        uses[use, default: []].append(row["form"])
      } else if let use = PhraseUse(rawValue: row["use"]) {
        phraseForms[use, default: []].append(row["form"])
      } else {
        throw wordTable.failure(at: row, "no rule uses “\(row["use"])”")
      }
    }
    phrasesByUse = PhraseUse.allCases.map { Phrases(phraseForms[$0] ?? []) }
    let cues = zip(cueTable.rows, kinds).map { row, kind in
      Cue(
        form: row["form"], kind: kind, notAfter: words(row["not_after"]),
        notBefore: words(row["not_before"]), words: { uses[$0] ?? [] })
    }
    times = try TimeWords(table(TimeWords.table, TimeWords.columns))
    var index = WordIndex(dates: times.openings)
    self.cues = CueForms(cues, &index)
    let modifiers = try table("modifiers.tsv", ["form", "close"]).rows.map {
      Modifier(form: $0["form"], close: $0["close"])
    }
    plainModifiers = index.add(modifiers.filter(\.close.isEmpty).map(\.form))
    pairedModifiers = modifiers.filter { !$0.close.isEmpty }
    pairedOpenings = index.add(pairedModifiers.map(\.form))
    pairedClosings = index.add(pairedModifiers.map(\.close))
    leads = index.add(try table("leads.tsv", ["form"]).rows.map { $0["form"] })
    tellingWords = index.add(try table("telling.tsv", ["form"]).rows.map { $0["form"] })
    turns = index.add(try table("turns.tsv", ["form"]).rows.map { $0["form"] })
    let titles = try table("titles.tsv", ["form", "kind"])
    officeTitles = index.add(titles.rows.filter { $0["kind"] == "office" }.map { $0["form"] })
    addressTitles = index.add(titles.rows.filter { $0["kind"] == "address" }.map { $0["form"] })
    let descriptorTable = try table("descriptors.tsv", ["form", "kind"])
    var headKinds: [String: Set<DescriptorKind>] = [:]
    for row in descriptorTable.rows {
      guard let kind = DescriptorKind(rawValue: row["kind"]) else {
        throw descriptorTable.failure(at: row, "the kind is person, group or document")
      }
      headKinds[row["form"], default: []].insert(kind)
    }
    for title in officeTitles.forms { headKinds[title, default: []].insert(.person) }
    self.headKinds = SpellingTable(headKinds)
    heads = index.add(headKinds.keys)
    let pronounTable = try table("pronouns.tsv", ["form", "refers"])
    pronouns = try pronounTable.rows.map { row in
      guard let reference = Reference(rawValue: row["refers"]) else {
        throw pronounTable.failure(
          at: row, "refers is person, organisation, group, any, latter or counterpart")
      }
      return (row["form"], reference)
    }
    pronounForms = index.add(pronouns.map(\.form))
    notNames = index.add(try table("not-names.tsv", ["form"]).rows.map { $0["form"] })
    surnames = Surnames(try table("surnames.tsv", ["form"]).rows.map { $0["form"] })
    factCues = try FactCue.read(try table("facts.tsv", FactCue.columns))
    let factPhrases = try FactPhrases(
      table(FactPhrases.table, FactPhrases.columns), joiners: uses[.joiner] ?? [])
    units = try UnitWords(table(UnitWords.table, UnitWords.columns))
    factWords = try FactWords(
      table(FactWords.table, FactWords.columns), phrases: factPhrases, units: units, &index)
    relationCues = try RelationCue.read(try table("relations.tsv", RelationCue.columns))
    nameGuards = try table("name-guards.tsv", ["ending", "not_before"]).rows.map {
      NameGuard(ending: $0["ending"], notBefore: words($0["not_before"]))
    }
    releaseVerbs = try ReleaseVerb.read(try table("releases.tsv", ReleaseVerb.columns))
    makers = try MakerWords(table("makers.tsv", MakerWords.columns))
    organisations = try OrganisationForms(table("organisations.tsv", ["form", "kind"]), &index)
    nameNouns = try NameNouns(table("name-nouns.tsv", ["form", "kind", "place"]), &index)
    frames = try SpeechFrame.read(try table("frames.tsv", SpeechFrame.columns))
    frameOpenings = index.add(frames.flatMap(\.openings))
    frameClosings = index.add(frames.flatMap(\.closings))
    let unsought: Set<WordUse> = [
      .nameFollower, .firmFollower, .transliteration, .speakingCue, .completingCue, .topicCue, .plainCue,
      .callingCue,
    ]
    wordsByUse = WordUse.allCases.map { use in
      unsought.contains(use) ? WordSet(uses[use] ?? []) : index.add(uses[use] ?? [])
    }
    viewOrigins = index.add((uses[.view] ?? []).flatMap { noun in (uses[.origin] ?? []).map { noun + $0 } })
    colons = index.add(["：", ":"])
    openingBrackets = index.add(["（", "("])
    middleDots = index.add(["·", "・", "•"])
    clauseOpenings = index.add("，。；：！？,;」”\n".map(String.init))
    nameFollowers = ScalarSet(single: uses[.nameFollower] ?? [])
    firmFollowers = ScalarSet(single: uses[.firmFollower] ?? [])
    transliterations = ScalarSet(single: uses[.transliteration] ?? [])
    joinerCharacters = ScalarSet(single: uses[.joiner] ?? [])
    characterClasses = try CharacterClass.read(table(CharacterClass.table, CharacterClass.columns))
    factCueWords = CueFinder(factCues, factWords, &index)
    releaseWords = PhraseScanner(releaseVerbs.map(\.form), &index)
    relationCueWords = PhraseScanner(relationCues.flatMap(\.words), &index)
    investing = try InvestingWords(table(InvestingWords.table, InvestingWords.columns), &index)
    relationWords = try RelationWords(
      table(RelationWords.table, RelationWords.columns), joiners: uses[.joiner] ?? [])
    generations = index.add(relationWords[.generation].forms)
    unitEnds = index.add(UnitSplitter.ends)
    self.index = index
    english = try EnglishTables(read: read)
  }

  /// The small words of a use.
  func words(_ use: WordUse) -> WordSet { wordsByUse[use.number] }

  /// The phrases of a use, in the order of the table.
  func phrases(_ use: PhraseUse) -> Phrases { phrasesByUse[use.number] }

  /// The characters of a class.
  func characters(_ own: CharacterClass) -> ScalarSet { characterClasses[own.number] }

  /// The longest cue that begins at a place of a text, if its neighbours let it be one.
  func cue(in text: ArticleBytes, at offset: Int) -> Cue? {
    guard let cue = cues.longest(in: text, at: offset) else { return nil }
    let end = offset + cue.length
    return text.ends(in: cue.notAfter, at: offset) || text.begins(with: cue.notBefore, at: end) ? nil : cue
  }
}

extension ArticleBytes {
  /// Whether a cue of at most five characters ends at `offset`.
  func endsInCue(_ offset: Int, _ language: LanguageTables) -> Bool {
    var start = offset
    for _ in 0..<5 where start > 0 {
      start = self.start(before: start)
      if let cue = language.cue(in: self, at: start), start + cue.form.utf8.count == offset { return true }
    }
    return false
  }
}

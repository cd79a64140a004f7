import DataTables
import Knowledge

/// The words of English reporting, from `data/language/english.tsv`.
///
/// Many rules hold it, hence a reference.
public final class EnglishTables: Sendable {
  /// Reporting verbs with what may stand behind them: `said`, `told`.
  let cues: [String: EnglishCue.Kind]
  /// Verbs of saying whose content may be an infinitive: `claimed to be faster`.
  let infinitiveCues: Set<String>
  /// Prepositions before a source between commas: `per`.
  let sourceLeads: Set<String>
  /// Words that go on unquoted with a quotation behind its attribution: “…,” she said, `to` keep it safe.
  let quoteContinuations: Set<String>
  /// Words near a verb with which it tells nothing: `found a way`, `tells the story`.
  let notTold: Set<String>
  /// Participles before those who are let do something: `letting users ask`.
  let causatives: Set<String>
  /// Words before a number of people: `over` half of voters.
  let quantityLeads: Set<String>
  /// Words before an infinitive of saying that tells of something said: `was quick to argue`, `went on to say`.
  let infinitiveLeads: Set<String>
  /// Words behind a comma with which an author adds to what was said: `…, though nobody came`.
  let afterthoughts: Set<String>
  /// Verbs of hearsay: `it is rumoured that`, `X is said to`.
  let hearsayVerbs: Set<String>
  /// Nouns of hearsay: `there is speculation that`.
  let hearsayNouns: Set<String>
  /// Adverbs of hearsay: `reportedly`.
  let hearsayAdverbs: Set<String>
  /// Possessive pronouns and whom they can mean: `her` view.
  let possessives: [String: Reference]
  /// Nouns of a view that somebody has: `in her view`, `by his own telling`.
  let views: Set<String>
  /// Nouns that head an unnamed speaker: `spokesperson`.
  let heads: Set<String>
  /// Nouns among them that are written: `report`.
  let documents: Set<String>
  /// Words behind which a verb of saying is none: `the report`, `to say`, `would say`, `not say`.
  let notBeforeVerbs: Set<String>
  /// Verbs and negations that make what follows no deed: `could`, `never`.
  let modals: Set<String>
  /// Verbs of saying that tell something only with a clause behind them: `added that it leaks`, not `added a lamp`.
  let clauseCues: Set<String>
  /// Prepositions that make a name no subject: `money from |OpenAI announced in May`.
  let objectLeads: Set<String>
  /// Nouns for several people that do not end in s: `people`.
  let plurals: Set<String>
  /// Nouns for an organisation, which `it` can mean: `watchdog`.
  let bodies: Set<String>
  /// Nouns for an authority: `the agency` is the last institution that was named.
  let authorities: Set<String>
  /// Words before a subject that make its clause part of another: `what X says`.
  let notSubjectOpenings: Set<String>
  /// Verbs that tell of speech whatever their subject is: `said`.
  let plainCues: Set<String>
  /// Words with a capital at the head of a sentence that name nobody: `Everyone`, `I`.
  let notNames: Set<String>
  /// Articles and possessives.
  let determiners: Set<String>
  /// Days and stretches of time: `Monday`, `month`.
  let timeWords: Set<String>
  /// Words that begin a clause which is not said but leads up: `Though …, X said`.
  let subordinators: Set<String>
  /// Verbs behind `but` and `and` with which a speaker acts, and is not reported any more: `hasn't`, `declined`.
  let actions: Set<String>
  /// Titles that a full stop may follow: `Mr`, `Sen`.
  let honorifics: Set<String>
  /// Words between a subject and its verb: `has`, `also`.
  let auxiliaries: Set<String>
  /// Words that begin a clause, where the phrase of a speaker before a verb begins at the latest.
  let clauseOpenings: Set<String>
  /// Words with which the phrase of a speaker behind a verb is over.
  let phraseEnds: Set<String>
  /// Prepositions.
  let prepositions: Set<String>
  /// Words at the head of a phrase that say nothing of the speaker: `meanwhile`.
  let lightWords: Set<String>
  /// Words that go on with a sentence behind an attribution in its middle: `The deal, she said, would close`.
  let continuations: Set<String>
  /// Words that begin the mention of unnamed people beside a named one: `fellow`, `colleagues`.
  let companions: Set<String>
  /// Nouns and pronouns for those whom something is told: `reporters`, `me`.
  let addresseeNouns: Set<String>
  /// Words that join clauses: `and`, `while`.
  let conjunctions: Set<String>
  /// `who`, `which`, `that`.
  let relatives: Set<String>
  /// Words before a day or a stretch of time: `this week`, `on Monday`.
  let timeLeads: Set<String>
  /// Words before a participle that goes on with a statement: `before adding`.
  let goOnLeads: Set<String>
  /// Forms of `be`: `is`, `weren't`.
  let beForms: Set<String>
  /// Verbs behind words such as `states` and `reports` that make them nouns: `The states could decide`.
  let verbsBehindNouns: Set<String>
  /// Words between what is called something and what it is called: `called it a mess`, `described it as late`.
  let namingWords: Set<String>
  /// Offices: `chief executive`.
  let titles: [String]
  /// Abbreviations that end in a full stop without ending a sentence.
  let abbreviations: [String]
  /// The offices in lower case.
  let foldedTitles: Set<String>
  /// The first words of those.
  let titleOpenings: Set<String>
  /// What names look like and what stands around them.
  let names: EnglishNameTables
  /// What stands around offices.
  let roles: EnglishRoleTables
  /// How firms are spoken of.
  let firms: EnglishFirmTables
  /// Pronouns that can speak.
  let pronouns: [String: Reference]

  /// Reads the tables.
  ///
  /// - Parameter read: the text of a file of `data/language` by its name.
  /// - Throws: ``DataTables/DataTableFailure`` for a table that is wrong, or what `read` throws.
  public init(read: (String) throws -> String) throws {
    let name = "english.tsv"
    let table = try DataTable(name: name, text: try read(name), columns: ["form", "kind", "source"])
    let formsByKind = Dictionary(grouping: table.rows) { $0["kind"] }.mapValues { $0.map { $0["form"] } }
    func forms(_ kind: String) -> [String] { formsByKind[kind] ?? [] }
    let kinds: Set = [
      "cue", "cue-tell", "cue-quote", "cue-call", "cue-more", "head", "document", "title", "abbreviation",
      "person",
      "organisation", "group", "not-before-verb", "auxiliary", "clause-opening", "phrase-end", "preposition",
      "light",
      "continuation", "addressee", "not-subject", "determiner", "time", "subordinator", "honorific", "action",
      "plain-cue", "not-name", "cue-name", "cue-that", "cue-to", "source-lead", "view", "quote-continuation",
      "not-told", "afterthought", "infinitive-lead", "causative", "quantity-lead",
      "hearsay-verb", "hearsay-noun", "hearsay-adverb",
      "possessive-person", "possessive-organisation", "possessive-group", "conjunction", "relative",
      "time-lead", "cue-more-lead",
      "verb-behind-noun", "naming", "be", "modal", "cue-clause", "authority",
      "object-lead", "plural", "body", "companion",
    ]
    let known = kinds.union(EnglishRoleTables.kinds).union(EnglishFirmTables.kinds)
    if let wrong = table.rows.first(where: { !known.contains($0["kind"]) }) {
      throw table.failure(at: wrong, "the kind is one of \(known.sorted().joined(separator: ", "))")
    }
    var cues: [String: EnglishCue.Kind] = [:]
    for row in table.rows {
      if let kind = EnglishCue.Kind(rawValue: row["kind"]) { cues[row["form"]] = kind }
    }
    self.cues = cues
    infinitiveCues = Set(forms("cue-to"))
    sourceLeads = Set(forms("source-lead"))
    views = Set(forms("view"))
    quoteContinuations = Set(forms("quote-continuation"))
    notTold = Set(forms("not-told"))
    causatives = Set(forms("causative"))
    quantityLeads = Set(forms("quantity-lead"))
    infinitiveLeads = Set(forms("infinitive-lead"))
    afterthoughts = Set(forms("afterthought"))
    hearsayVerbs = Set(forms("hearsay-verb"))
    hearsayNouns = Set(forms("hearsay-noun"))
    hearsayAdverbs = Set(forms("hearsay-adverb"))
    var possessives: [String: Reference] = [:]
    for (kind, reference) in [
      ("possessive-person", Reference.person), ("possessive-organisation", .organisation),
      ("possessive-group", .group),
    ] {
      for form in forms(kind) { possessives[form] = reference }
    }
    self.possessives = possessives
    documents = Set(forms("document"))
    heads = Set(forms("head") + forms("document"))
    notBeforeVerbs = Set(forms("not-before-verb"))
    modals = Set(forms("modal"))
    objectLeads = Set(forms("object-lead"))
    plurals = Set(forms("plural"))
    bodies = Set(forms("body"))
    companions = Set(forms("companion"))
    clauseCues = Set(forms("cue-clause"))
    authorities = Set(forms("authority"))
    auxiliaries = Set(forms("auxiliary"))
    notSubjectOpenings = Set(forms("not-subject"))
    plainCues = Set(forms("plain-cue"))
    notNames = Set(forms("not-name"))
    determiners = Set(forms("determiner"))
    timeWords = Set(forms("time"))
    subordinators = Set(forms("subordinator"))
    honorifics = Set(forms("honorific"))
    actions = Set(forms("action"))
    clauseOpenings = Set(forms("clause-opening"))
    phraseEnds = Set(forms("phrase-end"))
    prepositions = Set(forms("preposition"))
    lightWords = Set(forms("light"))
    continuations = Set(forms("continuation"))
    addresseeNouns = Set(forms("addressee"))
    conjunctions = Set(forms("conjunction"))
    relatives = Set(forms("relative"))
    timeLeads = Set(forms("time-lead"))
    goOnLeads = Set(forms("cue-more-lead"))
    verbsBehindNouns = Set(forms("verb-behind-noun"))
    beForms = Set(forms("be"))
    namingWords = Set(forms("naming"))
    titles = forms("title").sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    abbreviations = forms("abbreviation")
    foldedTitles = Set(titles.map { $0.lowercased() })
    titleOpenings = Set(foldedTitles.compactMap { $0.split(separator: " ").first.map(String.init) })
    names = try EnglishNameTables(read: read)
    roles = EnglishRoleTables(formsByKind)
    firms = EnglishFirmTables(formsByKind)
    var pronouns: [String: Reference] = [:]
    for (kind, reference) in [
      ("person", Reference.person), ("organisation", .organisation), ("group", .group),
    ] {
      for form in forms(kind) { pronouns[form] = reference }
    }
    self.pronouns = pronouns
  }
}

import DataTables
import Knowledge

/// What English names look like and what stands around them, from `data/language/english-names.tsv`.
///
/// Words that are compared in any case (heads, leads, verbs) are kept in lower case. Many rules hold it, hence a
/// reference.
final class EnglishNameTables: Sendable {
  /// Last words of names and what such a name is: `Labs`.
  let endings: [String: EntityKind]
  /// Nouns that say what a name is, each with every kind it may mean: `startup`, `chatbot`, `developer`.
  let heads: [String: Set<EntityKind>]
  /// Phrases directly before a name: `led by`.
  let leads: [String: EntityKind]
  /// Phrases directly behind a name in which it acts: `raised`.
  let verbs: [String: EntityKind]
  /// Verbs of one firm before an amount: `bags` in `Nova bags $4 million`.
  let raising: Set<String>
  /// Nouns directly behind a name: `app`.
  let nouns: [String: EntityKind]
  /// What a name of a kind has: `valuation` in `Nova’s valuation`.
  let owned: [String: EntityKind]
  /// Offices that only a firm has: `founder`.
  let firmOffices: [String]
  /// Verbs of what only a firm does: `raised`.
  let firmVerbs: [String]
  /// Words between a head and the names it heads: `like`.
  let listing: Set<String>
  /// Words with which a name may go on over `of`, `for` and `and`: `University`.
  let institutionHeads: Set<String>
  /// Last words that hold a name with `and` together: `Competition and Markets Authority`.
  let joinedEndings: Set<String>
  /// Small words inside names of people: `van`.
  let particles: Set<String>
  /// Words before a family name: `Ms`.
  let honorifics: Set<String>
  /// The same in lower case and without a full stop.
  let foldedHonorifics: Set<String>
  /// Second halves of words that only describe: `Paris-based`.
  let ownerSuffixes: Set<String>
  /// Places and peoples.
  let places: Set<String>
  /// Capitalised words that name no entity of ours: `GPU`, `Monday`.
  let plain: Set<String>
  /// Last words of what a firm has that is no product: `Summit`.
  let noProducts: Set<String>
  /// Phrases among the leads that hardly anything but a product follows: `dubbed`.
  let namings: Set<String>
  /// Words that tell one model of a family from another: `Flash`.
  let modelTiers: Set<String>
  /// Last words of names that say in what form a firm is registered: `Inc`.
  let legalForms: Set<String>
  /// Endings of words that are addresses, and names too: `data.ai`.
  let domains: [String]
  /// What is counted by a number with a point, so that it tells no version: ` percent`.
  let numberUnits: Phrases
  /// What goes on behind the number of a generation: `Saltmarsh 2| costs`.
  let generationTails: Phrases
  /// Capitalised words that only open a sentence: `The`.
  let openers: Set<String>
  /// Words behind a product that make an offer of its own of it: `Quillbox |Business`.
  let editions: Set<String>
  /// Nouns behind which `AI` is the field and no name: `Dependable AI |systems`.
  let fieldNouns: Set<String>
  /// Common given names.
  let givenNames: Set<String>
  /// Common words, places and words that open sentences.
  private let commonWords: Set<String>

  init(read: (String) throws -> String) throws {
    let name = "english-names.tsv"
    let table = try DataTable(name: name, text: try read(name), columns: ["form", "kind", "source"])
    var forms: [String: [String]] = [:]
    for row in table.rows {
      let kind = row["kind"]
      guard forms[kind] != nil || EnglishNameTables.isKind(kind) else {
        throw table.failure(at: row, "no rule of English names uses “\(kind)”")
      }
      forms[kind, default: []].append(row["form"])
    }
    func set(_ kind: String) -> Set<String> { Set(forms[kind] ?? []) }
    func kinds(_ prefix: String) -> [String: Set<EntityKind>] {
      var result: [String: Set<EntityKind>] = [:]
      for kind in EntityKind.allCases {
        for form in forms["\(prefix)-\(kind.rawValue)"] ?? [] { result[form, default: []].insert(kind) }
      }
      return result
    }
    func folded(_ prefix: String) -> [String: EntityKind] {
      Dictionary(
        kinds(prefix).compactMap { form, kinds in kinds.min().map { (form.lowercased(), $0) } },
        uniquingKeysWith: min)
    }
    endings = kinds("ending").compactMapValues { $0.min() }
    heads = Dictionary(
      kinds("head").map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { $0.union($1) })
    leads = folded("lead")
    verbs = folded("verb")
    nouns = folded("noun")
    owned = folded("owned")
    firmOffices = forms["firm-office"] ?? []
    firmVerbs = forms["firm-verb"] ?? []
    listing = set("listing")
    raising = set("raising")
    institutionHeads = set("institution-head")
    joinedEndings = set("joined-ending")
    particles = set("particle")
    honorifics = set("honorific")
    foldedHonorifics = Set(set("honorific").map { $0.lowercased().filter { $0 != "." } })
    ownerSuffixes = set("owner-suffix")
    places = set("place")
    plain = set("plain")
    noProducts = set("no-product")
    fieldNouns = set("field-noun")
    editions = set("edition")
    namings = set("naming")
    modelTiers = set("model-tier")
    legalForms = set("legal-form")
    openers = set("opener")
    domains = forms["domain"] ?? []
    numberUnits = Phrases(forms["number-unit"] ?? [])
    generationTails = Phrases(forms["generation-tail"] ?? [])
    commonWords = plain.union(places).union(openers)
    givenNames = Set(
      try DataTable(
        name: "given-names.tsv", text: try read("given-names.tsv"), columns: ["form", "source"]
      ).rows.map { $0["form"] })
  }

  /// Whether a word or name is a place, a common word, one that opens sentences, or several of a kind (`SKUs`).
  func isPlain(_ word: String) -> Bool {
    if commonWords.contains(word) { return true }
    if let hyphen = word.utf8.lastIndex(of: 0x2D),
      places.contains(String(word[word.utf8.index(after: hyphen)...]))
    {
      return true
    }
    return word.utf8.last == 0x73 && word.utf8.count > 2
      && word.utf8.dropLast().allSatisfy { (0x41...0x5A).contains($0) }
  }

  private static func isKind(_ kind: String) -> Bool {
    let single: Set = [
      "listing", "raising", "institution-head", "joined-ending", "particle", "honorific", "owner-suffix",
      "place",
      "plain",
      "opener", "no-product", "model-tier", "legal-form", "naming", "firm-office", "firm-verb",
      "domain", "number-unit", "generation-tail", "field-noun", "edition",
    ]
    let parts = kind.split(separator: "-", maxSplits: 1).map(String.init)
    let isOfKind = parts.count == 2 && EntityKind(rawValue: parts[1]) != nil
    return single.contains(kind)
      || isOfKind && ["ending", "head", "lead", "verb", "noun", "owned"].contains(parts[0])
  }
}

/// Words by which English prose speaks of a firm, what it has and what it does, from `data/language/english.tsv`.
struct EnglishFirmTables: Sendable {
  /// What a firm is to those who are named as its customers, backers, rivals and partners.
  enum Member: String, CaseIterable, Sendable {
    case customer, backer, rival, partner
  }

  /// What a verb or noun tells of two with a preposition between.
  enum Pair: String, CaseIterable, Sendable {
    case partner, rival, investor, user, mover, direct, chooser, loser
  }

  /// Words that tell with a preposition what holds between two: `competes` with.
  let pairs: [String: Pair]
  /// Phrases that stand for the firm spoken of: `the company`.
  let anaphors: Phrases
  /// What a sentence may begin with that is the firm's own: `Revenue`.
  let properties: Set<String>
  /// Nouns for those who stand to a firm in some way: `customers`.
  let members: [String: Member]
  /// Nouns behind those that say that they are several: customer `list`.
  let rosters: Set<String>
  /// Words between such a noun and the names: `include`.
  let memberLinks: Set<String>
  /// Verbs before names that are counted among those: `counts`.
  let counting: Set<String>
  /// Words that say where something can be had: `available`.
  let offered: Set<String>
  /// Verbs of buying a firm: `bought`.
  let buying: Set<String>
  /// Nouns of buying a firm: `acquisition` of.
  let purchases: Set<String>
  /// Verbs of getting a score: `scored`.
  let scoring: Set<String>
  /// Verbs that give somebody an office: `named`.
  let appointing: Set<String>
  /// Verbs with which somebody comes to a firm or leaves it: `joined`.
  let moving: Set<String>

  /// Nouns for a firm behind `the`: `startup` in `the Oslo startup`.
  let firmNouns: Set<String>
  /// Nouns for a product or model behind `the`: `service`.
  let thingNouns: Set<String>
  /// Nouns for a part of a firm: `arm`.
  let unitNouns: Set<String>
  /// Words between a doer and a verb: `has`, `recently`, `Monday`.
  let verbLeads: Set<String>
  /// Words that open an aside behind a name: `which`, `a`, `based`.
  let asideOpenings: Set<String>
  /// Words over which no description of a thing goes: `with`, `partnership`.
  let thingStops: Set<String>
  /// Words before a name that something is given: `dubbed`.
  let givingNames: Set<String>
  /// Verbs of showing, bringing out and building things: `unveiled`.
  let making: Set<String>
  /// Participles before `by` and a maker: `built`.
  let made: Set<String>
  /// Verbs behind which a thing and where it can be had stand: `adding` a model to a cloud.
  let offering: Set<String>
  /// Nouns before `between` and two names, and what they tell: `race`.
  let between: [String: Pair]
  /// Nouns for money that is put into a firm: `round`.
  let rounds: Set<String>

  init(_ formsByKind: [String: [String]]) {
    func forms(_ kind: String) -> [String] { formsByKind[kind] ?? [] }
    anaphors = Phrases(forms("firm-anaphor"))
    properties = Set(forms("firm-property"))
    var members: [String: Member] = [:]
    for member in Member.allCases {
      for form in forms("member-\(member.rawValue)") { members[form] = member }
    }
    self.members = members
    var pairs: [String: Pair] = [:]
    for pair in Pair.allCases {
      for form in forms("pair-\(pair.rawValue)") { pairs[form] = pair }
    }
    self.pairs = pairs
    rosters = Set(forms("member-roster"))
    memberLinks = Set(forms("member-link"))
    counting = Set(forms("member-counting"))
    offered = Set(forms("offered"))
    buying = Set(forms("buying"))
    purchases = Set(forms("purchase"))
    scoring = Set(forms("scoring"))
    appointing = Set(forms("appointing"))
    moving = Set(forms("moving"))
    firmNouns = Set(forms("firm-description"))
    thingNouns = Set(forms("thing-noun"))
    unitNouns = Set(forms("unit-noun"))
    verbLeads = Set(forms("verb-lead"))
    asideOpenings = Set(forms("aside-opening"))
    thingStops = Set(forms("thing-stop"))
    givingNames = Set(forms("giving-name"))
    making = Set(forms("making"))
    made = Set(forms("made"))
    offering = Set(forms("offering"))
    rounds = Set(forms("round"))
    between = Dictionary(
      forms("between-rival").map { ($0, Pair.rival) } + forms("between-partner").map { ($0, Pair.partner) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The kinds of rows that this table reads.
  static let kinds = Set(
    [
      "firm-anaphor", "firm-property", "member-roster", "member-link", "member-counting", "offered", "buying",
      "purchase", "scoring", "appointing", "moving", "firm-description", "verb-lead", "aside-opening",
      "thing-stop", "giving-name", "making", "made", "offering", "round", "thing-noun", "unit-noun",
      "between-rival", "between-partner",
    ] + Member.allCases.map { "member-\($0.rawValue)" } + Pair.allCases.map { "pair-\($0.rawValue)" })
}

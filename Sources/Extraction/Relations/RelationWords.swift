import DataTables

/// Words that decide what a cue of a relation tells, and of whom, from `data/language/relation-words.tsv`.
///
/// Many rules hold it, hence a reference.
final class RelationWords: Sendable {
  /// What a word is needed for; the raw value stands in the table.
  enum Kind: String, CaseIterable, Sendable {
    /// Says that something is planned or offered: 有意收购.
    case plan
    /// Before a cue says that it is not so: 并无合作.
    case denial
    /// Denies what somebody is: 并非 B 的供应商.
    case negation
    /// What a clause begins with that describes the name before it, or speaks of it.
    case relative
    /// Puts the name behind it out of a verb's reach: an update for Alexa.
    case aside
    /// Anywhere between an English verb and a name, does the same: data from LinkedIn.
    case gapAside = "gap-aside"
    /// Joins a verb to its name although it ends in one of those: the launch of Nova.
    case gapLink = "gap-link"
    /// Stands before the name of what was spoken of: a plan called Nova.
    case naming
    /// Says that something is to come: 即将推出.
    case future
    /// Verbs by which also a product comes out: 推出.
    case comingOut = "coming-out"
    /// Says that who releases something has made it: 自研.
    case own
    /// Verbs of making: 由 X 开发.
    case making
    /// Verbs of what makes a thing run: 由 X 驱动.
    case driving
    /// What a clause ends in that tells that a platform takes a thing in: 完成适配.
    case adapting
    /// Verbs that put a thing somewhere: 把 X 接进 Y.
    case placing
    /// What kind of part of a firm something is: 旗下风险|基金.
    case unitNoun = "unit-noun"
    /// Before a model says that another one is compared with it: 高于 X.
    case comparing
    /// Verbs of taking over: 被 X 收购.
    case taking
    /// Joins the one with whom something is done: 与 X 合作.
    case companion
    /// Behind a cue makes it another word: 合作|伙伴.
    case otherWord = "other-word"
    /// Says that a list is one of customers.
    case customer
    /// Leads from a noun to its owner: a rival of Nova.
    case ownerPreposition = "owner-preposition"
    /// Between an owner and its noun without a word of possession: 第一大股东.
    case rank
    /// Ends what may describe a noun.
    case attributeStop = "attribute-stop"
    /// Before a noun says what the one behind it is, or is held to be: 作为, 被视为.
    case regarding
    /// Stands for the owner named before: 其, its.
    case ownPronoun = "own-pronoun"
    /// Leads from a noun to who bears it: 竞争对手包括 X.
    case bearerLink = "bearer-link"
    /// Opens a list even where the text says nothing of an owner.
    case listing
    /// Joins a name to what it is: 是.
    case copula
    /// What a phrase begins with that is set beside a name: a rival of Nova.
    case determiner
    /// Nouns that need somebody else to be them: rival.
    case relational
    /// Brings examples behind a clause: , such as.
    case example
    /// Nouns behind which a comma brings the names of what they mean: two models, A and B.
    case kindNoun = "kind-noun"
    /// Behind a name says that something is only like it: an AirTag rival.
    case likeness
    /// Behind a name says that it owns what follows.
    case owning
    /// Before 公司 says that it is the one named before: 该.
    case pointer
    /// What a clause begins with that describes the name before it: , which uses.
    case description
    /// Nouns for a firm.
    case firm
    /// Says that something can be had: 下载.
    case offering
    /// Parts an attribute from the name that it describes.
    case compoundStop = "compound-stop"
    /// Behind a name makes it the attribute of something else: X-backed, X 用户.
    case attributeTail = "attribute-tail"
    /// Behind what a verb takes says that somebody else does it: 使用 X 的用户.
    case relativeHead = "relative-head"
    /// Behind `that` says that a clause follows, and not the verb of a relative one.
    case complement
    /// Before a model says that it is the one before: 上一代.
    case generation
    /// Before a participle says that it is part of a verb: has been based on.
    case participleLead = "participle-lead"
    /// Between 联手 and a name says that the name is what is done together: 联手|投资 X.
    case jointAct = "joint-act"
    /// Says that somebody has what is counted: 搭载 512 张 H800.
    case having
    /// Ends the name of somebody who invests, and is hardly ever invested in: 鹤汀|资本.
    case fund
    /// Stands for a round told of before: 本轮.
    case roundPointer = "round-pointer"
    /// What firms are ranked by that need not be rivals: 市值超越 X.
    case worth
    /// Before the firm that is invested in: 完成对 X 的融资.
    case funding
    /// Tells that somebody makes something known: 宣布, 官宣.
    case announcing
    /// Before a verb says that a thing has something, not who uses it: 底层, 该产品.
    case ownThing = "own-thing"
    /// Joins an owner to what it owns: 的, 's.
    case possessive
    /// The same in English, where a space follows.
    case genitive
    /// What a clause opens with that goes on about the one before: 它, 这款.
    case backPointer = "back-pointer"
    /// Before a number says that those are meant whom the article named before: 上述|两家.
    case countPointer = "count-pointer"
    /// Stands between a number and a noun: 两|款.
    case counter
    /// Nouns for models that are counted: 两款|模型.
    case countedModel = "counted-model"
    /// Nouns for firms that are counted: 两家|公司.
    case countedFirm = "counted-firm"
    /// Nouns for products that are counted: 三款|手机.
    case countedProduct = "counted-product"
    /// Says that something is trained.
    case training
    /// Between two names says that the one does something with the other: 与, 跟.
    case beside
    /// Leads from a firm to what belongs to it: 旗下.
    case subsidiary
    /// Joins two names of a list, besides the joiners of all rules: `，`, or.
    case listMark = "list-mark"
    /// Opens a clause in which a list goes on: ，|也有.
    case goingOn = "going-on"
    /// Behind a model says that not it is compared but what belongs to it: 团队.
    case belonging
    /// Before a benchmark says that scores on it are told: 在.
    case benchmarkLead = "benchmark-lead"
    /// Behind a benchmark says the same: 得分.
    case benchmarkTail = "benchmark-tail"
    /// Before a name says that it does what follows, and is not the subject: 由, by.
    case agent
    /// Closes a list before the noun for its members: A、B |等|供应商.
    case listEnd = "list-end"
    /// Before a name says that something is given or told to it: 给, 向.
    case addressing
    /// Joins an owner to its noun, besides what ``owning`` does: 在.
    case ownerLink = "owner-link"
    /// Behind 其 makes it a word that stands for nobody: 其|中.
    case otherPronoun = "other-pronoun"
    /// Before whom something is given or done to: 由 X 供货.
    case supplying
    /// Before what something is built on: 以 X 为底座.
    case founded
    /// Before who controls somebody: 由 X 控股.
    case controlling
    /// Before whom somebody buys: 将 X 收入囊中.
    case acquired
    /// Before whom something runs for: 为 X 提供动力.
    case serving
    /// Before who does anything else: 由 X 投资.
    case doing
    /// Before a platform says that something happens there: 在.
    case platformLead = "platform-lead"
    /// Puts an object before its verb: 把.
    case objectOpening = "object-opening"
    /// Ends in 类 and says of no name that something is like it: 种类.
    case sortNoun = "sort-noun"
    /// May stand before an owner, though it is the end of no verb: 是, 的; one character each.
    case joint
  }

  static let table = "relation-words.tsv"
  static let columns = ["form", "kind"]

  /// Quotation marks and spaces, which may stand before a name.
  static let blanks: ScalarSet = ["“", "「", "《", "\"", " ", "『", "‘"]

  private let phrases: [Phrases]
  /// What joins two names: the words of ``WordUse/joiner``.
  let joiners: Phrases
  /// What may stand between two names of a list: ``joiners`` and the words of ``Kind/listMark``.
  let listMarks: [String]
  /// The characters of ``Kind/joint``.
  let joints: ScalarSet
  /// The first characters of ``Kind/ownPronoun``.
  let pronounOpenings: ScalarSet

  /// Reads the table.
  ///
  /// - Parameters:
  ///   - table: the words with their kinds.
  ///   - joiners: the words of ``WordUse/joiner``.
  /// - Throws: ``DataTables/DataTableFailure`` for a kind that no rule uses.
  init(_ table: DataTable, joiners: [String]) throws(DataTableFailure) {
    var forms: [Kind: [String]] = [:]
    for row in table.rows {
      guard let kind = Kind(rawValue: row["kind"]) else {
        throw table.failure(at: row, "no rule uses “\(row["kind"])”")
      }
      forms[kind, default: []].append(row["form"])
    }
    phrases = Kind.allCases.map { Phrases(forms[$0] ?? []) }
    self.joiners = Phrases(joiners)
    listMarks = joiners + (forms[.listMark] ?? [])
    joints = ScalarSet(single: forms[.joint] ?? [])
    pronounOpenings = ScalarSet((forms[.ownPronoun] ?? []).compactMap(\.unicodeScalars.first))
  }

  /// Whether the words between two names do nothing but join them: 和, `, and`.
  func joins(_ gap: String) -> Bool { joiners.forms.contains(gap) || ["and", ",", ", and"].contains(gap) }

  /// The words of a kind, in the order of the table.
  subscript(kind: Kind) -> Phrases { phrases[Int(unsafeBitCast(kind, to: UInt8.self))] }
}

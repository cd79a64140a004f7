import DataTables

/// Phrases of the rules for facts, from `data/language/fact-phrases.tsv`.
///
/// They are compared as they are written, with their spaces, and those of Latin letters within longer words, too; a word that
/// a whole article is searched for beforehand is one of ``FactWords``.
struct FactPhrases: Sendable {
  /// What a phrase is needed for; the raw value stands in the table.
  enum Use: String, Sendable, CaseIterable {
    /// Before a name says that the clause does not speak of it: 由, 超过, according to.
    case preposition
    /// Ends like such a word and is none: 应用, 根据地.
    case notPreposition = "not-preposition"
    /// Is a verb that takes a name as its object also with 了 between: 拿到了.
    case getting
    /// Behind a name says that something else is made of it: 以青鹭2|为底座.
    case base
    /// Behind a name makes it one of those who have to do with a firm: a Lantern Harbor|employee.
    case individual
    /// Is one of those who act for a firm or a school: 北屿科技的|研究者.
    case researcher
    /// Is where somebody speaks or shows something, behind the name of the host: 年度|大会.
    case event
    /// Behind a name says that what it made is spoken of: 北屿科技|推出的.
    case making
    /// Stands between a number and what is counted: 512 张.
    case counter
    /// Between an organisation and a person says that it does not employ them: 北屿科技|聘|陆知微.
    case notEmployer = "not-employer"
    /// Begins with 其, which stands for nobody in it: 其中.
    case notIts = "not-its"
    /// Behind a name makes it the measure of something else: GPT-4|级模型.
    case measure
    /// Stands before one of several that make up what is told of: 包括|渡口笔记.
    case inclusion
    /// Stands before what a thing has in it: 搭载新一代|栈桥.
    case carrying
    /// Stands before what somebody buys, who is spoken of instead: 收购|墨洋数据.
    case takingOver = "taking-over"
    /// Is what one firm or thing is to another, before its name: 对手.
    case counterpart
    /// Stands between a name and such a noun: 最强|竞争对手.
    case counterpartAttribute = "counterpart-attribute"
    /// Ends a clause that only sets what is told beside others: 与…|相比.
    case comparisonEnd = "comparison-end"
    /// Stands before who counted something: 据.
    case sourceLead = "source-lead"
    /// Stands behind who counted something: 的数据.
    case sourceTail = "source-tail"
    /// Behind 数据 or data makes a word of its own of it: 数据|中心.
    case dataCompound = "data-compound"
    /// Is what a firm says of itself as well as of others: 预计.
    case forecast
    /// Is a verb of giving money, behind who gives it: 注资.
    case giving
    /// Is a noun for those who give money, before a name or behind 是: 投资方.
    case investor
    /// Stands before the names of those who give money: investors.
    case investorLead = "investor-lead"
    /// Directly behind a name says that it gives money: 领投.
    case investorTail = "investor-tail"
    /// Says that the amount in brackets behind a name is what it gives: 来自.
    case moneyGiver = "money-giver"
    /// Is what somebody does who gets money: 获得.
    case gain
    /// Stands before whom money goes to: 对|墨洋数据|投资.
    case recipientLead = "recipient-lead"
    /// Stands before the firm that a share is of: 持有|墨洋数据|股份.
    case stakeLead = "stake-lead"
    /// Says that a clause tells of money put into a firm: 注资.
    case investment
    /// Stands before whom such a clause says the money is for: 与|墨洋数据|洽谈投资.
    case partnerLead = "partner-lead"
    /// Says that a cost is that of training a model: 训练.
    case training
    /// Is a noun for a firm: 公司.
    case firm
    /// Is a noun for the people of a firm: 团队.
    case team
    /// Points back to what was told of, over the beginning of a paragraph: 这家, the model.
    case anaphor
    /// Is an English pronoun for a firm.
    case pronoun
    /// Means the last firm of its sentence: its.
    case possessive
    /// Joins an English value to the name behind it: $3 million|for Aldermoss.
    case valueLink = "value-link"
    /// Is in no attribute of a model, which tells only of what kind it is: 是, 让.
    case notAttribute = "not-attribute"
    /// Ends such an attribute: MoE 大|模型.
    case modelNoun = "model-noun"
    /// Is a character that goes on with what was told before, or is part of a date or number: 则.
    case carryingCharacter = "carrying-character"
    /// Makes an amount of money in its clause a price, without a cue: token.
    case token
    /// Is a unit that may tell what a number is, without a cue: 35 人.
    case tellingUnit = "telling-unit"
    /// Makes the price of tokens a cost: 成本.
    case costNoun = "cost-noun"
    /// Says that it is a price all the same: 定价.
    case chargeNoun = "charge-noun"
    /// Is a unit of people, who are those of the firm where nothing else is said: 35 人.
    case peopleUnit = "people-unit"
    /// Is a unit of people and of what else may be counted without a word for it: 300 万|次.
    case alikeUnit = "alike-unit"
    /// Says before a number of people that there are so many: 只.
    case amounting
    /// Narrows a number to those below it: 以下.
    case upperBound = "upper-bound"
    /// Says before a number of parameters that models of the size are run, and none has it: 支持.
    case supporting
    /// Says that a value is of several together: 总计.
    case total
    /// Joins a verb of release to what came out with others: 一同发布|的还有.
    case releasedWith = "released-with"
    /// Soon behind a verb of release says that it is of something done to a name far behind: 发布|升级.
    case update
    /// Is what a number of 个 or 家 may count that is nobody who uses anything: 30 个|国家.
    case countedThing = "counted-thing"
    /// Stands before an amount that somebody pays: 以, 斥资.
    case paying
    /// Is a contract or what else may be worth an amount: 协议.
    case dealNoun = "deal-noun"
    /// Says in a contract that somebody pays: 采购.
    case ordering
    /// Directly behind an amount says that it is put into the firm behind: 投资.
    case backing
    /// Stands for the firm that money goes to: 向其.
    case recipientAnaphor = "recipient-anaphor"
    /// Directly before a number of chips says that a machine has so many: 最大支持.
    case hardwareVerb = "hardware-verb"
    /// Points to the thing that is told of, at the beginning of a clause: 这款.
    case thisThing = "this-thing"
    /// Is what a firm brings out with a date behind the verb that is no thing of its own: 发布 2025 年|财报.
    case report
    /// Opens a clause about some of what was told of: 其中.
    case partOfThings = "part-of-things"
    /// Behind the name of a thing says that not the thing comes out: 青鹭2|系列更新.
    case ofThing = "of-thing"
    /// Opens a description before the object of a verb of release: 推出|面向.
    case describing
    /// Ends the name of an edition: 早期|版本.
    case edition
    /// Behind a number of parameters speaks of those of the size: 百亿|参数以上.
    case orLarger = "or-larger"
    /// Behind a name behind 为 says that somebody does something for it: 为北屿科技|提供.
    case serving
    /// Ends the title of a report of what somebody counted: 《应用市场|洞察》.
    case reportTitle = "report-title"
    /// Is a day counted from the last one told of; the value says how many days: 次日.
    case laterDay = "later-day"
  }

  static let table = "fact-phrases.tsv"
  static let columns = ["form", "use", "value"]

  private let phrases: [Phrases]
  /// The last characters of ``Use/preposition``, without the space behind.
  let prepositionEndings: ScalarSet
  /// The characters of ``Use/carryingCharacter``.
  let carryingCharacters: ScalarSet
  /// The phrases of ``Use/laterDay`` in the order of the table, with how many days later each is.
  let laterDays: [(form: String, shift: Int)]
  /// The words that join the names of a list, from ``WordUse/joiner``.
  let joiners: Phrases

  init(_ table: DataTable, joiners: [String]) throws(DataTableFailure) {
    var forms: [Use: [String]] = [:]
    var laterDays: [(form: String, shift: Int)] = []
    for row in table.rows {
      guard let use = Use(rawValue: row["use"]) else {
        throw table.failure(at: row, "no rule uses “\(row["use"])”")
      }
      forms[use, default: []].append(row["form"])
      guard use == .laterDay else { continue }
      guard let shift = Int(row["value"]) else {
        throw table.failure(at: row, "the value is a number of days")
      }
      laterDays.append((row["form"], shift))
    }
    phrases = Use.allCases.map { Phrases(forms[$0] ?? []) }
    prepositionEndings = ScalarSet(
      (forms[.preposition] ?? []).compactMap { $0.trimmingSpaces.unicodeScalars.last })
    carryingCharacters = ScalarSet(single: forms[.carryingCharacter] ?? [])
    self.laterDays = laterDays
    self.joiners = Phrases(joiners)
  }

  /// The phrases of a use, in the order of the table.
  subscript(use: Use) -> Phrases { phrases[Int(unsafeBitCast(use, to: UInt8.self))] }
}

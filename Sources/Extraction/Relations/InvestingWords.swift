import DataTables

/// The words that tell who put money into whom, from `data/language/investing.tsv`.
struct InvestingWords: Sendable {
  static let table = "investing.tsv"
  static let columns = ["form", "kind"]

  /// What a word tells.
  enum Kind: String, CaseIterable, Sendable {
    /// Those before it gave money: 领投.
    case behindInvestors = "behind-investors"
    /// Those behind it gave money: 投资方包括, led by.
    case beforeInvestors = "before-investors"
    /// Those before it gave money to the round that follows: 参与了.
    case joining
    /// Those behind it and a link gave money: 领投方.
    case roster
    /// Leads from such a noun to names: 包括.
    case rosterLink = "roster-link"
    /// Somebody gives money to somebody: 投资了.
    case giving
    /// Somebody has shares of somebody: 持有.
    case holding
    /// Where money comes from: 来自, from.
    case source
    /// What makes it a round of investment: 融资.
    case round
    /// Says that a sentence tells of a round, or of one to come: 轮, 招股.
    case roundSign = "round-sign"
    /// What the firm does that gets the money: 筹集.
    case raising
    /// What a firm gets of those whom it names before: 获得 A 的融资.
    case received
    /// Stands before the one who gives: 获得.
    case givenBy = "given-by"
    /// Stands before the one who gets: 向.
    case addressed
    /// Behind 投资 makes it another word: 投资|者.
    case notGiving = "not-giving"
    /// What the firm does whose round it is: 完成.
    case taking
  }

  private let forms: [Kind: [String]]
  /// The words that begin a search, in the order of their numbers in ``scanner``.
  let cues: [Kind]
  let scanner: PhraseScanner

  init(_ table: DataTable, _ index: inout WordIndex) throws(DataTableFailure) {
    var forms: [Kind: [String]] = [:]
    for row in table.rows {
      guard let kind = Kind(rawValue: row["kind"]) else {
        throw table.failure(at: row, "no rule uses “\(row["kind"])”")
      }
      forms[kind, default: []].append(row["form"])
    }
    self.forms = forms
    let searched: [Kind] = [
      .joining, .roster, .behindInvestors, .beforeInvestors, .giving, .holding, .source, .received,
    ]
    cues = searched.flatMap { kind in (forms[kind] ?? []).map { _ in kind } }
    scanner = PhraseScanner(searched.flatMap { forms[$0] ?? [] }, &index)
  }

  /// The words of a kind.
  subscript(kind: Kind) -> [String] { forms[kind] ?? [] }
}

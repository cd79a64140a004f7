public import DataTables

/// The wordings of questions in both languages, from data/questions.
public struct QuestionGrammar: Sendable {
  /// One wording.
  struct Wording: Sendable {
    let shape: QuestionShape
    let predicates: [String]
    let asks: RelationEnd
    let language: String
    let pattern: QuestionPattern
    let understanding: String
    let example: String
  }

  /// The data files that a grammar is made of, as paths inside the data folder.
  public static let fileNames = [
    "questions/shapes.tsv", "questions/properties.tsv", "questions/fillers.tsv", "questions/stopwords.tsv",
    "questions/titles.tsv",
  ]

  /// The wordings, the most telling first.
  let wordings: [Wording]
  /// What a property is called → the predicates that hold it.
  let properties: [String: [String]]
  /// Words before a question that ask nothing.
  let openers: [[Character]]
  /// Words around a name that are no part of it, such as `公司`.
  let nameFillers: NameFillers
  /// Words that say nothing about the topic of a question.
  let stopwords: Set<String>
  /// Offices that have several names.
  let titles: OfficeTitles

  /// A grammar from the texts of its files, keyed by ``fileNames``.
  ///
  /// - Throws: ``DataTableFailure`` for a file that is missing or a row that is wrong.
  public init(_ contents: [String: String]) throws(DataTableFailure) {
    func table(_ file: String, _ columns: [String]) throws(DataTableFailure) -> DataTable {
      let name = "questions/\(file).tsv"
      guard let text = contents[name] else {
        throw DataTableFailure(name: name, line: 0, reason: "the file is missing")
      }
      return try DataTable(name: name, text: text, columns: columns)
    }
    wordings = try QuestionGrammar.wordings(
      table("shapes", ["shape", "predicates", "asks", "language", "pattern", "understood", "example"]))
    var properties: [String: [String]] = [:]
    for row in try table("properties", ["predicates", "words"]).rows {
      for word in row.list("words") {
        let known = properties[String(word.map(FoldedQuestion.fold))] ?? []
        properties[String(word.map(FoldedQuestion.fold))] =
          known + row.list("predicates").filter { !known.contains($0) }
      }
    }
    self.properties = properties
    let fillers = try table("fillers", ["place", "words"])
    func words(_ place: String) -> [[Character]] {
      fillers.rows.filter { $0["place"] == place }.flatMap { $0.list("words") }
        .map { $0.map(FoldedQuestion.fold) }.sorted { $0.count > $1.count }
    }
    openers = words("opener")
    nameFillers = NameFillers(before: words("before-name"), after: words("after-name"))
    stopwords = Set(try table("stopwords", ["words"]).rows.flatMap { $0.list("words") })
    titles = OfficeTitles(
      offices: try table("titles", ["names"]).rows.map {
        $0.list("names").map { String($0.map(FoldedQuestion.fold)) }
      })
  }

  /// The examples in the data, each with the shape that it must be read as.
  public var examples: [(question: String, shape: QuestionShape)] {
    wordings.map { ($0.example, $0.shape) }
  }

  private static func wordings(_ table: DataTable) throws(DataTableFailure) -> [Wording] {
    var wordings: [Wording] = []
    for row in table.rows {
      guard let shape = QuestionShape(rawValue: row["shape"]) else {
        throw table.failure(at: row, "“\(row["shape"])” is no shape")
      }
      let end = row["asks"].isEmpty ? RelationEnd.object : RelationEnd(rawValue: row["asks"])
      guard let end else { throw table.failure(at: row, "asks for object, subject or either") }
      let pattern: QuestionPattern
      do { pattern = try QuestionPattern(row["pattern"]) } catch {
        throw table.failure(at: row, error.description)
      }
      if let missing = shape.slots.subtracting(pattern.slots).sorted().first {
        throw table.failure(at: row, "a \(shape.rawValue) question needs the slot {\(missing)}")
      }
      wordings.append(
        Wording(
          shape: shape, predicates: row.list("predicates"), asks: end, language: row["language"],
          pattern: pattern,
          understanding: row["understood"], example: row["example"]))
    }
    return wordings
  }
}

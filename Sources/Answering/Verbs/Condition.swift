import Knowledge
import KnowledgeStore

/// What a filter asks for, as SQL: conditions that must all hold, with the values they name.
struct Condition {
  private var parts: [String] = []
  /// The values, by name.
  private(set) var values: [String: StoreValue] = [:]

  /// The whole condition; true where nothing was asked for.
  var sql: String { parts.isEmpty ? "1" : parts.map { "(\($0))" }.joined(separator: " AND ") }

  /// Asks for something more.
  mutating func add(_ part: String, _ values: [String: StoreValue] = [:]) {
    parts.append(part)
    self.values.merge(values) { _, new in new }
  }

  /// Asks that a column holds a value, where one is set.
  mutating func add(_ column: String, equals value: String?, as name: String) {
    guard let value else { return }
    add("\(column) = :\(name)", [name: .text(value)])
  }

  /// Asks that a column holds one of some entities.
  mutating func add(_ column: String, isOneOf entities: [EntityName], as name: String) {
    let names = entities.indices.map { "\(name)\($0)" }
    let values = zip(names, entities).map { ($0, StoreValue.text($1.id.rawValue)) }
    add(
      "\(column) IN (\(names.map { ":\($0)" }.joined(separator: ", ")))",
      Dictionary(values, uniquingKeysWith: { first, _ in first }))
  }

  /// Asks that a date lies in a period, both ends included; a date that is not exact enough to tell does not.
  ///
  /// Both ends may be months or years: `until` 2023-07 includes the whole of July, and a date of 2023
  /// lies before 2024 but not before August.
  ///
  /// `date` is an SQL expression; null and dates without a year lie in no period.
  mutating func add(_ date: String, since: PartialDate?, until: PartialDate?) {
    if let since {
      add("\(date) >= :since AND \(date) NOT LIKE '--%'", ["since": .text(since.description)])
    }
    if let until {
      add(
        "substr(\(date) || '-99-99', 1, length(:until)) <= :until AND \(date) NOT LIKE '--%'",
        ["until": .text(until.description)])
    }
  }

  /// Asks that a text holds every word of a query, folded.
  mutating func add(_ text: String, holdsWordsOf query: String) {
    for (place, word) in SearchKey.words(query).enumerated() {
      add("instr(folded(\(text)), :word\(place)) > 0", ["word\(place)": .text(word)])
    }
  }
}

import DataTables

/// What numbers are counted in, and what narrows them, from `data/language/units.tsv`.
///
/// The multipliers and digits of a number are no words of a table: see ``QuantityWords``. A class, because every rule that reads
/// quantities holds it.
final class UnitWords: Sendable {
  /// What a word is needed for; the raw value stands in the table.
  enum Use: String, Sendable, CaseIterable {
    /// A currency behind a number: 美元; the value is its code.
    case behind
    /// A currency before a number: US$; the value is its code.
    case before
    /// The code of a currency of which more are paid than dollars; the value says by how many powers of ten.
    case scale
    /// Before a number narrows it: 超过.
    case qualifier
    /// Behind a number narrows it: 以上.
    case trailingQualifier = "trailing-qualifier"
    /// What is counted, as far as a rule asks for it: 张; with the value “counted” also by Han numbers.
    case unit
  }

  static let table = "units.tsv"
  static let columns = ["form", "use", "value"]
  /// The value of a unit of persons and things, for which a Han number counts.
  private static let counted = "counted"

  /// Currencies behind a number, and their codes at the same places.
  let currencies: Phrases
  let codes: [String]
  /// Currencies before a number, with their codes.
  let signs: [(form: String, code: String)]
  let qualifiers: Phrases
  let trailingQualifiers: Phrases
  let units: Phrases
  /// Units of persons and things, for which a Han number counts.
  let counted: Set<String>
  /// The characters that a currency or a unit begins with, and that a currency or qualifier before a number ends with.
  let currencyOpenings: ScalarSet
  let unitOpenings: ScalarSet
  let signEndings: ScalarSet
  let qualifierEndings: ScalarSet
  private let scales: [String: Int]

  init(_ table: DataTable) throws(DataTableFailure) {
    var forms: [Use: [(form: String, value: String)]] = [:]
    var scales: [String: Int] = [:]
    for row in table.rows {
      guard let use = Use(rawValue: row["use"]) else {
        throw table.failure(at: row, "no rule uses “\(row["use"])”")
      }
      let (form, value) = (row["form"], row["value"])
      switch use {
      case .behind, .before:
        guard value.utf8.count == 3 else {
          throw table.failure(at: row, "the value is the code of a currency")
        }
      case .scale:
        guard let scale = Int(value) else { throw table.failure(at: row, "the value is a power of ten") }
        scales[form] = scale
      case .unit:
        guard value.isEmpty || value == UnitWords.counted else {
          throw table.failure(at: row, "the value is “counted” or empty")
        }
      case .qualifier, .trailingQualifier: break
      }
      forms[use, default: []].append((form, value))
    }
    func phrases(_ use: Use) -> Phrases { Phrases((forms[use] ?? []).map(\.form)) }
    self.scales = scales
    (currencies, codes) = (phrases(.behind), (forms[.behind] ?? []).map(\.value))
    signs = (forms[.before] ?? []).map { ($0.form, $0.value) }
    (qualifiers, trailingQualifiers) = (phrases(.qualifier), phrases(.trailingQualifier))
    units = phrases(.unit)
    counted = Set((forms[.unit] ?? []).filter { $0.value == UnitWords.counted }.map(\.form))
    currencyOpenings = ScalarSet(currencies.forms.compactMap(\.unicodeScalars.first) + [" "])
    unitOpenings = ScalarSet(units.forms.compactMap(\.unicodeScalars.first))
    signEndings = ScalarSet(signs.compactMap(\.form.unicodeScalars.last))
    qualifierEndings = ScalarSet(qualifiers.forms.compactMap(\.unicodeScalars.last))
  }

  /// About how many powers of ten more an amount has in a currency than in dollars: 3 for won, 0 for yuan.
  func scale(of currency: String?) -> Int { currency.flatMap { scales[$0] } ?? 0 }
}

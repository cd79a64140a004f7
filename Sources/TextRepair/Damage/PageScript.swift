/// The script that a page is written in, as far as its characters tell.
struct PageScript: Sendable {
  private let table: ScriptTable
  /// The use of characters that such a page does not have; nil where the page is in both scripts.
  private let foreign: ScriptTable.Use?

  /// The script by the characters that only one script has; nine of ten decide.
  init(_ census: HanCensus, table: ScriptTable) {
    let (traditional, simplified) = census.characters(tellingScriptBy: table)
    self.table = table
    if traditional > 9 * simplified {
      foreign = .simplified
    } else {
      foreign = simplified > 9 * traditional ? .traditional : nil
    }
  }

  /// Whether a character is written in one script only.
  func tells(_ scalar: Unicode.Scalar) -> Bool { table.use(of: scalar) != .neutral }

  /// Whether a character is one that this script does not have.
  func lacks(_ scalar: Unicode.Scalar) -> Bool { foreign.map { table.use(of: scalar) == $0 } ?? false }
}

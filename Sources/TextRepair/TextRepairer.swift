/// Undoes what scraping, converting and republishing did to a text, in the order in which it can be undone.
public struct TextRepairer: Sendable {
  private let tables: RepairTables

  /// A repairer that knows what `tables` hold.
  public init(tables: RepairTables) {
    self.tables = tables
  }

  /// The text as it was before it was damaged; every change is on record in it.
  public func repair(_ text: TracedText) -> TracedText {
    text
  }
}

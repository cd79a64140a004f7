public import DataTables

/// The knowledge that repair works with: script tables, words, readings, marks.
public struct RepairTables: Sendable {
  /// The files that make it up, as paths in the data folder.
  ///
  /// Those in `generated/` are not part of the sources: `make setup` makes them from Debian's packages.
  public static let fileNames: [String] = []

  /// Reads the tables.
  ///
  /// - Parameter contents: the text of every file of ``fileNames``, by its name there.
  /// - Throws: ``DataTableFailure`` for a file that is missing or a row that is wrong.
  public init(_ contents: [String: String]) throws(DataTableFailure) {}
}

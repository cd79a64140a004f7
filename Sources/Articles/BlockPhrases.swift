public import DataTables

/// The words by which the parts of a page are told: cues of credits, notices and navigation, and names of outlets.
///
/// The form of a line decides first; these words decide where the form alone leaves two readings.
public struct BlockPhrases: Sendable {
  /// The files that make it up, as paths in the data folder.
  public static let fileNames: [String] = []

  /// Reads the tables.
  ///
  /// - Parameter contents: the text of every file of ``fileNames``, by its name there.
  /// - Throws: ``DataTableFailure`` for a file that is missing or a row that is wrong.
  public init(_ contents: [String: String]) throws(DataTableFailure) {}
}

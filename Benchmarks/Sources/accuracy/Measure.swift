import Foundation

/// One thing that is measured against truth, and the section of docs/accuracy.md that tells the result.
///
/// A section is Markdown without a heading: a sentence on what was measured and how, a table, and the list of
/// what fails. The same inputs give the same bytes, so that a change of the figures is seen in a diff.
protocol Measure: Sendable {
  /// The word that picks this measure on the command line.
  var name: String { get }
  /// The heading of its section.
  var heading: String { get }
  /// Measures and tells.
  ///
  /// - Throws: ``Unmeasured`` where what it needs is not on this machine; anything else is a fault.
  func section(_ place: Place) throws -> String
}

/// Where the inputs of the measures lie.
struct Place: Sendable {
  /// The project's folder of tables.
  var data: URL
  /// The folder of corpora and test sets, `../shared` in our workplace.
  var shared: URL
}

/// Why a measure could not be taken here, as a sentence.
struct Unmeasured: Error, CustomStringConvertible {
  var description: String
}

import ArgumentParser
import Foundation

/// Takes the measures and writes them as one page.
@main
struct Accuracy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accuracy", abstract: "Measure how right Landscape is, and print docs/accuracy.md.")

  /// Every measure, in the order of the page.
  static let measures: [any Measure] = [
    EncodingsMeasure(), MojibakeMeasure(), DamageMeasure(), ScriptMeasure(), NoHarmMeasure(), PagesMeasure(),
    SetAsideMeasure(),
    MetadataMeasure(), NumbersMeasure(), TimeMeasure(), AttributionMeasure(), NamesMeasure(),
  ]

  @Option(help: "The folder of Landscape's tables.")
  var data = "data"

  @Option(help: "The folder of corpora and test sets.")
  var shared = "../shared"

  @Argument(help: "The measures to take; all without one.")
  var names: [String] = []

  func validate() throws {
    let known = Self.measures.map(\.name)
    if let unknown = names.first(where: { !known.contains($0) }) {
      throw ValidationError("there is no measure \"\(unknown)\"; there are: \(known.joined(separator: ", "))")
    }
  }

  func run() throws {
    let place = Place(
      data: URL(fileURLWithPath: data, isDirectory: true),
      shared: URL(fileURLWithPath: shared, isDirectory: true))
    print("# How right Landscape is\n\nMade by `make accuracy`; do not edit.")
    for measure in Self.measures where names.isEmpty || names.contains(measure.name) {
      print("\n## \(measure.heading)\n")
      do {
        print(try measure.section(place))
      } catch let unmeasured as Unmeasured {
        print("Not measured here: \(unmeasured)")
      }
    }
  }
}

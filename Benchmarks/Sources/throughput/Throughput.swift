import ArgumentParser
import Foundation

/// Measures speed, each figure beside a yardstick that runs on the same bytes in the same run.
@main
struct Throughput: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "throughput",
    abstract: "Measure how fast Landscape is, beside a yardstick on the same bytes.")

  /// Every section, in order.
  static let sections: [any Section] = [TextSection(), ExtractionSection()]

  @Option(help: "The folder of Landscape's tables.")
  var data = "data"

  @Option(help: "The folder of corpora and test sets.")
  var shared = "../shared"

  @Option(help: "The built program, whose start-up is measured.")
  var program = ".build/release/landscape"

  @Argument(help: "The sections to measure; all without one.")
  var names: [String] = []

  func validate() throws {
    let known = Self.sections.map(\.name)
    if let unknown = names.first(where: { !known.contains($0) }) {
      throw ValidationError("there is no section \"\(unknown)\"; there are: \(known.joined(separator: ", "))")
    }
  }

  func run() throws {
    let place = Place(
      data: URL(fileURLWithPath: data, isDirectory: true),
      shared: URL(fileURLWithPath: shared, isDirectory: true), program: URL(fileURLWithPath: program))
    for section in Self.sections where names.isEmpty || names.contains(section.name) {
      print("\(section.name):")
      do {
        try section.run(place) { print("  \($0)") }
      } catch let unmeasured as Unmeasured {
        print("  not measured here: \(unmeasured)")
      }
    }
  }
}

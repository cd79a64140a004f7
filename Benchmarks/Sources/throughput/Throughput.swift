import ArgumentParser

/// Measures speed, each figure beside a yardstick that runs on the same bytes in the same run.
@main
struct Throughput: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "throughput",
    abstract: "Measure how fast Landscape is, beside a yardstick on the same bytes.")

  func run() throws {}
}

import ArgumentParser

/// The command line.
@main
struct Landscape: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "landscape", abstract: "Who said what about whom, and where exactly is it written?")
}

import Foundation
import InventedReadings

/// The built binary, run in a folder of its own, with everything that it wrote.
struct Program {
  /// What a run gave.
  struct Result: Equatable {
    let output: String
    let complaint: String
    let code: Int32
    /// Whether a signal ended it.
    let isKilled: Bool
  }

  /// The package's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  /// The binary beside the test bundle.
  static let binary: URL = {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let folder =
      bundle?.deletingLastPathComponent()
      ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return folder.appending(path: "landscape")
  }()

  /// Where it runs.
  var folder: URL = root
  /// Variables besides the ones that every run has.
  var environment: [String: String] = [:]

  /// Runs the binary with arguments and standard input, and waits for its end.
  func run(_ arguments: [String], input: Data = Data()) throws -> Result {
    try Program.run(
      Program.binary, arguments, input: input, folder: folder, environment: environment)
  }

  /// Runs a line of shell in which `$landscape` is the binary.
  func shell(_ line: String) throws -> Result {
    var environment = environment
    environment["landscape"] = Program.binary.path
    return try Program.run(
      URL(filePath: "/bin/bash"), ["-c", line], input: Data(), folder: folder, environment: environment)
  }

  private static func run(
    _ binary: URL, _ arguments: [String], input: Data, folder: URL, environment: [String: String]
  ) throws -> Result {
    let scratch = try ScratchFolder()
    let places = ["in", "out", "err"].map { URL(filePath: scratch.file($0)) }
    try input.write(to: places[0])
    for place in places.dropFirst() { try Data().write(to: place) }
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment.filter {
      ["PATH", "HOME", "LD_LIBRARY_PATH"].contains($0.key)
    }
    process.environment = inherited.merging(["COLUMNS": "80", "LANG": "C.UTF-8"]) { $1 }.merging(environment)
    { $1 }
    process.standardInput = try FileHandle(forReadingFrom: places[0])
    process.standardOutput = try FileHandle(forWritingTo: places[1])
    process.standardError = try FileHandle(forWritingTo: places[2])
    try process.run()
    process.waitUntilExit()
    return try withExtendedLifetime(scratch) {
      Result(
        output: String(decoding: try Data(contentsOf: places[1]), as: UTF8.self),
        complaint: String(decoding: try Data(contentsOf: places[2]), as: UTF8.self),
        code: process.terminationStatus, isKilled: process.terminationReason == .uncaughtSignal)
    }
  }
}

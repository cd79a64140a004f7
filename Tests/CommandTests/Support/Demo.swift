import Foundation
import InventedReadings
import Testing

/// The database of the sample articles, made once for all tests.
enum Demo {
  private static let folder = Result { try ScratchFolder() }

  private static let made = Result { () throws -> String in
    let path = try folder.get().file("demo.db")
    let result = try Program().run(["ingest", "--quiet", "--db", path, "data/articles"])
    guard result.code == 0 else { throw Failure(complaint: result.complaint) }
    return path
  }

  struct Failure: Error { let complaint: String }

  /// Runs a command on it, in the package's folder.
  static func run(_ arguments: [String]) throws -> Program.Result {
    try Program(environment: ["LANDSCAPE_DB": try made.get()]).run(arguments)
  }

  /// Runs a line of shell on it in which `landscape` is the binary, in a scratch folder with `data` in it.
  static func shell(_ line: String) throws -> Program.Result {
    let folder = try ScratchFolder()
    for name in ["data", "queries", "docs"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.file(name), withDestinationPath: Program.root.appending(path: name).path)
    }
    return try withExtendedLifetime(folder) {
      try Program(folder: URL(filePath: folder.path), environment: ["LANDSCAPE_DB": try made.get()])
        .shell("landscape() { \"$landscape\" \"$@\"; }; set -o pipefail; " + line)
    }
  }
}

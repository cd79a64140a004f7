import Foundation

/// Runs the programs that we measure ourselves against.
enum Yardstick {
  /// What a Python script prints, run by the Python that Debian's packages are for.
  static func python(_ script: String, _ arguments: String...) throws -> String {
    try output(of: "/usr/bin/python3", ["-c", script] + arguments)
  }

  /// What a program prints.
  ///
  /// - Throws: ``Unmeasured`` where it is not there or fails.
  static func output(of program: String, _ arguments: [String]) throws -> String {
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Unmeasured(description: "there is no \(program)")
    }
    let process = Process(), pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Unmeasured(description: "\(program) ended with \(process.terminationStatus)")
    }
    return String(decoding: output, as: UTF8.self)
  }
}

import Foundation

/// The extractors from PyPI that `make accuracy` puts into `.build/python`, run as a child process.
struct PythonExtractors {
  /// What one of them took for the article of a page.
  struct Extraction: Decodable {
    let extractor: String
    let page: String
    let text: String
  }

  /// The folder of the project.
  let project: URL

  /// What they make of the pages in a folder; nil where they are not installed or cannot run.
  func extract(_ folder: URL) -> [Extraction]? {
    let python = project.appendingPathComponent(".build/python/bin/python")
    let script = project.appendingPathComponent("Benchmarks/python/extract_pages.py")
    guard FileManager.default.isExecutableFile(atPath: python.path),
      let output = try? ChildProcess.output(of: python, [script.path, folder.path]), !output.isEmpty
    else { return nil }
    return try? output.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Extraction.self, from: $0)
    }
  }
}

/// Runs a program to its end.
enum ChildProcess {
  /// What a program prints.
  ///
  /// - Throws: ``Unmeasured`` where it ends with another code than 0.
  static func output(of program: URL, _ arguments: [String]) throws -> Data {
    let process = Process(), pipe = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Unmeasured(description: "\(program.lastPathComponent) ended with \(process.terminationStatus)")
    }
    return output
  }
}

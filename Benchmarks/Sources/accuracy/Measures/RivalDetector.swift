import Foundation

/// uchardet, the detector that Debian has, beside ours on the same bytes.
struct RivalDetector {
  private static let program = URL(fileURLWithPath: "/usr/bin/uchardet")

  /// Whether it is installed here.
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program.path) }

  /// What it calls the encoding of each of `pieces`, in small letters.
  func names(of pieces: [[UInt8]]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try pieces.enumerated().map { index, piece in
      let file = folder.appendingPathComponent(String(index))
      try Data(piece).write(to: file)
      return file.path
    }
    return try stride(from: 0, to: files.count, by: 200).flatMap { start in
      try answers(Array(files[start..<min(files.count, start + 200)]))
    }
  }

  /// What the program prints for some files: a line `path: name` for each.
  private func answers(_ files: [String]) throws -> [String] {
    let process = Process()
    process.executableURL = RivalDetector.program
    process.arguments = files
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    let names = Dictionary(
      lines.compactMap { line in
        line.range(of: ": ", options: .backwards).map { (line[..<$0.lowerBound], line[$0.upperBound...]) }
      }, uniquingKeysWith: { first, _ in first })
    return files.map { names[$0[...], default: ""].lowercased() }
  }
}

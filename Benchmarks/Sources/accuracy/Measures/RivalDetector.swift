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
    return try pieces.enumerated().map { index, piece in
      let file = folder.appendingPathComponent(String(index))
      try Data(piece).write(to: file)
      let process = Process()
      process.executableURL = RivalDetector.program
      process.arguments = [file.path]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        .lowercased()
    }
  }
}

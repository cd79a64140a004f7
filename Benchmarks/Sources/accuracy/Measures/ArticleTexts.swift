import Foundation
import TextRepair

/// The articles at hand that are in UTF-8, by language, Chinese ones in both scripts.
struct ArticleTexts {
  /// An article by the name of its file.
  typealias Named = (name: String, text: String)

  /// Chinese articles as they are.
  let simplified: [Named]
  /// The same in traditional script; empty where OpenCC is not installed.
  let traditional: [Named]
  /// English articles.
  let english: [Named]

  init(_ place: Place) throws {
    let folders = ["corpus/zh", "corpus/en", "gold"].map(place.shared.appendingPathComponent)
    let all = try ([place.data.appendingPathComponent("articles")] + folders).flatMap(ArticleTexts.read)
    simplified = all.filter { ArticleTexts.isChinese($0.text) }
    english = all.filter { !ArticleTexts.isChinese($0.text) }
    traditional = try simplified.map { ($0.name, try ArticleTexts.traditional($0.text)) }.filter {
      !$0.1.isEmpty
    }
  }

  /// The articles that are written in an encoding.
  func texts(for articles: ForeignEncoding.Articles) -> [Named] {
    switch articles {
    case .all: simplified + english
    case .chinese: simplified
    case .traditional: traditional
    case .english: english
    }
  }

  private static func read(_ folder: URL) throws -> [Named] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { ["txt", "md"].contains($0.pathExtension) && $0.lastPathComponent != "README.md" }
      .sorted { $0.path < $1.path }.compactMap { file in
        String(validating: Array(try Data(contentsOf: file)), as: UTF8.self).map {
          (file.lastPathComponent, $0)
        }
      }
  }

  private static func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) } * 5 > text.unicodeScalars.count
  }

  /// A text in Taiwan's writing, by the program that `make setup` installs.
  private static func traditional(_ text: String) throws -> String {
    let program = "/usr/bin/opencc"
    guard FileManager.default.isExecutableFile(atPath: program) else { return "" }
    let input = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(text.utf8).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-c", "s2twp", "-i", input.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

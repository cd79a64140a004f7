import Foundation
import TextRepair

/// Chinese articles that nothing damaged: our own samples and, where they are at hand, the shared ones.
struct CleanArticles {
  private let place: Place

  init(_ place: Place) { self.place = place }

  /// The folder of the shared articles, over which the tables of runs and contexts are counted.
  static func sharedFolder(_ place: Place) -> URL { place.shared.appendingPathComponent("corpus/zh") }

  /// The texts, normalised by `repairer`, in the order of their paths; those it finds damaged are left out.
  func texts(_ repairer: TextRepairer) throws -> [String] { try articles(repairer).map(\.text) }

  /// The texts with the files they are of.
  func articles(_ repairer: TextRepairer) throws -> [(file: URL, text: String)] {
    let folders = [place.data.appendingPathComponent("articles"), CleanArticles.sharedFolder(place)]
    return try folders.flatMap(files).compactMap { file in
      guard let decoded = try? TextDecoder().decode(Array(Data(contentsOf: file))) else { return nil }
      let text = repairer.repair(TracedText(decoded))
      let kinds = Set(text.repairs.map(\.kind))
      let han = text.text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
      let isChinese = han * 2 > text.text.unicodeScalars.count
      return isChinese && kinds.isDisjoint(with: [.byteSlip, .pinyinGloss, .script, .undecodable])
        ? (file, text.text) : nil
    }
  }

  private func files(in folder: URL) throws -> [URL] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { ["txt", "md"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
  }
}

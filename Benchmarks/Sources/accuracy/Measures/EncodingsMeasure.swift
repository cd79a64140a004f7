import Foundation
import TextRepair

/// Whether the encoding of bytes that declare nothing is found out: others' files, and articles written anew.
struct EncodingsMeasure: Measure {
  let name = "encodings"
  let heading = "Encodings found out"

  /// How many bytes a piece has, and how many are cut out of each article.
  private static let pieceCount = 300, piecesOfEach = 3

  func section(_ place: Place) throws -> String {
    let tables = try RepairTables(
      Dictionary(
        uniqueKeysWithValues: RepairTables.fileNames.map {
          ($0, try String(contentsOf: place.data.appendingPathComponent($0), encoding: .utf8))
        }))
    let bench = EncodingsBench(decoder: TextRepairer(tables: tables).decoder)
    let articles = try ArticleTexts(place)
    let folders = try testFolders(place)
    guard !folders.isEmpty || !articles.simplified.isEmpty else {
      throw Unmeasured(description: "there is neither a test set nor an article at hand.")
    }
    let files = try folders.map { folder in
      try bench.tally(
        folder.label, folder.files.map { .init(name: $0.name, bytes: $0.bytes, expected: folder.expected) })
    }
    let rows = try ForeignEncoding.all.map { encoding in
      let texts = articles.texts(for: encoding.articles)
      let whole = texts.map { article in
        EncodingSubject(
          name: article.name, bytes: encoding.bytes(of: article.text), expected: [encoding.expected],
          text: article.text)
      }
      return (
        try bench.tally(encoding.label, whole),
        try bench.tally(encoding.label + ", pieces", whole.flatMap(pieces))
      )
    }
    return page(files, rows)
  }

  /// Pieces cut at any byte, always the same ones.
  private func pieces(of subject: EncodingSubject) -> [EncodingSubject] {
    var state = subject.bytes.reduce(UInt64(17)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    return (0..<EncodingsMeasure.piecesOfEach).map { index in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let room = max(1, subject.bytes.count - EncodingsMeasure.pieceCount)
      let start = Int(state >> 33) % room
      let end = min(subject.bytes.count, start + EncodingsMeasure.pieceCount)
      return EncodingSubject(
        name: "\(subject.name)+\(start)", bytes: Array(subject.bytes[start..<end]),
        expected: subject.expected,
        text: subject.text)
    }
  }

  private func page(_ files: [EncodingTally], _ rows: [(whole: EncodingTally, pieces: EncodingTally)])
    -> String
  {
    let ofFiles = files.map { "| \($0.label) | \($0.share) | \($0.rivalShare) |" }
    let ofArticles = rows.map { whole, pieces in
      "| \(whole.label) | \(whole.share) | \(whole.rivalShare) | \(pieces.share) | \(pieces.rivalShare) |"
    }
    let failures = (files + rows.flatMap { [$0.whole, $0.pieces] }).flatMap(\.failures)
    return """
      Nothing is declared. A file is right when its encoding is named, GB 2312 and GBK being parts of GB 18030; or \
      when another reading gives the same text, as for ASCII. Beside it uchardet on the same bytes, where it is \
      installed.

      Files of chardet's test set, by folder:

      | folder | right | uchardet |
      |---|---:|---:|
      \(ofFiles.joined(separator: "\n"))

      Articles at hand written in each encoding, Chinese ones in traditional script by OpenCC (s2twp) for Big5 and \
      EUC-TW; whole, and \(EncodingsMeasure.piecesOfEach) pieces of \(EncodingsMeasure.pieceCount) bytes of each, cut \
      at any byte:

      | encoding | whole | uchardet | pieces | uchardet |
      |---|---:|---:|---:|---:|
      \(ofArticles.joined(separator: "\n"))

      What fails:

      \(failures.isEmpty ? "Nothing." : failures.joined(separator: "\n"))
      """
  }

  private typealias Folder = (
    label: String, expected: [TextEncoding], files: [(name: String, bytes: [UInt8])]
  )

  private func testFolders(_ place: Place) throws -> [Folder] {
    let root = place.shared.appendingPathComponent("testsets/encodings")
    guard FileManager.default.fileExists(atPath: root.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }.compactMap { folder in
        guard let expected = EncodingsMeasure.expected(of: folder.lastPathComponent) else { return nil }
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
          .sorted { $0.path < $1.path }.map { ($0.lastPathComponent, Array(try Data(contentsOf: $0))) }
        return (folder.lastPathComponent, expected, files)
      }
  }

  /// What a folder's name means; nil for encodings that are not read here.
  private static func expected(of folder: String) -> [TextEncoding]? {
    switch folder.lowercased() {
    case "utf-16": [.utf16LittleEndian, .utf16BigEndian]
    case "utf-32": [.utf32LittleEndian, .utf32BigEndian]
    case "utf-8-sig", "ascii": [.utf8]
    default: TextEncoding(label: folder).map { [$0] }
    }
  }
}

import Foundation
import InventedReadings
import Testing

@testable import Ingestion

@Suite("The data folder")
struct DataFolderTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    for name in ["named", "environment", "prefix/share/landscape"] {
      try folder.write([], to: "\(name)/language/cues.tsv")
      try folder.write([], to: "\(name)/questions/shapes.tsv")
      try folder.write([], to: "\(name)/lexicon/companies.tsv")
    }
  }

  @Test func `the one that is named goes before the environment, and that before the one beside the binary`()
    throws
  {
    let environment = ["LANDSCAPE_DATA": folder.file("environment")]
    let binary = folder.file("prefix/bin/landscape")
    #expect(
      try DataFolder(named: folder.file("named"), environment: environment, executable: binary).path
        == folder.file("named"))
    #expect(
      try DataFolder(named: nil, environment: environment, executable: binary).path
        == folder.file("environment"))
  }

  @Test func `a stranger's folder of the same name is none`() throws {
    try folder.write(Array("a,b".utf8), to: "stranger/lexicon/mine.csv")
    try folder.write([], to: "half/language/cues.tsv")
    for name in ["stranger", "half"] {
      let place = folder.file(name)
      #expect(throws: DataFolderFailure.notFound(tried: [place])) {
        try DataFolder(named: place, environment: [:], executable: nil)
      }
    }
  }

  @Test func `one that is named and is none is refused, whatever else there is`() {
    let missing = folder.file("nowhere")
    #expect(throws: DataFolderFailure.notFound(tried: [missing])) {
      try DataFolder(
        named: missing, environment: ["LANDSCAPE_DATA": folder.file("environment")], executable: nil)
    }
    #expect(throws: DataFolderFailure.notFound(tried: [missing])) {
      try DataFolder(named: nil, environment: ["LANDSCAPE_DATA": missing], executable: nil)
    }
    #expect(
      "\(DataFolderFailure.notFound(tried: ["./data", "/usr/share/landscape"]))"
        == "there is no data folder with the tables of landscape at ./data or /usr/share/landscape; name one with --data or run `make setup`"
    )
  }

  @Test func `a table that is missing or no text is named with what to do`() throws {
    let data = try DataFolder(named: folder.file("named"), environment: [:], executable: nil)
    let missing = folder.file("named/lexicon/models.tsv")
    #expect(throws: DataFolderFailure.missing(path: missing)) { try data.text(of: "lexicon/models.tsv") }
    #expect(
      "\(DataFolderFailure.missing(path: "data/x.tsv"))"
        == "the table data/x.tsv is missing; run `make setup`, or name another folder with --data")
    let path = try folder.write([0xC4, 0xE3], to: "named/lexicon/gbk.tsv")
    #expect(throws: DataFolderFailure.unreadable(path: path, reason: "it is not UTF-8")) {
      try data.text(of: "lexicon/gbk.tsv")
    }
    #expect(throws: DataFolderFailure.self) { try data.articleReader() }
  }

  @Test func `saved questions lie in an installed folder, or beside one of a working copy`() throws {
    let data = try DataFolder(named: folder.file("named"), environment: [:], executable: nil)
    #expect(try data.savedQueries().isEmpty)
    try folder.write(Array("-- beside".utf8), to: "queries/b.sql")
    try folder.write(Array("-- beside".utf8), to: "queries/a.sql")
    try folder.write(Array("no question".utf8), to: "queries/notes.txt")
    #expect(try data.savedQueries().map(\.name) == ["a", "b"])
    try folder.write(Array("-- within".utf8), to: "named/queries/c.sql")
    #expect(try data.savedQueries() == [NamedText(name: "c", text: "-- within")])
  }

  // The tables that `make setup` makes must be there.
  @Test(.enabled(if: Repository.hasTables, "data/generated is not made; run make setup"))
  func `the tables of this repository make a reader whose version tells them apart`() throws {
    let data = try DataFolder(named: Repository.data, environment: [:], executable: nil)
    let first = try data.articleReader(), second = try data.articleReader()
    #expect(first.rulesVersion == second.rulesVersion)
    let copy = folder.file("copy")
    try FileManager.default.copyItem(atPath: Repository.data, toPath: copy)
    let place = URL(fileURLWithPath: copy + "/lexicon/media.tsv")
    try (String(contentsOf: place, encoding: .utf8) + "# a new comment\n").write(
      to: place, atomically: true, encoding: .utf8)
    let changed = try DataFolder(named: copy, environment: [:], executable: nil).articleReader()
    #expect(changed.rulesVersion != first.rulesVersion)
  }

  @Test(.enabled(if: Repository.hasTables, "data/generated is not made; run make setup"))
  func `bytes that hold no article fail with their stage`() throws {
    let reader = try DataFolder(named: Repository.data, environment: [:], executable: nil).articleReader()
    for bytes in [
      [], Array("????????????????????????????????????????".utf8), [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2],
    ] {
      let failure = try #require(throws: ReadingFailure.self) {
        try reader.read(ArticleInput(path: "bad.txt", bytes: bytes))
      }
      #expect(failure.path == "bad.txt" && !failure.reason.isEmpty)
    }
  }
}

/// Where this repository lies.
enum Repository {
  static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("data").path
  static let hasTables = FileManager.default.fileExists(atPath: data + "/generated")
}

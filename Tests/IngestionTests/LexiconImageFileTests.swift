import Dispatch
import Extraction
import Foundation
import InventedReadings
import Synchronization
import Testing

@testable import Ingestion

@Suite("The image of the lexicon in a data folder")
struct LexiconImageFileTests {
  private let folder: ScratchFolder
  private let data: DataFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write([], to: "data/language/cues.tsv")
    try folder.write([], to: "data/questions/shapes.tsv")
    try folder.write([], to: "data/generated/.made")
    for file in Lexicon.files {
      let columns = (["id", "name", "aliases", "needs"] + file.columns + ["source"]).joined(separator: "\t")
      try folder.write(Array("\(columns)\n".utf8), to: "data/lexicon/\(file.name)")
    }
    data = try DataFolder(named: folder.file("data"), environment: [:], executable: nil)
    try list("北屿科技")
  }

  /// Makes a firm the only one that is listed.
  private func list(_ name: String) throws {
    let text = "id\tname\taliases\tneeds\tcountry\tsource\ncompany/one\t\(name)\t\t\tCN\tour own\n"
    try folder.write(Array(text.utf8), to: "data/lexicon/companies.tsv")
  }

  private func names() throws -> [String] { try TableTexts(folder: data).lexicon().entries.map(\.name) }

  private var image: String { folder.file("data/generated/lexicon.image") }

  @Test func `the first reading of the tables leaves an image, and the next one takes it`() throws {
    #expect(try names() == ["北屿科技"])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: image))
    let tables = try Lexicon.files.map { try data.bytes(of: "lexicon/\($0.name)") }
    let lexicon = LexiconImage.lexicon(in: Array(bytes), key: LexiconImage.key(of: tables))
    #expect(lexicon?.entries.map(\.name) == ["北屿科技"])
    #expect(try names() == ["北屿科技"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: image)) == bytes)
  }

  @Test func `a table that was changed counts, and not the image of the one before`() throws {
    #expect(try names() == ["北屿科技"])
    try list("灯芯科技")
    #expect(try names() == ["灯芯科技"])
    try list("北屿科技")
    #expect(try names() == ["北屿科技"])
  }

  @Test func `a damaged, cut or foreign image changes no answer, and is replaced`() throws {
    #expect(try names() == ["北屿科技"])
    let whole = try Data(contentsOf: URL(fileURLWithPath: image))
    var damaged = whole
    damaged[whole.count / 2] ^= 1
    for bytes in [damaged, whole.prefix(1000), Data("id\tname\n".utf8), Data()] {
      try bytes.write(to: URL(fileURLWithPath: image))
      #expect(try names() == ["北屿科技"])
      #expect(try Data(contentsOf: URL(fileURLWithPath: image)) == whole)
    }
  }

  @Test func `a wrong row is told as before, whatever image is there`() throws {
    #expect(try names() == ["北屿科技"])
    try folder.write(Array("id\tname\n".utf8), to: "data/lexicon/companies.tsv")
    #expect(throws: DataFolderFailure.self) { try names() }
  }

  @Test func `where no image can be written the tables do`() throws {
    try FileManager.default.removeItem(atPath: folder.file("data/generated"))
    #expect(try names() == ["北屿科技"])
    // What is no file cannot be read nor written either.
    try folder.write([], to: "data/generated/lexicon.image/inside")
    #expect(try names() == ["北屿科技"])
  }

  @Test func `several that write it at once leave a whole one, and nothing beside it`() throws {
    let data = data, wrong = Mutex<[String]>([])
    for _ in 0..<4 {
      try Data("neither".utf8).write(to: URL(fileURLWithPath: image))
      DispatchQueue.concurrentPerform(iterations: 6) { _ in
        do {
          let found = try TableTexts(folder: data).lexicon().entries.map(\.name)
          if found != ["北屿科技"] { wrong.withLock { $0 += found } }
        } catch {
          wrong.withLock { $0.append("\(error)") }
        }
      }
    }
    #expect(wrong.withLock { $0 } == [])
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.file("data/generated"))
    #expect(left.sorted() == [".made", "lexicon.image"])
  }
}

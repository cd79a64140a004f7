import Articles
import Foundation
import InventedReadings
import Knowledge
import KnowledgeStore
import Synchronization
import Testing
import TextRepair

@testable import Ingestion

@Suite("Ingesting articles")
struct IngestTests {
  private let folder: ScratchFolder
  private let store: KnowledgeStore

  init() throws {
    folder = try ScratchFolder()
    store = try KnowledgeStore(path: folder.file("test.db"))
  }

  @Test
  func `every article of files, folders and standard input is stored, and told of in the order of the input`()
    async throws
  {
    for name in ["in/b.txt", "in/a.txt", "z.md"] { try folder.write(Array("\(name) 说。".utf8), to: name) }
    let (outcomes, summary) = try await ingest([
      .path(folder.file("z.md")), .path(folder.file("in")), .standardInput(Array("来自管道。".utf8)),
    ])
    #expect(
      outcomes.map(\.path) == [folder.file("z.md"), folder.file("in/a.txt"), folder.file("in/b.txt"), "-"])
    #expect(outcomes.allSatisfy { $0.result == .stored })
    #expect(summary.stored == 4 && summary.unchanged == 0 && summary.failed == 0 && summary.total == 4)
    #expect(try store.reader().articles().count == 4)
  }

  @Test func `the same bytes are unchanged: in the same run, in the next one, and under another name`()
    async throws
  {
    try folder.write(Array("同一篇。".utf8), to: "in/a.txt")
    try folder.write(Array("同一篇。".utf8), to: "in/b.txt")
    let input = [IngestInput.path(folder.file("in"))]
    #expect(try await ingest(input).outcomes.map(\.result) == [.stored, .unchanged])
    #expect(try await ingest(input).outcomes.map(\.result) == [.unchanged, .unchanged])
    let sources = try store.reader().rows("SELECT path FROM article_sources ORDER BY path")
    #expect(sources.rows == [[.text(folder.file("in/a.txt"))], [.text(folder.file("in/b.txt"))]])
  }

  @Test func `what is on file already is not read again, unless the rules have changed`() async throws {
    let path = try folder.write(Array("一篇。".utf8), to: "a.txt")
    let reads = Mutex(0)
    for (rules, expected) in [("1", 1), ("1", 1), ("2", 2)] {
      _ = try await ingest([.path(path)], rules: rules) { _ in reads.withLock { $0 += 1 } }
      #expect(reads.withLock { $0 } == expected)
    }
  }

  @Test func `a bad article ends alone, with stage and reason, on record`() async throws {
    let good = try folder.write(Array("好的。".utf8), to: "good.txt")
    let bad = try folder.write(Array("坏的。".utf8), to: "bad.txt")
    let failure = ReadingFailure(path: bad, stage: .decode, reason: "the bytes are no text")
    let gone = ReadingFailure(
      path: folder.file("gone"), stage: .open, reason: "there is no such file or folder")
    let (outcomes, summary) = try await ingest([.path(gone.path), .path(bad), .path(good)]) {
      path throws(ReadingFailure) in
      if path == bad { throw failure }
    }
    #expect(outcomes.map(\.result) == [.failed(gone), .failed(failure), .stored])
    #expect(summary.failed == 2 && summary.stored == 1)
    let record = try store.reader().rows(
      "SELECT path, outcome, stage, reason FROM ingest_outcomes ORDER BY path")
    #expect(
      record.rows == [
        [.text(bad), "failed", "decode", "the bytes are no text"],
        [.text(gone.path), "failed", "open", "there is no such file or folder"],
        [.text(good), "stored", .null, .null],
      ])
  }

  @Test func `a reading that the store refuses fails at the stage store, and the next one is stored`()
    async throws
  {
    let first = try folder.write(Array("拒绝。".utf8), to: "a.txt")
    let second = try folder.write(Array("接受。".utf8), to: "b.txt")
    let reader = ArticleReader(
      rulesVersion: "1", parse: { input, _ in IngestTests.article(input.bytes, path: input.path) },
      extract: { article in
        var invented = InventedArticle(article.record.cleanText, path: article.record.path)
        if article.record.cleanText.hasPrefix("拒绝") { invented.state("model/x", "price", "1", in: "拒绝") }
        return invented.reading()
      }, ground: { GroundedReading(reading: IngestTests.nothing($0), grounds: [:]) })
    let outcomes = Mutex<[IngestOutcome]>([])
    _ = try await Ingest(reader: reader, store: store, width: 2)
      .run([.path(first), .path(second)]) { outcome in outcomes.withLock { $0.append(outcome) } }
    let results = outcomes.withLock { $0.map(\.result) }
    #expect(results.count == 2 && results[1] == .stored)
    guard case .failed(let failure) = results[0] else {
      Issue.record("\(results[0])")
      return
    }
    #expect(
      failure.stage == .store
        && failure.reason.hasSuffix("refers to model/x, which is not among its entities"))
  }

  @Test(arguments: [1, 2, 8])
  func `the order of the input is the order of the outcomes, whatever is read first`(width: Int) async throws
  {
    let paths = try (0..<40).map { try folder.write(Array("第\($0)篇。".utf8), to: "in/\(100 + $0).txt") }
    let running = Mutex((now: 0, most: 0))
    let (outcomes, _) = try await ingest([.path(folder.file("in"))], width: width) { path in
      running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      for _ in 0..<(path.hashValue & 0xFFFF) { _ = path.utf8.count }
      running.withLock { $0.now -= 1 }
    }
    #expect(outcomes.map(\.path) == paths)
    #expect(running.withLock { $0.most } <= width)
  }

  @Test func `an input that is too long is not read`() async throws {
    let reader = IngestTests.reader(rules: "1") { _ in }
    let outcomes = Mutex<[IngestOutcome]>([])
    let summary = try await Ingest(reader: reader, store: store, files: ArticleFiles(byteLimit: 10), width: 1)
      .run([.standardInput(Array("十个字节以上的输入".utf8))]) { outcome in outcomes.withLock { $0.append(outcome) } }
    #expect(summary.failed == 1)
    let failure = ReadingFailure(
      path: "-", stage: .open, reason: "it has 27 bytes, more than the 10 that an article may have")
    #expect(outcomes.withLock { $0 } == [IngestOutcome(path: "-", result: .failed(failure))])
  }

  @Test func `two ingests into one knowledge base at once both succeed`() async throws {
    for number in 0..<30 { try folder.write(Array("第\(number)篇。".utf8), to: "in/\(number).txt") }
    let input = [IngestInput.path(folder.file("in"))]
    let path = folder.file("shared.db")
    let stored = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<2 {
        group.addTask {
          let store = try KnowledgeStore(path: path)
          let reader = IngestTests.reader(rules: "1") { _ in }
          return try await Ingest(reader: reader, store: store, width: 2).run(input) { _ in }.stored
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(stored == 30)
    #expect(try StoreReader(path: path).articles().count == 30)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "a small disk to fill cannot be mounted here"))
  func `a full disk ends the run with its own failure, and what was told to be stored is there`() async throws
  {
    let disk = try SmallDisk(at: folder.file("disk"))
    defer { disk.remove() }
    let store = try KnowledgeStore(path: disk.path + "/full.db")
    for number in 0..<2000 {
      try folder.write(Array((0..<60).map { "第\(number)篇第\($0)句。" }.joined().utf8), to: "in/\(number).txt")
    }
    let told = Mutex(0)
    let failure = await #expect(throws: StoreFailure.self) {
      try await Ingest(reader: IngestTests.reader(rules: "1") { _ in }, store: store, width: 2)
        .run([.path(folder.file("in"))]) { _ in told.withLock { $0 += 1 } }
    }
    #expect(failure == .diskFull(path: disk.path + "/full.db"))
    let count = told.withLock { $0 }
    #expect(count > 0)
    #expect(try store.reader().articles().count == count)
  }

  /// What happens while an article is read, before it is parsed.
  typealias Step = @Sendable (_ path: String) throws(ReadingFailure) -> Void

  private func ingest(
    _ inputs: [IngestInput], rules: String = "1", width: Int = 3, step: @escaping Step = { _ in }
  ) async throws -> (outcomes: [IngestOutcome], summary: IngestSummary) {
    let outcomes = Mutex<[IngestOutcome]>([])
    let summary = try await Ingest(
      reader: IngestTests.reader(rules: rules, step: step), store: store, width: width
    )
    .run(inputs) { outcome in outcomes.withLock { $0.append(outcome) } }
    return (outcomes.withLock { $0 }, summary)
  }

  /// A reader that takes every input for a clean article that names nothing.
  private static func reader(rules: String, step: @escaping Step) -> ArticleReader {
    ArticleReader(
      rulesVersion: rules,
      parse: { input, _ throws(ReadingFailure) in
        try step(input.path)
        return article(input.bytes, path: input.path)
      },
      extract: { nothing($0) }, ground: { GroundedReading(reading: nothing($0), grounds: [:]) })
  }

  /// A reading that found nothing.
  private static func nothing(_ article: Article) -> Reading {
    Reading(article: article.record, entities: [], roles: [], statements: [], facts: [], relations: [])
  }

  private static func article(_ bytes: [UInt8], path: String) -> Article {
    let text = String(decoding: bytes, as: UTF8.self)
    let record = ArticleRecord(
      id: ContentHash.identifier(tag: "a1", bytes: [bytes]), sha256: ContentHash.sha256(bytes), path: path,
      mediaType: "text/plain", encoding: .utf8, language: "zh", authors: [], cleanText: text, repairs: [],
      boilerplate: [], damage: 0)
    return Article(record: record, blocks: [], text: TracedText(DecodedText(utf8: text)))
  }
}

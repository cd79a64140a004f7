import Foundation
import InventedReadings
import Testing

@Suite("Extraction records")
struct ExtractTests {
  /// Sets of articles at hand, each extracted once: the samples, and the shared corpus where it lies beside the package.
  ///
  /// To check the records of the whole corpus takes minutes, so a twelfth of it is taken; `LANDSCAPE_WHOLE=1` takes all.
  enum Articles: String, CaseIterable, Sendable {
    case samples, shared

    static let atHand = allCases.filter { !$0.files.isEmpty }

    var files: [String] {
      guard self == .shared else { return ["data/articles"] }
      let isWhole = ProcessInfo.processInfo.environment["LANDSCAPE_WHOLE"] != nil
      return Articles.corpus.enumerated().filter { isWhole || $0.offset % 12 == 0 }.map(\.element)
    }

    /// The files of the shared corpus; none where it is not there.
    static let corpus: [String] = {
      let named = ProcessInfo.processInfo.environment["LANDSCAPE_SHARED"]
      let corpus = (named ?? Program.root.appending(path: "../shared").standardizedFileURL.path) + "/corpus"
      return ["seed", "zh", "en", "html"].flatMap { name -> [String] in
        let folder = "\(corpus)/\(name)"
        let names =
          FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }.sorted() ?? []
        return names.map { "\(folder)/\($0)" }
      }
    }()
  }

  private static let extracted = Dictionary(
    uniqueKeysWithValues: Articles.atHand.map { articles in
      (articles, Result { try Program().run(["extract"] + articles.files) })
    })

  private func documents(_ articles: Articles) throws -> [JSONValue] {
    let result = try #require(try ExtractTests.extracted[articles]?.get())
    #expect(result.code == 0)
    #expect(result.complaint == "")
    return try result.output.split(separator: "\n").map { try JSONValue(String($0)) }
  }

  @Test(arguments: Articles.atHand)
  func `every record meets the published schema`(articles: Articles) throws {
    let schema = try JSONSchema(
      String(contentsOf: Program.root.appending(path: "docs/extraction.schema.json"), encoding: .utf8))
    let documents = try documents(articles)
    #expect(documents.count >= 8)
    for document in documents {
      let flaws = schema.flaws(in: document)
      #expect(flaws.isEmpty, "\(document["article"]?["path"]?.string ?? ""): \(flaws.prefix(3))")
    }
  }

  @Test(arguments: Articles.atHand)
  func `every span slices the clean text to exactly its words`(articles: Articles) throws {
    for document in try documents(articles) {
      guard let record = SlicedRecord(document) else { continue }
      #expect(record.wrongSlices.isEmpty, "\(record.path): \(record.wrongSlices.prefix(3))")
    }
  }

  /// A rule that goes back and forth in a sentence forever shows on some real sentence first.
  @Test(.enabled(if: !Articles.corpus.isEmpty, "there is no ../shared/corpus"))
  func `every article of the corpus is read to its end`() throws {
    let files = Articles.corpus.map { "'\($0)'" }.joined(separator: " ")
    let result = try Program().shell(
      "timeout 600 \"$landscape\" extract \(files) | wc -l; exit ${PIPESTATUS[0]}")
    #expect(result.code == 0 && result.complaint == "")
    #expect(result.output == "\(Articles.corpus.count)\n")
  }

  @Test func `two runs print the same bytes`() throws {
    let first = try #require(try ExtractTests.extracted[.samples]?.get())
    #expect(try Program().run(["extract", "data/articles"]) == first)
  }

  @Test func `standard input is read like a file, and a given encoding is taken`() throws {
    let bytes = Data([0xC7, 0xE0, 0xF0, 0xD8, 0xBD, 0xB5, 0xBC, 0xDB, 0xC1, 0xCB, 0xA1, 0xA3])  // 青鹭降价了。
    let result = try Program().run(["extract", "-", "--encoding", "gb18030"], input: bytes)
    let article = try JSONValue(result.output)["article"]
    #expect(article?["clean_text"]?.string == "青鹭降价了。")
    #expect(article?["path"]?.string == "-")
    #expect(article?["encoding"]?.string == "gb18030")
  }

  @Test func `a pretty record says the same as a plain one`() throws {
    let file = "data/articles/release-qinglu-gb18030.txt"
    let plain = try Program().run(["extract", file]).output
    let pretty = try Program().run(["extract", "--pretty", file]).output
    #expect(plain.filter { $0 == "\n" }.count == 1)
    #expect(pretty.filter { $0 == "\n" }.count > 100)
    #expect(try JSONValue(plain) == JSONValue(pretty))
  }
}

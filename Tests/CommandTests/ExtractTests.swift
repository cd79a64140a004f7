import Foundation
import InventedReadings
import Testing

@Suite("Extraction records")
struct ExtractTests {
  /// The articles at hand: the samples, and the shared corpus where it lies beside the package.
  static let folders: [String] = {
    let named = ProcessInfo.processInfo.environment["LANDSCAPE_SHARED"]
    let shared = named ?? Program.root.appending(path: "../shared").standardizedFileURL.path
    let corpus = shared + "/corpus"
    return ["data/articles"] + (FileManager.default.fileExists(atPath: corpus) ? [corpus] : [])
  }()

  private func lines(_ folder: String) throws -> [Substring] {
    let result = try Program().run(["extract", folder])
    #expect(result.code == 0)
    #expect(result.complaint == "")
    return result.output.split(separator: "\n")
  }

  @Test(arguments: folders)
  func `every record meets the published schema`(folder: String) throws {
    let schema = try JSONSchema(
      String(contentsOf: Program.root.appending(path: "docs/extraction.schema.json"), encoding: .utf8))
    let lines = try lines(folder)
    #expect(lines.count >= 12)
    for line in lines {
      let document = try JSONValue(String(line))
      let flaws = schema.flaws(in: document)
      #expect(flaws.isEmpty, "\(document["article"]?["path"]?.string ?? ""): \(flaws.prefix(3))")
    }
  }

  @Test(arguments: folders)
  func `every span slices the clean text to exactly its words`(folder: String) throws {
    for line in try lines(folder) {
      let document = try JSONValue(String(line))
      guard let article = document["article"] else { continue }
      let clean = Array((article["clean_text"]?.string ?? "").utf8)
      func slice(_ span: JSONValue?) -> String? {
        guard let start = span?["start"]?.number, let end = span?["end"]?.number, Int(end) <= clean.count
        else { return nil }
        return String(validating: clean[Int(start)..<Int(end)], as: UTF8.self)
      }
      let path = article["path"]?.string ?? ""
      for entity in document["entities"]?.array ?? [] {
        for mention in entity["mentions"]?.array ?? [] {
          #expect(slice(mention["span"]) == mention["text"]?.string, "\(path)")
        }
      }
      for statement in document["statements"]?.array ?? [] {
        let pieces = (statement["spans"]?.array ?? []).map { slice($0) ?? "(no text)" }
        #expect(pieces.joined(separator: " ") == statement["text"]?.string, "\(path)")
      }
      for repair in article["repairs"]?.array ?? [] {
        #expect(slice(repair["span"]) == repair["after"]?.string, "\(path)")
      }
      for kind in ["facts", "relations", "roles"] {
        for finding in document[kind]?.array ?? [] {
          #expect(slice(finding["span"])?.isEmpty == false, "\(path)")
        }
      }
    }
  }

  @Test(arguments: folders)
  func `two runs print the same bytes`(folder: String) throws {
    #expect(try lines(folder) == lines(folder))
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

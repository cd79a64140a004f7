import Foundation
import InventedReadings
import Testing

@Suite("Answers on the command line")
struct AnsweringCommandTests {
  private let folder: ScratchFolder
  private let program: Program

  /// A database of one article of two sentences.
  init() throws {
    folder = try ScratchFolder()
    program = Program(
      folder: URL(filePath: folder.path), environment: ["LANDSCAPE_DATA": Program.root.path + "/data"])
    let text = """
      OpenAI 发布 GPT-4o

      2024年5月14日，海滨周刊

      5 月 13 日，OpenAI 发布 GPT-4o。OpenAI CEO 周牧川表示：“GPT-4o 会便宜一半。”

      """
    try folder.write(Array(text.utf8), to: "news/a.txt")
    let ingest = try program.run(["ingest", "news"])
    #expect(
      ingest
        == Program.Result(
          output: "stored     news/a.txt\n1 stored, 0 unchanged, 0 failed\n", complaint: "", code: 0,
          isKilled: false))
  }

  @Test func `the same bytes twice are unchanged`() throws {
    #expect(
      try program.run(["ingest", "news/a.txt"]).output
        == "unchanged  news/a.txt\n0 stored, 1 unchanged, 0 failed\n")
  }

  @Test func `a table shows quotation, speaker, article, date and the bytes of the file`() throws {
    let table = try program.run(["claims"]).output
    #expect(table.contains("GPT-4o 会便宜一半。"))
    #expect(table.contains("周牧川"))
    let bytes = try Data(contentsOf: URL(filePath: folder.file("news/a.txt")))
    let place = try #require(table.firstMatch(of: /news\/a\.txt:(\d+)-(\d+)/))
    let range = try #require(Int(place.1))..<(try #require(Int(place.2)))
    #expect(String(decoding: bytes[range], as: UTF8.self) == "GPT-4o 会便宜一半。")
  }

  @Test(arguments: ["table", "json", "jsonl", "csv", "markdown"])
  func `every form holds the quotation and its place`(format: String) throws {
    for command in [["claims"], ["ask", "周牧川说了什么？"], ["show", "GPT-4o"]] {
      let result = try program.run(command + ["--format", format])
      #expect(result.code == 0)
      #expect(result.output.contains("会便宜一半。"), "\(command)")
      #expect(result.output.contains("news/a.txt:"), "\(command)")
    }
  }

  @Test func `nothing found is said in a sentence, with exit code 1, and JSON is still JSON`() throws {
    let result = try program.run(["claims", "--since", "2030", "--format", "json"])
    #expect(
      result
        == Program.Result(
          output: "[]\n", complaint: "landscape: no statement in landscape.db meets the conditions\n",
          code: 1,
          isKilled: false))
    #expect(try program.run(["claims", "--about", "青鹭-99"]).code == 1)
    #expect(try program.run(["facts", "--about", "GPT-4o", "--property", "users"]).code == 1)
    #expect(try program.run(["show", "无名氏"]).code == 1)
  }

  @Test func `a question is answered with how it was understood`() throws {
    let result = try program.run(["ask", "When was GPT-4o released?"])
    #expect(
      result.output.hasPrefix("understood: when GPT-4o (model/gpt-4o) was released\nanswer: 2024-05-13\n"),
      "\(result)")
    #expect(result.code == 0)
  }

  @Test func `the database is the one of --db, else of the environment, else the one here`() throws {
    let other = Program(
      folder: URL(filePath: "/"), environment: ["LANDSCAPE_DB": folder.file("landscape.db")])
    #expect(try other.run(["claims"]).code == 0)
    #expect(try other.run(["claims", "--db", folder.file("none.db")]).code == 2)
  }

  @Test func `exports are the same bytes whatever the folder they are made in`() throws {
    let news = try String(contentsOfFile: folder.file("news/a.txt"), encoding: .utf8)
    let other = try ScratchFolder()
    try other.write(Array(news.utf8), to: "news/a.txt")
    let elsewhere = Program(folder: URL(filePath: other.path), environment: program.environment)
    _ = try elsewhere.run(["ingest", "news"])
    for form in [["graph"], ["graph", "--format", "dot"], ["report"]] {
      let here = try program.run(["export"] + form), there = try elsewhere.run(["export"] + form)
      #expect(here == there)
      #expect(here.code == 0)
      #expect(!here.output.contains(folder.path))
    }
    #expect(try program.run(["export", "csv", "--to", "out"]).code == 0)
    #expect(try elsewhere.run(["export", "csv", "--to", "out"]).code == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("out")).sorted()
    #expect(names.contains("claims.csv"))
    for name in names {
      let bytes = try Data(contentsOf: URL(filePath: folder.file("out/" + name)))
      #expect(bytes == (try Data(contentsOf: URL(filePath: other.file("out/" + name)))), "\(name)")
      #expect(!name.hasSuffix(".part"))
    }
  }

  @Test func `an absolute path stays out of exports`() throws {
    _ = try program.run(["ingest", "--db", "abs.db", folder.file("news/a.txt")])
    for form in [["report"], ["graph"], ["graph", "--format", "dot"]] {
      #expect(try !program.run(["export"] + form + ["--db", "abs.db"]).output.contains(folder.path))
    }
    _ = try program.run(["export", "csv", "--db", "abs.db", "--to", "abs"])
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.file("abs")) {
      #expect(
        try !String(contentsOfFile: folder.file("abs/" + name), encoding: .utf8).contains(folder.path),
        "\(name)")
    }
  }
}

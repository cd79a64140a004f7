import Foundation
import InventedReadings
import Testing

@Suite("Bad input")
struct BadInputTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program(
      folder: URL(filePath: folder.path), environment: ["LANDSCAPE_DATA": Program.root.path + "/data"]
    )
    .run(arguments)
  }

  /// A sentence of news, for articles that can be read.
  private static let news = Array("北屿科技CEO沈砚秋表示：“青鹭的价格还会再降一次。”\n".utf8)

  /// What is wrong with a file, its bytes, and what is said of it, stage first.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let stage: String
    let reason: String
  }

  @Test(arguments: [
    Case(testDescription: "an empty file", bytes: [], stage: "decode", reason: "the article is empty"),
    Case(
      testDescription: "a binary file", bytes: [0x7F, 0x45, 0x4C, 0x46] + [UInt8](repeating: 0, count: 400),
      stage: "decode", reason: "the file is binary, not text: byte 0 stands in no text"),
    Case(
      testDescription: "text that is all question marks", bytes: [UInt8](repeating: 0x3F, count: 1000),
      stage: "repair",
      reason:
        "1000 characters are ?, □ or U+FFFD and only 0 are left: the text was lost before the file was saved, "
        + "and no program can restore it"),
    Case(
      testDescription: "50 MB of one line", bytes: [UInt8](repeating: 0x61, count: 50_000_000), stage: "open",
      reason: "it has 50000000 bytes, more than the 16777216 that an article may have"),
  ])
  func `an article that cannot be read is told with its stage and does not end the run`(row: Case) throws {
    try folder.write(row.bytes, to: "articles/bad.txt")
    try folder.write(BadInputTests.news, to: "articles/good.txt")
    let result = try run("ingest", "articles")
    #expect(
      result
        == Program.Result(
          output: "stored     articles/good.txt\n1 stored, 0 unchanged, 1 failed\n",
          complaint: "landscape: failed articles/bad.txt: \(row.stage): \(row.reason)\n", code: 2,
          isKilled: false))
    let record = try run("extract", "articles/bad.txt")
    #expect(
      record.output
        == #"{"error":{"path":"articles/bad.txt","reason":"\#(row.reason)","stage":"\#(row.stage)"},"#
        + #""format":"landscape.extraction/1"}"# + "\n")
    #expect(record.code == 2)
    #expect(try run("extract", "articles").code == 0, "one of two can be read")
    #expect(
      try run("explain", "articles/bad.txt").complaint
        == "landscape: articles/bad.txt: \(row.stage): \(row.reason)\n")
  }

  @Test func `a folder without articles is told`() throws {
    try folder.write([1], to: "empty/picture.png")
    #expect(
      try run("ingest", "empty").complaint
        == "landscape: failed empty: open: the folder holds nothing that is taken for an article "
        + "(.htm, .html, .json, .jsonl, .markdown, .md, .mht, .mhtml, .ndjson, .tar, .tbz2, .tgz, .txt, .txz, .warc, .xhtml, .zip)\n"
    )
  }

  @Test func `a file that is not there is told`() throws {
    #expect(
      try run("ingest", "none.txt").complaint
        == "landscape: failed none.txt: open: there is no such file or folder\n")
    #expect(try run("ingest", "none.txt").code == 2)
  }

  // Root may read every file, so that root lets nobody (user 65534) read it.
  @Test func `a file that may not be read is told`() throws {
    let path = try folder.write(BadInputTests.news, to: "secret.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    let asNobody = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    let program = Program(
      folder: URL(filePath: folder.path), environment: ["LANDSCAPE_DATA": Program.root.path + "/data"])
    let result = try program.shell(asNobody + "\"$landscape\" extract secret.txt")
    #expect(
      result.output
        == #"{"error":{"path":"secret.txt","reason":"it may not be read; change its permissions","stage":"open"},"#
        + #""format":"landscape.extraction/1"}"# + "\n", "\(result)")
    #expect(result.code == 2)
  }

  @Test func `a database that is none is left as it was`() throws {
    let bytes = Array("this is a letter and no database; it is long enough to have had a header".utf8)
    try folder.write(bytes, to: "letter.db")
    try folder.write(BadInputTests.news, to: "a.txt")
    for arguments in [
      ["claims"], ["ingest", "a.txt"], ["ask", "谁是沈砚秋"], ["export", "csv"], ["sql", "SELECT 1"],
    ] {
      let result = try Program(
        folder: URL(filePath: folder.path), environment: ["LANDSCAPE_DATA": Program.root.path + "/data"]
      ).run(arguments + ["--db", "letter.db"])
      #expect(result.complaint == "landscape: letter.db is not a database; name another file with --db\n")
      #expect(result.code == 2)
    }
    #expect(try Data(contentsOf: URL(filePath: folder.file("letter.db"))) == Data(bytes))
  }

  @Test func `a database of a newer version is refused and left as it was`() throws {
    try folder.write(BadInputTests.news, to: "a.txt")
    _ = try run("ingest", "--db", "x.db", "a.txt")
    let made = try Program(folder: URL(filePath: folder.path)).shell(
      #"python3 -c 'import sqlite3; c = sqlite3.connect("x.db"); c.execute("PRAGMA user_version = 999"); c.commit()'"#
    )
    #expect(made.code == 0, "\(made.complaint)")
    for arguments in [["claims", "--db", "x.db"], ["ingest", "--db", "x.db", "a.txt"]] {
      let result = try Program(
        folder: URL(filePath: folder.path), environment: ["LANDSCAPE_DATA": Program.root.path + "/data"]
      ).run(arguments)
      #expect(
        result.complaint.hasPrefix("landscape: x.db has schema version 999, this program knows "), "\(result)"
      )
      #expect(result.code == 2)
    }
  }

  @Test func `a database that is not there is told, with how to make one`() throws {
    #expect(
      try run("claims", "--db", "none.db").complaint
        == "landscape: there is no database at none.db; make one with `landscape ingest` or name another with --db\n"
    )
    #expect(try run("show", "x").code == 2)
  }

  // Mounting a small disk takes root, and leave to mount.
  @Test(.enabled(if: SmallDisk.isPossible, "no small disk can be mounted here"))
  func `a full disk ends the ingest in one sentence and nothing is half written`() throws {
    let disk = try SmallDisk(at: folder.file("disk"))
    defer { disk.remove() }
    for number in 0..<60 {
      let body = (0..<300).map { "第\(number)篇第\($0)段，北屿科技的价格表又长了一行。\n\n" }.joined()
      try folder.write(Array(body.utf8), to: "many/\(number).txt")
    }
    let result = try run("ingest", "--db", "disk/x.db", "many")
    #expect(
      result.complaint
        == "landscape: the disk that holds disk/x.db is full; make room and run the command again, "
        + "nothing was half written\n")
    #expect(result.code == 2)
    let check = try run(
      "sql", "--db", "disk/x.db",
      "SELECT count(*) AS broken FROM articles WHERE id NOT IN (SELECT article FROM article_texts)",
      "--format", "csv")
    #expect(check.output == "broken\r\n0\r\n", "\(check)")
  }

  @Test func `two ingests into one database at once lose nothing`() throws {
    for number in 0..<12 {
      try folder.write(Array("第\(number)条：北屿科技CEO沈砚秋表示：“第\(number)次降价。”\n".utf8), to: "n/\(number).txt")
    }
    let program = Program(
      folder: URL(filePath: folder.path), environment: ["LANDSCAPE_DATA": Program.root.path + "/data"])
    let result = try program.shell(
      #""$landscape" ingest -q n >a.out & "$landscape" ingest -q n >b.out; code=$?; wait $! && [ $code = 0 ]"#
    )
    #expect(result.code == 0, "\(result.complaint)")
    let count = try run("sql", "SELECT count(*) AS n FROM articles", "--format", "csv")
    #expect(count.output == "n\r\n12\r\n")
    let outputs = try ["a.out", "b.out"].map { try String(contentsOfFile: folder.file($0), encoding: .utf8) }
    let numbers = outputs.map { $0.split(separator: " ").compactMap { Int($0.filter(\.isNumber)) } }
    #expect(numbers.map { $0.prefix(2).reduce(0, +) } == [12, 12])
    #expect(numbers.compactMap(\.first).reduce(0, +) == 12)
  }

  @Test func `a statement that writes is not run`() throws {
    let before = try Demo.run(["sql", "SELECT count(*) FROM claims", "--format", "csv"]).output
    for statement in [
      "DELETE FROM claims", "WITH x AS (SELECT 1) DELETE FROM claims", "SELECT 1; DROP TABLE claims",
      "PRAGMA user_version = 3", "ATTACH 'x.db' AS x", "VACUUM INTO 'copy.db'",
    ] {
      let result = try Demo.run(["sql", statement])
      #expect(result.code == 2, "\(statement)")
      #expect(result.complaint.hasPrefix("landscape: "), "\(result.complaint)")
      #expect(result.complaint.filter { $0 == "\n" }.count == 1, "one sentence: \(result.complaint)")
      #expect(result.output == "")
    }
    #expect(try Demo.run(["sql", "SELECT count(*) FROM claims", "--format", "csv"]).output == before)
  }

  @Test func `a reader that leaves early is no failure`() throws {
    for command in [
      "claims", "extract data/articles", "explain data/articles/price-qinglu-slips.txt", "export report",
    ] {
      let result = try Demo.shell("landscape \(command) | head -n 1 >/dev/null; echo ${PIPESTATUS[0]}")
      #expect(result == Program.Result(output: "0\n", complaint: "", code: 0, isKilled: false), "\(command)")
    }
  }

  @Test func `an output that takes nothing is a failure`() throws {
    let result = try Demo.shell("landscape claims >/dev/full")
    #expect(result.complaint == "landscape: the output cannot be written: No space left on device\n")
    #expect(result.code == 2)
  }

  @Test func `a question without evidence gets none`() throws {
    for question in ["谁收购了 Llama 3？", "Who acquired Llama 3?", "无名氏是谁？", "今天天气如何？"] {
      let result = try Demo.run(["ask", question])
      #expect(result.output == "")
      #expect(result.complaint.hasPrefix("landscape: "))
      #expect(result.complaint.filter { $0 == "\n" }.count == 1)
      #expect(result.code == 1, "\(question)")
    }
  }
}

import Foundation
import InventedReadings
import Testing
import TextRepair

@testable import Ingestion

@Suite("Files that hold several articles")
struct ContainerTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// The paths and texts of the articles of a file, failures as `path: reason`.
  private func articles(_ path: String, limits: ContainerLimits = ContainerLimits()) throws -> [String] {
    let head = Array(try Data(contentsOf: URL(filePath: path)).prefix(ContainerKind.headLength))
    var reader = try ContainerReader(path: path, kind: ContainerKind(head: head, name: path), limits: limits)
    var found: [String] = []
    while let item = reader.next() {
      switch item {
      case .success(let input):
        let name = input.path.replacing(folder.path + "/", with: "")
        found.append("\(name): \(String(decoding: input.bytes, as: UTF8.self))")
      case .failure(let failure):
        found.append("\(failure.path.replacing(folder.path + "/", with: "")) fails: \(failure.reason)")
      }
    }
    return found
  }

  private func shell(_ line: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "set -euo pipefail; cd \"$0\"; " + line, folder.path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  @Test func `the articles of a tar file are taken in order, whatever else is in it`() throws {
    try folder.write(Array("一".utf8), to: "a/一.txt")
    try folder.write(Array("二".utf8), to: "a/b/two.md")
    try folder.write([0xFF], to: "a/picture.png")
    try folder.write(Array("三".utf8), to: "a/.hidden.txt")
    try shell("tar --sort=name -czf all.tar.gz a; tar --sort=name -cf all.tar a")
    let expected = ["a/b/two.md: 二", "a/一.txt: 一"]
    #expect(try articles(folder.file("all.tar.gz")).sorted() == expected.map { "all.tar.gz!" + $0 })
    #expect(try articles(folder.file("all.tar")).sorted() == expected.map { "all.tar!" + $0 })
  }

  @Test func `the names in a zip file are read as UTF-8, or as GB18030 where they are none`() throws {
    let gbk: [UInt8] = [0xB1, 0xA8, 0xB5, 0xC0]  // 报道
    let zip = StoredZip([
      (Array("目录/甲.txt".utf8), Array("甲".utf8)), (gbk + Array(".txt".utf8), Array("乙".utf8)),
    ])
    try folder.write(zip.bytes, to: "n.zip")
    #expect(try articles(folder.file("n.zip")) == ["n.zip!目录/甲.txt: 甲", "n.zip!报道.txt: 乙"])
  }

  @Test func `a page that is only compressed is unpacked`() throws {
    try folder.write(Array("<html>页</html>".utf8), to: "p.html")
    try shell("gzip p.html")
    #expect(try articles(folder.file("p.html.gz")) == ["p.html.gz: <html>页</html>"])
  }

  @Test func `JSON Lines are articles by line number, empty lines aside, also inside an archive`() throws {
    try folder.write(Array("{\"text\": \"一\"}\r\n\n{\"text\": \"二\"}".utf8), to: "l.jsonl")
    #expect(
      try articles(folder.file("l.jsonl")) == [
        "l.jsonl!1: {\"text\": \"一\"}", "l.jsonl!3: {\"text\": \"二\"}",
      ])
    try shell("tar -czf l.tgz l.jsonl")
    #expect(try articles(folder.file("l.tgz")).count == 2)
  }

  /// The page says nothing itself; its bytes alone are too few to tell GB 18030 from Big5.
  @Test func `the charset of a part of a saved page goes with it, whatever its transfer encoding`() throws {
    let bodies = [
      ("8bit", "<p>\u{BC}\u{DB}\u{B8}\u{F1}</p>"), ("quoted-printable", "<p>=BC=DB=B8=F1</p>"),
      ("base64", "PHA+vNu48TwvcD4="),
    ]
    for (coding, body) in bodies {
      let head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\n"
      let part =
        "Content-Type: text/html; charset=\"GBK\"\r\nContent-Transfer-Encoding: \(coding)\r\n"
        + "Content-Location: https://a.example/\r\n\r\n\(body)\r\n--x--\r\n"
      let page = try MHTMLPage.read((head + part).unicodeScalars.map { UInt8($0.value) })
      #expect(page.declared == .gb18030, "\(coding)")
      #expect(page.bytes.starts(with: Array("<p>".utf8) + [0xBC, 0xDB, 0xB8, 0xF1]), "\(coding)")
      let decoded = try TextDecoder().decode(page.bytes, as: page.declared)
      #expect(decoded.text.hasPrefix("<p>价格</p>") && decoded.contradicted == nil)
    }
  }

  @Test func `a part without a charset declares nothing, and one that is not known neither`() throws {
    for type in ["text/html", "text/html; charset=x-unknown"] {
      let file =
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: \(type)\n\n"
        + "<p>一</p>\n--x--\n"
      #expect(try MHTMLPage.read(Array(file.utf8)).declared == nil)
    }
  }

  @Test func `an archive inside another is not opened, and the rest is read`() throws {
    try folder.write(Array("一".utf8), to: "a.txt")
    try shell("tar -cf in.tar a.txt; cp a.txt z.txt; tar -cf out.tar in.tar z.txt")
    #expect(
      try articles(folder.file("out.tar")) == [
        "out.tar!in.tar fails: an archive inside another is not opened", "out.tar!z.txt: 一",
      ])
  }

  @Test func `a member that unpacks to too much is told and passed over`() throws {
    try shell("head -c 3000000 /dev/zero > a.txt; echo 二 > b.txt; tar -czf m.tar.gz a.txt b.txt")
    #expect(
      try articles(folder.file("m.tar.gz"), limits: ContainerLimits(articleBytes: 1_000_000)) == [
        "m.tar.gz!a.txt fails: it unpacks to more than the 1000000 bytes that an article may have",
        "m.tar.gz!b.txt: 二\n",
      ])
  }

  @Test func `a bomb ends at the limit of all that is unpacked, or of members`() throws {
    try shell(
      "head -c 9000000 /dev/zero > a.bin; for i in 1 2 3 4 5; do echo $i > $i.txt; done; tar -czf b.tgz a.bin *.txt"
    )
    let bytes = try articles(folder.file("b.tgz"), limits: ContainerLimits(articleBytes: 1000, totalBytes: 8))
    #expect(bytes.last == "b.tgz fails: it unpacks to more than 8 bytes; take it apart and read the parts")
    let members = try articles(folder.file("b.tgz"), limits: ContainerLimits(members: 3))
    #expect(members.last == "b.tgz fails: it holds more than 3 members; take it apart and read the parts")
    #expect(members.count == 3)
  }

  @Test func `a file that is cut or damaged gives what is whole before it, and its failure`() throws {
    try folder.write(Array("一".utf8), to: "a.txt")
    try shell(
      "head -c 300000 /dev/urandom | base64 > b.txt; tar -czf c.tar.gz a.txt b.txt; head -c 200000 c.tar.gz > cut.tar.gz"
    )
    let found = try articles(folder.file("cut.tar.gz"))
    #expect(found.first == "cut.tar.gz!a.txt: 一")
    #expect(found.count == 2)
    #expect(found.last?.contains("fails: it cannot be unpacked: ") == true)
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}", "a", ContainerKind.archive, "zip by its first bytes, whatever its name"),
    ("WARC/1.1\r\n", "a.txt", .warc, "a crawl"),
    ("{\"text\": 1}\n{\"text\": 2}\n", "a.txt", .jsonLines, "a second line begins as the first one does"),
    ("{\"text\": \"一\"}\n", "a.json", .article, "one object alone is one article"),
    ("{\"text\": \"一\"}\n", "a.jsonl", .jsonLines, "unless its name says otherwise"),
    ("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x", "a", .mhtml, "a saved page"),
    ("今天有消息。\n{\"", "a.txt", .article, "prose"),
    ("", "a.zip", .article, "an empty file is an article, which says that it is empty"),
  ])
  func `what a file is is told by its first bytes`(
    head: String, name: String, kind: ContainerKind, reason: String
  ) {
    #expect(ContainerKind(head: Array(head.utf8), name: name) == kind, "\(reason)")
  }
}

/// A zip file whose members are stored as they are (APPNOTE.TXT 6.3.10, 4.3).
struct StoredZip {
  private(set) var bytes: [UInt8] = []

  init(_ members: [(name: [UInt8], content: [UInt8])]) {
    var directory: [UInt8] = []
    for member in members {
      let common =
        Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 4)
        + Self.number(Self.checksum(member.content), 4)
        + Self.number(member.content.count, 4) + Self.number(member.content.count, 4)
        + Self.number(member.name.count, 2)
      let isUTF8 = String(validating: member.name, as: UTF8.self) != nil
      let flags = Self.number(isUTF8 ? 0x0800 : 0, 2)
      directory +=
        [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + flags + common.dropFirst(2) + Self.number(0, 12)
        + Self.number(bytes.count, 4)
        + member.name
      bytes +=
        [0x50, 0x4B, 3, 4, 20, 0] + flags + common.dropFirst(2) + Self.number(0, 2) + member.name
        + member.content
    }
    let start = bytes.count
    bytes += directory
    bytes +=
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.number(members.count, 2) + Self.number(members.count, 2)
      + Self.number(directory.count, 4) + Self.number(start, 4) + [0, 0]
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }

  /// CRC-32 (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }
}

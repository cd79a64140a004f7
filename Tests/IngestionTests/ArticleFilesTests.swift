import Foundation
import InventedReadings
import Testing

@testable import Ingestion

@Suite("Finding and reading files")
struct ArticleFilesTests {
  private let folder: ScratchFolder
  private let files = ArticleFiles(byteLimit: 100)

  init() throws { folder = try ScratchFolder() }

  @Test func `a folder stands for the articles in it and in the folders in it, in order of path`() throws {
    for name in ["b.txt", "a/z.HTML", "a/y.md", "a/b/x.markdown", "c.htm", "10.txt", "9.txt", "图.txt"] {
      try folder.write([1], to: name)
    }
    for name in ["a.pdf", "notes", ".hidden.txt", ".git/a.txt", "a.txt.bak"] {
      try folder.write([1], to: name)
    }
    let expected = ["10.txt", "9.txt", "a/b/x.markdown", "a/y.md", "a/z.HTML", "b.txt", "c.htm", "图.txt"]
    #expect(try files.list(folder.path) == expected.map(folder.file))
    #expect(try files.list(folder.path + "/") == expected.map(folder.file))
  }

  @Test func `a file that is named itself may end in any way`() throws {
    let path = try folder.write([1], to: "article.dat")
    #expect(try files.list(path) == [path])
  }

  @Test func `links that lead in a circle end, and what they lead to is taken once`() throws {
    try folder.write([1], to: "a/one.txt")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.file("a/up"), withDestinationPath: folder.path)
    try manager.createSymbolicLink(atPath: folder.file("again"), withDestinationPath: folder.file("a"))
    try manager.createSymbolicLink(atPath: folder.file("b.txt"), withDestinationPath: folder.file("b.txt"))
    #expect(try files.list(folder.path) == [folder.file("a/one.txt"), folder.file("b.txt")])
    #expect(throws: failure("b.txt", "its symbolic links lead in a circle")) {
      try files.bytes(at: folder.file("b.txt"))
    }
  }

  @Test func `a folder without articles, and a name of nothing, are told`() throws {
    try folder.write([1], to: "empty/a.pdf")
    #expect(
      throws: failure(
        "empty",
        "the folder holds nothing that is taken for an article "
          + "(.htm, .html, .json, .jsonl, .markdown, .md, .mht, .mhtml, .ndjson, .tar, .tbz2, .tgz, .txt, .txz, .warc, .xhtml, .zip)"
      )
    ) { try files.list(folder.file("empty")) }
    let nothing = failure("nothing.txt", "there is no such file or folder")
    #expect(throws: nothing) { try files.list(folder.file("nothing.txt")) }
    #expect(throws: nothing) { try files.bytes(at: folder.file("nothing.txt")) }
    #expect(
      "\(ReadingFailure(path: "a.txt", stage: .open, reason: "it is gone"))" == "a.txt: open: it is gone")
  }

  @Test func `a file is read to its last byte, up to the limit and no further`() throws {
    let bytes = (0..<100).map { UInt8($0) }
    #expect(try files.bytes(at: folder.write(bytes, to: "full.txt")) == bytes)
    #expect(try files.bytes(at: folder.write([], to: "empty.txt")) == [])
    let long = try folder.write(bytes + [0], to: "long.txt")
    #expect(
      throws: failure("long.txt", "it has 101 bytes, more than the 100 that an article may have")
    ) { try files.bytes(at: long) }
  }

  @Test func `a file whose length the system does not tell is read all the same`() throws {
    #expect(try !ArticleFiles().bytes(at: "/proc/self/status").isEmpty)
    #expect(throws: ReadingFailure.self) { try files.bytes(at: "/proc/self/status") }
  }

  @Test func `folders, pipes and devices are no articles, and nothing waits for them`() throws {
    #expect(mkfifo(folder.file("pipe.txt"), 0o600) == 0)
    for path in [folder.file("pipe.txt"), folder.path, "/dev/zero"] {
      #expect(throws: ReadingFailure(path: path, stage: .open, reason: "it is no regular file")) {
        try files.bytes(at: path)
      }
    }
  }

  // Root may read whatever the permissions say.
  @Test(.enabled(if: getuid() != 0, "as root no file is out of reach"))
  func `a file that may not be read is told`() throws {
    let path = try folder.write([1], to: "locked.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(throws: failure("locked.txt", "it may not be read; change its permissions")) {
      try files.bytes(at: path)
    }
  }

  @Test(.enabled(if: getuid() != 0, "as root no folder is out of reach"))
  func `a folder that may not be read is told, and the others are read`() throws {
    let path = try folder.write([1], to: "in/a.txt")
    try folder.write([1], to: "in/locked/b.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.file("in/locked"))
    #expect(try files.list(folder.file("in")) == [path, folder.file("in/locked")])
    #expect(throws: failure("in/locked", "it may not be read; change its permissions")) {
      try files.bytes(at: folder.file("in/locked"))
    }
  }

  private func failure(_ name: String, _ reason: String) -> ReadingFailure {
    ReadingFailure(path: folder.file(name), stage: .open, reason: reason)
  }
}

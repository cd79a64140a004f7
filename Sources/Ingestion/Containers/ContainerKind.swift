import Foundation

/// What a file is: one article, or something that holds articles.
enum ContainerKind: Equatable {
  /// One article.
  case article
  /// A zip or tar file, compressed or not.
  case archive
  /// Records of a crawl: ISO 28500, WARC.
  case warc
  /// One JSON object on each line.
  case jsonLines
  /// A page with its pictures as a browser saves it: RFC 2557, MHTML.
  case mhtml
  /// One compressed file, of what kind has to be seen inside.
  case compressed

  /// How many bytes of a file tell what it is.
  static let headLength = 8192

  /// The endings of names, besides those of articles, that are taken from a folder.
  static let extensions: Set<String> = [
    "mht", "mhtml", "warc", "jsonl", "ndjson", "json", "zip", "tar", "tgz", "tbz2", "txz",
  ]
  /// The endings that compressing adds to another.
  static let compressions: Set<String> = ["gz", "bz2", "xz", "zst"]

  /// Of a file with that name that begins like this.
  init(head: [UInt8], name: String) {
    let name = name.lowercased()
    func starts(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }
    if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) || Self.isTar(head) {
      self = .archive
    } else if starts([0x1F, 0x8B]) || starts(Array("BZh".utf8))
      || starts([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
      || starts([0x28, 0xB5, 0x2F, 0xFD])
    {
      self = .compressed
    } else if starts(Array("WARC/".utf8)) {
      self = .warc
    } else if MIMEHeaders.isPage(head) {
      self = .mhtml
    } else if Self.isLines(head, name) {
      self = .jsonLines
    } else {
      self = .article
    }
  }

  private static func isTar(_ head: [UInt8]) -> Bool { head.dropFirst(257).starts(with: Array("ustar".utf8)) }

  /// Whether each line is an object of its own: the name says so, or a second line begins as the first one does.
  private static func isLines(_ head: [UInt8], _ name: String) -> Bool {
    if [".jsonl", ".ndjson"].contains(where: name.hasSuffix) { return true }
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    guard text.starts(with: Array("{\"".utf8)), let end = text.firstIndex(of: 0x0A) else { return false }
    return text[..<end].last { $0 > 0x20 } == UInt8(ascii: "}")
      && text[(end + 1)...].starts(with: Array("{\"".utf8))
  }
}

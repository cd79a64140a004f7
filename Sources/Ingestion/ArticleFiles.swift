import Foundation
#if canImport(Glibc)
  import Glibc
#endif

/// Finds the files that hold articles, and reads them within limits.
public struct ArticleFiles: Hashable, Sendable {
  /// How a file's name ends that is taken from a folder; a file that is named itself may end in any way.
  public static let extensions: Set<String> = ["txt", "md", "markdown", "html", "htm", "xhtml"]

  /// The longest file that is taken for an article, in bytes.
  public let byteLimit: Int

  /// A finder and reader of files.
  ///
  /// - Parameter byteLimit: the longest file that is taken for an article, in bytes; 16 MiB unless said otherwise.
  public init(byteLimit: Int = 16 * 1_048_576) {
    self.byteLimit = byteLimit
  }

  /// Whether a file of a folder or an archive is taken, by its name: an article, or something that holds articles.
  static func isArticle(_ name: String) -> Bool {
    var parts = name.split(separator: ".").dropFirst()
    if let last = parts.last, ContainerKind.compressions.contains(last.lowercased()) {
      parts.removeLast()
      if parts.last?.lowercased() == "tar" { return true }
    }
    guard let ending = parts.last?.lowercased() else { return false }
    return extensions.contains(ending) || ContainerKind.extensions.contains(ending)
  }

  /// The articles in a file that holds several, or one that is packed; nil for a file that is one article as it lies.
  func container(at path: String) throws(ReadingFailure) -> ContainerReader? {
    let head = try self.head(of: path)
    let kind = ContainerKind(head: head, name: path)
    guard kind != .article else { return nil }
    return try ContainerReader(path: path, kind: kind, limits: ContainerLimits(articleBytes: byteLimit))
  }

  /// The first bytes of a file.
  private func head(of path: String) throws(ReadingFailure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw ReadingFailure(path: path, stage: .open, reason: FileStatus.reason(errno)) }
    defer { close(file) }
    guard FileStatus(descriptor: file)?.isRegular == true else {
      throw ReadingFailure(path: path, stage: .open, reason: "it is no regular file")
    }
    var head = [UInt8](repeating: 0, count: ContainerKind.headLength)
    let got = head.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
    guard got >= 0 else { throw ReadingFailure(path: path, stage: .open, reason: FileStatus.reason(errno)) }
    return Array(head.prefix(got))
  }

  /// The files that a path stands for: itself, or the articles of a folder and of the folders in it, in order of path.
  ///
  /// Hidden files and folders are passed over; a folder that was entered before, by whatever name, is not
  /// entered again. A folder that may not be read stands for itself, so that reading it tells why.
  ///
  /// - Throws: a failure of the stage `open` where there is nothing of that name, or a folder without articles.
  public func list(_ path: String) throws(ReadingFailure) -> [String] {
    guard let status = FileStatus(path) else {
      throw ReadingFailure(path: path, stage: .open, reason: FileStatus.reason(errno))
    }
    guard status.isFolder else { return [path] }
    var walk = FolderWalk()
    walk.enter(path, status: status)
    guard !walk.files.isEmpty else {
      let endings = ArticleFiles.extensions.union(ContainerKind.extensions).sorted().map { ".\($0)" }.joined(
        separator: ", ")
      throw ReadingFailure(
        path: path, stage: .open, reason: "the folder holds nothing that is taken for an article (\(endings))"
      )
    }
    return walk.files
  }

  /// The bytes of a file.
  ///
  /// - Throws: a failure of the stage `open`: no such file, no permission, no regular file, too long.
  public func bytes(at path: String) throws(ReadingFailure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw ReadingFailure(path: path, stage: .open, reason: FileStatus.reason(errno)) }
    defer { close(file) }
    guard let status = FileStatus(descriptor: file), status.isRegular else {
      throw ReadingFailure(path: path, stage: .open, reason: "it is no regular file")
    }
    guard status.byteCount <= byteLimit else { throw tooLong(path, count: status.byteCount) }
    var bytes = [UInt8](repeating: 0, count: min(byteLimit, max(status.byteCount, 4096)) + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(file, $0.baseAddress?.advanced(by: count), $0.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw ReadingFailure(path: path, stage: .open, reason: FileStatus.reason(errno)) }
      guard got > 0 else { break }
      count += got
    }
    guard count <= byteLimit else { throw tooLong(path, count: count) }
    return Array(bytes.prefix(count))
  }

  /// The failure of an input that is longer than an article may be; `count` is in bytes.
  public func tooLong(_ path: String, count: Int) -> ReadingFailure {
    ReadingFailure(
      path: path, stage: .open,
      reason: "it has \(count) bytes, more than the \(byteLimit) that an article may have")
  }
}

/// What the file system says of a file, behind all links.
struct FileStatus {
  private let status: stat

  /// Of the file at a path; nil where it cannot be asked, and `errno` says why.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.status = status
  }

  /// Of an open file.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.status = status
  }

  var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }
  var isRegular: Bool { status.st_mode & S_IFMT == S_IFREG }
  var byteCount: Int { Int(status.st_size) }
  /// What tells one file from another, by whatever name.
  var identity: [UInt64] { [UInt64(status.st_dev), UInt64(status.st_ino)] }

  /// What an error number of the system means, as the end of a sentence.
  static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "it may not be read; change its permissions"
    case ELOOP: "its symbolic links lead in a circle"
    case ENXIO: "it is no regular file"
    default: "it cannot be read: \(String(cString: strerror(code)))"
    }
  }
}

/// A walk through a folder and all folders in it.
private struct FolderWalk {
  /// The articles, in order of path, and the folders that may not be read.
  private(set) var files: [String] = []
  private var entered: Set<[UInt64]> = []

  mutating func enter(_ folder: String, status: FileStatus) {
    guard entered.insert(status.identity).inserted else { return }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      return files.append(folder)
    }
    for name in names.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      guard let status = FileStatus(path) else {
        if ArticleFiles.isArticle(name) { files.append(path) }
        continue
      }
      if status.isFolder {
        enter(path, status: status)
      } else if ArticleFiles.isArticle(name) {
        files.append(path)
      }
    }
  }
}

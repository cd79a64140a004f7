import Foundation

/// The folder that holds the tables which rules read: lexicon, cues, units, script.
public struct DataFolder: Hashable, Sendable {
  /// Where it is.
  public let path: String

  /// Finds the folder: the one that `--data` names, else `$LANDSCAPE_DATA`, else `./data`, else
  /// `<prefix>/share/landscape` for a binary in `<prefix>/bin`.
  ///
  /// One that is named, on the command line or in the environment, is taken or refused; the search goes on
  /// for none of them.
  ///
  /// - Parameters:
  ///   - named: what `--data` says; nil where it says nothing.
  ///   - environment: the process's environment.
  ///   - executable: the path of the running binary, links resolved; nil where it is not known.
  /// - Throws: ``DataFolderFailure/notFound(tried:)``.
  public init(
    named: String?, environment: [String: String], executable: String?
  ) throws(DataFolderFailure) {
    var places = ["./data"]
    if let executable {
      let prefix = URL(fileURLWithPath: executable).deletingLastPathComponent().deletingLastPathComponent()
      places.append(prefix.appendingPathComponent("share/landscape").path)
    }
    if let fromEnvironment = environment["LANDSCAPE_DATA"], !fromEnvironment.isEmpty {
      places = [fromEnvironment]
    }
    if let named { places = [named] }
    guard let found = places.first(where: DataFolder.holdsTables) else { throw .notFound(tried: places) }
    path = found
  }

  /// The text of a table of the folder, such as `lexicon/companies.tsv`.
  public func text(of name: String) throws(DataFolderFailure) -> String {
    let bytes = try bytes(of: name)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .unreadable(path: path + "/" + name, reason: "it is not UTF-8")
    }
    return text
  }

  /// The bytes of a file of the folder, in one piece.
  func bytes(of name: String) throws(DataFolderFailure) -> [UInt8] {
    let path = path + "/" + name
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ENOENT ? .missing(path: path) : .unreadable(path: path, reason: FileStatus.reason(errno))
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(path: path, reason: FileStatus.reason(errno)) }
    let size = Int(status.st_size)
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(file, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0 { failure = errno }
        guard got > 0 else { return }
        count += got
      }
    }
    if failure != 0 { throw .unreadable(path: path, reason: FileStatus.reason(failure)) }
    return bytes
  }

  /// The saved questions, in the order of their names; empty where there are none.
  ///
  /// They lie in `queries/` in the folder itself where it is installed, and beside it in a working copy.
  public func savedQueries() throws(DataFolderFailure) -> [NamedText] {
    let folders = ["queries", "../queries"].filter { FileManager.default.fileExists(atPath: path + "/" + $0) }
    guard let folder = folders.first else { return [] }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)
    } catch {
      throw .unreadable(path: path + "/" + folder, reason: error.localizedDescription)
    }
    var texts: [NamedText] = []
    for name in names.sorted() where name.hasSuffix(".sql") && !name.hasPrefix(".") {
      texts.append(NamedText(name: String(name.dropLast(4)), text: try text(of: folder + "/" + name)))
    }
    return texts
  }

  /// Whether a folder is one of ours, not a stranger's that has the same name: the cues and the questions are in it.
  private static func holdsTables(_ path: String) -> Bool {
    ["language/cues.tsv", "questions"].allSatisfy { FileManager.default.fileExists(atPath: path + "/" + $0) }
  }
}

/// A text with the name of its file, without the extension.
public struct NamedText: Hashable, Sendable {
  /// The name of the file, without the extension.
  public let name: String
  /// The whole file.
  public let text: String
}

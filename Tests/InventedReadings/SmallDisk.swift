import Foundation

/// A file system of two megabytes in memory, for tests of full disks and of disks that cannot be written.
public struct SmallDisk {
  /// Whether such a disk can be mounted here: that takes root, and leave to mount.
  public static let isPossible: Bool = {
    do {
      let folder = try ScratchFolder()
      try SmallDisk(at: folder.file("disk")).remove()
      return true
    } catch {
      return false
    }
  }()

  /// Why a disk could not be mounted.
  public struct MountFailure: Error {}

  /// The folder where it is mounted.
  public let path: String

  /// Mounts a new disk at a folder that does not exist yet.
  public init(at path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    self.path = path
    try SmallDisk.run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", path)
  }

  /// Lets nobody write to it any more.
  public func lock() throws { try SmallDisk.run("mount", "-o", "remount,ro", path) }

  /// Takes it away, whoever still has a file of it open.
  public func remove() {
    do { try SmallDisk.run("umount", "-l", path) } catch { print("\(path) is left mounted") }
  }

  private static func run(_ words: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw MountFailure() }
  }
}

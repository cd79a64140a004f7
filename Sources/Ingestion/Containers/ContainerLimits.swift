/// Why a file that holds several articles could not be read further, as the end of a sentence.
struct ContainerFailure: Error, Equatable {
  let reason: String
}

/// How much may come out of one container, so that a small file that unpacks to a huge one does no harm.
public struct ContainerLimits: Hashable, Sendable {
  /// The longest article, in bytes after unpacking.
  public var articleBytes: Int
  /// How many bytes may be unpacked in all.
  public var totalBytes: Int
  /// How many members may be looked at.
  public var members: Int

  /// Limits; unless said otherwise 16 MiB for an article, 8 GiB in all, a million members.
  public init(articleBytes: Int = 16 << 20, totalBytes: Int = 8 << 30, members: Int = 1_000_000) {
    self.articleBytes = articleBytes
    self.totalBytes = totalBytes
    self.members = members
  }
}

/// Counts what comes out of one container, with all containers inside it, and stops it at the limits.
///
/// A class, because the streams inside each other count together.
final class ContainerMeter {
  let limits: ContainerLimits
  private var bytes = 0
  private var members = 0

  init(limits: ContainerLimits) { self.limits = limits }

  func count(bytes count: Int) throws(ContainerFailure) {
    bytes += count
    guard bytes <= limits.totalBytes else {
      throw ContainerFailure(
        reason: "it unpacks to more than \(limits.totalBytes) bytes; take it apart and read the parts")
    }
  }

  func countMember() throws(ContainerFailure) {
    members += 1
    guard members <= limits.members else {
      throw ContainerFailure(
        reason: "it holds more than \(limits.members) members; take it apart and read the parts")
    }
  }
}

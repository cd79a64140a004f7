import Glibc
import CLibArchive

/// Bytes that come one chunk after the other.
protocol ByteSource: AnyObject {
  /// The next bytes, at most as many as are asked for; none at the end.
  func chunk(upTo count: Int) throws(ContainerFailure) -> [UInt8]
}

/// A file or some bytes, unpacked from front to back by libarchive: the members of a zip or tar file, or the content of one
/// that is only compressed (gzip, bzip2, xz, zstd) or not at all.
///
/// A class, because libarchive's handle has one owner and is freed once.
final class ArchiveStream: ByteSource {
  /// What is read as what.
  enum Form {
    /// A zip or tar file with members.
    case archive
    /// One stream of bytes, unpacked where it is compressed.
    case stream
  }

  private let archive: OpaquePointer
  /// Kept as long as libarchive reads from it.
  private let memory: [UInt8]
  private let meter: ContainerMeter
  /// libarchive brings names to the thread's locale; only in one of UTF-8 does it lose none.
  private let locale: locale_t?

  /// Opens a file.
  convenience init(path: String, form: Form, meter: ContainerMeter) throws(ContainerFailure) {
    try self.init(form: form, memory: [], meter: meter)
    guard archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK else { throw failure() }
    if form == .stream { _ = try next() }
  }

  /// Opens some bytes.
  convenience init(bytes: [UInt8], form: Form, meter: ContainerMeter) throws(ContainerFailure) {
    try self.init(form: form, memory: bytes, meter: meter)
    let code = memory.withUnsafeBytes { archive_read_open_memory(archive, $0.baseAddress, $0.count) }
    guard code == ARCHIVE_OK else { throw failure() }
    if form == .stream { _ = try next() }
  }

  private init(form: Form, memory: [UInt8], meter: ContainerMeter) throws(ContainerFailure) {
    guard let archive = archive_read_new() else {
      throw ContainerFailure(reason: "there is no memory to unpack it")
    }
    self.archive = archive
    self.memory = memory
    self.meter = meter
    locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    for support in [
      archive_read_support_filter_gzip, archive_read_support_filter_bzip2, archive_read_support_filter_xz,
      archive_read_support_filter_zstd,
    ] { _ = support(archive) }
    switch form {
    case .archive:
      _ = archive_read_support_format_zip(archive)
      _ = archive_read_support_format_tar(archive)
    case .stream:
      _ = archive_read_support_format_raw(archive)
      _ = archive_read_support_format_empty(archive)
    }
  }

  deinit {
    archive_read_free(archive)
    if let locale { freelocale(locale) }
  }

  /// A member of an archive.
  struct Member {
    /// Its name as bytes, in whatever encoding it was packed with.
    let name: [UInt8]
    /// Whether it is a file, not a folder or a link.
    let isFile: Bool
    /// How many bytes it says it unpacks to.
    let byteCount: Int
  }

  /// Goes on to the next member; nil behind the last one.
  func next() throws(ContainerFailure) -> Member? {
    let former = locale.map { uselocale($0) }
    defer { if let former { uselocale(former) } }
    var entry: OpaquePointer?
    let code = archive_read_next_header(archive, &entry)
    if code == ARCHIVE_EOF { return nil }
    guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let entry else { throw failure() }
    try meter.countMember()
    let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    return Member(
      name: name.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) } ?? [],
      isFile: archive_entry_filetype(entry) == S_IFREG,
      byteCount: max(0, Int(archive_entry_size(entry))))
  }

  func chunk(upTo count: Int) throws(ContainerFailure) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: min(count, 1 << 16))
    let got = buffer.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
    guard got >= 0 else { throw failure() }
    buffer.removeSubrange(got...)
    try meter.count(bytes: got)
    return buffer
  }

  private func failure() -> ContainerFailure {
    let words = archive_error_string(archive).map { String(cString: $0) } ?? "it is damaged"
    return ContainerFailure(reason: "it cannot be unpacked: \(words)")
  }
}

/// Bytes in memory as a source.
final class MemorySource: ByteSource {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  func chunk(upTo count: Int) throws(ContainerFailure) -> [UInt8] {
    let chunk = rest.prefix(count)
    rest = rest.dropFirst(chunk.count)
    return Array(chunk)
  }
}

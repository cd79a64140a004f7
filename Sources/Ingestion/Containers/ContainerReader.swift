public import TextRepair

/// An article's bytes with the name it is told by, and what its container says of it.
public struct ArticleInput: Hashable, Sendable {
  /// The file's path; for a member of a container, the container's, `!`, and the member's name, line number or address.
  public let path: String
  /// The bytes that every place in the article counts in.
  public let bytes: [UInt8]
  /// The page's address, where the container tells it.
  public let url: String?
  /// The encoding that the container declares, as HTTP and MIME do; it may be wrong.
  public let declared: TextEncoding?

  /// An article's bytes.
  public init(path: String, bytes: [UInt8], url: String? = nil, declared: TextEncoding? = nil) {
    self.path = path
    self.bytes = bytes
    self.url = url
    self.declared = declared
  }
}

/// The articles in one container, one after the other: never more than one of them in memory.
struct ContainerReader {
  /// An article, or why one could not be had.
  typealias Item = Result<ArticleInput, ReadingFailure>

  private enum Source {
    case archive(ArchiveStream)
    case warc(WARCRecords)
    case lines(SourceReader, number: Int)
    /// One article that is to come, or none any more.
    case single(Item?)
  }

  private let path: String
  private let meter: ContainerMeter
  private var source: Source
  /// A container inside the archive.
  private var inner: [ContainerReader] = []

  /// Opens the file at a path that is not one article.
  init(path: String, kind: ContainerKind, limits: ContainerLimits) throws(ReadingFailure) {
    let meter = ContainerMeter(limits: limits)
    do throws(ContainerFailure) {
      if kind == .archive {
        self.init(path, .archive(try ArchiveStream(path: path, form: .archive, meter: meter)), meter)
        return
      }
      var kind = kind
      if kind == .compressed {
        let glance = ContainerMeter(limits: ContainerLimits())
        let head = try ArchiveStream(path: path, form: .stream, meter: glance).chunk(
          upTo: ContainerKind.headLength)
        kind = ContainerKind(head: head, name: Self.nameInside(path))
        if kind == .archive {
          self.init(path, .archive(try ArchiveStream(path: path, form: .archive, meter: meter)), meter)
          return
        }
      }
      try self.init(path, kind, ArchiveStream(path: path, form: .stream, meter: meter), meter)
    } catch {
      throw ReadingFailure(path: path, stage: .open, reason: error.reason)
    }
  }

  private init(_ path: String, _ source: Source, _ meter: ContainerMeter) {
    (self.path, self.source, self.meter) = (path, source, meter)
  }

  /// The articles in a stream of bytes of some kind.
  private init(_ path: String, _ kind: ContainerKind, _ bytes: any ByteSource, _ meter: ContainerMeter)
    throws(ContainerFailure)
  {
    switch kind {
    case .warc: self.init(path, .warc(WARCRecords(bytes, meter: meter)), meter)
    case .jsonLines: self.init(path, .lines(SourceReader(bytes), number: 0), meter)
    case .archive, .compressed: throw ContainerFailure(reason: "an archive inside another is not opened")
    case .mhtml, .article:
      var reader = SourceReader(bytes)
      let limit = meter.limits.articleBytes
      guard let whole = try reader.rest(limit: limit) else {
        throw ContainerFailure(reason: "it has more than the \(limit) bytes that an article may have")
      }
      guard kind == .mhtml else {
        self.init(path, .single(.success(ArticleInput(path: path, bytes: whole))), meter)
        return
      }
      let page = try MHTMLPage.read(whole)
      self.init(
        path,
        .single(
          .success(
            ArticleInput(
              path: path, bytes: page.bytes, url: page.url, declared: page.declared))), meter)
    }
  }

  /// The next article; nil behind the last one.
  ///
  /// A failure that stops the container is its last item.
  mutating func next() -> Item? {
    while let last = inner.indices.last {
      if let item = inner[last].next() { return item }
      inner.removeLast()
    }
    do throws(ContainerFailure) {
      switch source {
      case .single(let item):
        source = .single(nil)
        return item
      case .archive(let archive): return try nextMember(archive)
      case .warc(var records):
        let record = try records.next()
        source = .warc(records)
        switch record {
        case nil: return nil
        case .page(let bytes, let url, let declared):
          return .success(ArticleInput(path: "\(path)!\(url)", bytes: bytes, url: url, declared: declared))
        case .failed(let url, let reason):
          return .failure(ReadingFailure(path: "\(path)!\(url)", stage: .open, reason: reason))
        }
      case .lines(let reader, let number): return try nextLine(reader, number)
      }
    } catch {
      source = .single(nil)
      return .failure(ReadingFailure(path: path, stage: .open, reason: error.reason))
    }
  }

  private mutating func nextLine(_ reader: SourceReader, _ number: Int) throws(ContainerFailure) -> Item? {
    var (reader, number) = (reader, number)
    defer { source = .lines(reader, number: number) }
    while let line = try reader.line(limit: meter.limits.articleBytes) {
      number += 1
      let path = "\(path)!\(number)"
      guard case .whole(let bytes) = line else {
        let reason = "the line has more than the \(meter.limits.articleBytes) bytes that an article may have"
        return .failure(ReadingFailure(path: path, stage: .open, reason: reason))
      }
      if bytes.contains(where: { $0 > 0x20 }) { return .success(ArticleInput(path: path, bytes: bytes)) }
    }
    return nil
  }

  /// The next member that is an article, or the first article of one that is a container.
  private mutating func nextMember(_ archive: ArchiveStream) throws(ContainerFailure) -> Item? {
    while let member = try archive.next() {
      let name = Self.words(member.name)
      guard member.isFile, ArticleFiles.isArticle(name), !Self.isHidden(name) else {
        try meter.count(bytes: member.byteCount)
        continue
      }
      let path = "\(path)!\(name)"
      var reader = SourceReader(archive)
      let limit = meter.limits.articleBytes
      guard let bytes = try reader.rest(limit: limit) else {
        let reason = "it unpacks to more than the \(limit) bytes that an article may have"
        return .failure(ReadingFailure(path: path, stage: .open, reason: reason))
      }
      do throws(ContainerFailure) {
        if let item = try first(of: bytes, name: name, path: path) { return item }
      } catch {
        return .failure(ReadingFailure(path: path, stage: .open, reason: error.reason))
      }
    }
    return nil
  }

  private mutating func first(of bytes: [UInt8], name: String, path: String) throws(ContainerFailure) -> Item?
  {
    var kind = ContainerKind(head: Array(bytes.prefix(ContainerKind.headLength)), name: name)
    if kind == .article { return .success(ArticleInput(path: path, bytes: bytes)) }
    var content: any ByteSource = MemorySource(bytes)
    if kind == .compressed {
      let head = try ArchiveStream(bytes: bytes, form: .stream, meter: meter).chunk(
        upTo: ContainerKind.headLength)
      kind = ContainerKind(head: head, name: Self.nameInside(name))
      content = try ArchiveStream(bytes: bytes, form: .stream, meter: meter)
    }
    var reader = try ContainerReader(path, kind, content, meter)
    guard let item = reader.next() else { return nil }
    inner.append(reader)
    return item
  }

  /// The name of what is inside a compressed file: `a.html` of `a.html.gz`.
  private static func nameInside(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."),
      ContainerKind.compressions.contains(name[name.index(after: dot)...].lowercased())
    else { return name }
    return String(name[..<dot])
  }

  /// A member's name as words: UTF-8, or else GB18030, as Chinese systems pack names.
  private static func words(_ name: [UInt8]) -> String {
    if let text = String(validating: name, as: UTF8.self) { return text }
    do {
      return try TextDecoder().decode(name, as: .gb18030).text
    } catch {
      return String(decoding: name, as: UTF8.self)
    }
  }

  private static func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
  }
}

import TextRepair

/// The pages in a WARC file (ISO 28500): responses with status 200, resources and conversions that are HTML or plain text.
struct WARCRecords {
  private var reader: SourceReader
  private let meter: ContainerMeter

  init(_ source: any ByteSource, meter: ContainerMeter) {
    reader = SourceReader(source)
    self.meter = meter
  }

  /// A page, or why a record that should be one is none.
  enum Record {
    case page(bytes: [UInt8], url: String, declared: TextEncoding?)
    case failed(url: String, reason: String)
  }

  private static let headerLimit = 1 << 16
  private static let kinds: Set<String> = [
    "text/html", "application/xhtml+xml", "text/plain", "text/markdown",
  ]

  /// The next page; nil behind the last record.
  ///
  /// - Throws: ``ContainerFailure`` where the file is no WARC file from here on.
  mutating func next() throws(ContainerFailure) -> Record? {
    while let headers = try recordHeaders() {
      guard let length = headers["content-length"].flatMap({ Int($0.filter(\.isNumber)) }) else {
        throw ContainerFailure(reason: "a WARC record does not say how long it is")
      }
      try meter.countMember()
      let limit = meter.limits.articleBytes
      let url =
        headers["warc-target-uri"].map { $0.filter { $0 != "<" && $0 != ">" } } ?? headers["warc-record-id"]
        ?? "?"
      let kind = headers.token("warc-type")
      guard ["response", "resource", "conversion"].contains(kind) else {
        try reader.skip(length)
        continue
      }
      let block = try reader.take(min(length, limit + Self.headerLimit))
      try reader.skip(length - block.count)
      let isCut = block.count < length
      if let record = page(block, kind == "response" ? nil : headers, url: url, isCut: isCut) {
        return record
      }
    }
    return nil
  }

  /// The header of the next record; nil at the end.
  private mutating func recordHeaders() throws(ContainerFailure) -> MIMEHeaders? {
    var headers = MIMEHeaders()
    var last: String?
    var isInside = false
    while let line = try reader.line(limit: Self.headerLimit) {
      guard case .whole(let bytes) = line else {
        throw ContainerFailure(reason: "a WARC header line is longer than \(Self.headerLimit) bytes")
      }
      if bytes.isEmpty {
        if isInside { return headers }
      } else if !isInside {
        guard bytes.starts(with: Array("WARC/".utf8)) else {
          throw ContainerFailure(reason: "a WARC record does not begin with WARC/; the file is damaged there")
        }
        isInside = true
      } else {
        last = headers.add(String(decoding: bytes, as: UTF8.self), after: last)
      }
    }
    return nil
  }

  /// The page in a record's block; nil where it is none.
  ///
  /// A response has HTTP's headers before its body.
  private func page(_ block: [UInt8], _ own: MIMEHeaders?, url: String, isCut: Bool) -> Record? {
    var body = block[...]
    var headers = own ?? MIMEHeaders()
    if own == nil {
      let end = block.firstIndex(of: 0x0A) ?? block.count
      let status = String(decoding: block[..<end], as: UTF8.self).split(separator: " ")
      guard status.first?.hasPrefix("HTTP/") == true, status.dropFirst().first?.prefix(3) == "200" else {
        return nil
      }
      let (found, start) = MIMEHeaders.read(block[min(end + 1, block.count)...])
      (headers, body) = (found, block[start...])
    }
    guard Self.kinds.contains(headers.token("content-type")), !body.isEmpty else { return nil }
    guard !isCut else {
      return .failed(
        url: url, reason: "it has more than the \(meter.limits.articleBytes) bytes that an article may have")
    }
    let declared = headers.parameter("charset", of: "content-type").flatMap { TextEncoding(label: $0) }
    var bytes = Array(body)
    if headers.token("transfer-encoding") == "chunked" { bytes = HTTPChunks.joined(bytes) ?? bytes }
    switch headers.token("content-encoding") {
    case "", "identity": return .page(bytes: bytes, url: url, declared: declared)
    case "gzip", "x-gzip":
      guard bytes.starts(with: [0x1F, 0x8B]) else { return .page(bytes: bytes, url: url, declared: declared) }
      do throws(ContainerFailure) {
        var unpacked = SourceReader(try ArchiveStream(bytes: bytes, form: .stream, meter: meter))
        guard let page = try unpacked.rest(limit: meter.limits.articleBytes) else {
          return .failed(
            url: url,
            reason: "it unpacks to more than the \(meter.limits.articleBytes) bytes that an article may have")
        }
        return .page(bytes: page, url: url, declared: declared)
      } catch {
        return .failed(url: url, reason: error.reason)
      }
    case let coding:
      return .failed(url: url, reason: "its content coding \(coding) is not known; gzip is")
    }
  }
}

/// HTTP's chunked transfer coding (RFC 9112, 7.1).
enum HTTPChunks {
  /// The body without the chunks' lengths; nil where it is not chunked, as crawlers at times keep it.
  static func joined(_ bytes: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    var start = 0
    while start < bytes.count {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      let digits = bytes[start..<end].prefix { $0 != UInt8(ascii: ";") && $0 != 0x0D && $0 != 0x20 }
      guard digits.count <= 8, let length = Int(String(decoding: digits, as: UTF8.self), radix: 16) else {
        return nil
      }
      if length == 0 { return output }
      guard end + 1 + length <= bytes.count else { return nil }
      output += bytes[(end + 1)..<(end + 1 + length)]
      start = end + 1 + length
      while start < bytes.count, bytes[start] == 0x0D || bytes[start] == 0x0A { start += 1 }
    }
    return output.isEmpty ? nil : output
  }
}

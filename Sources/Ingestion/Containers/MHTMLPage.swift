import Foundation
import TextRepair

/// The page in an MHTML file: the first part that is HTML, of the parts inside parts too.
enum MHTMLPage {
  /// How deep parts may lie inside parts.
  private static let deepest = 8

  /// The page's bytes, its transfer encoding undone, and its address.
  ///
  /// - Throws: ``ContainerFailure`` where no part is HTML or plain text.
  static func read(_ bytes: [UInt8]) throws(ContainerFailure) -> (
    bytes: [UInt8], url: String?, declared: TextEncoding?
  ) {
    guard let part = page(bytes[...], depth: 0) else {
      throw ContainerFailure(reason: "none of its parts is a page")
    }
    let headers = MIMEHeaders.read(bytes[...]).headers
    let url = part.headers["content-location"] ?? headers["snapshot-content-location"]
    let declared = part.headers.parameter("charset", of: "content-type").flatMap { TextEncoding(label: $0) }
    return (decoded(part.body, part.headers["content-transfer-encoding"] ?? ""), url, declared)
  }

  private static func page(_ bytes: ArraySlice<UInt8>, depth: Int) -> (
    headers: MIMEHeaders, body: ArraySlice<UInt8>
  )? {
    guard depth < deepest else { return nil }
    let (headers, start) = MIMEHeaders.read(bytes)
    let kind = headers.token("content-type")
    if kind == "text/html" || kind == "text/plain" || kind == "application/xhtml+xml" {
      return (headers, bytes[start...])
    }
    guard kind.hasPrefix("multipart/"), let boundary = headers.parameter("boundary", of: "content-type")
    else {
      return nil
    }
    return parts(bytes[start...], boundary: Array(("--" + boundary).utf8)).lazy
      .compactMap { page($0, depth: depth + 1) }.first
  }

  /// The stretches between the boundary lines.
  private static func parts(_ bytes: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var opening: Int?
    var line = bytes.startIndex
    while line < bytes.endIndex {
      let end = bytes[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      if bytes[line..<end].starts(with: boundary) {
        if let opening { parts.append(bytes[opening..<line]) }
        opening = end
        if bytes[line..<end].dropFirst(boundary.count).starts(with: Array("--".utf8)) { return parts }
      }
      line = end
    }
    if let opening, opening < bytes.endIndex { parts.append(bytes[opening...]) }
    return parts
  }

  private static func decoded(_ body: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
    switch encoding.filter({ !$0.isWhitespace }).lowercased() {
    case "quoted-printable": QuotedPrintable.decode(body)
    case "base64": Data(base64Encoded: Data(body), options: .ignoreUnknownCharacters).map(Array.init) ?? []
    default: Array(body)
    }
  }
}

/// Quoted-printable (RFC 2045, 6.7): `=E4=BD=A0`, and `=` at the end of a line that goes on.
enum QuotedPrintable {
  /// The bytes that are meant; a `=` that is followed by no two digits stands for itself.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        output.append(byte)
        continue
      }
      let rest = bytes[index...].prefix(3)
      if let lineEnd = rest.firstIndex(of: 0x0A), rest[..<lineEnd].allSatisfy({ $0 == 0x0D || $0 == 0x20 }) {
        index = lineEnd + 1
      } else if rest.count >= 2, let high = digit(rest[index]), let low = digit(rest[index + 1]) {
        output.append(high << 4 | low)
        index += 2
      } else {
        output.append(byte)
      }
    }
    return output
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }
}

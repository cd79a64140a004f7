/// The header lines of a message or a part of one (RFC 5322, RFC 2045): names in lower case, folded lines joined.
struct MIMEHeaders {
  private var fields: [String: String] = [:]

  init() {}

  /// The headers at the start of some bytes, and where what is behind them begins.
  static func read(_ bytes: ArraySlice<UInt8>) -> (headers: MIMEHeaders, body: Int) {
    var headers = MIMEHeaders()
    var last: String?
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[start..<end]
      if line.last == 0x0D { line.removeLast() }
      start = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      last = headers.add(String(decoding: line.prefix(4096), as: UTF8.self), after: last)
    }
    return (headers, start)
  }

  /// Adds a line; gives the name of its field.
  mutating func add(_ line: String, after last: String?) -> String? {
    if let first = line.first, first == " " || first == "\t" {
      if let last { fields[last, default: ""] += " " + line.drop { $0 == " " || $0 == "\t" } }
      return last
    }
    guard let colon = line.firstIndex(of: ":") else { return last }
    let name = line[..<colon].lowercased()
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    if fields[name] == nil { fields[name] = String(value) }
    return name
  }

  /// The value of a field.
  subscript(name: String) -> String? { fields[name] }

  /// The value of a field up to the first semicolon, in lower case: `text/html`.
  func token(_ name: String) -> String {
    (fields[name] ?? "").prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
  }

  /// A parameter behind a semicolon: the boundary of `multipart/related; boundary="x"`.
  func parameter(_ parameter: String, of name: String) -> String? {
    for part in (fields[name] ?? "").split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].filter({ !$0.isWhitespace }).lowercased() == parameter else { continue }
      return String(pair[1].drop { $0.isWhitespace || $0 == "\"" }.prefix { $0 != "\"" && !$0.isWhitespace })
    }
    return nil
  }

  /// Whether a file that begins like this is a page that a browser saved as MHTML.
  static func isPage(_ head: [UInt8]) -> Bool {
    let headers = read(head[...]).headers
    return headers["mime-version"] != nil && headers.token("content-type").hasPrefix("multipart/")
  }
}

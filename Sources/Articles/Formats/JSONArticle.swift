import TextRepair

/// An article that is a JSON object (RFC 8259), as crawls and data sets keep them: one field holds the text, others the title,
/// the address and the date.
///
/// The text may itself be HTML or Markdown. Everything around it is taken out, and its escapes are resolved one by one,
/// so that every character leads back to its bytes in the object.
struct JSONArticle {
  /// The fields that may hold the text, the first one that is there and is not empty is taken.
  private static let textFields = ["text", "content", "body", "html", "article", "raw_content"]

  /// The text alone.
  let text: TracedText
  /// What the other fields say.
  let metadata: PageMetadata

  /// The article of an object; nil where the text does not begin as one.
  ///
  /// - Throws: ``ArticleFailure`` where it begins as an object, and is none with a text.
  init?(_ text: TracedText) throws(ArticleFailure) {
    let bytes = TextBytes(bytes: text.bytes)
    let start = bytes.trimmed(bytes.all).start
    guard bytes.has(Array("{".utf8), at: start), JSONFields.beginsObject(bytes, at: start) else { return nil }
    guard let fields = JSONFields(bytes) else {
      throw ArticleFailure(
        stage: .parse, reason: "it begins as a JSON object, but it is damaged or goes on behind it")
    }
    guard let span = Self.textFields.lazy.compactMap({ fields.strings[$0] }).first(where: { !$0.isEmpty })
    else {
      throw ArticleFailure(stage: .parse, reason: "it is a JSON object without the field \"text\"")
    }
    let edits =
      [Edit(span: TextSpan(start: 0, end: span.start), replacement: "", kind: .markup)]
      + JSONEscapes.edits(in: span, of: bytes)
      + [Edit(span: TextSpan(start: span.end, end: bytes.count), replacement: "", kind: .markup)]
    self.text = text.applying(edits)
    metadata = Self.metadata(fields, bytes)
  }

  private static func metadata(_ fields: JSONFields, _ bytes: TextBytes) -> PageMetadata {
    func value(_ names: [String]) -> String? {
      names.lazy.compactMap { fields.strings[$0] }.map { JSONEscapes.resolved($0, of: bytes) }.first {
        !$0.isEmpty
      }
    }
    var metadata = PageMetadata()
    metadata.titles = value(["title", "headline"]).map { [$0] } ?? []
    metadata.authors = value(["author", "byline"]).map(NameList.names) ?? []
    metadata.site = value(["outlet", "site", "site_name", "publisher", "source"]).flatMap {
      $0.count <= 40 && WebAddress.host(of: $0) == nil ? $0 : nil
    }
    metadata.url = value(["url", "link"]).flatMap { WebAddress.host(of: $0) == nil ? nil : $0 }
    metadata.published = value(["date", "published", "publish_date", "pubdate", "time"]).flatMap(
      DateReader.first(in:))
    return metadata
  }
}

/// The fields of a JSON object whose values are strings: the stretch between the quotation marks.
struct JSONFields {
  private(set) var strings: [String: TextSpan] = [:]
  private let text: TextBytes
  private var offset = 0

  /// Whether an object with a first field, or an empty one, begins at `start`.
  static func beginsObject(_ text: TextBytes, at start: Int) -> Bool {
    let next = text.bytes[(start + 1)...].prefix(64).first { $0 > 0x20 }
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
  }

  /// The fields of an object that is the whole text; nil where it is none.
  ///
  /// - Complexity: one pass over the bytes.
  init?(_ text: TextBytes) {
    self.text = text
    guard next() == UInt8(ascii: "{") else { return nil }
    offset += 1
    if next() == UInt8(ascii: "}") {
      offset += 1
    } else {
      repeat {
        guard let key = string(), next() == UInt8(ascii: ":") else { return nil }
        offset += 1
        let name = JSONEscapes.resolved(key, of: text).lowercased()
        if next() == UInt8(ascii: "\"") {
          guard let value = string() else { return nil }
          if strings[name] == nil { strings[name] = value }
        } else if !skipValue() {
          return nil
        }
      } while pass(UInt8(ascii: ","))
      guard pass(UInt8(ascii: "}")) else { return nil }
    }
    guard next() == nil else { return nil }
  }

  private mutating func next() -> UInt8? {
    while offset < text.count, text.bytes[offset] <= 0x20 { offset += 1 }
    return offset < text.count ? text.bytes[offset] : nil
  }

  private mutating func pass(_ byte: UInt8) -> Bool {
    guard next() == byte else { return false }
    offset += 1
    return true
  }

  /// A string; the stretch between its quotation marks.
  private mutating func string() -> TextSpan? {
    guard pass(UInt8(ascii: "\"")) else { return nil }
    let start = offset
    while offset < text.count {
      switch text.bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return TextSpan(start: start, end: offset - 1)
      case UInt8(ascii: "\\"): offset += 2
      default: offset += 1
      }
    }
    return nil
  }

  /// Passes over a number, a word, a list or an object, of whatever depth.
  private mutating func skipValue() -> Bool {
    var depth = 0
    repeat {
      switch next() {
      case nil: return false
      case UInt8(ascii: "\"")?: if string() == nil { return false }
      case UInt8(ascii: "[")?, UInt8(ascii: "{")?:
        depth += 1
        offset += 1
      case UInt8(ascii: "]")?, UInt8(ascii: "}")?:
        guard depth > 0 else { return false }
        depth -= 1
        offset += 1
      case UInt8(ascii: ",")?, UInt8(ascii: ":")?:
        guard depth > 0 else { return false }
        offset += 1
      default:
        while offset < text.count, !",]}: \t\r\n".utf8.contains(text.bytes[offset]) { offset += 1 }
      }
    } while depth > 0
    return true
  }
}

/// The escapes in a JSON string (RFC 8259, 7).
enum JSONEscapes {
  /// What resolves them, one edit each; a broken escape is left as it stands.
  static func edits(in span: TextSpan, of text: TextBytes) -> [Edit] {
    var edits: [Edit] = []
    var offset = span.start
    while let place = text.bytes[offset..<span.end].firstIndex(of: UInt8(ascii: "\\")) {
      guard let (words, end) = escape(at: place, limit: span.end, of: text.bytes) else {
        offset = min(place + 2, span.end)
        continue
      }
      edits.append(Edit(span: TextSpan(start: place, end: end), replacement: words, kind: .markup))
      offset = end
    }
    return edits
  }

  /// A string with its escapes resolved.
  static func resolved(_ span: TextSpan, of text: TextBytes) -> String {
    var output = ""
    var start = span.start
    for edit in edits(in: span, of: text) {
      output += text.string(TextSpan(start: start, end: edit.span.start)) + edit.replacement
      start = edit.span.end
    }
    return output + text.string(TextSpan(start: start, end: span.end))
  }

  private static func escape(at place: Int, limit: Int, of bytes: [UInt8]) -> (words: String, end: Int)? {
    guard place + 1 < limit else { return nil }
    switch bytes[place + 1] {
    case UInt8(ascii: "n"): return ("\n", place + 2)
    case UInt8(ascii: "t"): return ("\t", place + 2)
    case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): return ("", place + 2)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return (String(Unicode.Scalar(bytes[place + 1])), place + 2)
    case UInt8(ascii: "u"):
      guard let first = unit(at: place, limit: limit, of: bytes) else { return nil }
      if (0xD800..<0xDC00).contains(first), let second = unit(at: place + 6, limit: limit, of: bytes),
        (0xDC00..<0xE000).contains(second)
      {
        return (String(decoding: [first, second], as: UTF16.self), place + 12)
      }
      return (String(decoding: [first], as: UTF16.self), place + 6)
    default: return nil
    }
  }

  /// The code unit of `\u` and four digits.
  private static func unit(at place: Int, limit: Int, of bytes: [UInt8]) -> UInt16? {
    guard place + 6 <= limit, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
      return nil
    }
    return UInt16(String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16)
  }
}

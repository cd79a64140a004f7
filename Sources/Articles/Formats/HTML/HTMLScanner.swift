import CLibXML2
import TextRepair

/// Parses HTML with libxml2 and keeps the place of every piece of text.
///
/// libxml2 tells the text in calls, not its place; the place is read off its input at each call and
/// checked against the bytes of the page. Text that the parser changed is an entity and becomes a replacement.
/// The parser opens no file and no connection, and loads no entity. A page that holds more
/// elements than the limit is refused, and what nests deeper than the other is read flat; both are far above any page that people read.
final class HTMLScanner {
  /// The deepest nesting; what is deeper counts as part of the element at that depth, as in browsers.
  static let deepestNesting = 512
  /// The most elements that are read.
  static let mostElements = 500_000

  /// How far from the parser's place text may end: at most one character before or behind it.
  private static let shifts = [0, 1, 2, 3, 4, -1, -2, -3, -4]

  private(set) var document = HTMLDocument()
  private(set) var failure: ArticleFailure?
  private let page: [UInt8]
  private var open: [Int] = []
  /// How many elements are open below the deepest that is kept.
  private var tooDeep = 0
  private var position = 0
  private var isBroken = true
  private var script: String?
  private var isTitle = false
  private var context: htmlParserCtxtPtr?

  init(_ page: [UInt8]) {
    self.page = page
  }

  /// Parses the page.
  func scan() throws(ArticleFailure) -> HTMLDocument {
    xmlInitParser()
    push(name: "html", labels: "", target: nil, isStyledAway: false)
    // A zero byte would end the page for the parser; the place of all others stays.
    var bounded = page
    TagBounds.apply(to: &bounded)
    var bytes = bounded.map { $0 == 0 ? 0x20 : CChar(bitPattern: $0) }
    bytes.append(0)
    let parsed = bytes.withUnsafeBufferPointer { buffer -> Bool in
      guard let context = htmlCreateMemoryParserCtxt(buffer.baseAddress, Int32(page.count)) else {
        return false
      }
      defer { htmlFreeParserCtxt(context) }
      self.context = context
      parse(with: context)
      self.context = nil
      return true
    }
    guard parsed else { throw ArticleFailure(stage: .parse, reason: "the HTML parser could not be started") }
    if let failure { throw failure }
    return document
  }

  private func parse(with context: htmlParserCtxtPtr) {
    var handler = htmlSAXHandler()
    handler.startElement = { user, name, attributes in HTMLScanner.of(user)?.start(name, attributes) }
    handler.endElement = { user, name in HTMLScanner.of(user)?.end(name) }
    handler.characters = { user, text, count in HTMLScanner.of(user)?.read(text, count) }
    handler.ignorableWhitespace = { user, text, count in HTMLScanner.of(user)?.read(text, count) }
    handler.cdataBlock = { user, text, count in HTMLScanner.of(user)?.readRaw(text, count) }
    handler.initialized = 1
    let options =
      HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
      | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(context, Int32(options))
    context.pointee.sax.pointee = handler
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    htmlParseDocument(context)
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> HTMLScanner? {
    user.map { Unmanaged<HTMLScanner>.fromOpaque($0).takeUnretainedValue() }
  }

  // MARK: What the parser tells

  private func start(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name, failure == nil else { return }
    let tag = HTMLTag(name: String(cString: name).lowercased(), attributes: attributes)
    note(tag)
    if tag.name == "br" || tag.name == "hr" { isBroken = true }
    if HTMLNames.void.contains(tag.name) { return }
    if HTMLNames.blocks.contains(tag.name) { isBroken = true }
    guard document.elements.count < HTMLScanner.mostElements else { return stop() }
    guard open.count < HTMLScanner.deepestNesting else {
      tooDeep += 1
      return
    }
    push(
      name: tag.name, labels: tag.labels, target: tag.name == "a" ? tag["href"] : nil,
      isStyledAway: tag.isStyledAway)
    script = tag.name == "script" && (tag["type"] ?? "").lowercased() == "application/ld+json" ? "" : nil
    isTitle = tag.name == "title"
  }

  private func stop() {
    failure = ArticleFailure(
      stage: .parse,
      reason:
        "the page has more than \(HTMLScanner.mostElements) elements"
    )
    if let context { xmlStopParser(context) }
  }

  private func push(name: String, labels: String, target: String?, isStyledAway: Bool) {
    let parent = open.last ?? 0
    let isInHidden = document.elements.isEmpty ? false : document.elements[parent].isHidden
    document.elements.append(
      HTMLDocument.Element(
        name: name, parent: parent, depth: open.count, labels: labels, target: target,
        isStyledAway: isStyledAway,
        isHidden: isInHidden || HTMLNames.hidden.contains(name)))
    open.append(document.elements.count - 1)
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    guard let tag = name, failure == nil else { return }
    let name = String(cString: tag).lowercased()
    if HTMLNames.void.contains(name) { return }
    if let script, name == "script" { document.linkedData.append(script) }
    script = nil
    isTitle = false
    if HTMLNames.blocks.contains(name) { isBroken = true }
    guard tooDeep == 0 else {
      tooDeep -= 1
      return
    }
    guard let index = open.lastIndex(where: { document.elements[$0].name == name }), index > 0 else { return }
    open.removeSubrange(index..<open.count)
  }

  private func readRaw(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let text, script != nil else { return }
    script? += String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
  }

  /// Takes in what a tag says about the page.
  private func note(_ tag: HTMLTag) {
    switch tag.name {
    case "meta":
      if let name = tag["property"] ?? tag["name"] ?? tag["itemprop"], let content = tag["content"],
        !content.isEmpty
      {
        document.meta.append((name.lowercased(), content))
      }
    case "link":
      if tag["rel"]?.lowercased() == "canonical", document.canonical == nil {
        document.canonical = tag["href"]
      }
    case "time":
      if let time = tag["datetime"] { document.times.append(time) }
    default: break
    }
  }

  // MARK: Text and its place

  private func read(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let text, count > 0, let element = open.last, failure == nil else { return }
    let words = UnsafeBufferPointer(start: text, count: Int(count))
    if script != nil { return readRaw(text, count) }
    if isTitle { document.title += String(decoding: words, as: UTF8.self) }
    let place = place(of: words)
    position = max(position, place.span.end)
    guard !document.elements[element].isHidden else { return }
    let isBlank = words.allSatisfy { $0 <= 0x20 }
    if isBlank, isBroken { return }
    document.runs.append(
      HTMLDocument.Run(
        element: element, span: place.span, replacement: place.replacement, breaksBefore: isBroken))
    isBroken = false
  }

  /// Where the text stands that the parser has just read: it ends at the parser's place, or one character from it.
  private func place(of words: UnsafeBufferPointer<xmlChar>) -> (span: TextSpan, replacement: String?) {
    let end = min(page.count, max(position, inputOffset))
    for shift in HTMLScanner.shifts {
      let start = end + shift - words.count
      guard start >= position, start + words.count <= page.count else { continue }
      let span = TextSpan(start: start, end: start + words.count)
      if page[span.range].elementsEqual(words) { return (span, nil) }
    }
    if let start = search(words, from: position, to: end) {
      return (TextSpan(start: start, end: start + words.count), nil)
    }
    let from = page[position..<end].lastIndex(of: 0x26) ?? max(position, end - words.count)
    return (TextSpan(start: from, end: end), String(decoding: words, as: UTF8.self))
  }

  /// The first place of some text in a stretch of the page.
  private func search(_ words: UnsafeBufferPointer<xmlChar>, from start: Int, to end: Int) -> Int? {
    guard let head = words.first, end - start >= words.count, end - start <= words.count + 4096 else {
      return nil
    }
    for offset in start...(end - words.count) where page[offset] == head {
      if page[offset..<offset + words.count].elementsEqual(words) { return offset }
    }
    return nil
  }

  /// How many bytes of the page the parser has read.
  private var inputOffset: Int {
    guard let input = context?.pointee.input, let base = input.pointee.base, let current = input.pointee.cur
    else { return position }
    return Int(input.pointee.consumed) + (current - base)
  }
}

import TextRepair

/// A line of an HTML page: the text between two breaks.
struct HTMLLine: Sendable {
  /// Its runs of text, by index.
  let runs: Range<Int>
  /// From the first byte of its first run to the last of its last.
  let span: TextSpan
  /// The innermost element around all of it.
  let element: Int
  /// What it is made of.
  let form: LineForm
  /// A number that equal words share (FNV-1a, 64 bits).
  let fingerprint: UInt64
  /// The first address that it links to.
  let target: String?
  /// What the structure says of it.
  var mark: LineMark
}

/// The lines of an HTML page, and the edits that leave nothing but them.
struct HTMLLines: Sendable {
  /// The lines, in order.
  var lines: [HTMLLine] = []
  private let document: HTMLDocument

  init(_ document: HTMLDocument, page: [UInt8]) {
    self.document = document
    let text = TextBytes(bytes: page)
    var start = 0
    for index in 0...document.runs.count where index > start {
      guard index == document.runs.count || document.runs[index].breaksBefore else { continue }
      if let line = line(start..<index, text) { lines.append(line) }
      start = index
    }
  }

  private func line(_ range: Range<Int>, _ text: TextBytes) -> HTMLLine? {
    let runs = document.runs[range]
    guard let first = runs.first, let last = runs.last else { return nil }
    let span = TextSpan(start: first.span.start, end: last.span.end)
    var linked = 0, bold = 0, all = 0, common = first.element, target: String?
    var words: [UInt8] = []
    for run in runs {
      let bytes = run.replacement.map { Array($0.utf8) } ?? Array(text.bytes[run.span.range])
      words += bytes
      let length = bytes.count { $0 & 0xC0 != 0x80 && $0 > 0x20 }
      all += length
      common = shared(common, run.element)
      let around = ancestors(run.element)
      if let link = around.first(where: { document.elements[$0].name == "a" }) {
        linked += length
        target = target ?? document.elements[link].target
      }
      if around.contains(where: { ["b", "strong"].contains(document.elements[$0].name) }) { bold += length }
    }
    guard all > 0 else { return nil }
    let content = TextBytes(bytes: words)
    var mark = LineMark()
    mark.linkShare = Double(linked) / Double(all)
    mark.isBold = bold * 10 >= all * 9
    let names = ancestors(common).prefix(6).map { document.elements[$0].name }
    mark.heading = names.lazy.compactMap(HTMLLines.headingLevel).first ?? 0
    mark.isQuoted = names.contains("blockquote")
    mark.isListItem = names.contains("li")
    return HTMLLine(
      runs: range, span: span, element: common, form: LineForm(content, content.all),
      fingerprint: HTMLLines.fingerprint(words), target: target, mark: mark)
  }

  private static func fingerprint(_ words: [UInt8]) -> UInt64 {
    words.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  private static func headingLevel(_ name: String) -> Int? {
    guard name.utf8.count == 2, name.hasPrefix("h") else { return nil }
    return name.dropFirst().wholeNumber.flatMap { (1...6).contains($0) ? $0 : nil }
  }

  /// An element and those around it, innermost first.
  private func ancestors(_ element: Int) -> [Int] {
    var result = [element], index = element
    while index > 0 {
      index = document.elements[index].parent
      result.append(index)
    }
    return result
  }

  /// The innermost element around two.
  private func shared(_ first: Int, _ second: Int) -> Int {
    var (left, right) = (first, second)
    while left != right {
      if document.elements[left].depth >= document.elements[right].depth, left > 0 {
        left = document.elements[left].parent
      } else {
        right = document.elements[right].parent
      }
    }
    return left
  }

  /// The edits that turn the page into its lines: mark-up out, entities resolved, white space made single.
  func edits(in page: [UInt8]) -> [Edit] {
    var edits: [Edit] = []
    var position = 0, isFirst = true
    for line in lines {
      for index in line.runs {
        let run = document.runs[index]
        let joint = index == line.runs.lowerBound ? (isFirst ? "" : "\n\n") : ""
        let gap = TextSpan(start: position, end: max(position, run.span.start))
        if !gap.isEmpty || !joint.isEmpty { edits.append(Edit(span: gap, replacement: joint, kind: .markup)) }
        if let replacement = run.replacement {
          edits.append(Edit(span: run.span, replacement: replacement, kind: .markup))
        } else {
          edits += HTMLWhitespace.edits(in: page, run.span)
        }
        position = run.span.end
        isFirst = false
      }
    }
    let rest = TextSpan(start: position, end: page.count)
    if !rest.isEmpty { edits.append(Edit(span: rest, replacement: "", kind: .markup)) }
    return edits
  }
}

/// Makes white space in HTML text what a browser shows: one space, none beside Han characters.
enum HTMLWhitespace {
  /// The edits for the runs of white space in a stretch that are not a single space.
  static func edits(in page: [UInt8], _ span: TextSpan) -> [Edit] {
    var edits: [Edit] = [], offset = span.start
    while offset < span.end {
      guard page[offset] <= 0x20 else {
        offset += 1
        continue
      }
      var end = offset
      while end < span.end, page[end] <= 0x20 { end += 1 }
      let isBetweenHan = isWide(page, before: offset) && end < page.count && page[end] >= 0xE3
      let hasBreak = page[offset..<end].contains(0x0A)
      let wanted = hasBreak && isBetweenHan ? "" : " "
      if end - offset != 1 || page[offset] != 0x20 {
        edits.append(Edit(span: TextSpan(start: offset, end: end), replacement: wanted, kind: .whitespace))
      }
      offset = end
    }
    return edits
  }

  /// Whether the character that ends at `offset` is a Han character or a full-width mark: three bytes from E3 on.
  private static func isWide(_ page: [UInt8], before offset: Int) -> Bool {
    offset >= 3 && page[offset - 1] & 0xC0 == 0x80 && page[offset - 2] & 0xC0 == 0x80
      && page[offset - 3] >= 0xE3
      && page[offset - 3] < 0xF0
  }
}

extension Substring {
  /// The one digit that this is.
  fileprivate var wholeNumber: Int? { count == 1 ? first?.wholeNumberValue : nil }
}

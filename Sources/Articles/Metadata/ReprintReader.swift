import Knowledge
import TextRepair

/// What a copy says in passing of who wrote it and who carries it.
struct ReprintReader: Sendable {
  /// What was found; nil and empty where nothing was.
  struct Findings {
    var outlet: String?
    var host: String?
    var authors: [String] = []
    /// The headline and the address behind 请注明来源：.
    var cited: (title: String, url: String)?
  }

  let outlets: OutletNames
  let credits: CreditReader

  func read(_ page: Page, _ verdicts: [Verdict]) -> Findings {
    var findings = Findings()
    for index in page.lines.indices where !page.lines[index].mark.isOutside {
      let line = page.lines[index]
      if verdicts[index] == .aside(.disclaimer), findings.cited == nil,
        credits.words.stated.contains(where: { page.text.first($0, in: page.shown(line)) != nil })
      {
        findings.cited = citation(page.words(of: line))
      }
      if verdicts[index] == .aside(.navigation), findings.host == nil,
        page.text.has(CueTable.back, at: line.span.start)
      {
        findings.host = returnLink(page.words(of: line))
      }
      if let byline = page.outletBylines[index] {
        (findings.outlet, findings.authors) = (byline.outlet, byline.authors)
      }
      if verdicts[index] == .content(.paragraph), findings.outlet == nil, let known = signature(page, line) {
        (findings.outlet, findings.authors) = known
      }
    }
    return findings
  }

  /// The site in `返回某站，查看更多`.
  private func returnLink(_ words: String) -> String? {
    guard words.hasPrefix("返回"), let end = words.firstIndex(where: { "，, ".contains($0) }) else { return nil }
    let name = String(words[..<end].dropFirst(2))
    return outlets.outlet(named: name) ?? (name.count <= 8 && !name.hasSuffix("页") ? name : nil)
  }

  /// The headline and the address in `请注明来源：……https://…`.
  private func citation(_ words: String) -> (title: String, url: String)? {
    guard let mark = words.firstRange(of: "注明来源：") ?? words.firstRange(of: "注明出处："),
      let address = words[mark.upperBound...].firstRange(of: "http")
    else { return nil }
    let title = String(words[mark.upperBound..<address.lowerBound]).trimming { $0.isBlank }
    return title.utf8.count >= 12 ? (title, String(words[address.lowerBound...])) : nil
  }

  /// `（某社 某某）` or `（来源：某报）` at the very end of a paragraph.
  private func signature(_ page: Page, _ line: PageLine) -> (String, [String])? {
    guard line.span.count > 2, let inner = lastBracket(page, line) else { return nil }
    if let source = credits.read(page.text, inner)?.values(.source).first { return (source, []) }
    guard page.lines.count < 8 else { return nil }
    let words = page.text.string(inner).split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, let outlet = outlets.outlet(named: first) else { return nil }
    return (outlet, Array(words.dropFirst()))
  }

  /// What stands in the bracket that closes at the very end of a line; nil where none does, or it opens too far off.
  private func lastBracket(_ page: Page, _ line: PageLine) -> TextSpan? {
    guard let last = page.text.scalar(before: line.span.end), last.scalar == "）" || last.scalar == ")" else {
      return nil
    }
    let end = line.span.end - last.width, start = tail(page, line).start
    var offset = end
    while offset > start, let before = page.text.scalar(before: offset) {
      if before.scalar == "（" || before.scalar == "(" { return TextSpan(start: offset, end: end) }
      offset -= before.width
    }
    return nil
  }

  private func tail(_ page: Page, _ line: PageLine) -> TextSpan {
    var start = max(line.span.start, line.span.end - 90)
    while start < line.span.end, page.text.bytes[start] & 0xC0 == 0x80 { start += 1 }
    return TextSpan(start: start, end: line.span.end)
  }

  /// The one known outlet behind `told` or in front of 表示: the reporters' own; nil where there are several.
  func addressee(_ page: Page, _ verdicts: [Verdict]) -> String? {
    var found: Set<String> = []
    page.text.bytes.withUnsafeBufferPointer { bytes in
      for index in page.prose where verdicts[index].isContent {
        let span = page.lines[index].span
        var offset = span.start
        while let (place, mark) = credits.words.addressing.first(from: offset, to: span.end, in: bytes) {
          offset = place + mark.count
          if let outlet = outlets.outlet(at: offset, in: page.text) { found.insert(outlet.name) }
        }
      }
    }
    return found.count == 1 ? found.first : nil
  }
}

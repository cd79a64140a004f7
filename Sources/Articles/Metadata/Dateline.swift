import Knowledge
import TextRepair

/// Who reports, and when, at the start of a news text: `某社8月25日讯（记者 某某）`, `【某网报道 记者 某某】`, `(Reuters) -`.
struct Dateline: Equatable, Sendable {
  /// Who reports; nil where only a date stands.
  var outlet: String?
  /// The reporters and editors named with it.
  var authors: [String] = []
  /// The date with its year, where the line has one.
  var published: PartialDate?
}

/// Reads the dateline of a paragraph.
struct DatelineReader: Sendable {
  /// How far into a paragraph a dateline reaches, in characters.
  private static let reach = 40

  let outlets: OutletNames
  let names: NameParts

  private static let month = Array("月".utf8)
  /// Marks behind the day, where no word is.
  private static let marks = ["｜", "|"].map { Array($0.utf8) }
  private static let brackets: Set<Character> = ["【", "〔", "（", "(", "["]

  /// The dateline of a line; nil where it has none.
  func read(_ line: PageLine, in page: Page) -> Dateline? {
    let head = TextSpan(start: line.span.start, end: min(line.span.end, line.span.start + 300))
    func has(_ word: [UInt8]) -> Bool { page.text.first(word, in: head) != nil }
    let mayHold =
      DatelineReader.brackets.contains(Character(page.text.scalar(at: line.span.start).scalar))
      || page.text.holds(UInt8(ascii: "("), in: head)
      || names.heard.contains(where: has)
      || (has(DatelineReader.month)
        && (names.sent.contains(where: has) || DatelineReader.marks.contains(where: has)))
    return mayHold ? read(page.words(of: line)) : nil
  }

  /// The dateline of some words; nil where they have none.
  func read(_ words: String) -> Dateline? {
    let head = words.trimming { $0.isBlank || $0 == "【" || $0 == "（" || $0 == "(" || $0 == "—" }
    return bracket(words) ?? chinese(head) ?? heard(head) ?? report(head) ?? english(words)
  }

  /// `〔记者某某／某地报道〕`, `【某报记者 某某】`.
  private func bracket(_ words: String) -> Dateline? {
    guard let open = words.first, DatelineReader.brackets.contains(open) else { return nil }
    let head = words.dropFirst().prefix(60)
    guard let end = head.firstIndex(where: { "】〕）)]".contains($0) }),
      let credit = ReporterCreditReader(outlets: outlets, names: names).read(String(head[..<end])),
      credit.outlet != nil || !credit.authors.isEmpty
    else { return nil }
    return Dateline(outlet: credit.outlet, authors: credit.authors)
  }

  /// `某某讯（记者 某某）`, `某某讯：`, `某某获悉，`: a name that is no word of news, behind which a mark stands.
  private func heard(_ words: String) -> Dateline? {
    let name = words.prefix(DatelineReader.reach).prefix { !$0.isWhitespace && !"（(：:，,】".contains($0) }
    guard name.count < words.prefix(DatelineReader.reach).count else { return nil }
    if name.hasSuffix("获悉") {
      let known = String(name.dropLast(2))
      return isKnown(known) ? Dateline(outlet: outlets.outlet(named: known) ?? known) : nil
    }
    guard name.hasSuffix("讯"), let last = name.dropLast().last, !names.isOfOtherNews(last),
      let outlet = self.outlet(String(name.dropLast()))
    else { return nil }
    return Dateline(outlet: names.isOwnPaper(outlet) ? nil : outlet, authors: reporters(words))
  }

  private func isKnown(_ name: String) -> Bool {
    outlets.outlet(named: name) != nil || outlets.isInLexicon(name)
  }

  /// `某社8月25日讯`, `某网北京7月21日电`, `某某2023年8月8日消息`, `某某讯 8月9日`.
  private func chinese(_ words: String) -> Dateline? {
    let head = Array(words.unicodeScalars.prefix(DatelineReader.reach))
    guard let month = head.firstIndex(of: "月"), let day = head[month...].firstIndex(of: "日") else {
      return nil
    }
    var start = month
    while start > 0, DatelineReader.isInDate(head[start - 1]) { start -= 1 }
    let after = DatelineReader.string(head[(day + 1)...].drop(while: \.isSpace))
    var front = DatelineReader.string(head[..<start])
    let isReport = names.sent.contains { after.utf8.starts(with: $0) }
    let isListed = DatelineReader.marks.contains { after.utf8.starts(with: $0) }
    if let bracket = front.firstIndex(where: { $0 == "(" || $0 == "（" }) { front = String(front[..<bracket]) }
    if isListed {
      guard isKnown(front) else { return nil }
    } else if !isReport {
      guard front.hasSuffix("讯"), (3...14).contains(front.count) else { return nil }
      front.removeLast()
    }
    guard let outlet = self.outlet(front) else { return nil }
    let date = DatelineReader.string(head[start...day])
    return Dateline(outlet: outlet, authors: reporters(words), published: DateReader.first(in: date))
  }

  private static func isInDate(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar == "年" || scalar == " " || scalar.properties.numericType != nil
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// `【某网报道 记者 某某】`.
  private func report(_ words: String) -> Dateline? {
    let head = Array(words.unicodeScalars.prefix(DatelineReader.reach))
    guard let end = head.indices.dropLast().first(where: { head[$0] == "报" && head[$0 + 1] == "道" }),
      let known = outlets.outlet(named: DatelineReader.string(head[..<end]))
    else { return nil }
    return Dateline(outlet: known, authors: reporters(words))
  }

  /// `SAN FRANCISCO, Aug 3 (Reuters) - …`.
  private func english(_ words: String) -> Dateline? {
    guard words.utf8.contains(UInt8(ascii: "(")) else { return nil }
    let head = words.prefix(70)
    guard let open = head.firstIndex(of: "("), let close = head[open...].firstIndex(of: ")"),
      let known = outlets.outlet(named: String(head[head.index(after: open)..<close]))
    else { return nil }
    let rest = head[head.index(after: close)...].drop(while: \.isWhitespace)
    guard let mark = rest.first, "-–—".contains(mark) else { return nil }
    return Dateline(outlet: known)
  }

  /// The outlet in front of a date: a known name at its start, or the whole, where it is short and a name.
  private func outlet(_ front: String) -> String? {
    let name = front.trimming { !$0.isWordPart }
    let text = TextBytes(name)
    guard text.count > 0, !front.contains("：") && !front.contains(":") else { return nil }
    if let known = outlets.outlet(at: 0, in: text) { return known.name }
    let isName = (2...12).contains(name.count) && name.unicodeScalars.allSatisfy(\.isWordPart)
    return isName && !names.opens(at: 0, in: text) ? name : nil
  }

  /// The name that stands alone in a bracket behind 电 or 讯: `某社8月25日电 （某某）`.
  private func bracketed(_ head: Substring) -> [String] {
    guard let open = head.firstIndex(where: { "（(".contains($0) }),
      let close = head[open...].firstIndex(where: { "）)".contains($0) }),
      let before = head[..<open].last(where: { !$0.isWhitespace }), "电讯".contains(before)
    else { return [] }
    let name = String(head[head.index(after: open)..<close])
    return (2...3).contains(name.count) && names.isChineseName(name) ? [name] : []
  }

  /// The names behind 记者 or 编辑 in the first bracket.
  private func reporters(_ words: String) -> [String] {
    let head = words.prefix(80)
    for role in ["记者", "编辑"] {
      guard let start = head.firstRange(of: role)?.upperBound else { continue }
      let rest = head[start...].drop { $0.isWhitespace || $0 == "：" || $0 == ":" || $0 == "｜" || $0 == "|" }
      guard let end = rest.firstIndex(where: { "）)】]，。；".contains($0) }) else { continue }
      let found = NameList.names(in: String(rest[..<end])).filter { (2...4).contains($0.count) }
      if found.contains(where: names.isChineseName) { return found }
    }
    return bracketed(head)
  }
}

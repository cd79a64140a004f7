import TextRepair

/// Reads credits: `作者：某某，来源：某报，原文标题：《……》`, `文｜某某`, `By Jane Doe`, `本文来自微信公众号“某号”`.
///
/// A credit is a word of the table, a mark (：｜丨/ or, behind `by`, a space) and short names up to the next credit,
/// a comma or the end. A value that reads as a sentence makes none: `记者：你怎么看？` is a turn of an interview.
struct CreditReader: Sendable {
  /// The longest value, in bytes; longer ones are running text.
  private static let longestValue = 90

  private static let by = Array("by ".utf8)

  let words: CreditWords
  let outlets: OutletNames

  /// The credits of a stretch of a page; nil where it has none.
  func read(_ page: TextBytes, _ span: TextSpan) -> CreditLine? {
    let line = read(TextBytes(bytes: Array(page.bytes[span.range])))
    return line.credits.isEmpty ? nil : line
  }

  /// The credits of a line.
  func read(_ line: String) -> CreditLine { read(TextBytes(line)) }

  private func read(_ text: TextBytes) -> CreditLine {
    let folded = TextBytes(bytes: text.bytes.map { (65...90).contains($0) ? $0 + 32 : $0 })
    guard mayHoldCredit(folded) else { return CreditLine(credits: [], share: 0) }
    var credits: [Credit] = []
    var covered = 0, ofDates = 0, offset = 0
    while offset < text.count {
      guard let head = head(at: offset, in: folded) else {
        let (scalar, width) = text.scalar(at: offset)
        if scalar.isDigit || scalar == "年" || scalar == "月" || scalar == "日" { ofDates += 1 }
        offset += width
        continue
      }
      let end = valueEnd(from: head.end, in: text, folded: folded, kind: head.kind)
      let value = text.string(text.trimmed(TextSpan(start: head.end, end: end)))
      let isBy = folded.has(CreditReader.by, at: offset)
      if let credit = credit(head.kind, value), !isBy || isEnglishByline(text, credit) {
        credits.append(credit)
        covered += wordParts(text, TextSpan(start: offset, end: end))
      }
      offset = max(end, head.end)
    }
    if let host = host(in: text, folded: folded) {
      credits.append(Credit(kind: .host, values: [host.name]))
      covered += wordParts(text, host.span)
    }
    guard !credits.isEmpty else { return CreditLine(credits: [], share: 0) }
    let isDated = ofDates > 0 && DateReader.first(in: text.string(text.all)) != nil
    let all = wordParts(text, text.all) - (isDated ? ofDates : 0)
    return CreditLine(credits: credits, share: all == 0 ? 0 : min(1, Double(covered) / Double(all)))
  }

  /// Whether a credit word with its mark, or one that needs none, stands anywhere: most lines have none.
  private func mayHoldCredit(_ folded: TextBytes) -> Bool {
    var offset = 0
    while let (place, word) = words.next(from: offset, in: folded) {
      if word.value == .host || word.value == .origin || passMark(place + word.count, folded) != nil {
        return true
      }
      if place == 0, folded.has(CreditReader.by, at: 0) { return true }
      offset = place + UTF8Width.of(folded.bytes[place])
    }
    return false
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "：", ":", "｜", "|", "丨", "/", "／", "︱", "│", "﹕": true
    default: false
    }
  }

  /// A credit word with its mark at `offset`: where the value begins.
  private func head(at offset: Int, in folded: TextBytes) -> (end: Int, kind: CreditWords.Kind)? {
    guard let word = words.word(at: offset, in: folded), !words.isStated(at: offset, in: folded),
      isBehindMark(offset, folded) || isBehindHan(offset, word.count, folded)
    else { return nil }
    let wordEnd = offset + word.count
    guard word.kind != .host else { return nil }
    if word.kind == .origin { return (passMark(wordEnd, folded) ?? wordEnd, .origin) }
    if folded.has(CreditReader.by, at: offset) { return offset == 0 ? (wordEnd + 1, .author) : nil }
    guard let end = passMark(wordEnd, folded) else { return nil }
    if let next = words.word(at: end, in: folded), let last = passMark(end + next.count, folded) {
      return (last, word.kind == .author ? .author : next.kind)
    }
    return (end, word.kind)
  }

  /// Whether a credit word of Han characters may begin here although a Han character stands before it.
  ///
  /// In copies without line breaks credits run together: `作者：某某编辑：某某`.
  private func isBehindHan(_ offset: Int, _ count: Int, _ folded: TextBytes) -> Bool {
    count >= 6 && passMark(offset + count, folded) != nil
  }

  /// Whether no letter and no digit stands right before a place.
  private func isBehindMark(_ offset: Int, _ folded: TextBytes) -> Bool {
    folded.scalar(before: offset).map { !$0.scalar.isWordPart } ?? true
  }

  /// Where the mark behind a credit word ends, with the blanks around it; nil where none stands.
  private func passMark(_ start: Int, _ text: TextBytes) -> Int? {
    var offset = start, found = false
    while offset < text.count {
      let (scalar, width) = text.scalar(at: offset)
      if isMark(scalar) {
        found = true
      } else if scalar != "*", !scalar.isBlank {
        return found ? offset : nil
      }
      offset += width
    }
    return found ? offset : nil
  }

  private func valueEnd(from start: Int, in text: TextBytes, folded: TextBytes, kind: CreditWords.Kind) -> Int
  {
    var offset = start, depth = 0
    while offset < text.count {
      let (scalar, width) = text.scalar(at: offset)
      if scalar.isOpener { depth += 1 }
      if scalar.isCloser { depth -= 1 }
      if depth <= 0 {
        if kind == .title, scalar == "》" { return offset + width }
        if offset > start, head(at: offset, in: folded) != nil { return offset }
        if kind == .origin, offset > start, scalar.isCloser { return offset + width }
        if kind != .title, endsValue(scalar) || (offset > start && partsCredits(scalar)) { return offset }
      }
      offset += width
    }
    return offset
  }

  private func endsValue(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", ",", "。", "；", ";", "\n": true
    default: false
    }
  }

  private func partsCredits(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "|" || scalar == "｜" || scalar == "丨"
  }

  /// Whether `By` begins a line with a capital and names with capitals follow, which `by and large` is not.
  private func isEnglishByline(_ text: TextBytes, _ credit: Credit) -> Bool {
    let words = credit.values.flatMap { $0.split(separator: " ") }
    let isCapital = words.allSatisfy {
      $0.unicodeScalars.first.map { $0.isCapitalLatin || !$0.isASCII } ?? false || $0.count <= 3
    }
    return text.has([0x42], at: 0) && isCapital && words.count <= 12
      && words.first?.first?.isUppercase ?? false
  }

  /// The credit that a value makes; nil where the value is no name.
  private func credit(_ kind: CreditWords.Kind, _ value: String) -> Credit? {
    let isSentence = value.unicodeScalars.contains { $0.isFullStop || $0 == "?" }
    switch kind {
    case .note, .host: return nil
    case .title:
      let title = value.trimming { "《》〈〉「」“”\"".unicodeScalars.contains($0) || $0.isBlank }
      return title.isEmpty ? nil : Credit(kind: .title, values: [title])
    case .date:
      return DateReader.first(in: value) == nil ? nil : Credit(kind: .date, values: [value])
    case .source, .origin, .account:
      guard !isSentence, value.utf8.count <= CreditReader.longestValue else { return nil }
      let name = knownFirst(OutletNameCleaner.clean(value))
      return name.isEmpty ? nil : Credit(kind: kind, values: [name])
    case .author, .editor, .picture:
      guard !isSentence, value.utf8.count <= CreditReader.longestValue else { return nil }
      let names = NameList.names(in: value)
      return names.isEmpty ? nil : Credit(kind: kind, values: names)
    }
  }

  /// A name of Han characters without what follows behind a blank, where the table knows its first word alone.
  ///
  /// Buttons stand behind the source on many pages: `来源：云上观察 举报`.
  private func knownFirst(_ name: String) -> String {
    guard outlets.outlet(named: name) == nil,
      let first = name.split(whereSeparator: \.isWhitespace).first.map(String.init),
      first.unicodeScalars.allSatisfy(\.isHan), outlets.outlet(named: first) != nil
    else { return name }
    return first
  }

  /// The name in front of words such as 经授权发布.
  private func host(in text: TextBytes, folded: TextBytes) -> (name: String, span: TextSpan)? {
    var offset = 0
    while offset < text.count {
      if let word = words.word(at: offset, in: folded), word.kind == .host {
        var start = offset
        while let before = text.scalar(before: start), !"，,。；;！".unicodeScalars.contains(before.scalar) {
          start -= before.width
        }
        let name = text.string(text.trimmed(TextSpan(start: start, end: offset)))
        guard !name.isEmpty, name.utf8.count <= 40 else { return nil }
        return (name, TextSpan(start: start, end: offset + word.count))
      }
      offset += text.scalar(at: offset).width
    }
    return nil
  }

  private func wordParts(_ text: TextBytes, _ span: TextSpan) -> Int { LineForm(text, span).wordParts }
}

import TextRepair

/// Who reported, in the words that stand over, in front of or under a news text without a label:
/// `记者夏渡／综合报道`, `算盘日报／ 编译夏渡／综合外电`, `本报记者 夏渡 ●陆一苇`, `算盘通讯社5日专讯`.
struct ReporterCredit: Equatable, Sendable {
  /// Who published it; nil where only people or a desk are named.
  var outlet: String?
  /// Who wrote it, in order.
  var authors: [String] = []
}

/// Reads reporters' credits.
///
/// Every word must be an outlet, a role such as 记者 (with a name before or behind), a name behind a role or an outlet, a desk such
/// as 财经中心, or what is reported from where (台北报道, 综合外电, 5日专讯); one word more and there is no credit. A role with a name
/// or a word of reporting must be among them: `算盘日报` alone is none, and neither is `记者观察`.
struct ReporterCreditReader: Sendable {
  /// The longest such credit, in bytes.
  static let longest = 180

  let outlets: OutletNames
  let names: NameParts

  /// The credit on a line of a page; nil where the line has another form or stands inside of the running text.
  func read(_ page: Page, at index: Int) -> ReporterCredit? {
    let line = page.lines[index]
    guard line.span.count <= ReporterCreditReader.longest, line.form.sentenceEnds == 0,
      line.mark.heading == 0,
      !line.mark.isListItem, !line.mark.isOutside,
      page.countOfProse(before: index) <= 1 || isLast(index, page),
      names.mayHoldReporter(page.folded(line))
    else { return nil }
    return read(page.words(of: line))
  }

  private func isLast(_ index: Int, _ page: Page) -> Bool { page.prose.last.map { index > $0 } ?? true }

  /// The credit that some words are, brackets around them apart; nil where one of them says anything else.
  func read(_ words: String) -> ReporterCredit? {
    guard words.utf8.count <= ReporterCreditReader.longest else { return nil }
    var reading = Reading()
    let parts = words.split { ReporterCreditReader.marks.contains($0) || $0.isWhitespace }
    guard !parts.isEmpty, parts.count <= 12, parts.allSatisfy({ take(String($0), into: &reading) }) else {
      return nil
    }
    if reading.credit.authors.isEmpty { reading.credit.authors = reading.editors }
    return reading.isReport ? reading.credit : nil
  }

  private static let marks: Set<Character> = [
    "/", "／", "|", "｜", "丨", "●", "•", "·", "、", "，", "：", ":", "(", ")", "（", "）", "【", "】", "[", "]", "〔",
    "〕", "《", "》",
  ]

  /// What was read so far.
  private struct Reading {
    var credit = ReporterCredit()
    var editors: [String] = []
    /// The role that the next names have; nil where none was told of.
    var role: String?
    /// Whether a reporter or a word of reporting was told of.
    var isReport = false

    mutating func name(_ name: String) {
      if role == "编辑" { editors.append(name) } else { credit.authors.append(name) }
    }
  }

  /// Reads one word; false where it is nothing that such a credit says.
  private func take(_ word: String, into reading: inout Reading) -> Bool {
    let (front, role, back) = names.partedAtRole(word)
    if role == nil, let outlet = outlet(word) { return take(outlet: outlet, into: &reading) }
    if names.isOwnPaper(word) || names.isDesk(word) { return true }
    if let rest = names.withoutReport(word) {
      guard rest.isEmpty || takeReported(rest, into: &reading) else { return false }
      reading.isReport = true
      return true
    }
    if let role {
      guard front.isEmpty || names.isOwnPaper(front) || names.isDesk(front) || takeFront(front, &reading)
      else {
        return false
      }
      reading.role = role.hasSuffix("编辑") ? "编辑" : role
      guard !back.isEmpty else { return true }
      guard names.isAuthorName(back) else { return false }
      reading.name(back)
      reading.isReport = true
      return true
    }
    guard names.isAuthorName(word), reading.role != nil || reading.credit.outlet != nil else { return false }
    reading.name(word)
    if reading.role != nil { reading.isReport = true }
    return true
  }

  private func takeFront(_ front: String, _ reading: inout Reading) -> Bool {
    outlet(front).map { take(outlet: $0, into: &reading) } ?? false
  }

  private func take(outlet: String, into reading: inout Reading) -> Bool {
    guard reading.credit.outlet == nil || reading.credit.outlet == outlet else { return false }
    reading.credit.outlet = outlet
    return true
  }

  /// What stands before 报道 or 电: a place, an outlet with a day, or a role with a name and a place (`记者夏渡芦湾`).
  private func takeReported(_ words: String, into reading: inout Reading) -> Bool {
    let (front, role, back) = names.partedAtRole(words)
    if role != nil, front.isEmpty || takeFront(front, &reading) || names.isOwnPaper(front) {
      guard let name = (0...3).lazy.map({ String(back.dropLast($0)) }).first(where: names.isAuthorName) else {
        return false
      }
      reading.credit.authors.append(name)
      return true
    }
    if let outlet = outlet(words) { return take(outlet: outlet, into: &reading) }
    return words.count <= 4 && words.unicodeScalars.allSatisfy(\.isHan)
  }

  private func outlet(_ name: String) -> String? {
    if let known = outlets.outlet(named: name) { return known }
    return outlets.isInLexicon(name) || names.isMasthead(name) ? name : nil
  }
}

import DataTables

/// Parts of names and of first sentences that show where one thing ends and the next begins.
final class NameParts: Sendable {
  private enum Kind: String {
    case suffix, opening, surname, masthead, section, clause, role, counter, stamp, report, desk, own, ago
    case heard, sent
    case otherNews = "other-news"
    case familyName = "family-name"
  }

  /// The last words of names of sites and firms: 公司, 网, News.
  let suffixes: [String]
  /// The words that open a news text.
  private let openings: PhraseIndex<Bool>
  /// Chinese family names.
  let surnames: Set<Character>
  /// The last words of names of outlets, folded.
  private let mastheads: PhraseIndex<Bool>
  /// The words for roles, longer ones first.
  private let roles: [String]
  /// The words that say that something is reported, longer ones first.
  private let reports: [String]
  /// The words of which one stands in every reporter's credit, folded.
  private let reporting: PhraseIndex<Bool>
  /// Words of which one stands in a dateline that may have no day: 获悉, 讯.
  let heard: [[UInt8]]
  /// Words behind the day of a dateline: 电.
  let sent: [[UInt8]]
  /// Words by their kind, as the table writes them; Latin ones in small letters.
  private let words: [Kind: Set<String>]

  init(_ table: DataTable) throws(DataTableFailure) {
    var suffixes: [String] = [], openings: [[UInt8]] = [], surnames: Set<Character> = []
    var words: [Kind: Set<String>] = [:]
    for row in table.rows {
      switch Kind(rawValue: row["kind"]) {
      case .suffix: suffixes.append(row["word"])
      case .opening: openings.append(Array(row["word"].utf8))
      case .surname: surnames.formUnion(row["word"])
      case let kind?: words[kind, default: []].insert(row["word"].lowercased())
      case nil: throw table.failure(at: row, "“\(row["kind"])” is no kind of name part")
      }
    }
    self.suffixes = suffixes
    self.openings = PhraseIndex(openings.map { ($0, true) })
    self.surnames = surnames
    self.words = words
    mastheads = .folding(Array(words[.masthead] ?? []))
    roles = (words[.role] ?? []).sorted { ($0.count, $0) > ($1.count, $1) }
    reports = (words[.report] ?? []).sorted { ($0.count, $0) > ($1.count, $1) }
    reporting = .folding(roles + reports)
    heard = (words[.heard] ?? []).sorted().map { Array($0.utf8) }
    sent = (words[.sent] ?? []).sorted().map { Array($0.utf8) }
  }

  /// Whether a text that begins at `offset` opens as news do.
  func opens(at offset: Int, in text: TextBytes) -> Bool {
    openings.longest(at: offset, in: text.bytes) != nil
  }

  /// Whether some words look like a person's name in Chinese: a family name and one to three characters more.
  func isChineseName(_ words: String) -> Bool {
    guard (2...4).contains(words.count), let first = words.first else { return false }
    return surnames.contains(first) && words.unicodeScalars.allSatisfy(\.isHan)
  }

  /// Whether a word is a Chinese name with no more than two characters behind the family name.
  ///
  /// Stricter than ``isChineseName(_:)``, for lines where nothing else says that a person is named: the
  /// names of parts of a site (金融, 商业) begin with family names too and are none.
  func isAuthorName(_ word: String) -> Bool {
    guard isChineseName(word) || has(.familyName, String(word.prefix(2))), !isSection(word) else {
      return false
    }
    guard word.unicodeScalars.allSatisfy(\.isHan), !word.contains(where: { has(.clause, String($0)) }) else {
      return false
    }
    return word.count <= (has(.familyName, String(word.prefix(2))) ? 4 : 3) && !isMasthead(word)
  }

  /// Whether some words are a name in Latin script: two to four with capitals, none of them a part of a site.
  func isLatinName(_ words: [String]) -> Bool {
    (2...4).contains(words.count)
      && words.allSatisfy { word in
        let isInitial = word.count == 2 && word.hasSuffix(".")
        let isName = word.count >= 2 && word.unicodeScalars.contains { !$0.isASCII || $0.isSmallLatin }
        let letters = word.unicodeScalars.allSatisfy { $0.isWordPart || ".-'’".unicodeScalars.contains($0) }
        return word.first?.isUppercase ?? false && (isInitial || isName) && letters && !isSection(word)
          && !word.contains(where: \.isNumber)
      }
  }

  /// Whether a name has the form of an outlet's: `潮汐科技评论`, `Harbor Ledger`.
  ///
  /// In Chinese two to eight characters in front of an ending, none of them a word of sentences; in English two
  /// or three words with capitals (a The does not count), not all of them parts of a site.
  func isMasthead(_ name: String) -> Bool {
    let parts = name.split(separator: " ").map(String.init)
    if parts.count == 1 {
      guard (4...10).contains(name.count), name.unicodeScalars.allSatisfy(\.isWordPart),
        let ending = (2...3).reversed().first(where: { has(.masthead, String(name.suffix($0))) })
      else { return false }
      return name.count - ending >= 2 && name.unicodeScalars.contains(where: \.isHan)
        && !name.contains { has(.clause, String($0)) }
    }
    let words = parts.first == "The" ? Array(parts.dropFirst()) : parts
    guard (2...3).contains(words.count), let last = words.last, has(.masthead, last) else { return false }
    return words.allSatisfy { $0.first?.isUppercase ?? false } && !words.dropLast().allSatisfy(isSection)
  }

  /// Whether the last word of an outlet's name may stand in some words.
  func mayHoldMasthead(_ words: FoldedWords) -> Bool { mastheads.stands(in: words) }

  /// Whether a name of Han characters may be a site's or a firm's: an ending of the table, no word of sentences.
  func isSiteName(_ name: String) -> Bool {
    guard let suffix = suffixes.filter(name.hasSuffix).max(by: { $0.count < $1.count }) else { return false }
    return !name.dropLast(suffix.count).contains { has(.clause, String($0)) }
  }

  /// Whether a word heads a part of a site: Markets, 金融.
  func isSection(_ word: String) -> Bool { has(.section, word) }

  /// Whether a word goes with the number of readers, or is such a number: 阅读, `3,418`.
  func isCounter(_ word: String) -> Bool {
    has(.counter, word) || (word.contains(",") && word.allSatisfy { $0.isNumber || $0 == "," })
  }

  /// Whether a word stands beside the day of an article: Updated, 发布于.
  func isStamp(_ word: String) -> Bool { has(.stamp, word) }

  /// A word parted at the role that it holds: `算盘日报记者` is 算盘日报 and 记者, `记者夏渡` is 记者 and 夏渡.
  func partedAtRole(_ word: String) -> (front: String, role: String?, back: String) {
    for role in roles {
      if word.hasPrefix(role) { return ("", role, String(word.dropFirst(role.count))) }
      if word.hasSuffix(role) { return (String(word.dropLast(role.count)), role, "") }
    }
    return (word, nil, "")
  }

  /// Whether a word ends in a role: 实习记者.
  func endsInRole(_ word: String) -> Bool { roles.contains(where: word.hasSuffix) }

  /// Whether a character before 讯 makes a word of its own with it: 通讯, 腾讯.
  func isOfOtherNews(_ character: Character) -> Bool { has(.otherNews, String(character)) }

  /// Whether a paper calls itself so: 本报.
  func isOwnPaper(_ word: String) -> Bool { has(.own, word) }

  /// Whether some words name a desk of a newsroom: `财经中心`.
  func isDesk(_ word: String) -> Bool {
    (3...8).contains(word.count) && (2...3).contains { has(.desk, String(word.suffix($0))) }
  }

  /// What is left of `台北即时报道`, `5日专讯` and the like without the words of reporting and the day; nil for other words.
  func withoutReport(_ word: String) -> String? {
    guard let ending = reports.first(where: word.hasSuffix) else { return nil }
    var rest = word.dropLast(ending.count)
    while let more = reports.first(where: rest.hasSuffix) { rest = rest.dropLast(more.count) }
    if rest.last == "日" {
      let digits = rest.dropLast().reversed().prefix { $0.isNumber }
      if !digits.isEmpty { rest = rest.dropLast(digits.count + 1) }
    }
    return String(rest)
  }

  /// Whether a role or a word of reporting may stand in some words.
  func mayHoldReporter(_ words: FoldedWords) -> Bool { reporting.stands(in: words) }

  /// Whether a word says how long ago something was published: `10小时前`.
  func isAge(_ word: String) -> Bool {
    let unit = word.drop(while: \.isNumber)
    return unit.count < word.count && has(.ago, String(unit))
  }

  private func has(_ kind: Kind, _ word: String) -> Bool { words[kind]?.contains(word.lowercased()) ?? false }
}

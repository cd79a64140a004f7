import Knowledge
import TextRepair

/// Reads offices beside organisations: `鹤汀资本（中国）|合伙人`, `青鹭科技的安全系统|负责人`.
struct OfficePhrases {
  static let organisations: Set<EntityKind> = [
    .company, .institution, .media, .platform, .product, .model,
  ]
  /// How long a department may be that stands between an organisation and an office, in bytes.
  private static let department = 36
  /// The same before an office, in characters.
  private static let departmentLength = 22
  private static let openings: ScalarSet = ["（", "("]
  private static let closings: ScalarSet = ["）", ")"]

  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The office directly before a name.
  func office(before name: TextSpan) -> TextSpan? {
    text.longest(of: language.officeTitles, endingAt: skipBack(name.start)).flatMap {
      mentions.overlaps($0) || !isWhole($0) ? nil : $0
    }
  }

  /// The organisation directly before a place, offices and small words passed over.
  func organisation(endingAt offset: Int) -> ResolvedMention? {
    var place = offset
    for _ in 0..<8 {
      place = skipBack(place)
      if let mention = mentions.mention(endingAt: place) ?? bracketed(endingAt: place) {
        return OfficePhrases.organisations.contains(mention.kind) ? mention : nil
      }
      guard
        let word = text.longest(of: language.officeTitles, endingAt: place)
          ?? text.longest(of: language.words(.officeBetween), endingAt: place)
      else { return department(endingAt: place) }
      place = word.start
    }
    return nil
  }

  /// The office behind an organisation, a department and small words passed over.
  func office(behind organisation: ResolvedMention, limit: Int) -> TextSpan? {
    var place = skipForward(endOfBracket(behind: organisation.span.end))
    while let word = text.longest(of: language.words(.officeBetween), at: place),
      text.longest(of: language.officeTitles, at: place) == nil
    { place = skipForward(word.end) }
    return office(from: place, limit: limit)
  }

  /// The office that begins at a place or behind a department there; no name and no word that is no part of it may
  /// stand before it.
  func office(from start: Int, limit: Int) -> TextSpan? {
    var place = start
    let end = min(limit, place + OfficePhrases.department)
    guard text.next(of: language.officeTitles.bit, from: place, before: end) != nil else { return nil }
    while place < end, mentions.mention(at: place) == nil, let scalar = text.character(at: place) {
      if let title = text.longest(of: language.officeTitles, at: place), title.end <= limit, isWhole(title) {
        return title
      }
      guard scalar.isHan || scalar.isLatinWord || scalar == " ",
        text.longest(of: language.words(.officeStop), at: place) == nil
      else { return nil }
      place = text.end(after: place)
    }
    return nil
  }

  /// `offset`, or the end of a bracket that begins there: `张三（San Zhang）|，`.
  func endOfBracket(behind offset: Int) -> Int {
    let start = skipForward(offset)
    guard let first = text.character(at: start), OfficePhrases.openings.contains(first) else { return offset }
    var end = start
    while end - start < 60, let scalar = text.character(at: end), scalar != "\n" {
      end = text.end(after: end)
      if OfficePhrases.closings.contains(scalar) { return end }
    }
    return offset
  }

  /// Where the spaces begin that end at `offset`.
  func skipBack(_ offset: Int) -> Int {
    var offset = offset
    while text.has(" ", endingAt: offset) { offset -= 1 }
    return offset
  }

  /// Where the words of a set, and spaces, begin that end at `offset`.
  func skipBack(_ offset: Int, _ words: WordSet) -> Int {
    var offset = offset
    while true {
      if text.has(" ", endingAt: offset) {
        offset -= 1
      } else if mentions.mention(endingAt: offset) == nil,
        let word = text.longest(of: words, endingAt: offset)
      {
        offset = word.start
      } else {
        return offset
      }
    }
  }

  /// The title that a verb gives, which is none itself: 创始人 for 创立, 负责人 for 执掌; nil for any other.
  func titleWords(of verb: TextSpan) -> String? {
    let word = text.text(verb)
    if language.words(.leadingVerb).contains(word) { return "负责人" }
    return language.words(.founding).contains(word) ? "创始人" : nil
  }

  func skipForward(_ offset: Int) -> Int {
    var offset = offset
    while text.has(" ", at: offset) { offset += 1 }
    return offset
  }

  /// `英伟达（Nvidia）|创始人`: the name whose other form stands in brackets.
  private func bracketed(endingAt offset: Int) -> ResolvedMention? {
    guard let last = text.character(before: offset), OfficePhrases.closings.contains(last) else { return nil }
    return mentions.mention(endingAt: text.start(before: offset))
  }

  /// The organisation whose department stands before an office: `青鹭科技的安全系统|负责人`.
  private func department(endingAt offset: Int) -> ResolvedMention? {
    var place = offset
    for _ in 0..<OfficePhrases.departmentLength {
      if let mention = mentions.mention(endingAt: place) {
        guard OfficePhrases.organisations.contains(mention.kind), mention.kind != .model else { return nil }
        return namesOther(TextSpan(start: place, end: offset)) ? nil : mention
      }
      guard let scalar = text.character(before: place),
        scalar.isHan || scalar.isLatinWord || scalar == " " || scalar == "、",
        scalar == "的" && mentions.mention(endingAt: place - 3) != nil
          || text.longest(of: language.words(.officeStop), endingAt: place) == nil
      else { return nil }
      place = text.start(before: place)
    }
    return nil
  }

  /// `腾讯、听潮|公司|总监`: a department that is another organisation.
  private func namesOther(_ department: TextSpan) -> Bool {
    text.contains(anyOf: language.phrases(.otherOrganisation), in: department)
  }

  /// Whether a title is no part of a Latin word.
  private func isWhole(_ title: TextSpan) -> Bool {
    let first = text.character(at: title.start)?.isAsciiWord == true
    let last = text.character(before: title.end)?.isAsciiWord == true
    return !(first && text.character(before: title.start)?.isAsciiWord == true)
      && !(last && text.character(at: title.end)?.isAsciiWord == true)
  }
}

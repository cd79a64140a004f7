import Knowledge
import TextRepair

/// A person that the article introduces, and the title it does so with.
struct Introduction: Equatable, Sendable {
  var name: TextSpan
  var title: TextSpan?
}

/// Finds names of people that no lexicon lists, by the words that stand around them.
///
/// A Chinese name is a family name and one or two further characters directly behind an office
/// (`昆仑万维 CEO 方汉`) or before a title of address (`张岳教授`), or one that opens a clause and speaks
/// (`方汉认为`). A transliterated name has a middle dot (`安德烈·卡帕西`). A Latin name is a run of
/// capitalised words behind or before an office (`Lena May, founder and CEO`).
struct PersonNames {
  let text: ArticleBytes
  let language: LanguageTables
  private let common: CommonWords

  init(text: ArticleBytes, language: LanguageTables) {
    (self.text, self.language) = (text, language)
    common = CommonWords(text: text, counts: language.wordCounts)
  }

  /// Words that a Chinese name may be followed by; a name of three characters does not end in one.
  private static let marks = ScalarSet("，。；：、！？,;:!?「」『』“”（）()《》 \n\u{3000}·")

  /// The people introduced by an office or a title of address in a block, in order.
  func introductions(in block: TextSpan) -> [Introduction] {
    var result: [Introduction] = []
    var offset = block.start
    let titles = language.officeTitles.bit | language.addressTitles.bit
    while let place = text.next(of: titles, from: offset, before: block.end) {
      offset = place
      let office = text.longest(of: language.officeTitles, at: offset).flatMap {
        isWholeTitle($0) && $0.end <= block.end ? $0 : nil
      }
      if let office,
        let name = name(after: office.end, limit: block.end) ?? labelled(behind: office.end, block)
      {
        result.append(Introduction(name: name, title: office))
        offset = name.end
        if text.isWord(office, of: language.words(.pressOffice)) {
          while let next = colleague(behind: offset, limit: block.end) {
            result.append(Introduction(name: next, title: office))
            offset = next.end
          }
        }
        continue
      }
      if let title = text.longest(of: language.addressTitles, at: offset),
        let name = chineseName(endingAt: title.start, from: block.start)
      {
        result.append(Introduction(name: name, title: title))
      } else if let office, let name = led(before: office, from: block.start) {
        result.append(Introduction(name: name, title: office))
      }
      offset = office?.end ?? text.end(after: offset)
    }
    return result.count < 2 ? result : result.sorted { $0.name < $1.name }
  }

  private static let labelMarks = ScalarSet("：:|丨｜/为")

  /// The name behind an office and a colon, bar or 为, with a mark or the end of the block behind it: `编辑：顾闻溪`, `董事长为
  /// 顾闻溪`.
  private func labelled(behind offset: Int, _ block: TextSpan) -> TextSpan? {
    var start = offset
    while start < block.end, [0x20, 0x2A, 0x5C].contains(text.bytes[start]) { start += 1 }
    guard let mark = text.character(at: start), PersonNames.labelMarks.contains(mark) else { return nil }
    start = text.end(after: start)
    while let scalar = text.character(at: start), " *".unicodeScalars.contains(scalar) { start += 1 }
    guard let name = chineseName(at: start, limit: block.end) else { return nil }
    return text.character(at: name.end).map { PersonNames.marks.contains($0) || $0 == "*" } == false
      ? nil : name
  }

  /// Whether a title is no part of a Latin word (`VP` in `VPN`).
  private func isWholeTitle(_ title: TextSpan) -> Bool {
    guard let first = text.character(at: title.start), first.isAsciiWord else { return true }
    let before = text.character(before: title.start), after = text.character(at: title.end)
    return before?.isAsciiWord != true
      && !(after?.isAsciiWord == true && text.character(before: title.end)?.isAsciiWord == true)
  }

  /// The name that begins at `offset`, after white space and an opening mark.
  func name(after offset: Int, limit: Int) -> TextSpan? {
    var start = offset
    while start < limit, let scalar = text.character(at: start), scalar == " " || scalar == "、" {
      start = text.end(after: start)
    }
    if let bracket = bracketEnd(at: start, limit: limit) { start = bracket }
    let bySound = TransliteratedNames(text: text, language: language)
    return latinName(at: start, limit: limit) ?? dottedName(at: start, limit: limit)
      ?? chineseName(at: start, limit: limit, isLed: true) ?? describedName(at: start, limit: limit)
      ?? bySound.name(at: start, limit: limit)
      ?? bySound.longName(at: start, limit: limit) ?? nameByCount(at: start, limit: limit)
      ?? givenName(at: start, limit: limit)
  }

  /// Whether a stretch before a dot is written by its sound, or ends in a character that never is, so that nothing can tell.
  private func isBySound(_ span: TextSpan) -> Bool {
    guard let last = text.character(before: span.end), language.transliterations.contains(last) else {
      return true
    }
    return text.consists(span, of: language.transliterations)
  }

  /// Whether a Chinese or dotted name may begin at a place; false only where none does.
  func mayBegin(at offset: Int) -> Bool {
    language.surnames.mayBegin(in: text, at: offset) || text.mayHold(language.middleDots)
  }

  /// The bytes before the first middle dot of a name, at most.
  private static let dotReach = 25

  /// Han characters around middle dots: `安德烈·卡帕西`.
  func dottedName(at start: Int, limit: Int) -> TextSpan? {
    guard text.mayHold(language.middleDots),
      text.next(of: language.middleDots.bit, from: start, before: min(limit, start + PersonNames.dotReach))
        != nil
    else { return nil }
    let bySound = TransliteratedNames(text: text, language: language).dottedName(at: start, limit: limit)
    if let bySound { return bySound }
    var offset = start, dots = 0, run = 0
    var end = start
    while offset < limit, let scalar = text.character(at: offset) {
      if scalar == "·" || scalar == "・" || scalar == "•" {
        guard run > 0, dots > 0 || isBySound(TextSpan(start: start, end: offset)) else { return nil }
        dots += 1
        run = 0
      } else if scalar.isHan {
        if dots > 0, run > 0, endsName(at: offset) || run >= 5 { break }
        run += 1
        if dots == 0, run > 6 { return nil }
      } else {
        break
      }
      offset = text.end(after: offset)
      end = offset
    }
    return dots > 0 && run > 0 ? TextSpan(start: start, end: end) : nil
  }

  /// A family name and one or two characters, with a word behind it that may follow a name.
  ///
  /// Behind an office (`isLed`) the name has its left edge, so that a common word across it (科学家|丁知微) or in the given name
  /// (周文武) is no reason against it.
  func chineseName(at start: Int, limit: Int, isLed: Bool = false) -> TextSpan? {
    guard let surnameEnd = surname(at: start, limit: limit), language.cue(in: text, at: start) == nil else {
      return nil
    }
    var shortest: TextSpan?, fitting: TextSpan?
    var offset = surnameEnd
    for _ in 0..<2 where offset < limit {
      let last = offset
      guard let scalar = text.character(at: last), scalar.isHan, shortest == nil || !isSaying(at: last) else {
        break
      }
      offset = text.end(after: last)
      let name = TextSpan(start: start, end: offset)
      guard endsName(at: offset), isNoWord(name, given: surnameEnd, isLed: isLed) else { continue }
      shortest = shortest ?? name
      if !opensWord(at: last) { fitting = name }
    }
    guard let name = fitting ?? shortest else { return nil }
    if text.has("某", endingAt: name.end), text.character(at: name.end)?.isAsciiDigit == true {
      return TextSpan(start: start, end: name.end + 1)
    }
    return longer(name, start: start, limit: limit) ?? name
  }

  /// Whether a cue of one character stands at a place before a mark: 梅知林|称，.
  private func isSaying(at offset: Int) -> Bool {
    let end = text.end(after: offset)
    return language.cue(in: text, at: offset).map { offset + $0.length == end } == true
      && text.character(at: end).map { "，：,:".unicodeScalars.contains($0) } == true
  }

  /// The name with one character more, where the article writes that one behind each place of the shorter: 顾闻和, not 顾闻|和.
  private func longer(_ name: TextSpan, start: Int, limit: Int) -> TextSpan? {
    guard text.characterCount(name) == 2, name.end < limit, let last = text.character(at: name.end),
      last == "和" || language.characters(.contentFollower).contains(last)
    else { return nil }
    let three = TextSpan(start: start, end: text.end(after: name.end))
    let whole = TextSpan(start: 0, end: text.count)
    guard language.cue(in: text, at: name.end) == nil, text.repeats(text.text(three), times: 2),
      text.all(text.text(name), in: whole).count == text.all(text.text(three), in: whole).count
    else { return nil }
    return isNoWord(three, given: text.end(after: start)) ? three : nil
  }

  /// The name that stands behind an office, where the words behind it do not tell how long it is: of two
  /// characters and three the length that the article repeats; without either
  /// two before a cue or a word that may stand before one, else three.
  private func nameByCount(at start: Int, limit: Int) -> TextSpan? {
    guard language.cue(in: text, at: start) == nil, let surnameEnd = surname(at: start, limit: limit),
      let first = text.character(at: surnameEnd), first.isHan, surnameEnd < limit
    else { return nil }
    let two = TextSpan(start: start, end: text.end(after: surnameEnd))
    guard two.end < limit, let second = text.character(at: two.end), second.isHan else { return nil }
    let three = TextSpan(start: start, end: text.end(after: two.end))
    let isTwo = isNoWord(two, given: surnameEnd), isThree = isNoWord(three, given: surnameEnd)
    guard isTwo, isThree else { return isTwo ? two : isThree ? three : nil }
    if text.repeats(text.text(three), times: 2) { return three }
    if text.repeats(text.text(two), times: 2) || language.cue(in: text, at: two.end) != nil { return two }
    let modifier = text.longest(of: language.plainModifiers, at: two.end)
    return modifier.map { $0.count > 3 } == true ? two : three
  }

  /// The name of two or three characters that ends at `end` and begins with a family name.
  func chineseName(endingAt end: Int, from limit: Int) -> TextSpan? {
    var two: Int?, three: Int?, offset = end
    for count in 1...3 where offset > limit {
      offset = text.start(before: offset)
      guard let scalar = text.character(at: offset), scalar.isHan else { break }
      if count == 2 { two = offset }
      if count == 3 { three = offset }
    }
    return three.flatMap { name(from: $0, to: end) } ?? two.flatMap { name(from: $0, to: end) }
  }

  /// A stretch that begins with a family name and is no word.
  private func name(from start: Int, to end: Int) -> TextSpan? {
    let name = TextSpan(start: start, end: end)
    guard let surnameEnd = surname(at: start, limit: end), surnameEnd < end,
      isNoWord(name, given: surnameEnd)
    else { return nil }
    return name
  }

  /// Whether a stretch is no common word, breaks none at its ends, and what follows the family name is no word of grammar.
  private func isNoWord(_ name: TextSpan, given: Int, isLed: Bool = false) -> Bool {
    let givenName = TextSpan(start: given, end: name.end)
    guard let first = text.character(at: given),
      !language.characters(.noGivenName).contains(first)
        || isLed && givenName.count > 3 && language.characters(.longGivenName).contains(first)
          && common.crossing(text.end(after: given), from: given) < 100
    else { return false }
    if common.count(name) >= (isLed ? 400 : name.count > 6 ? 20 : 100) { return false }
    if givenName.count > 3, common.count(givenName) >= (isLed ? 2600 : 1200), !(isLed && isDoubled(givenName))
    {
      return false
    }
    if common.crossing(name.start, from: max(name.start - 9, 0)) >= (isLed ? 1000 : 100) { return false }
    return isLed && language.cue(in: text, at: name.end) != nil
      || common.crossing(name.end, from: given) < 100
  }

  /// Whether a given name is one character twice, as names are: 周|明明.
  private func isDoubled(_ given: TextSpan) -> Bool {
    text.character(at: given.start) == text.character(before: given.end)
  }

  private func surname(at start: Int, limit: Int) -> Int? {
    guard let first = text.character(at: start), first.isHan else { return nil }
    guard let end = language.surnames.end(in: text, at: start, limit: limit) else { return nil }
    return text.longest(of: language.notNames, at: start) == nil ? end : nil
  }

  /// Whether a character may stand directly behind a name.
  private func isFollower(_ scalar: Unicode.Scalar) -> Bool {
    PersonNames.marks.contains(scalar) || language.nameFollowers.contains(scalar)
  }

  /// Whether the character at a place may follow a name and begins a word with the next one: 强 in 强调, not in 钱永强表示.
  private func opensWord(at offset: Int) -> Bool {
    guard endsName(at: offset, isLast: true) else { return false }
    let end = text.end(after: offset)
    guard let scalar = text.character(at: offset), scalar.isHan, let next = text.character(at: end),
      next.isHan,
      language.characters(.contentFollower).contains(scalar)
    else { return true }
    let common = CommonWords(text: text, counts: language.wordCounts)
    return common.count(TextSpan(start: offset, end: text.end(after: end))) >= 100
  }

  /// Whether a name can end at `offset`: the block ends there, or a word follows that may follow a name.
  private func endsName(at offset: Int, isLast: Bool = false) -> Bool {
    guard let scalar = text.character(at: offset) else { return !isLast }
    if isLast { return isFollower(scalar) }
    return isFollower(scalar) || language.cue(in: text, at: offset) != nil
      || !scalar.isHan || text.words(at: offset).contains { $0.bits.meets(tails) && $0.length >= 6 }
  }

  /// The sets whose words show where the name before them ends.
  private var tails: SetBits {
    language.words(.personAct).bit | language.words(.takingCharge).bit | language.words(.nameTail).bit
  }
}

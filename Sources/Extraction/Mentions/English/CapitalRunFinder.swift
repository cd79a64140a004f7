import Knowledge
import TextRepair

/// Finds runs of capitalised words in a block of English prose.
///
/// Offices and words of address part a run (`Nova CEO Lena May` is two), as does a hyphen before small letters
/// (`Paris-based Nova`). `of`, `for`, `on` and `and` join words only behind a word such as University or before one
/// such as Authority.
struct CapitalRunFinder {
  /// Words that never open a name.
  private static let articles: Set = ["The", "A", "An", "I"]

  let text: ArticleBytes
  let english: EnglishTables

  /// The runs that the chains of a block make, in order, without words that only open their sentence.
  ///
  /// Capitalised words that `isKnown` says tell nothing make no run.
  func runs(
    in block: TextSpan, of chains: [[TextSpan]], except isKnown: ([TextSpan]) -> Bool = { _ in false }
  ) -> [CapitalRun] {
    var result: [CapitalRun] = []
    for words in chains where !isKnown(words) {
      let opens = words.first.map { opensSentence($0.start, in: block) } ?? false
      for (index, part) in parts(of: words).enumerated() {
        if let run = trimmed(part, opens: opens && index == 0) { result.append(run) }
      }
    }
    return result
  }

  /// The capitalised words of a block that stand together, in order.
  func chains(in block: TextSpan) -> [[TextSpan]] {
    var result: [[TextSpan]] = []
    var offset = block.start
    while offset < block.end {
      offset = text.endOfWide(from: offset, limit: block.end)
      guard offset < block.end else { break }
      guard let word = word(at: offset, limit: block.end) else {
        offset = text.end(after: offset)
        continue
      }
      guard isName(word) else {
        offset = word.end
        continue
      }
      let words = chain(from: word, limit: block.end)
      offset = words.last?.end ?? word.end
      if !words.isEmpty { result.append(words) }
    }
    return result
  }

  /// The word that begins at `offset`; nil where none does.
  func word(at offset: Int, limit: Int) -> TextSpan? {
    guard let first = text.character(at: offset), first.isLatinWord,
      text.character(before: offset)?.isLatinWord != true
    else { return nil }
    var end = offset
    while end < limit, let scalar = text.character(at: end), isInside(scalar, at: end, from: offset) {
      end = text.end(after: end)
    }
    return TextSpan(start: offset, end: end)
  }

  private func isInside(_ scalar: Unicode.Scalar, at offset: Int, from start: Int) -> Bool {
    if scalar.isLatinWord { return true }
    let next = text.character(at: text.end(after: offset))
    switch scalar {
    case "-", "&": return next?.isLatinCapital == true || next?.isAsciiDigit == true
    case "’", "'":
      return next?.isLatinCapital == true
        && text.character(at: text.end(after: offset) + 1)?.isLatinWord == true
    case ".":
      let isInitial =
        text.character(before: offset)?.isLatinCapital == true
        && text.character(before: offset - 1)?.isLatinWord != true
      return isInitial || ["ai", "com", "io", "org"].contains { isDomain($0, at: offset + 1) }
    default: return false
    }
  }

  private func isDomain(_ ending: String, at offset: Int) -> Bool {
    text.has(ending, at: offset) && text.character(at: offset + ending.utf8.count)?.isLatinWord != true
  }

  /// A capital in front, or behind one or two small letters (`iDelivery`), a digit (`8VC`), or a domain (`data.ai`).
  func isName(_ word: TextSpan) -> Bool {
    guard let first = text.character(at: word.start) else { return false }
    if first.isLatinCapital { return true }
    let bytes = text.bytes[word.range]
    if bytes.contains(0x2E), !first.isAsciiDigit { return true }
    let capital = bytes.firstIndex { (0x41...0x5A).contains($0) }
    if first.isAsciiDigit, word.count >= 4, opensFirm(word) { return true }
    guard let capital, word.count >= 3 else { return false }
    return first.isAsciiDigit
      ? bytes.contains { (0x61...0x7A).contains($0) } || word.count == 3 : capital - word.start <= 2
  }

  /// `4mile Capital`: a word with letters that begins with a digit, before the ending of a firm.
  private func opensFirm(_ word: TextSpan) -> Bool {
    guard text.has(" ", at: word.end) else { return false }
    let next = self.word(after: word.end + 1, limit: text.count)
    return english.names.endings[text.text(next)] == .company
      && text.bytes[word.range].contains { (0x61...0x7A).contains($0) }
  }

  private func chain(from first: TextSpan, limit: Int) -> [TextSpan] {
    var words = [first]
    while let last = words.last {
      if text.has("-", at: last.end), text.character(at: last.end + 1)?.isLatinWord == true {
        let suffix = word(after: last.end + 1, limit: limit)
        if !english.names.ownerSuffixes.contains(text.text(suffix)) {
          words.removeLast()
          let isName = words.first.map { english.names.givenNames.contains(text.text($0)) } == true
          if isName { words.append(TextSpan(start: last.start, end: suffix.end)) }
        }
        break
      }
      if text.has(" & ", at: last.end), let next = word(at: last.end + 3, limit: limit), isName(next) {
        words += [TextSpan(start: last.end + 1, end: last.end + 2), next]
        continue
      }
      guard text.has(" ", at: last.end), let next = word(at: last.end + 1, limit: limit) else { break }
      if let version = version(from: next, limit: limit) {
        words.append(version)
        break
      }
      if isName(next) {
        words.append(next)
      } else if let joined = joined(words, by: next, limit: limit) {
        words += joined
      } else {
        break
      }
    }
    return words.isEmpty ? [] : words
  }

  /// A version behind a name, which has a point and counts nothing: `2.0`.
  private func version(from word: TextSpan, limit: Int) -> TextSpan? {
    guard text.bytes[word.range].allSatisfy({ (0x30...0x39).contains($0) }), word.count <= 2 else {
      return nil
    }
    if isGeneration(word) { return word }
    guard text.has(".", at: word.end), text.character(at: word.end + 1)?.isAsciiDigit == true,
      text.character(at: word.end + 2)?.isLatinWord != true, word.end + 2 <= limit,
      text.longest(of: ["%", " percent", " million", " billion", " trillion", " points"], at: word.end + 2)
        == nil
    else { return nil }
    return TextSpan(start: word.start, end: word.end + 2)
  }

  /// Whether a number behind a name tells its generation, and counts nothing: `Saltmarsh 2, the browser`, `Saltmarsh 2 costs`.
  private func isGeneration(_ number: TextSpan) -> Bool {
    guard text.character(at: number.start) != "0", let next = text.character(at: number.end) else {
      return false
    }
    let before = word(endingAt: number.start - 1)
    guard !english.names.isPlain(before), !english.timeWords.contains(before.lowercased()),
      before.utf8.count >= 3
    else { return false }
    if ",;)".unicodeScalars.contains(next) { return text.character(at: number.end + 1)?.isAsciiDigit != true }
    return text.longest(
      of: [
        " is ", " has ", " was ", " can ", " costs ", " will ", " runs ", " ships ", " starts ", " comes ",
        " scored ",
        " scores ", "'s ", "’s ", " supports ", " model", " and ", " beats ", " outperforms ", ". ", ".\n",
      ], at: number.end) != nil
  }

  /// The word that ends at a place.
  private func word(endingAt end: Int) -> String {
    var start = end
    while let scalar = text.character(before: start), scalar.isLatinWord { start = text.start(before: start) }
    return text.text(TextSpan(start: start, end: max(start, end)))
  }

  /// The second half of a word with a hyphen: `wen` in `Ing-wen`.
  private func word(after offset: Int, limit: Int) -> TextSpan {
    var end = offset
    while end < limit, text.character(at: end)?.isLatinWord == true { end = text.end(after: end) }
    return TextSpan(start: offset, end: end)
  }

  /// A connecting word and what follows it, where the two belong to the name.
  private func joined(_ words: [TextSpan], by connector: TextSpan, limit: Int) -> [TextSpan]? {
    let small = text.text(connector)
    var joiners = [connector]
    guard text.has(" ", at: connector.end), var next = word(at: connector.end + 1, limit: limit) else {
      return nil
    }
    if small == "of", text.text(next) == "the", text.has(" ", at: next.end) {
      joiners.append(next)
      guard let behind = word(at: next.end + 1, limit: limit) else { return nil }
      next = behind
    }
    guard isName(next) else { return nil }
    let hasHead = words.contains { english.names.institutionHeads.contains(text.text($0)) }
    switch small {
    case "of", "for", "on": return hasHead ? joiners + [next] : nil
    case "and":
      let hasOf = words.contains { text.text($0) == "of" }
      return hasHead && hasOf || isAgency(from: next, limit: limit) ? joiners + [next] : nil
    default: return english.names.particles.contains(small) ? joiners + [next] : nil
    }
  }

  /// Whether the capitalised words from here end in `Authority` or the like.
  private func isAgency(from word: TextSpan, limit: Int) -> Bool {
    var last = word
    while text.has(" ", at: last.end), let next = self.word(at: last.end + 1, limit: limit), isName(next) {
      last = next
    }
    return last != word && english.names.joinedEndings.contains(text.text(last))
  }

  /// The parts of a run between offices and words of address.
  private func parts(of words: [TextSpan]) -> [[TextSpan]] {
    var result: [[TextSpan]] = [[]]
    var index = 0
    while index < words.count {
      if let length = titleLength(in: words[index...]) {
        result.append([])
        index += length
      } else {
        result[result.count - 1].append(words[index])
        index += 1
      }
    }
    return result
  }

  /// How many words an office takes that opens `words`: `Chief Product Officer` takes three.
  private func titleLength(in words: ArraySlice<TextSpan>) -> Int? {
    guard let first = words.first else { return nil }
    let opening = text.text(first)
    if english.names.honorifics.contains(opening) { return 1 }
    let folded = opening.lowercased()
    guard folded == "chief" || english.titleOpenings.contains(folded) else { return nil }
    for length in stride(from: min(4, words.count), through: 1, by: -1) {
      let phrase = words.prefix(length).map { text.text($0).lowercased() }.joined(separator: " ")
      let isEnding = length == 1 && english.names.endings[opening] != nil
      if english.foldedTitles.contains(phrase), !isEnding { return length }
      if length > 1, phrase.hasPrefix("chief "), phrase.hasSuffix(" officer") { return length }
    }
    return nil
  }

  private func trimmed(_ words: [TextSpan], opens: Bool) -> CapitalRun? {
    let always = CapitalRunFinder.articles
    let names = english.names
    var opens = opens
    var rest = words[...]
    while let first = rest.first {
      let word = text.text(first)
      guard
        always.contains(word) || isSmall(first)
          || opens && (names.openers.contains(word) || isTrade(first, rest))
      else { break }
      rest = rest.dropFirst()
      opens = opens && rest.count + 1 == words.count && always.contains(word)
    }
    while let last = rest.last, isSmall(last), words.count < 2 || !isVersion(last) { rest = rest.dropLast() }
    guard !rest.isEmpty else { return nil }
    return CapitalRun(words: Array(rest), opensSentence: opens && rest.count == words.count)
  }

  /// Whether a word is a noun for people before at least two words more, or for a firm: `Comedian Lena May`, `Retailer Nova`.
  private func isTrade(_ word: TextSpan, _ words: ArraySlice<TextSpan>) -> Bool {
    let form = text.text(word), kinds = english.names.heads[form.lowercased()] ?? []
    if words.count >= 3, kinds.contains(.person) { return true }
    return words.count >= 2 && kinds.contains(.company) && english.names.endings[form] == nil
      && !english.names.institutionHeads.contains(form)
  }

  private func isSmall(_ word: TextSpan) -> Bool { !isName(word) }

  private func isVersion(_ word: TextSpan) -> Bool {
    text.bytes[word.range].allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }

  /// Whether a sentence begins at `offset`, opening marks passed over.
  private func opensSentence(_ offset: Int, in block: TextSpan) -> Bool {
    var place = offset
    while place > block.start, let before = text.character(before: place),
      " “\"‘(*_[—".unicodeScalars.contains(before)
    {
      place = text.start(before: place)
    }
    guard place > block.start, let before = text.character(before: place) else { return true }
    guard ".?!:;\n•…”’".unicodeScalars.contains(before) else { return false }
    if before == "’" || before == "”" { return place < offset && text.has("”", endingAt: place) }
    return before != "." || !isAbbreviation(endingAt: place)
  }

  private func isAbbreviation(endingAt offset: Int) -> Bool {
    english.abbreviations.contains { text.has($0, endingAt: offset) }
      || text.character(before: offset - 1)?.isLatinCapital == true
        && text.character(before: offset - 2)?.isLatinWord != true
  }
}

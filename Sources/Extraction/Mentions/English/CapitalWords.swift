import Knowledge
import TextRepair

/// Reads the capitalised words of a block of English prose that stand together: `Blue Yonder`, `University of Oslo`.
///
/// A hyphen before small letters parts them (`Paris-based Nova`). `of`, `for`, `on` and `and` join words only behind a
/// word such as University or before one such as Authority.
struct CapitalWords {
  let text: ArticleBytes
  let names: EnglishNameTables
  /// Days and stretches of time, behind which a number tells no generation: `Monday`, `month`.
  let timeWords: Set<String>

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
  private func word(at offset: Int, limit: Int) -> TextSpan? {
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
      return isInitial || names.domains.contains { isDomain($0, at: offset + 1) }
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
    return names.endings[text.text(next)] == .company
      && text.bytes[word.range].contains { (0x61...0x7A).contains($0) }
  }

  private func chain(from first: TextSpan, limit: Int) -> [TextSpan] {
    var words = [first]
    while let last = words.last {
      if text.has("-", at: last.end), text.character(at: last.end + 1)?.isLatinWord == true {
        let suffix = word(after: last.end + 1, limit: limit)
        if !names.ownerSuffixes.contains(text.text(suffix)) {
          words.removeLast()
          let isName = words.first.map { names.givenNames.contains(text.text($0)) } == true
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
      !text.begins(with: names.numberUnits, at: word.end + 2)
    else { return nil }
    return TextSpan(start: word.start, end: word.end + 2)
  }

  /// Whether a number behind a name tells its generation, and counts nothing: `Saltmarsh 2, the browser`, `Saltmarsh 2 costs`.
  private func isGeneration(_ number: TextSpan) -> Bool {
    guard text.character(at: number.start) != "0", let next = text.character(at: number.end) else {
      return false
    }
    let before = word(endingAt: number.start - 1)
    guard !names.isPlain(before), !timeWords.contains(before.lowercased()),
      before.utf8.count >= 3
    else { return false }
    if ",;)".unicodeScalars.contains(next) { return text.character(at: number.end + 1)?.isAsciiDigit != true }
    return text.begins(with: names.generationTails, at: number.end)
      || text.has(".", at: number.end)
        && (text.has(" ", at: number.end + 1) || text.has("\n", at: number.end + 1))
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
    let hasHead = words.contains { names.institutionHeads.contains(text.text($0)) }
    switch small {
    case "of", "for", "on": return hasHead ? joiners + [next] : nil
    case "and":
      let hasOf = words.contains { text.text($0) == "of" }
      return hasHead && hasOf || isAgency(from: next, limit: limit) ? joiners + [next] : nil
    default: return names.particles.contains(small) ? joiners + [next] : nil
    }
  }

  /// Whether the capitalised words from here end in `Authority` or the like.
  private func isAgency(from word: TextSpan, limit: Int) -> Bool {
    var last = word
    while text.has(" ", at: last.end), let next = self.word(at: last.end + 1, limit: limit), isName(next) {
      last = next
    }
    return last != word && names.joinedEndings.contains(text.text(last))
  }
}

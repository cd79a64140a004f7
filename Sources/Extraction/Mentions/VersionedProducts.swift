import Knowledge
import TextRepair

/// Finds products that a number tells from others of their line: `iPhone 18 Pro`, `Pixel 11a`, `青鹭词典笔X6`.
///
/// The number stands behind the name of a line (a word of the table) or behind a noun for a device that a known firm or
/// product owns; words of variants (Pro, Max) go on from it. An app that a firm owns needs no number (`青鹭出行App`). What is
/// counted by the number (`iPhone 5 个月后`) makes it no name, nor do a decimal, a percentage or more than two digits.
struct VersionedProducts {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The names, in order.
  func find(in blocks: [TextSpan]) -> [TextSpan] {
    let lines = language.words(.productLine), devices = language.words(.deviceNoun)
    return blocks.gather { block in
      var result: [TextSpan] = []
      var offset = block.start
      while let place = text.next(of: lines.bit | devices.bit, from: offset, before: block.end) {
        offset = text.end(after: place)
        if let name = line(at: place) ?? device(at: place) {
          result.append(name)
          offset = name.end
        }
      }
      return result
    } + mentions.all.compactMap(numbered)
  }

  /// `松针18 Pro`, `松针芯片O2`: the name of a firm or product in Han characters with a number directly behind; of a firm only
  /// where a variant or a noun for products follows.
  private func numbered(_ mention: ResolvedMention) -> TextSpan? {
    guard mention.kind == .product || mention.kind == .company,
      text.character(before: mention.span.end)?.isHan == true,
      let next = text.character(at: mention.span.end), next.isAsciiDigit || next.isLatinCapital
    else { return nil }
    guard
      let end = versionEnd(behind: mention.span.end, mayOpenWithLetter: true)
        ?? (mention.kind == .product ? codeEnd(at: mention.span.end) : nil)
    else { return nil }
    let behind = text.has(" ", at: end) ? end + 1 : end
    let isTold =
      text.character(before: end)?.isAsciiDigit != true || text.has("系列", at: behind)
      || language.nameNouns.kind(.behind, at: behind, in: text) == .product
    guard isTold || mention.kind == .product else { return nil }
    return TextSpan(start: mention.span.start, end: end)
  }

  /// Where a number of three or four digits ends that counts nothing: 松针芯|8295.
  private func codeEnd(at start: Int) -> Int? {
    var end = start
    while text.character(at: end)?.isAsciiDigit == true { end += 1 }
    return (3...4).contains(end - start) && isWhole(endingAt: end) ? end : nil
  }

  private func line(at place: Int) -> TextSpan? {
    guard let line = text.longest(of: language.words(.productLine), at: place),
      text.character(at: place)?.isHan == true || text.character(before: place)?.isAsciiWord != true,
      let end = versionEnd(behind: line.end, mayOpenWithLetter: false)
    else { return nil }
    return TextSpan(start: place, end: end)
  }

  /// A device with its owner before it and its number behind.
  private func device(at place: Int) -> TextSpan? {
    guard let noun = text.longest(of: language.words(.deviceNoun), at: place),
      let owner = mentions.mention(endingAt: place) ?? mentions.mention(at: place),
      owner.kind == .company || owner.kind == .product, owner.span.end <= noun.end
    else { return nil }
    if let app = text.longest(of: language.words(.ownApp), at: noun.start) {
      return owner.kind == .company && owner.span.end == noun.start && isWhole(endingAt: app.end)
        ? TextSpan(start: owner.span.start, end: app.end) : nil
    }
    guard let end = versionEnd(behind: noun.end, mayOpenWithLetter: true) else { return nil }
    return TextSpan(start: owner.span.start, end: end)
  }

  /// Where a number and the words of variants behind it end; nil where none stands.
  private func versionEnd(behind offset: Int, mayOpenWithLetter: Bool) -> Int? {
    var end = text.has(" ", at: offset) ? offset + 1 : offset
    if mayOpenWithLetter, text.character(at: end)?.isLatinCapital == true { end += 1 }
    var digits = 0
    while text.character(at: end)?.isAsciiDigit == true {
      end += 1
      digits += 1
    }
    guard (1...2).contains(digits) else { return nil }
    var variant = variantEnd(at: end)
    if variant == nil, "aeis+".unicodeScalars.contains(text.character(at: end) ?? " ") { end += 1 }
    variant = variant ?? variantEnd(at: end)
    while let next = variant {
      end = next
      variant = variantEnd(at: end)
    }
    return isWhole(endingAt: end) ? end : nil
  }

  /// Where a word of a variant ends that stands at a place or behind a space there.
  private func variantEnd(at offset: Int) -> Int? {
    let start = text.has(" ", at: offset) ? offset + 1 : offset
    guard let word = text.longest(of: language.words(.productVariant), at: start),
      text.character(before: word.end)?.isHan == true || text.character(at: word.end)?.isAsciiWord != true
    else { return nil }
    return word.end
  }

  /// Whether nothing goes on from a number that would make it a count or a part of a longer one.
  private func isWhole(endingAt end: Int) -> Bool {
    guard let next = text.character(at: end) else { return true }
    if next.isAsciiWord || "%％-–".unicodeScalars.contains(next) { return false }
    if ".,/:".unicodeScalars.contains(next), text.character(at: end + 1)?.isAsciiDigit == true {
      return false
    }
    guard text.character(before: end)?.isAsciiDigit == true else { return true }
    let behind = next == " " ? end + 1 : end
    return text.longest(of: language.words(.joiner), at: behind) != nil
      || text.longest(of: language.words(.measure), at: behind) == nil
  }
}

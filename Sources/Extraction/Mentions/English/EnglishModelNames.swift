import Knowledge
import TextRepair

/// Names of models in English that go on from a known one, or share their first word with one: `Saltmarsh 3.5 |Pro|`,
/// `Saltmarsh-2` and so `|Saltmarsh-1|`, `|Saltmarsh-2 Nano|`, `|Saltmarsh-Med|`.
///
/// A name with a tier (`Pro`) has a number, too: `Saltmarsh Pro` may be a plan to subscribe to.
struct EnglishModelNames {
  let text: ArticleBytes
  let names: EnglishNameTables

  /// The known models with further words behind them, longest first.
  func longer(_ mentions: Mentions) -> [TextSpan] {
    mentions.all.filter { $0.kind == .model }.compactMap { model in
      let end = end(behind: model.span.end)
      let span = TextSpan(start: model.span.start, end: end)
      return end > model.span.end && hasDigit(span) ? span : nil
    }.sorted { ($0.count, $1) > ($1.count, $0) }
  }

  /// Names with the first word of a model whose name has a number, and another number or word behind it, longest first.
  func siblings(_ mentions: Mentions) -> [TextSpan] {
    let stems = Set(mentions.all.filter { $0.kind == .model }.compactMap { stem($0.span) })
    return stems.flatMap { stem in
      text.words(stem).compactMap { place -> TextSpan? in
        guard mentions.mention(at: place.start).map({ $0.span.end <= place.end || $0.kind == .model }) ?? true
        else { return nil }
        let end = end(behind: place.end, opening: true)
        guard end > place.end, mentions.mention(at: place.start).map({ $0.span.end < end }) ?? true else {
          return nil
        }
        return TextSpan(start: place.start, end: end)
      }
    }.sorted { ($0.count, $1) > ($1.count, $0) }
  }

  /// The word before the number of a model's name: `Saltmarsh` of `Saltmarsh-2`.
  private func stem(_ span: TextSpan) -> String? {
    let name = text.text(span)
    guard let mark = name.firstIndex(where: { $0 == "-" || $0 == " " }),
      let next = name[name.index(after: mark)...].first, next.isNumber
    else { return nil }
    let stem = name[..<mark]
    return stem.count >= 4 && stem.first?.isUppercase == true && stem.contains(where: \.isLowercase)
      ? String(stem) : nil
  }

  /// Where the numbers, sizes and tiers end that go on from a name; behind a stem the first may be any capitalised word
  /// that a hyphen joins.
  private func end(behind offset: Int, opening isOpening: Bool = false) -> Int {
    var end = offset
    for step in 0..<3 {
      guard let mark = text.character(at: end), mark == " " || mark == "-" else { break }
      var next = end + 1
      while let scalar = text.character(at: next), scalar.isAsciiWord || isPoint(scalar, at: next) {
        next += 1
      }
      let word = text.text(TextSpan(start: end + 1, end: next))
      guard !word.isEmpty, text.character(at: next)?.isLatinWord != true else { break }
      let isFirst =
        isOpening && step == 0 && mark == "-" && word.count <= 8 && word.first?.isUppercase == true
      guard names.modelTiers.contains(word) || isVersion(word, behind: mark, to: next) || isFirst else {
        break
      }
      end = next
    }
    return end
  }

  private func isPoint(_ scalar: Unicode.Scalar, at offset: Int) -> Bool {
    scalar == "." && text.character(at: offset + 1)?.isAsciiDigit == true
  }

  /// `3.5`, `8B`, `2` behind a hyphen or before a tier: a number that counts nothing.
  private func isVersion(_ word: String, behind mark: Unicode.Scalar, to end: Int) -> Bool {
    guard word.first?.isNumber == true, word.count <= 4 else { return false }
    if word.last == "B" || word.last == "b" { return word.dropLast().allSatisfy { $0.isNumber || $0 == "." } }
    guard word.allSatisfy({ $0.isNumber || $0 == "." }) else { return false }
    let isCounted =
      text.longest(
        of: ["%", " percent", " million", " billion", " points", " times", "x "], at: end) != nil
    if mark == "-" || word.contains(".") { return !isCounted }
    guard text.has(" ", at: end) else { return false }
    var next = end + 1
    while text.character(at: next)?.isAsciiWord == true { next += 1 }
    return names.modelTiers.contains(text.text(TextSpan(start: end + 1, end: next)))
  }

  private func hasDigit(_ span: TextSpan) -> Bool {
    text.bytes[span.range].contains { (0x30...0x39).contains($0) }
  }
}

import Knowledge
import TextRepair

/// A menu that a copy took along: short items parted by upright bars, `HOME | MARKETS | SUBSCRIBE`.
///
/// At least three items of three words or fewer, without digits and marks of a sentence, two of which head parts
/// of a site; over the running text, four items all in capitals will do. `OpenAI | Anthropic | Google` is none.
struct NavigationBarRule: LineRule {
  let heaviest = 161
  let names: NameParts

  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    let line = page.lines[index]
    guard line.form.bars >= 2, line.form.weight < heaviest, line.form.sentenceEnds == 0,
      line.form.commas == 0,
      line.form.digits == 0, line.mark.heading == 0, page.text.bytes[line.span.start] != 0x7C
    else { return nil }
    let words = page.words(of: line)
    let items = words.split { "|｜丨│".contains($0) }.map { String($0).trimming { $0.isBlank } }
    let areShort = items.allSatisfy {
      !$0.isEmpty && $0.utf8.count <= 24 && $0.split(separator: " ").count <= 3
    }
    guard items.count >= 3, areShort else { return nil }
    if items.count(where: names.isSection) >= 2 { return .navigation }
    let areCapitals = words.unicodeScalars.allSatisfy { !$0.isSmallLatin && !$0.isHan }
    return items.count >= 4 && areCapitals && index < (page.prose.first ?? 0) ? .navigation : nil
  }
}

import Knowledge
import TextRepair

/// Finds the codes by which an article goes on to speak of products: `M8` for 拓岭M8, and `M8、M9` where M8 is one.
///
/// The code stands behind Han characters or a blank in the name; one that two products share tells neither. What a list joins to a
/// product's code is a product of the same line.
struct ShortCodes {
  let text: ArticleBytes
  let language: LanguageTables

  /// Adds the places of codes to the products that they name, and the products that stand in lists with them.
  func add(to mentions: inout Mentions) {
    var owners: [String: Set<EntityID>] = [:]
    for mention in mentions.all where mention.kind == .product {
      guard let code = code(endingAt: mention.span.end), code.start > mention.span.start else { continue }
      owners[text.text(code), default: []].insert(mention.entity)
    }
    for (code, products) in owners.sorted(by: { $0.key < $1.key }) where products.count == 1 {
      guard let product = products.first, let named = mentions.entities[product],
        code.utf8.contains(where: { (0x41...0x5A).contains($0) })
      else { continue }
      mentions.add(named, at: text.words(code).filter { self.code(endingAt: $0.end) == $0 })
    }
    addListed(to: &mentions)
  }

  /// Adds what stands behind a product's code in a list: 松针M8|、M9.
  private func addListed(to mentions: inout Mentions) {
    var ends = mentions.all.filter { $0.kind == .product }.map(\.span.end)
    while let end = ends.popLast() {
      guard let product = mentions.mention(endingAt: end), let named = mentions.entities[product.entity],
        let code = code(endingAt: end), let joiner = text.longest(of: language.words(.joiner), at: end)
      else { continue }
      let start = text.has(" ", at: joiner.end) ? joiner.end + 1 : joiner.end
      guard let next = nextCode(at: start, like: code), !mentions.overlaps(next) else { continue }
      let tail = text.text(code), words = text.text(next)
      let name = named.name.hasSuffix(tail) ? String(named.name.dropLast(tail.count)) + words : words
      mentions.add(
        Mentions.Named(id: EntityID(kind: .product, name: name), kind: .product, name: name, isKnown: false),
        at: text.words(words))
      ends.append(next.end)
    }
  }

  /// The code at a place: with a capital where the one before it has one, else a number of as many digits.
  private func nextCode(at start: Int, like code: TextSpan) -> TextSpan? {
    guard let first = text.character(at: start) else { return nil }
    if first.isLatinCapital {
      var digit = start
      while digit - start < 5, text.character(at: digit)?.isAsciiDigit == false { digit += 1 }
      guard text.character(at: code.start)?.isLatinCapital == true, let next = text.productCode(around: digit)
      else { return nil }
      return next.start == start ? next : nil
    }
    guard text.character(at: code.start)?.isAsciiDigit == true, code.count >= 3,
      let next = text.productNumber(at: start), next.count >= 3,
      text.longest(of: language.words(.measure), at: text.has(" ", at: next.end) ? next.end + 1 : next.end)
        == nil
    else { return nil }
    return next
  }

  /// The code in which a name ends: letters and digits, three and four digits, with what goes on from them.
  private func code(endingAt end: Int) -> TextSpan? {
    var digit = end
    for _ in 0..<4 {
      digit -= 1
      guard digit > 0, let scalar = text.character(at: digit), scalar.isAsciiWord || scalar == "+" else {
        return nil
      }
      if scalar.isAsciiDigit { break }
    }
    while text.character(before: digit)?.isAsciiDigit == true { digit -= 1 }
    if let code = text.productCode(around: digit) { return code.end == end ? code : nil }
    guard let number = text.productNumber(at: digit), number.end == end, number.count >= 3,
      text.character(before: number.start)?.isHan == true
    else { return nil }
    return number
  }
}

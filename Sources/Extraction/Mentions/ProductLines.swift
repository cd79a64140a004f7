import Knowledge
import TextRepair

/// Tells names in Latin letters that go on from a known name: `Oracle NetSuite`, `Pixel Fold`.
///
/// One to three further capitalised words, of which none is a common one, a name of its own or an office; or the one word of
/// an edition (`Quillbox |Business`).
struct ProductLines {
  let text: ArticleBytes
  let english: EnglishTables

  /// What a run of capitalised words is that begins with a known firm or product and goes on; nil for any other run.
  func kind(of run: CapitalRun, mentions: Mentions) -> EntityKind? {
    guard (2...4).contains(run.words.count), let known = mentions.mention(at: run.span.start),
      known.span.start == run.span.start, known.span.end < run.span.end,
      [.company, .product, .platform].contains(known.kind), mentions.entities[known.entity]?.isKnown == true
    else { return nil }
    let rest = run.words.filter { $0.start >= known.span.end }
    guard (1...3).contains(rest.count), let last = rest.last else { return nil }
    if known.kind == .product, rest.count == 1, english.names.editions.contains(text.text(last)) {
      return .product
    }
    guard !rest.contains(where: mentions.overlaps),
      !rest.contains(where: isCommon), !english.names.legalForms.contains(text.text(last))
    else { return nil }
    if let kind = english.names.endings[text.text(last)] { return kind }
    return english.names.noProducts.contains(text.text(last)) ? nil : .product
  }

  /// Whether one coined word stands before a listed product, in Chinese prose: `Tallowe| Copilot`.
  func isVariety(_ run: CapitalRun, _ mentions: Mentions) -> Bool {
    guard run.words.count == 2, let known = mentions.mention(at: run.words[1].start),
      known.span == run.words[1],
      known.kind == .product, mentions.entities[known.entity]?.isKnown == true, known.span.count >= 5
    else { return false }
    return !mentions.overlaps(run.words[0]) && !isCommon(run.words[0]) && run.words[0].count >= 4
      && text.bytes[run.words[0].range].dropFirst().contains { (0x61...0x7A).contains($0) }
  }

  private func isCommon(_ word: TextSpan) -> Bool {
    let form = text.text(word), names = english.names
    let isAbbreviation = form.utf8.count <= 3 && form.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    let isNumbered = form.utf8.count <= 3 && form.utf8.contains { (0x30...0x39).contains($0) }
    return isNumbered || names.isPlain(form) || names.givenNames.contains(form) || isAbbreviation
      || form.hasSuffix("s") && form.utf8.count < 4
      || english.foldedTitles.contains(form.lowercased()) || names.heads[form.lowercased()] != nil
      || names.verbs[form.lowercased()] != nil || form.contains("&")
  }
}

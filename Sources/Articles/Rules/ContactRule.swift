import Knowledge
import TextRepair

/// Where the author may be reached: a short line at the end of the text with an e-mail address or the name of an account.
struct ContactRule: LineRule {
  let heaviest = 160

  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    let line = page.lines[index]
    guard line.form.weight < heaviest, line.mark.heading == 0, !line.mark.isQuoted,
      index >= page.prose.last ?? 0, index > page.prose.first ?? 0,
      page.text.holds(UInt8(ascii: "@"), in: line.span), holdsAddress(page.words(of: line))
    else { return nil }
    return .authorCard
  }

  /// Whether some words hold `name@host` or, behind a blank or a bracket, `@name`.
  private func holdsAddress(_ words: String) -> Bool {
    let scalars = Array(words.unicodeScalars)
    return scalars.indices.contains { index in
      guard scalars[index] == "@", index + 2 < scalars.count else { return false }
      return scalars[index + 1].isLatin && scalars[index + 2].isWordPart && !scalars[index + 2].isHan
    }
  }
}

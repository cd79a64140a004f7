import Knowledge
import TextRepair

/// What the form of a run of capitalised words says: an ending, a given name, a number.
extension EnglishNameEvidence {
  /// What the form of a name says.
  func form(of run: CapitalRun) -> KindVotes {
    var votes = KindVotes()
    let parts = run.words.map(text.text)
    guard let first = parts.first, let last = parts.last else { return votes }
    if parts.count >= 2 {
      if let kind = names.endings[last] { votes.add(kind, 4) }
      if parts.contains("of"), let head = parts.first(where: names.institutionHeads.contains) {
        votes.add(head == "Bank" ? .company : .institution, 5)
      }
      if parts.contains("&") || last.utf8.contains(0x26) { votes.add(.company, 2) }
      if mayBePerson(run), isGiven(first), !names.plain.contains(last) {
        votes.add(.person, names.places.contains(first) ? 1 : 3)
      }
      if mayBePerson(run), parts.count == 3, names.givenNames.contains(parts[1]) { votes.add(.person, 1) }
      if mayBePerson(run), parts.count == 3, parts[1].utf8.count == 2, parts[1].hasSuffix(".") {
        votes.add(.person, 3)
      }
    }
    if last.utf8.count > 4, last.utf8.contains(0x2E), !last.hasSuffix(".") { votes.add(.company, 2) }
    if first.utf8.contains(0x26) { votes.add(.company, 2) }
    if isNumbered(run), text.first("model", in: TextSpan(start: 0, end: text.count)) != nil {
      votes.add(.model, 1)
    }
    if parts.count == 1, last.hasSuffix("GPT"), last.utf8.count > 3 { votes.add(.product, 2) }
    return votes
  }

  /// Whether a run is a word with a number behind a hyphen, as names of models are: `Saltmarsh-2`.
  private func isNumbered(_ run: CapitalRun) -> Bool {
    guard run.words.count == 1, text.bytes[run.span.range].contains(0x2D) else { return false }
    let parts = text.text(run.span).split(separator: "-")
    return parts.count == 2 && parts[0].count >= 4
      && parts[0].contains(where: \.isLowercase)
      && parts[1].count <= 2 && parts[1].allSatisfy(\.isNumber)
  }

  /// Whether a run looks like a full name: two to four words with one capital each, or initials.
  func mayBePerson(_ run: CapitalRun) -> Bool {
    guard (2...4).contains(run.words.count) else { return false }
    let parts = run.words.map(text.text)
    guard let first = parts.first, let last = parts.last,
      names.endings[last] == nil, !names.plain.contains(last) || isGiven(first),
      !names.places.contains(last),
      !names.places.contains(parts.joined(separator: " "))
    else { return false }
    return parts.allSatisfy { part in
      names.particles.contains(part)
        || (part.hasSuffix(".") && part.utf8.count <= 5)
        || part.utf8.count > 1
          && !part.utf8.contains { (0x30...0x39).contains($0) || $0 == 0x26 || $0 == 0x2E }
          && part.utf8.dropFirst().contains { (0x61...0x7A).contains($0) || $0 >= 0x80 }
    }
  }

  private func isGiven(_ word: String) -> Bool {
    if names.givenNames.contains(word) { return true }
    let parts = word.split(separator: "-")
    return parts.count == 2 && names.givenNames.contains(String(parts[0]))
  }
}

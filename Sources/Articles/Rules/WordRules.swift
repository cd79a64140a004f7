import Knowledge
import TextRepair

/// A line that begins or ends with the words of a notice, a call, a caption, or is such words as a whole.
///
/// Long running text is spared: a paragraph about a disclaimer is no disclaimer. Notices and adverts may be long.
struct EdgeCueRule: LineRule {
  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    let line = page.lines[index]
    guard let reason = line.edge else { return nil }
    switch reason {
    case .disclaimer, .advert, .keywords:
      return line.mark.heading == 0 || line.form.weight < 40 ? reason : nil
    case .caption: return line.form.weight < 160 && line.mark.heading == 0 ? reason : nil
    default: return line.form.weight < 110 && line.mark.heading == 0 ? reason : nil
    }
  }
}

/// A line with the words of a notice or a call inside: one cue in a short line, two of a kind in a long one;
/// one for a call in the last two lines of running text.
///
/// Quotations are spared: somebody may well say such words.
struct InnerCueRule: LineRule {
  let cues: CueTable

  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    let line = page.lines[index]
    guard line.signs.contains(.cue), line.span.count <= Page.longestShown, line.mark.heading == 0 else {
      return nil
    }
    let found = cues.innerReasons(page.folded(line))
    guard !found.isEmpty else { return nil }
    let isQuoted = line.form.quotes > 0
    if let many = found.first(where: { $0.count >= 2 }), !isQuoted || line.form.weight < 110 {
      return many.reason
    }
    guard !isQuoted, let first = found.first else { return nil }
    let isLast = index >= page.prose.suffix(2).first ?? 0
    return line.form.weight < (first.reason == .prompt && isLast ? 260 : 110) ? first.reason : nil
  }
}

/// A line that names editors, pictures or layout and nobody who wrote the text; bylines are judged before.
struct CreditRule: LineRule {
  let heaviest = 160

  func reason(for index: Int, in page: Page) -> SetAside.Reason? {
    let line = page.lines[index]
    guard line.form.weight < heaviest, line.mark.heading == 0 else { return nil }
    return page.credits[index]?.isCredit ?? false ? .credit : nil
  }
}

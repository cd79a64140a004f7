import Knowledge
import TextRepair

/// Tells of which known firm a name is the full form: `芦湾北屿科技有限公司`, `北屿（芦湾）网络技术有限公司` of 北屿.
///
/// Nothing may be added but a place in front or in brackets, endings of firms and words of trades. An ending under which a firm has
/// another firm (影业) makes a name of its own.
struct FullNames {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The known firm whose full form a name is; nil where it is a name of its own.
  func firm(in name: TextSpan) -> Mentions.Named? {
    guard let known = mentions.mentions(in: name).first(where: { $0.kind == .company }),
      let firm = mentions.entities[known.entity], isPlace(TextSpan(start: name.start, end: known.span.start)),
      isForm(from: known.span.end, to: name.end)
    else { return nil }
    return firm
  }

  /// The firm with a full legal name in the article of which a name is the short form: 芦湾|松汇|新技术有限公司 of 芦湾松汇 and 松汇新技术;
  /// nil where none or several are.
  func firm(called short: String) -> Mentions.Named? {
    let firms = mentions.entities.values.filter { firm in
      guard firm.kind == .company, !firm.isKnown, firm.name != short, firm.name.hasSuffix("公司") else {
        return false
      }
      if firm.name.hasPrefix(short) { return true }
      guard let place = firm.name.firstRange(of: short)?.lowerBound else { return false }
      return language.organisations.regions.contains(String(firm.name[..<place]))
    }
    return firms.count == 1 ? firms.first : nil
  }

  private func isPlace(_ head: TextSpan) -> Bool {
    let edges = NameEdges(text: text, language: language, mentions: mentions)
    guard !head.isEmpty, let place = edges.region(at: head.start) else { return head.isEmpty }
    return place.end == head.end || text.has("市", at: place.end) && place.end + 3 == head.end
  }

  /// Whether endings, trades and a place in brackets make up a stretch.
  private func isForm(from start: Int, to end: Int) -> Bool {
    let forms = language.organisations
    var offset = start
    while offset < end {
      if text.has("（", at: offset) || text.has("(", at: offset) {
        let inner = text.end(after: offset)
        guard let place = text.longest(of: forms.regions, at: inner),
          let close = text.character(at: place.end), "）)".unicodeScalars.contains(close)
        else { return false }
        offset = text.end(after: place.end)
      } else if let ending = text.longest(of: forms.endings, at: offset),
        !forms.divisions.contains(text.text(ending)) || forms.same.contains(text.text(ending))
      {
        offset = ending.end
      } else if let trade = text.longest(of: language.phrases(.trade), at: offset) {
        offset = trade.end
      } else {
        return false
      }
    }
    return offset == end
  }
}

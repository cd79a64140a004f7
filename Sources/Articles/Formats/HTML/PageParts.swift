import Knowledge

/// Which elements of an HTML page name themselves as something else than its article, by element, role or label.
///
/// A page may well put its article into a part of such a name; so a part is spared that also names the article and
/// holds a fair share of the text, and one that holds most of it, from the outermost inwards, as long as little is left without.
struct PageParts {
  /// The share of the page's text that spares a part which also names the article.
  private static let articleShare = 0.2
  /// The share that spares any part where little is left without it.
  private static let spareShare = 0.5
  /// What counts as little: a share of the page's text, and units of reading.
  private static let littleShare = 0.2, littleMass = 300.0

  private let document: HTMLDocument
  private let labels: ElementLabels

  init(_ document: HTMLDocument, labels: ElementLabels) {
    self.document = document
    self.labels = labels
  }

  /// Why each element is no part of the article, by index; nil for the rest.
  func reasons(_ lines: [HTMLLine]) -> [SetAside.Reason?] {
    let whole = TextMass(
      document, lines, leavingOut: [Bool](repeating: false, count: document.elements.count))
    var own = ownReasons(whole)
    var all = inherited(own)
    var big = own.indices.filter {
      own[$0] != nil && whole.elements[$0] >= whole.page * PageParts.spareShare
    }[...]
    while let outermost = big.popFirst(), isLittle(lines, without: all, of: whole.page) {
      own[outermost] = nil
      all = inherited(own)
    }
    return all
  }

  /// Whether little of the page's text stands outside of the parts that have a reason.
  private func isLittle(_ lines: [HTMLLine], without reasons: [SetAside.Reason?], of page: Double) -> Bool {
    let rest = TextMass(document, lines, leavingOut: reasons.map { $0 != nil }).page
    return rest < page * PageParts.littleShare || rest < PageParts.littleMass
  }

  /// What each element says of itself.
  private func ownReasons(_ mass: TextMass) -> [SetAside.Reason?] {
    var read: [String: ElementLabels.Finding] = [:]
    let figures = figuresOfText()
    return document.elements.indices.map { index in
      let element = document.elements[index]
      if element.isStyledAway { return .navigation }
      if let reason = PageParts.names[element.name] { return figures[index] ? nil : reason }
      guard !element.labels.isEmpty, !["html", "body", "h1"].contains(element.name) else { return nil }
      let finding = read[element.labels] ?? labels.read(element.labels)
      read[element.labels] = finding
      guard let reason = finding.reason else { return nil }
      let isArticle = finding.namesArticle || ["article", "main"].contains(element.name)
      let isSpared =
        isArticle && reason != .comments
        && mass.elements[index] >= mass.page * PageParts.articleShare
      return isSpared ? nil : reason
    }
  }

  /// Elements that are no part of an article by their name (WHATWG HTML, sections 4.3 and 4.4.12).
  private static let names: [String: SetAside.Reason] = [
    "nav": .navigation, "menu": .navigation, "footer": .navigation, "aside": .navigation, "form": .prompt,
    "dialog": .prompt, "figure": .caption, "figcaption": .caption,
  ]

  /// Figures that hold a quotation, a table or code: these are text, not pictures.
  private func figuresOfText() -> [Bool] {
    var result = [Bool](repeating: false, count: document.elements.count)
    for index in document.elements.indices.reversed() where index > 0 {
      let isText = ["blockquote", "table", "pre"].contains(document.elements[index].name) || result[index]
      if isText { result[document.elements[index].parent] = true }
    }
    return result.indices.map { result[$0] && document.elements[$0].name == "figure" }
  }

  /// The reason of each element, its own or that of one around it.
  ///
  /// A quotation inside buttons is a post that the article quotes, and stays.
  private func inherited(_ own: [SetAside.Reason?]) -> [SetAside.Reason?] {
    var result = own
    for index in document.elements.indices.dropFirst() {
      let around = result[document.elements[index].parent]
      let isQuoted = document.elements[index].name == "blockquote" && around == .prompt
      result[index] = isQuoted ? own[index] : around ?? own[index]
    }
    return result
  }
}

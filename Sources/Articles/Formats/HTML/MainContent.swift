import Knowledge

/// Finds the article on an HTML page by structure and density of text, not by site.
///
/// Running text with few links is what an article is made of. From the page inwards, the element that
/// holds nearly all of it is followed as long as there is one; inside it, parts that are lists of links or
/// name themselves as something else (``PageParts``) are left out.
struct MainContent {
  /// The share of the running text that an inner element must hold to be followed.
  private static let followedShare = 0.8
  /// The share of an element's text in paragraphs of its own from which no inner element is followed.
  private static let ownShare = 0.1
  /// How many lines may stand between the headline and the article.
  private static let headReach = 12

  private let document: HTMLDocument
  private let labels: ElementLabels

  init(_ document: HTMLDocument, labels: ElementLabels) {
    self.document = document
    self.labels = labels
  }

  /// Marks the lines that stand outside of the article, and those inside that stand apart from its text.
  func mark(_ lines: inout [HTMLLine]) {
    let reasons = PageParts(document, labels: labels).reasons(lines)
    let root = root(TextMass(document, lines, leavingOut: reasons.map { $0 != nil }), lines)
    let linkLists = self.linkLists(lines, within: root)
    for index in lines.indices {
      let element = lines[index].element
      if let reason = reasons[element] {
        lines[index].mark.outside = reason
      } else if !isWithin(element, root) || linkLists[element] {
        lines[index].mark.outside = .navigation
      }
    }
    admitHeadline(&lines, reasons)
    cutAboveHeadline(&lines)
    TextFlow(document).mark(&lines)
  }

  /// The innermost element that holds nearly all of the running text.
  private func root(_ mass: TextMass, _ lines: [HTMLLine]) -> Int {
    var best = [Int](repeating: -1, count: document.elements.count)
    for index in document.elements.indices.dropFirst() {
      let parent = document.elements[index].parent
      if best[parent] < 0 || mass.elements[index] > mass.elements[best[parent]] { best[parent] = index }
    }
    let paragraphs = ownParagraphs(lines)
    var root = labelled(mass) ?? headed(mass, lines) ?? 0
    while best[root] >= 0, mass.elements[best[root]] > 0,
      mass.elements[best[root]] >= mass.elements[root] * MainContent.followedShare
    {
      if MainContent.paragraphs.contains(document.elements[best[root]].name) { break }
      if paragraphs[root] > mass.elements[root] * MainContent.ownShare { break }
      root = best[root]
    }
    return root
  }

  /// How much running text stands in paragraphs right inside each element, in units of reading.
  private func ownParagraphs(_ lines: [HTMLLine]) -> [Double] {
    var own = [Double](repeating: 0, count: document.elements.count)
    for line in lines where line.form.isProse && line.mark.linkShare < 0.5 {
      var index = line.element
      while index > 0, !HTMLNames.blocks.contains(document.elements[index].name) {
        index = document.elements[index].parent
      }
      if document.elements[index].name == "p" {
        own[document.elements[index].parent] += Double(line.form.weight)
      }
    }
    return own
  }

  private static let paragraphs: Set<String> = ["p", "h1", "h2", "blockquote", "li"]

  /// The element that the page itself labels as the body of its article (schema.org), where it holds a fair share of the text.
  private func labelled(_ mass: TextMass) -> Int? {
    let bodies = document.elements.indices.filter {
      mass.elements[$0] >= mass.page * 0.3
        && document.elements[$0].labels.lowercased().contains("articlebody")
    }
    return bodies.max { mass.elements[$0] < mass.elements[$1] }
  }

  /// Of several `article` elements with running text, the outermost one around the page's only first heading.
  private func headed(_ mass: TextMass, _ lines: [HTMLLine]) -> Int? {
    let headings = lines.filter { $0.mark.heading == 1 }
    guard let heading = headings.first, headings.count == 1 else { return nil }
    var index = heading.element, found: Int?
    while index > 0 {
      if document.elements[index].name == "article" { found = index }
      index = document.elements[index].parent
    }
    return found.flatMap { mass.elements[$0] >= mass.page * 0.1 ? $0 : nil }
  }

  private func isWithin(_ element: Int, _ root: Int) -> Bool {
    var index = element
    while index > root { index = document.elements[index].parent }
    return index == root
  }

  /// Elements inside the article whose lines are mostly links: two lines or more, over half of their words linked.
  private func linkLists(_ lines: [HTMLLine], within root: Int) -> [Bool] {
    var count = [Int](repeating: 0, count: document.elements.count)
    var words = count, linked = [Double](repeating: 0, count: count.count)
    for line in lines {
      count[line.element] += 1
      words[line.element] += line.form.weight
      linked[line.element] += Double(line.form.weight) * line.mark.linkShare
    }
    for index in document.elements.indices.reversed() where index > 0 {
      let parent = document.elements[index].parent
      count[parent] += count[index]
      words[parent] += words[index]
      linked[parent] += linked[index]
    }
    var isList = document.elements.indices.map {
      $0 > root && count[$0] >= 2 && linked[$0] > Double(words[$0]) * 0.5
        && document.elements[$0].name != "blockquote"
    }
    for index in isList.indices.dropFirst() where isList[document.elements[index].parent] {
      isList[index] = true
    }
    return isList
  }

  /// Puts outside what stands above the first heading of the first level, where most of the running text follows it.
  private func cutAboveHeadline(_ lines: inout [HTMLLine]) {
    func weight(_ range: Range<Int>) -> Int {
      range.reduce(0) {
        lines[$1].mark.isOutside || !lines[$1].form.isProse ? $0 : $0 + lines[$1].form.weight
      }
    }
    guard
      let headline = lines.firstIndex(where: {
        !$0.mark.isOutside && $0.mark.heading == 1 && $0.mark.linkShare < 0.5 && $0.form.weight >= 8
      }), weight(headline..<lines.count) * 5 >= weight(0..<lines.count) * 3
    else { return }
    for index in 0..<headline where !lines[index].mark.isOutside { lines[index].mark.outside = .navigation }
  }

  /// Takes in the headline in front of the article, and what stands between it and the text in no other part.
  private func admitHeadline(_ lines: inout [HTMLLine], _ reasons: [SetAside.Reason?]) {
    guard let first = lines.firstIndex(where: { !$0.mark.isOutside }),
      let headline = lines[..<first].lastIndex(where: { $0.mark.heading == 1 && $0.mark.linkShare < 0.5 }),
      first - headline <= MainContent.headReach
    else { return }
    for index in headline..<first where lines[index].form.weight < 200 && lines[index].mark.linkShare < 0.5 {
      guard index == headline || reasons[lines[index].element] == nil else { continue }
      lines[index].mark.outside = nil
    }
  }
}

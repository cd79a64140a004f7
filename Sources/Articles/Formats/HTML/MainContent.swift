/// Finds the article on an HTML page by structure and density of text, not by site.
///
/// Running text with few links is what an article is made of. From the page inwards, the element that
/// holds nearly all of it is followed as long as there is one; inside it, parts that are lists of links or
/// whose labels name something else (comments, related, sidebar) are left out.
struct MainContent {
  /// The share of the running text that an inner element must hold to be followed.
  private static let followedShare = 0.8

  /// The share of the page's running text that spares a part whatever its labels say.
  private static let spareShare = 0.5

  private let document: HTMLDocument
  /// Whether a label, as it stands in the page, names something else than an article.
  private let isOtherLabel: [String: Bool]

  init(_ document: HTMLDocument) {
    self.document = document
    var labels: [String: Bool] = [:]
    for element in document.elements where labels[element.labels] == nil {
      labels[element.labels] = MainContent.namesOther(element.labels)
    }
    isOtherLabel = labels
  }

  /// Marks the lines that stand outside of the article.
  func mark(_ lines: inout [HTMLLine]) {
    let raw = mass(lines, lines.map { value(of: $0, isInOther: false) })
    let isOther = document.elements.indices.map {
      isOtherByName(document.elements[$0]) && raw[$0] < raw[0] * MainContent.spareShare
    }
    let isInOther = inherited(isOther)
    let values = lines.map { value(of: $0, isInOther: isInOther[$0.element]) }
    let root = root(lines, values)
    let linkLists = self.linkLists(lines, within: root)
    for index in lines.indices {
      let line = lines[index]
      let isInside = isWithin(line.element, root) && !isInOther[line.element] && !linkLists[line.element]
      lines[index].mark.isOutside = !isInside
    }
    admitHeadline(&lines, root)
  }

  /// How much running text a line holds, in units of reading; 0 for links, menus, and parts that are not the article.
  private func value(of line: HTMLLine, isInOther: Bool) -> Double {
    guard !isInOther, line.mark.linkShare < 0.5 else { return 0 }
    let weight = Double(line.form.weight) * (1 - line.mark.linkShare)
    if line.form.isProse { return weight }
    return line.form.weight >= 25 && line.form.sentenceEnds > 0 ? weight * 0.5 : weight * 0.05
  }

  /// The innermost element that holds nearly all of the running text.
  private func root(_ lines: [HTMLLine], _ values: [Double]) -> Int {
    let mass = mass(lines, values)
    var best = [Int](repeating: -1, count: document.elements.count)
    for index in document.elements.indices.dropFirst() {
      let parent = document.elements[index].parent
      if best[parent] < 0 || mass[index] > mass[best[parent]] { best[parent] = index }
    }
    var root = labelled(mass) ?? 0
    while best[root] >= 0, mass[best[root]] >= mass[root] * MainContent.followedShare, mass[best[root]] > 0 {
      if HTMLNames.blocks.contains(document.elements[best[root]].name), isParagraph(best[root]) { break }
      root = best[root]
    }
    return root
  }

  /// The element that the page itself labels as the body of its article (schema.org), where it holds a fair share of the text.
  private func labelled(_ mass: [Double]) -> Int? {
    let bodies = document.elements.indices.filter {
      mass[$0] >= mass[0] * 0.3 && document.elements[$0].labels.contains("articlebody")
    }
    return bodies.max { mass[$0] < mass[$1] }
  }

  /// The sum of the values of the lines inside each element.
  private func mass(_ lines: [HTMLLine], _ values: [Double]) -> [Double] {
    var mass = [Double](repeating: 0, count: document.elements.count)
    for (line, value) in zip(lines, values) { mass[line.element] += value }
    for index in document.elements.indices.reversed() where index > 0 {
      mass[document.elements[index].parent] += mass[index]
    }
    return mass
  }

  private func isParagraph(_ element: Int) -> Bool {
    ["p", "h1", "h2", "blockquote", "li"].contains(document.elements[element].name)
  }

  /// Whether an element is, by its name or its labels, something else than an article.
  private func isOtherByName(_ element: HTMLDocument.Element) -> Bool {
    if element.isStyledAway || ["nav", "footer", "aside", "form", "menu"].contains(element.name) {
      return true
    }
    guard element.name != "body", element.name != "html" else { return false }
    return isOtherLabel[element.labels] ?? false
  }

  /// Whether class and id name something else than an article, and not an article as well.
  private static func namesOther(_ labels: String) -> Bool {
    guard !labels.isEmpty else { return false }
    let words = labels.split { !($0.isLetter || $0.isNumber) }.flatMap(MainContent.parts)
    return words.contains { MainContent.otherLabels.contains($0) } && !words.contains("article")
      && !words.contains("content")
  }

  /// The words of a label such as `relatedPosts`, in lower case already: itself, and a known beginning of it.
  private static func parts(_ label: Substring) -> [String] {
    let whole = String(label)
    if let known = otherLabels.first(where: { $0.count >= 6 && (whole.hasPrefix($0) || whole.hasSuffix($0)) })
    {
      return [whole, known]
    }
    return [whole]
  }

  /// Words in class and id that name parts of a page which are not the article.
  private static let otherLabels: Set<String> = [
    "comment", "comments", "disqus", "footer", "foot", "sidebar", "side", "related", "recommend",
    "recommended",
    "recommendation", "share", "sharing", "social", "nav", "navbar", "navigation", "menu", "breadcrumb",
    "breadcrumbs", "crumb",
    "copyright", "promo", "promotion", "advert", "advertisement", "ads", "ad", "banner", "newsletter",
    "subscribe", "popup",
    "modal", "cookie", "hot", "rank", "ranking", "tags", "taglist", "pagination", "pager", "login",
    "trending", "popular",
    "outbrain", "taboola", "sponsored", "toolbar", "qrcode", "erweima", "statement", "disclaimer", "relate",
    "xgxw",
    "print", "latest", "teaser", "teasers", "byline-card", "author-bio",
  ]

  /// Whether an element or one around it is marked.
  private func inherited(_ marks: [Bool]) -> [Bool] {
    var result = marks
    for index in document.elements.indices.dropFirst() {
      result[index] = marks[index] || result[document.elements[index].parent]
    }
    return result
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
    let isList = document.elements.indices.map {
      $0 > root && count[$0] >= 2 && linked[$0] > Double(words[$0]) * 0.5
    }
    return inherited(isList)
  }

  /// Takes in the headline in front of the article, and the short lines between it and the text.
  private func admitHeadline(_ lines: inout [HTMLLine], _ root: Int) {
    guard let first = lines.firstIndex(where: { !$0.mark.isOutside }) else { return }
    guard
      let headline = lines[..<first].lastIndex(where: { $0.mark.heading == 1 && $0.mark.linkShare < 0.5 }),
      first - headline <= 12
    else { return }
    for index in headline..<first where lines[index].form.weight < 200 && lines[index].mark.linkShare < 0.5 {
      lines[index].mark.isOutside = false
    }
  }
}

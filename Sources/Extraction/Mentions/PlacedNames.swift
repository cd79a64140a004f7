import Knowledge
import TextRepair

/// Finds long names of organisations that begin with a place: `深圳市某某区人民法院`, `加拿大某某委员会`, `韩国政府`.
///
/// The place gives the left edge, so that the rest may be longer than names by form alone, and hold 与 or 及. Of several places
/// the last that may begin a name counts. A stretch with a verb or a word that describes (成立, 多家, 顶尖) names nothing.
struct PlacedNames {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// The longest name, in characters.
  private static let longest = 22

  private var forms: OrganisationForms { language.organisations }
  private let edges: NameEdges

  init(text: ArticleBytes, language: LanguageTables, mentions: Mentions) {
    (self.text, self.language, self.mentions) = (text, language, mentions)
    edges = NameEdges(text: text, language: language, mentions: mentions)
  }

  /// The names with their kinds, without those inside of longer ones.
  func find(in blocks: [TextSpan]) -> [(span: TextSpan, kind: EntityKind)] {
    var result: [(span: TextSpan, kind: EntityKind)] = []
    for block in blocks {
      var offset = block.start
      while let place = text.next(
        of: forms.endings.bit | forms.authorities.bit, from: offset, before: block.end)
      {
        offset = text.end(after: place)
        let endings = text.all(of: forms.endings, at: place) + text.all(of: forms.authorities, at: place)
        guard let ending = endings.max(by: { $0.end < $1.end }), ending.end <= block.end,
          let start = start(before: ending, in: block)
        else { continue }
        let whole = mentions.mention(endingAt: start).flatMap {
          $0.kind == .institution ? $0.span.start : nil
        }
        let span = TextSpan(start: whole ?? start, end: ending.end)
        if isKnownBehindPlace(span) || endsInKnownFirm(span) { continue }
        while let last = result.last, last.span.start >= span.start, last.span.end <= span.end {
          result.removeLast()
        }
        result.append((span, kind(of: ending)))
      }
    }
    return result
  }

  /// Whether 与 or the like stands in the middle between two names, and not inside of one: 竞争与消费者|委员会.
  private func isJoined(_ middle: TextSpan, _ kind: EntityKind) -> Bool {
    guard kind == .institution || kind == .company else { return true }
    return text.places(of: language.words(.joiner), in: middle).contains { joiner in
      kind == .company || text.longest(of: forms.endings, endingAt: joiner.start) != nil
        || mentions.mention(endingAt: joiner.start) != nil
    }
  }

  /// Whether a name is a known one with a place before it: 中国|青鹭集团.
  ///
  /// An authority of a town is not the one of the state: 芦湾市|卫健委.
  private func isKnownBehindPlace(_ span: TextSpan) -> Bool {
    guard let place = edges.region(at: span.start), let known = mentions.mention(at: place.end)
    else { return false }
    guard known.span == TextSpan(start: place.end, end: span.end) else { return false }
    return forms.isCountry(text.text(place)) || !isAuthority(known.span)
  }

  /// Whether a listed firm ends where a name does, so that what stands before it belongs to a phrase, or is the core of its full
  /// legal name: 中国玩家|北屿智行, 芦湾|北屿科技有限公司.
  private func endsInKnownFirm(_ span: TextSpan) -> Bool {
    if FullNames(text: text, language: language, mentions: mentions).firm(in: span) != nil { return true }
    guard let known = mentions.mention(endingAt: span.end), known.kind == .company else { return false }
    return known.span.start > span.start && mentions.entities[known.entity]?.isKnown == true
  }

  private func kind(of ending: TextSpan) -> EntityKind {
    isAuthority(ending) ? .institution : forms.kind(of: text.text(ending))
  }

  private func isAuthority(_ ending: TextSpan) -> Bool { text.isWord(ending, of: forms.authorities) }

  /// Where the place begins with which the name before an ending begins.
  private func start(before ending: TextSpan, in block: TextSpan) -> Int? {
    let isPhrase = text.longest(of: forms.phrases, at: ending.start) != nil
    guard isAuthority(ending) ? !text.has("长", at: ending.end) && !isPhrase : edges.isRight(ending) else {
      return nil
    }
    var start = ending.start, count = 0
    while start > block.start, count < PlacedNames.longest, let scalar = text.character(before: start),
      scalar.isHan, !language.characters(.grammar).contains(scalar)
    {
      start = text.start(before: start)
      count += 1
      guard let place = edges.region(at: start), place.end <= ending.start,
        edges.isLeft(start, from: block.start)
      else { continue }
      return isName(place, ending) ? start : nil
    }
    return isLegal(TextSpan(start: start, end: ending.start), ending, in: block) ? start : nil
  }

  /// Whether a firm's full name stands before an ending that nothing but such names has: 某某文化传媒|有限公司.
  private func isLegal(_ head: TextSpan, _ ending: TextSpan, in block: TextSpan) -> Bool {
    guard ending.count >= 12, text.has("公司", endingAt: ending.end),
      (4...18).contains(text.characterCount(head)),
      head.start == block.start || text.character(before: head.start)?.isHan != true
    else { return false }
    return !text.contains(forms.generic, in: head)
      && !mentions.mentions(in: head).contains { $0.span.start == head.start }
  }

  /// Whether what stands between place and ending makes a name with them.
  private func isName(_ place: TextSpan, _ ending: TextSpan) -> Bool {
    let words = text.text(ending)
    let middle = TextSpan(start: place.end, end: ending.start)
    if !isAuthority(ending), isJoined(middle, forms.kind(of: words)) { return false }
    if isAuthority(ending) { return middle.count <= 30 && !text.contains(forms.generic, in: middle) }
    if middle.isEmpty {
      return forms.placed.contains(words) && (words == "航空" || !forms.isCountry(text.text(place)))
    }
    guard text.characterCount(middle) >= 2, !text.contains(forms.generic, in: middle) else { return false }
    if forms.weak.contains(words), !forms.placed.contains(words), words != "基金" { return false }
    if words == "学院", text.first("大学", in: middle) != nil { return false }
    if forms.kind(of: words) != .company || ending.count > 6 { return true }
    return !text.all(of: forms.common, endingAt: middle.end).contains { middle.contains($0) }
  }
}

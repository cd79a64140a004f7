import Knowledge
import TextRepair

/// Finds names that go on behind the name of another: `小米汽车`, `百度研究院`, `阿里巴巴某某实验室`, `腾讯控股`.
///
/// The known name gives the left edge. An ending that only says what the firm is (集团, 控股) makes the same firm; any other ending
/// makes a name of its own, in which up to six characters may stand between where it is an institution.
struct ExtendedNames {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions

  /// A longer name.
  struct Found {
    var span: TextSpan
    /// What the name is; nil where it is another form of the name that it begins with.
    var kind: EntityKind?
    var entity: EntityID
  }

  /// The longest name, in bytes.
  private static let longest = 120

  private var forms: OrganisationForms { language.organisations }

  /// The longer names, in order.
  func find() -> [Found] {
    mentions.all.compactMap { mention in
      guard mention.kind == .company || mention.kind == .institution || mention.kind == .product,
        text.character(at: mention.span.end)?.isHan == true
      else { return nil }
      return longer(mention)
    }
  }

  private func longer(_ mention: ResolvedMention) -> Found? {
    if let branch = branch(of: mention) { return branch }
    guard let first = ending(behind: mention) else { return nil }
    if mention.kind == .product,
      first.start > mention.span.end || forms.kind(of: text.text(first)) != .company
        || forms.weak.contains(text.text(first))
    {
      return nil
    }
    var last = first
    while let next = text.longest(of: forms.endings, at: last.end) {
      guard next.end - mention.span.start <= ExtendedNames.longest else { return nil }
      last = next
    }
    guard NameEdges(text: text, language: language, mentions: mentions).isRight(last) else { return nil }
    let span = TextSpan(start: mention.span.start, end: last.end)
    if mention.kind == .company, text.has("公司", endingAt: last.end) {
      return Found(span: span, kind: nil, entity: mention.entity)
    }
    let tail = text.text(TextSpan(start: mention.span.end, end: last.end))
    if forms.same.contains(tail) {
      return mention.kind == .company ? Found(span: span, kind: nil, entity: mention.entity) : nil
    }
    let words = text.text(last)
    guard last.count >= 6, isOwn(words, span) else { return nil }
    let kind = forms.authorities.contains(words) ? .institution : forms.kind(of: words)
    return Found(span: span, kind: kind, entity: mention.entity)
  }

  /// A firm's branch by its place: 北屿移动|芦湾|公司.
  private func branch(of mention: ResolvedMention) -> Found? {
    guard mention.kind == .company,
      let place = NameEdges(text: text, language: language, mentions: mentions).region(at: mention.span.end),
      let form = text.longest(of: language.phrases(.branchForm), at: place.end)
    else { return nil }
    let span = TextSpan(start: mention.span.start, end: form.end)
    return Found(span: span, kind: .company, entity: mention.entity)
  }

  /// The first ending behind a name, or behind a few characters that are no word of grammar.
  private func ending(behind mention: ResolvedMention) -> TextSpan? {
    let start = mention.span.end
    if mention.kind == .institution, let office = text.longest(of: forms.authorities, at: start) {
      return office
    }
    var offset = start
    for _ in 0..<7 {
      if let ending = text.longest(of: forms.endings, at: offset) {
        if offset == start { return ending }
        let middle = TextSpan(start: start, end: offset)
        let kind = forms.kind(of: text.text(ending))
        let isSchool = mention.kind == .institution && text.has("学院", endingAt: ending.end)
        guard !text.contains(forms.generic, in: middle),
          text.longest(of: language.officeTitles, at: start) == nil
        else { return nil }
        if !isSchool, kind == .institution || ending.count > 9 { return ending }
      }
      guard let scalar = text.character(at: offset), scalar.isHan,
        !language.characters(.grammar).contains(scalar),
        !language.joinerCharacters.contains(scalar), mentions.mention(at: offset) == nil
      else { return nil }
      offset = text.end(after: offset)
    }
    return nil
  }

  /// Whether an ending makes a name of its own: a common word only where firms are called by it and the name is an item of a
  /// list or stands three times.
  private func isOwn(_ ending: String, _ span: TextSpan) -> Bool {
    guard forms.weak.contains(ending), !forms.placed.contains(ending) else { return true }
    return forms.divisions.contains(ending) && (isItem(span) || text.repeats(text.text(span), times: 3))
  }

  /// Whether a stretch is one item of a list.
  private func isItem(_ span: TextSpan) -> Bool {
    text.has("、", endingAt: span.start) || text.has("、", at: span.end)
  }
}

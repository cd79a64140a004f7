import Articles
import Knowledge
import TextRepair

/// Finds firms in Han characters by the words beside them: `子公司拓岭电驱出资`, `松针智驾旗下`, `北屿（688000.SH）`.
///
/// A noun that introduces firms gives the left edge, an office or what only firms do the right one. All places count
/// together, so that two weak signs make a name; a stretch of common words needs more of them (初创公司融资总额 names none).
struct ContextFirms {
  let text: ArticleBytes
  let language: LanguageTables
  let mentions: Mentions
  private let bounds: HanNameBounds

  /// What speaks for a name.
  private struct Evidence {
    var span: TextSpan
    var weights: [Int: Int] = [:]
  }

  init(text: ArticleBytes, language: LanguageTables, mentions: Mentions) {
    (self.text, self.language, self.mentions) = (text, language, mentions)
    bounds = HanNameBounds(text: text, language: language, mentions: mentions)
  }

  /// The names, longest first.
  func find(in blocks: [Block]) -> [String] {
    var found: [String: Evidence] = [:]
    for block in blocks where block.kind != .byline {
      addIntroduced(in: block.span, to: &found)
      addActing(in: block.span, to: &found)
      addListed(in: block.span, to: &found)
    }
    return found.filter { isFirm($0.key, $0.value) }.keys.sorted {
      ($0.utf8.count, $1) > ($1.utf8.count, $0)
    }
  }

  private func add(_ span: TextSpan, _ weight: Int, to found: inout [String: Evidence]) {
    guard bounds.isNameLike(span) else { return }
    let name = text.text(span)
    found[name, default: Evidence(span: span)].weights[span.start, default: 0] += weight
  }

  /// Adds the names behind a noun that introduces firms.
  private func addIntroduced(in block: TextSpan, to found: inout [String: Evidence]) {
    var offset = block.start
    while let place = text.next(of: language.nameNouns.bits(.introducing), from: offset, before: block.end) {
      offset = text.end(after: place)
      guard let noun = language.nameNouns.introducing(at: place, in: text), noun.kind == .company else {
        continue
      }
      offset = noun.span.end
      guard let name = bounds.name(from: noun.span.end, limit: block.end), !isPerson(name) else { continue }
      add(name, isFollowed(name.end) ? 3 : 2, to: &found)
    }
  }

  /// Whether an office or a verb of firms stands behind a name.
  private func isFollowed(_ end: Int) -> Bool {
    text.longest(of: language.words(.firmSign), at: end) != nil
      || text.longest(of: language.officeTitles, at: end) != nil
      || text.longest(of: language.words(.investing), at: end) != nil
  }

  /// Adds the names before what only firms have or do, with the weight of that.
  private func addActing(in block: TextSpan, to found: inout [String: Evidence]) {
    let offices = language.words(.firmOffice), signs = language.words(.firmSign)
    var offset = block.start
    let words = offices.bit | signs.bit | language.officeTitles.bit
    while let place = text.next(of: words, from: offset, before: block.end) {
      let office = text.longest(of: language.officeTitles, at: place)
      offset = office?.end ?? text.end(after: place)
      guard office.map({ tellsFirm($0) }) ?? true,
        let name = bounds.name(before: subjectEnd(place, block), from: block.start), !isPerson(name),
        text.character(before: name.start)?.isAsciiWord != true
      else { continue }
      add(name, text.longest(of: language.words(.firmVerb), at: place) == nil ? 2 : 1, to: &found)
    }
  }

  /// Whether an office is one that only firms have, whatever narrows it: 副总裁, 执行|总裁.
  private func tellsFirm(_ office: TextSpan) -> Bool {
    [language.words(.firmOffice), language.words(.firmSign)].contains {
      text.longest(of: $0, endingAt: office.end) != nil || text.longest(of: $0, at: office.start) != nil
    }
  }

  /// Adds the names with the number of a share behind them: `（688000.SH）`.
  private func addListed(in block: TextSpan, to found: inout [String: Evidence]) {
    guard text.contains(language.openingBrackets, in: block) else { return }
    for mark in ["（", "("] {
      var rest = block
      while let open = text.first(mark, in: rest) {
        rest = TextSpan(start: open.end, end: block.end)
        guard isShareNumber(open.end), let name = bounds.name(before: open.start, from: block.start) else {
          continue
        }
        add(name, 4, to: &found)
      }
    }
  }

  /// Whether a bracket holds digits, a full stop and the letters of an exchange.
  private func isShareNumber(_ start: Int) -> Bool {
    var end = start, digits = 0
    while text.character(at: end)?.isAsciiDigit == true {
      end += 1
      digits += 1
    }
    guard (4...6).contains(digits), text.has(".", at: end) || text.has(" ", at: end) else { return false }
    var letters = 0
    while text.character(at: end + 1 + letters)?.isLatinCapital == true { letters += 1 }
    let close = text.character(at: end + 1 + letters)
    return (2...3).contains(letters) && (close == "）" || close == ")")
  }

  /// Where the subject of a verb ends, words of time and news passed over.
  private func subjectEnd(_ verb: Int, _ block: TextSpan) -> Int {
    var end = verb
    while end > block.start, text.has(" ", endingAt: end) { end -= 1 }
    while let word = text.longest(of: language.words(.newsAdverb), endingAt: end)
      ?? text.longest(of: language.plainModifiers, endingAt: end), word.start > block.start
    { end = word.start }
    return end
  }

  private func isPerson(_ name: TextSpan) -> Bool {
    text.characterCount(name) <= 3
      && PersonNames(text: text, language: language).chineseName(at: name.start, limit: name.end)?.end
        == name.end
  }

  private func isFirm(_ name: String, _ evidence: Evidence) -> Bool {
    let signs = min(evidence.weights.values.reduce(0, +), 4)
    let count = text.words(name).count
    let ending = text.longest(of: language.organisations.endings, endingAt: evidence.span.end)
    let form = ending.map { $0.start > evidence.span.start } == true ? 1 : 0
    let isOften = count >= 4 ? 2 : count >= 2 ? 1 : 0
    return signs + form + isOften >= 3 + bounds.wordiness(evidence.span)
  }
}

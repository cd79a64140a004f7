import Knowledge
import TextRepair

/// Tells which names of a clause are not what it speaks of.
///
/// A name behind a preposition (`从 Accel 处筹集`, `比 GPT-4 便宜`, `led by Fernmoor`), one that is counted
/// (`512 张 H800`), the owner of what follows (`谷歌的 Chrome`), the employer of somebody named with it
/// (`鹤汀资本合伙人程望舒`), what somebody's own thing is called (`其服务 ChatGPT`), and an investor. In
/// `对 Chrome 给出估值` the name is the very one that is spoken of.
struct ObliqueNames {
  /// Where something stands, not what is spoken of: `在石榴云上`; but `在 Llama 2 的三种参数里`.
  private static let places: Set<EntityKind> = [.platform, .institution, .benchmark, .media]
  static let quotes: Phrases = ["「", "『", "《", "“"]
  /// Marks and English words that join the names of a list, beside those of ``FactPhrases/joiners``.
  private static let joiners: Set<String> = [",", "，", "and", ", and", "&"]
  /// How far behind the host's name an event may stand, in bytes.
  private static let event = 42

  let text: ArticleBytes
  let mentions: Mentions
  let words: FactWords

  /// Whether a name is no subject in its clause.
  func contains(_ mention: ResolvedMention, in clause: TextSpan) -> Bool {
    isPassed(mention, in: clause) || isGiver(mention, in: clause)
      || text.longest(of: words[.takingOver], endingAt: mention.span.start) != nil
      || isIncluded(mention, in: clause) || isCarried(mention, in: clause) || isMeasure(mention)
      || isCounterpart(mention)
  }

  /// The same for what somebody does with another: who gives money is spoken of there.
  func isPassed(_ mention: ResolvedMention, in clause: TextSpan) -> Bool {
    isBehindPreposition(mention, in: clause) || isCompared(in: clause) || isCounted(mention)
      || isOwner(mention)
      || isEmployer(mention, in: clause)
      || isOwned(mention, in: clause) || isInvestor(mention) || isSource(mention)
      || OwnerNames(text: text, mentions: mentions).isEdition(mention)
      || isBase(mention) || isIndividual(mention) || isMaker(mention)
      || isPartOfQuoted(mention)
  }

  /// Whether only a word or mark that joins the names of a list stands between two.
  func isJoiner(_ gap: String) -> Bool {
    words.phrases.joiners.forms.contains(gap) || ObliqueNames.joiners.contains(gap)
  }

  /// `以青鹭2 为底座`: what something else is made of.
  private func isBase(_ mention: ResolvedMention) -> Bool {
    guard mention.kind == .model || mention.kind == .product else { return false }
    let end = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
    return text.longest(of: words[.base], at: end) != nil
  }

  /// `北屿科技推出的滤镜`: what is made is spoken of, not who made it.
  private func isMaker(_ mention: ResolvedMention) -> Bool {
    text.longest(of: words[.making], at: mention.span.end) != nil
  }

  /// `“超级渡口笔记”`: the name is part of another one.
  private func isPartOfQuoted(_ mention: ResolvedMention) -> Bool {
    guard ["”", "」"].contains(where: { text.has($0, at: mention.span.end) }) else { return false }
    var start = mention.span.start, count = 0
    while count < 4, let scalar = text.character(before: start), scalar.isHan {
      start = text.start(before: start)
      count += 1
    }
    return count > 0 && ["“", "「"].contains { text.has($0, endingAt: start) }
  }

  /// `One Saltmarsh user`, `Fernmoor-backed Tallowe`: somebody is spoken of, not the firm or product.
  private func isIndividual(_ mention: ResolvedMention) -> Bool {
    if text.has("-", at: mention.span.end),
      text.character(at: mention.span.end + 1).map({ (0x61...0x7A).contains($0.value) }) == true
    {
      return true
    }
    guard let word = text.longest(of: words[.individual], at: mention.span.end) else { return false }
    return text.character(at: word.end)?.isAsciiWord != true
  }

  private func isBehindPreposition(_ mention: ResolvedMention, in clause: TextSpan) -> Bool {
    var end = text.has(" ", endingAt: mention.span.start) ? mention.span.start - 1 : mention.span.start
    if let quote = text.longest(of: ObliqueNames.quotes, endingAt: end) { end = quote.start }
    let isPreposition =
      text.character(before: end).map(words.phrases.prepositionEndings.contains) ?? false
    if isPreposition, text.has("来自", endingAt: end), isOfMakers(mention) { return false }
    let mayBePreposition =
      isPreposition
      && (text.ends(in: words[.preposition], at: end)
        || text.ends(in: words[.preposition], at: mention.span.start))
    for form in mayBePreposition ? words[.preposition].forms : []
    where isWord(form, endingAt: form.hasSuffix(" ") ? mention.span.start : end)
      && !text.ends(in: words[.notPreposition], at: end)
    { return true }
    if text.has("为", endingAt: end) || text.has("给", endingAt: end),
      text.begins(
        with: words[.serving],
        at: text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end)
    {
      return true
    }
    if text.has("了", endingAt: end), text.ends(in: words[.getting], at: end - 3) {
      return true
    }
    if text.has("在", endingAt: end), ObliqueNames.places.contains(mention.kind) || isHost(mention, in: clause)
    {
      return true
    }
    guard
      let previous = mentions.mentions(
        in: TextSpan(start: clause.start, end: max(clause.start, mention.span.start))
      ).last
    else { return false }
    let between = TextSpan(start: previous.span.end, end: max(previous.span.end, mention.span.start))
    let gap = text.text(text.trimmed(between, of: "「」『』“”《》")).trimmingSpaces
    let isAlias = previous.entity == mention.entity && (gap == "（" || gap == "(")
    return (isAlias || isJoiner(gap)) && isBehindPreposition(previous, in: clause)
  }

  /// `跟灯芯科技、甚至对岸的北屿科技相比`: whatever a clause names sets something else beside it.
  private func isCompared(in clause: TextSpan) -> Bool {
    text.ends(in: words[.comparisonEnd], at: clause.end)
      && text.begins(with: words[.preposition], at: text.trimmed(clause).start)
  }

  /// `在|灯芯科技年度大会上`: whose event it is where somebody does something.
  private func isHost(_ mention: ResolvedMention, in clause: TextSpan) -> Bool {
    let end = min(clause.end, text.boundary(min(text.count, mention.span.end + ObliqueNames.event)))
    let tail = TextSpan(start: mention.span.end, end: max(mention.span.end, end))
    guard
      let event = words[.event].forms.compactMap({ text.first($0, in: tail) }).min(by: {
        $0.start < $1.start
      })
    else { return false }
    return mentions.mentions(in: TextSpan(start: mention.span.end, end: event.start)).isEmpty
  }

  /// `来自|栖霞理工大学、北屿科技的研究者提出`: those whose people act.
  private func isOfMakers(_ mention: ResolvedMention) -> Bool {
    let end = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
    if text.has("的", at: end) { return text.begins(with: words[.researcher], at: end + 3) }
    guard let joiner = text.longest(of: words.phrases.joiners, at: end) else { return false }
    let next = text.has(" ", at: joiner.end) ? joiner.end + 1 : joiner.end
    return mentions.mention(at: next).map(isOfMakers) ?? false
  }

  /// Whether a word stands before a place, no part of a longer one: `at`, but not `that`.
  private func isWord(_ form: String, endingAt end: Int) -> Bool {
    guard text.has(form, endingAt: end) else { return false }
    let isLatin = form.utf8.first.map { $0 < 0x80 } ?? false
    return !isLatin || text.character(before: end - form.utf8.count)?.isAsciiWord != true
  }

  /// `512 张 H800`, `256 rented H100 chips`.
  func isCounted(_ mention: ResolvedMention) -> Bool {
    guard mention.kind == .product else { return false }
    let end = text.has(" ", endingAt: mention.span.start) ? mention.span.start - 1 : mention.span.start
    if let before = text.character(before: end), before.isAsciiDigit, end < mention.span.start {
      return !isYear(endingAt: end) && !isAmount(endingAt: end)
    }
    if text.has(" ", endingAt: mention.span.start), isCountedBehindWord(end) { return true }
    guard let counter = text.longest(of: words[.counter], endingAt: end) else { return false }
    let number = text.has(" ", endingAt: counter.start) ? counter.start - 1 : counter.start
    let digits = text.has("个", at: counter.start) ? "万千亿" : "万千百亿一两几数多"
    return text.character(before: number).map { $0.isAsciiDigit || digits.unicodeScalars.contains($0) }
      ?? false
  }

  /// `In 2020 LinkedIn removed`: no number of things.
  private func isYear(endingAt end: Int) -> Bool {
    (text.has("19", at: end - 4) || text.has("20", at: end - 4))
      && text.character(before: end - 4)?.isAsciiDigit != true
      && text.character(at: end - 2)?.isAsciiDigit == true && text.character(before: end - 4) != ","
  }

  /// `the $49.99 Saltmarsh`: a price, no number of things.
  private func isAmount(endingAt end: Int) -> Bool {
    var start = end
    while start > 0,
      text.bytes[start - 1] == 0x2E || text.bytes[start - 1] == 0x2C
        || (0x30...0x39).contains(text.bytes[start - 1])
    { start -= 1 }
    return text.longest(of: ["$", "€", "£"], endingAt: start) != nil
  }

  /// `256 rented H100 chips`: one word stands between the number and the name.
  private func isCountedBehindWord(_ end: Int) -> Bool {
    var start = end
    while start > 0, (0x61...0x7A).contains(text.bytes[start - 1]) { start -= 1 }
    guard start < end, text.has(" ", endingAt: start) else { return false }
    return text.character(before: start - 1)?.isAsciiDigit == true
      && !["on", "in", "the", "and", "to", "of", "with"].contains(text.text(TextSpan(start: start, end: end)))
  }

  /// Whether a name is the owner of the one behind it: `谷歌的 Chrome`.
  func isOwner(_ mention: ResolvedMention) -> Bool {
    OwnerNames(text: text, mentions: mentions).contains(mention)
  }

  /// `鹤汀资本合伙人程望舒`, `said Ellingsen, the chief executive of Lantern Harbor`.
  func isEmployer(_ mention: ResolvedMention, in clause: TextSpan) -> Bool {
    guard mention.kind != .person else { return false }
    if text.has(" of ", endingAt: mention.span.start) || text.has(" at ", endingAt: mention.span.start) {
      let before = mentions.mentions(
        in: TextSpan(start: max(0, mention.span.start - 90), end: mention.span.start))
      if before.contains(where: { $0.kind == .person }) { return true }
    }
    let behind = mentions.mentions(
      in: TextSpan(start: mention.span.end, end: max(mention.span.end, clause.end)))
    guard let person = behind.first, person.kind == .person, person.span.start - mention.span.end <= 48 else {
      return false
    }
    return !text.contains(
      anyOf: words[.notEmployer], in: TextSpan(start: mention.span.end, end: person.span.start))
  }

  /// `其人工智能服务ChatGPT`, behind the name that 其 stands for.
  private func isOwned(_ mention: ResolvedMention, in clause: TextSpan) -> Bool {
    let start = max(clause.start, mention.span.start - 30)
    guard let its = text.all("其", in: TextSpan(start: start, end: mention.span.start)).last else {
      return false
    }
    guard !text.begins(with: words[.notIts], at: its.start) else { return false }
    let between = mentions.mentions(in: TextSpan(start: its.end, end: mention.span.start))
    let before = mentions.mentions(in: TextSpan(start: clause.start, end: max(clause.start, its.start)))
    return between.isEmpty && before.contains { $0.kind == .company || $0.kind == .institution }
  }

  /// Whether a name is one of several that share a value: `苹果、微软、亚马逊等公司共花费`.
  func isJoint(_ mention: ResolvedMention) -> Bool {
    let before = text.has(" ", endingAt: mention.span.start) ? mention.span.start - 1 : mention.span.start
    let isListed = text.has("、", endingAt: before) || text.has("和", endingAt: before)
    return (isListed && text.has("等", at: mention.span.end)) || text.has("、", at: mention.span.end)
  }

  /// `Lantern Harbor and Tallowe spent`: two of a kind.
  func isJoined(_ mention: ResolvedMention) -> Bool {
    let behind = text.has(" and ", at: mention.span.end) ? mentions.mention(at: mention.span.end + 5) : nil
    let before =
      text.has(" and ", endingAt: mention.span.start)
      ? mentions.mention(endingAt: mention.span.start - 5) : nil
    return behind?.kind == mention.kind || before?.kind == mention.kind
  }
}

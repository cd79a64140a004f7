import Knowledge
import TextRepair

/// Tells which names of a clause are not what it speaks of.
///
/// A name behind a preposition (`从 Accel 处筹集`, `比 GPT-4 便宜`, `led by Fernmoor`), one that is counted
/// (`512 张 H800`), the owner of what follows (`谷歌的 Chrome`), the employer of somebody named with it
/// (`鹤汀资本合伙人程望舒`), what somebody's own thing is called (`其服务 ChatGPT`), and an investor. In
/// `对 Chrome 给出估值` the name is the very one that is spoken of.
struct ObliqueNames {
  private static let prepositions: Phrases = [
    "由", "从", "发", "早于", "晚于", "自从", "随着", "被", "据", "比", "同", "跟", "获得", "获", "得到", "拿到", "拿到了", "引入", "引进",
    "接受", "来自",
    "例如", "比如", "诸如", "譬如",
    "除了", "除", "相比", "较", "按", "与", "利用",
    "通过", "不到", "低于", "高于", "超过", "超越", "多于", "少于", "落后于", "领先", "领先于", "仅次于", "相当于", "对标", "追平", "击败",
    "打败", "不及", "优于", "逊于", "反超", "甩开", "拿到", "拿下", "收到", "敲定", "赢得", "接入", "搭载", "调用", "采用", "使用", "登陆",
    "用", "基于", "不同于", "by ", "from ",
    "than ", "according to ", "According to ", "as per ", "As per ", "with ", "like ", "via ", "through ",
    "against ", "including ",
    "at ", "on ", "unlike ",
    "Unlike ", "beyond ", "using ", "into ", "among ", "alongside ", "former ", "Former ", "ex-",
  ]
  /// Verbs that take a name as object also with 了 between: 拿到了.
  private static let gettings: Phrases = [
    "拿到", "拿下", "获得", "收到", "得到", "接入", "搭载", "调用", "采用", "使用", "引入", "引进", "登陆", "超过", "击败", "反超", "追平",
  ]
  /// What stands behind a name that something else is made of: 以青鹭2|为底座, 在青鹭2|的基础上.
  private static let bases: Phrases = [
    "的基础上", "基础上", "为底座", "为基座", "为骨干", "为基础", "作为底座", "作为基座", "作为基础", "为底模", "为主干", "微调", "蒸馏",
  ]
  /// The last characters of those, without the space behind.
  private static let prepositionEndings = ScalarSet(
    prepositions.forms.compactMap { $0.trimmingSpaces.unicodeScalars.last })
  /// Words that end like a preposition and are none.
  private static let otherWords: Phrases = [
    "应用", "开发", "研发", "首发", "自发", "共同", "自由", "理由", "不用", "专用", "通用", "商用", "依据", "根据地", "数据", "证据",
  ]
  /// Where something stands, not what is spoken of: `在石榴云上`; but `在 Llama 2 的三种参数里`.
  private static let places: Set<EntityKind> = [.platform, .institution, .benchmark, .media]
  static let quotes: Phrases = ["「", "『", "《", "“"]
  static let joiners = ["、", "和", "与", "及", "以及", ",", "，", "and", ", and", "&"]
  private static let editions: Phrases = ["应用", "版", "客户端", "端", " app", " version"]
  /// One of those who have to do with a firm: `a Lantern Harbor employee`.
  private static let individuals: Phrases = [
    " user", " customer", " employee", " engineer", " alum", " veteran",
  ]
  static let people: Phrases = ["研究者", "研究人员", "研究团队", "团队", "工程师", "学者", "科学家", "开发者", "作者"]
  /// Where somebody speaks or shows something, and how far behind the host's name it may stand, in bytes.
  private static let events: Phrases = [
    "大会", "峰会", "发布会", "论坛", "活动", "展会", "展台", "年会", "博览会", "直播间", "总部", "官网", "园区",
  ]
  private static let event = 42
  private static let makings: Phrases = ["推出的", "发布的", "开发的", "研发的", "打造的", "自研的", "上线的"]
  private static let counters: Phrases = ["张", "块", "枚", "片", "颗", "个"]

  let text: ArticleBytes
  let mentions: Mentions

  /// Whether a name is no subject in its clause.
  func contains(_ mention: ResolvedMention, in clause: TextSpan) -> Bool {
    isPassed(mention, in: clause) || isGiver(mention, in: clause)
      || text.longest(of: ObliqueNames.purchases, endingAt: mention.span.start) != nil
      || isIncluded(mention, in: clause) || isCarried(mention, in: clause) || isMeasure(mention)
      || isCounterpart(mention)
  }

  /// The same for what somebody does with another: who gives money is spoken of there.
  func isPassed(_ mention: ResolvedMention, in clause: TextSpan) -> Bool {
    isBehindPreposition(mention, in: clause) || isCounted(mention) || isOwner(mention)
      || isEmployer(mention, in: clause)
      || isOwned(mention, in: clause) || isInvestor(mention) || isSource(mention) || isEdition(mention)
      || isBase(mention) || isIndividual(mention) || isMaker(mention)
      || isPartOfQuoted(mention)
  }

  /// `以青鹭2 为底座`: what something else is made of.
  private func isBase(_ mention: ResolvedMention) -> Bool {
    guard mention.kind == .model || mention.kind == .product else { return false }
    let end = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
    return text.longest(of: ObliqueNames.bases, at: end) != nil
  }

  /// `北屿科技推出的滤镜`: what is made is spoken of, not who made it.
  private func isMaker(_ mention: ResolvedMention) -> Bool {
    text.longest(of: ObliqueNames.makings, at: mention.span.end) != nil
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
    guard let word = text.longest(of: ObliqueNames.individuals, at: mention.span.end) else { return false }
    return text.character(at: word.end)?.isAsciiWord != true
  }

  private func isBehindPreposition(_ mention: ResolvedMention, in clause: TextSpan) -> Bool {
    var end = text.has(" ", endingAt: mention.span.start) ? mention.span.start - 1 : mention.span.start
    if let quote = text.longest(of: ObliqueNames.quotes, endingAt: end) { end = quote.start }
    let isPreposition =
      text.character(before: end).map(ObliqueNames.prepositionEndings.contains) ?? false
    if isPreposition, text.longest(of: ["来自"], endingAt: end) != nil, isOfMakers(mention) { return false }
    let mayBePreposition =
      isPreposition
      && (text.longest(of: ObliqueNames.prepositions, endingAt: end) != nil
        || text.longest(of: ObliqueNames.prepositions, endingAt: mention.span.start) != nil)
    for form in mayBePreposition ? ObliqueNames.prepositions.forms : []
    where isWord(form, endingAt: form.hasSuffix(" ") ? mention.span.start : end)
      && text.longest(of: ObliqueNames.otherWords, endingAt: end) == nil
    { return true }
    if text.has("了", endingAt: end), text.longest(of: ObliqueNames.gettings, endingAt: end - 3) != nil {
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
    return (isAlias || ObliqueNames.joiners.contains(gap)) && isBehindPreposition(previous, in: clause)
  }

  /// `在|灯芯科技年度大会上`: whose event it is where somebody does something.
  private func isHost(_ mention: ResolvedMention, in clause: TextSpan) -> Bool {
    let end = min(clause.end, text.boundary(min(text.count, mention.span.end + ObliqueNames.event)))
    let tail = TextSpan(start: mention.span.end, end: max(mention.span.end, end))
    guard
      let event = ObliqueNames.events.forms.compactMap({ text.first($0, in: tail) }).min(by: {
        $0.start < $1.start
      })
    else { return false }
    return mentions.mentions(in: TextSpan(start: mention.span.end, end: event.start)).isEmpty
  }

  /// `来自|栖霞理工大学、北屿科技的研究者提出`: those whose people act.
  private func isOfMakers(_ mention: ResolvedMention) -> Bool {
    let end = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
    if text.has("的", at: end) { return text.longest(of: ObliqueNames.people, at: end + 3) != nil }
    guard let joiner = text.longest(of: ["、", "和", "与", "及", "以及"], at: end) else { return false }
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
    guard let counter = text.longest(of: ObliqueNames.counters, endingAt: end) else { return false }
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
    let isBracketed = ["（", "("].contains { text.has($0, endingAt: mention.span.start) }
    let close = text.endOfBracket(
      behind: isBracketed ? text.start(before: mention.span.start) : mention.span.end)
    let end = text.has(" ", at: close) ? close + 1 : close
    let link = text.longest(of: ["旗下的", "旗下", "的", "'s ", "’s "], at: close)?.end ?? end
    let next = mentions.mention(at: text.has(" ", at: link) ? link + 1 : link)
    return next.map { $0.span.start > mention.span.start && $0.kind != .person && !isEdition($0) } ?? false
  }

  /// `iOS 和 Android 应用`, `Windows 版`: what an app runs on is not the app.
  private func isEdition(_ mention: ResolvedMention) -> Bool {
    let end = text.has(" ", at: mention.span.end) ? mention.span.end + 1 : mention.span.end
    if text.longest(of: ObliqueNames.editions, at: end) != nil { return true }
    guard let next = mentions.mention(at: end + 3), text.has("和", at: end) || text.has("、", at: end) else {
      return false
    }
    return isEdition(next)
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
    let gap = text.text(TextSpan(start: mention.span.end, end: person.span.start))
    return !["是", "与", "和", "对", "向", "说", "请", "被", "聘", "的是", "为", "给", "任", "让", "于", "由"].contains {
      gap.contains($0)
    }
  }

  /// `其人工智能服务ChatGPT`, behind the name that 其 stands for.
  private func isOwned(_ mention: ResolvedMention, in clause: TextSpan) -> Bool {
    let start = max(clause.start, mention.span.start - 30)
    guard let its = text.all("其", in: TextSpan(start: start, end: mention.span.start)).last else {
      return false
    }
    guard !text.has("其中", at: its.start), !text.has("其他", at: its.start), !text.has("其次", at: its.start)
    else { return false }
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

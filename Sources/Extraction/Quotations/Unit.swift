import Articles
import TextRepair

/// A sentence as rules of attribution need it: never cut inside a quotation.
struct Unit: Equatable, Sendable {
  /// The whole sentence, with its final mark.
  let span: TextSpan
  /// Its quotations, in order.
  let quotations: [Quotation]
  /// The number of its block.
  let block: Int

  /// The quotation that covers `offset`.
  func quotation(at offset: Int) -> Quotation? {
    quotations.first { $0.outer.start <= offset && offset < $0.outer.end }
  }
}

/// Cuts a block into units.
///
/// A unit ends behind 。！？!? and … outside quotation marks, behind an English full stop before white
/// space and a capital, and behind a closing mark whose quotation is a whole sentence (「……。」) when
/// words led up to it; where nothing does, what follows may be its attribution (「……。」傅盛称。), but not behind an
/// English full stop, for which an attribution would have a comma (“….” The firm …). What has no end is cut by
/// ``SentenceLimit``, and a quotation that such a cut goes through counts as none.
struct UnitSplitter {
  private static let clauseFinals: ScalarSet = ["。", "！", "？", "，", ",", "：", "；", "\n"]
  private static let finals: ScalarSet = ["。", "！", "？", "!", "?", "…"]
  /// The final marks, and the full stop.
  static let ends = ["。", "！", "？", "!", "?", "…", "."]

  let text: ArticleBytes
  let language: LanguageTables

  /// Adds the units of a block, in order.
  func split(_ block: TextSpan, number: Int, isChinese: Bool, into units: inout [Unit]) {
    let quotations = QuotationFinder(text: text).find(in: block)
    var start = block.start
    var offset = block.start
    var next = 0
    var closed = 0
    func add(_ piece: TextSpan) {
      let span = text.trimmed(piece), first = closed
      while closed < quotations.count, quotations[closed].outer.start < span.end { closed += 1 }
      guard !span.isEmpty else { return }
      let inside = quotations[first..<closed].filter { span.contains($0.outer) }
      units.append(Unit(span: span, quotations: inside, block: number))
    }
    func close(at end: Int) {
      let whole = TextSpan(start: start, end: end)
      if whole.count <= SentenceLimit.longest {
        add(whole)
      } else {
        for piece in SentenceLimit.pieces(of: whole, in: text.bytes) { add(piece) }
      }
      start = end
    }
    while let place = nextEnd(from: offset, quotations.dropFirst(next).first, in: block) {
      offset = place
      if next < quotations.count, quotations[next].outer.start == offset {
        let quotation = quotations[next]
        next += 1
        offset = quotation.outer.end
        if endsUnit(quotation, from: start, block: block, isChinese: isChinese) { close(at: offset) }
        continue
      }
      guard let mark = text.character(at: offset) else { break }
      let end = text.end(after: offset)
      if UnitSplitter.finals.contains(mark) || (mark == "." && isFullStop(at: offset, block: block)) {
        var last = end
        while last < block.end, let following = text.character(at: last),
          UnitSplitter.finals.contains(following) || following == "）" || following == ")"
        {
          last = text.end(after: last)
        }
        close(at: last)
        offset = last
      } else {
        offset = end
      }
    }
    close(at: block.end)
  }

  /// Where the next final mark stands or the next quotation begins.
  private func nextEnd(from offset: Int, _ quotation: Quotation?, in block: TextSpan) -> Int? {
    let limit = quotation?.outer.start ?? block.end
    return text.next(of: language.unitEnds.bit, from: offset, before: limit) ?? quotation?.outer.start
  }

  private func endsUnit(_ quotation: Quotation, from start: Int, block: TextSpan, isChinese: Bool) -> Bool {
    guard let last = text.character(before: quotation.inner.end) else { return false }
    let isSentence = UnitSplitter.finals.contains(last) || last == "."
    guard isSentence else { return false }
    let lead = text.trimmed(TextSpan(start: start, end: quotation.outer.start))
    if isChinese {
      let isLeading = lead.isEmpty || !attributes(lead)
      return isLeading
        ? (lead.isEmpty || holdsCue(lead)) && !isAttributed(behind: quotation.outer.end, block) : true
    }
    let rest = text.trimmed(TextSpan(start: quotation.outer.end, end: block.end))
    guard let following = text.character(at: rest.start), rest.start < block.end else { return true }
    return following.isCapital && (!lead.isEmpty || last == ".")
  }

  /// Whether the clause behind a quotation may tell who said it: it holds a cue (「……。」傅盛称。).
  ///
  /// Words that open a sentence (另据…, 此外) begin another, unless their clause ends in its cue.
  private func isAttributed(behind offset: Int, _ block: TextSpan) -> Bool {
    var offset = text.trimmed(TextSpan(start: offset, end: block.end)).start
    guard offset < block.end, text.longest(of: language.words(.sourceOpening), at: offset) == nil else {
      return false
    }
    let opensSentence = text.longest(of: language.leads, at: offset).map { $0.count > 3 } ?? false
    while offset < block.end, let mark = text.character(at: offset), !UnitSplitter.clauseFinals.contains(mark)
    {
      if let cue = language.cue(in: text, at: offset) {
        return !opensSentence || endsSentence(at: offset + cue.form.utf8.count, block)
      }
      offset = text.end(after: offset)
    }
    return false
  }

  /// Whether a final mark or the end of the block stands at `offset`.
  private func endsSentence(at offset: Int, _ block: TextSpan) -> Bool {
    offset >= block.end || text.character(at: offset).map { UnitSplitter.finals.contains($0) } == true
  }

  /// Whether the words before a quotation end in a colon or a cue, as words do that lead up to it.
  ///
  /// A comma without a cue before it does not: `对于电费，「……。」唐九思说。` has its speaker behind the quotation.
  private func attributes(_ lead: TextSpan) -> Bool {
    guard let last = text.character(before: lead.end) else { return false }
    if ["：", ":", "。"].contains(last) { return true }
    return text.endsInCue(text.trimmed(lead, of: "，,").end, language)
  }

  /// Whether the words before a quotation tell who says it, and go on in it: `何以渔坦言节奏更快，“……。”`.
  private func holdsCue(_ lead: TextSpan) -> Bool {
    var offset = lead.start
    while let place = text.next(of: language.cues.words.bit, from: offset, before: lead.end) {
      if language.cue(in: text, at: place)?.speaks == true { return true }
      offset = text.end(after: place)
    }
    return false
  }

  /// Whether a capital stands alone, as in `J. Smith`, and does not end an abbreviation such as `NASA`.
  private func isInitial(at offset: Int) -> Bool {
    guard let before = text.character(before: offset) else { return true }
    return !before.properties.isAlphabetic
  }

  private func isFullStop(at offset: Int, block: TextSpan) -> Bool {
    guard offset + 1 < block.end else { return true }
    guard text.bytes[offset + 1] == 0x20 || text.bytes[offset + 1] == 0x0A else {
      return isUnparted(at: offset)
    }
    let rest = text.trimmed(TextSpan(start: offset + 1, end: block.end))
    guard let following = text.character(at: rest.start), let before = text.character(before: offset) else {
      return true
    }
    guard
      following.isCapital || following.isAsciiDigit || following == "“" || following == "\""
        || following == "(" || text.has("''", at: rest.start) || isBrand(at: rest.start)
    else { return false }
    if language.english.names.openers.contains(word(at: rest.start)) { return !isTitle(endingAt: offset + 1) }
    return !(before.isCapital && isInitial(at: offset - 1) || isAbbreviation(endingAt: offset + 1))
  }

  /// Whether the blank was lost behind a full stop: `by the pier.The harbor`, unlike `dock.Lantern`.
  private func isUnparted(at offset: Int) -> Bool {
    guard let before = text.character(before: offset), (0x61...0x7A).contains(before.value) else {
      return false
    }
    return language.english.names.openers.contains(word(at: offset + 1))
  }

  /// Whether a name begins that has its capital behind one small letter: `eQuill`.
  private func isBrand(at offset: Int) -> Bool {
    text.bytes[offset..<min(offset + 2, text.count)].count == 2 && (0x61...0x7A).contains(text.bytes[offset])
      && (0x41...0x5A).contains(text.bytes[offset + 1])
  }

  /// Whether an abbreviation ends here that is a word of its own.
  ///
  /// `al.` is one in `et al.`, and none in `medical.`.
  private func isAbbreviation(endingAt end: Int) -> Bool {
    language.english.abbreviations.contains { form in
      text.has(form, endingAt: end)
        && text.character(before: end - form.utf8.count)?.properties.isAlphabetic != true
    }
  }

  /// Whether a title stands here that no sentence ends in: `Mr.`, or an initial.
  private func isTitle(endingAt end: Int) -> Bool {
    let start = text.boundary(end - 5)
    let words = text.text(TextSpan(start: start, end: end - 1)).split(separator: " ")
    return words.last.map { language.english.honorifics.contains($0.lowercased()) } ?? false
  }

  /// The Latin word that begins at a place.
  private func word(at start: Int) -> String {
    var end = start
    while let scalar = text.character(at: end), scalar.isLatinWord { end = text.end(after: end) }
    return text.text(TextSpan(start: start, end: end))
  }
}

import Knowledge
public import TextRepair

/// Makes an article of a file's bytes: decodes, repairs, sets apart what is no content, and finds
/// title, byline, outlet, date and sentences.
public struct ArticleParser: Sendable {
  private let repairer: TextRepairer
  private let formats: FormatReader
  private let pages: PageReader
  private let judge: LineJudge
  private let metadata: MetadataReader
  private let splitter: SentenceSplitter

  /// A parser that repairs with `repairer` and knows the words of `phrases`.
  public init(repairer: TextRepairer, phrases: BlockPhrases) {
    self.repairer = repairer
    formats = FormatReader(phrases: phrases)
    pages = PageReader(phrases: phrases)
    judge = LineJudge(phrases: phrases)
    metadata = MetadataReader(phrases: phrases)
    splitter = SentenceSplitter(words: phrases.sentences)
  }

  /// The article in `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: where it was read from, for the record and to tell Markdown from plain text.
  ///   - encoding: the encoding, where the caller knows it; nil to find out.
  ///   - address: the page's address, where the caller knows it; what the page says of itself goes before.
  /// - Returns: the article; ``ArticleRecord/cleanText`` is never empty.
  /// - Throws: ``ArticleFailure`` where the bytes are no text, are beyond repair, or hold no article.
  public func parse(
    _ bytes: [UInt8], path: String, encoding: TextEncoding?, address: String? = nil
  ) throws(ArticleFailure) -> Article {
    let decoded: DecodedText
    do {
      decoded = try repairer.decoder.decode(bytes, as: encoding ?? DeclaredEncoding.find(in: bytes))
    } catch {
      throw ArticleFailure(stage: .decode, reason: error.description)
    }
    let traced = TracedText(decoded)
    let object = try JSONArticle(traced)
    var formatted = try formats.read(repairer.restore(object?.text ?? traced), path: path)
    formatted.metadata.fill(from: object?.metadata ?? PageMetadata(url: address))
    let repaired = unwrap(repairer.clean(formatted.text), formatted)
    let page = pages.read(repaired, formatted)
    try LossCheck.check(page)
    let verdicts = judge.judge(page)
    return try article(page, verdicts, repaired, bytes: bytes, path: path)
  }

  /// The text without the line breaks that a fixed column put into its sentences.
  private func unwrap(_ text: TracedText, _ formatted: FormattedText) -> TracedText {
    let wrapped = WrappedText(TextBytes(bytes: text.bytes)) { line in
      guard let mark = formatted.mark(of: text.source(of: line)) else { return false }
      return mark.heading > 0 || mark.isListItem || mark.isPicture || mark.isQuoted
    }
    return text.applying(wrapped.edits())
  }

  private func article(
    _ page: Page, _ verdicts: [Verdict], _ text: TracedText, bytes: [UInt8], path: String
  ) throws(ArticleFailure) -> Article {
    let metadata = metadata.read(page, verdicts: verdicts)
    var kept: [(span: TextSpan, kind: BlockKind)] = [], forms: [LineForm] = []
    for index in page.lines.indices {
      guard case .content(let kind) = verdicts[index] else { continue }
      kept.append((page.lines[index].span, index == metadata.headline?.line ? .title : kind))
      forms.append(page.lines[index].form)
    }
    guard !kept.isEmpty else {
      throw ArticleFailure(
        stage: .parse, reason: "nothing is left of the page once menus, notices and pictures are set aside")
    }
    let clean = CleanText(text, keeping: kept)
    let cleanBytes = TextBytes(bytes: clean.text.bytes)
    let blocks = clean.lines.map { line in
      Block(kind: line.kind, span: line.span, sentences: splitter.split(cleanBytes, in: line.span))
    }
    let record = ArticleRecord(
      id: ContentHash.identifier(tag: "a1", bytes: [bytes]), sha256: ContentHash.sha256(bytes), path: path,
      mediaType: page.mediaType.rawValue, encoding: text.decoded.encoding,
      contradictedEncoding: text.decoded.contradicted,
      language: ArticleLanguage.of(forms).rawValue, title: metadata.headline?.words,
      authors: metadata.authors,
      outlet: metadata.outlet, host: metadata.host, url: metadata.url, published: metadata.published,
      cleanText: clean.text.text, repairs: clean.repairs, boilerplate: SetAsideList.make(page, verdicts),
      damage: clean.damage)
    return Article(record: record, blocks: blocks, text: clean.text)
  }
}

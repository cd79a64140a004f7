public import Knowledge
public import TextRepair

/// Makes an article of a file's bytes: decodes, repairs, sets apart what is no content, and finds
/// title, byline, outlet, date and sentences.
public struct ArticleParser: Sendable {
  private let repairer: TextRepairer
  private let phrases: BlockPhrases

  /// A parser that repairs with `repairer` and knows the words of `phrases`.
  public init(repairer: TextRepairer, phrases: BlockPhrases) {
    self.repairer = repairer
    self.phrases = phrases
  }

  /// The article in `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: where it was read from, for the record and to tell Markdown from plain text.
  ///   - encoding: the encoding, where the caller knows it; nil to find out.
  /// - Throws: ``ArticleFailure`` where the bytes are no text, are beyond repair, or hold no article.
  public func parse(
    _ bytes: [UInt8], path: String, encoding: TextEncoding?
  ) throws(ArticleFailure) -> Article {
    let decoded: DecodedText
    do {
      decoded = try TextDecoder().decode(bytes, as: encoding)
    } catch {
      throw ArticleFailure(stage: .decode, reason: error.description)
    }
    let text = repairer.repair(TracedText(decoded))
    let span = TextSpan(start: 0, end: text.text.utf8.count)
    let record = ArticleRecord(
      id: ContentHash.identifier(tag: "a1", bytes: [bytes]), sha256: ContentHash.sha256(bytes), path: path,
      mediaType: "text/plain", encoding: decoded.encoding, language: "zh", authors: [], cleanText: text.text,
      repairs: text.repairs, boilerplate: [], damage: 0)
    let block = Block(kind: .paragraph, span: span, sentences: [span])
    return Article(record: record, blocks: [block], text: text)
  }
}

public import Articles
public import Knowledge
public import TextRepair

/// The whole way from a file's bytes to a reading: decode, repair, parse, extract; nothing is kept.
///
/// The same bytes, path and tables give the same reading on every machine.
public struct ArticleReader: Sendable {
  /// Bytes to article; the encoding is given where the caller knows it.
  public typealias Parse =
    @Sendable (_ input: ArticleInput, _ encoding: TextEncoding?) throws(ReadingFailure) -> Article
  /// Article to reading.
  public typealias Extract = @Sendable (_ article: Article) -> Reading
  /// Article to reading, with the words that each finding rests on.
  public typealias Ground = @Sendable (_ article: Article) -> GroundedReading

  /// The version of the rules and of the tables they read; kept beside each reading in the store.
  public let rulesVersion: String
  private let parse: Parse
  private let extract: Extract
  private let grounded: Ground

  /// A reader made of its parts; `ground` finds what `extract` does, and takes longer.
  public init(
    rulesVersion: String, parse: @escaping Parse, extract: @escaping Extract, ground: @escaping Ground
  ) {
    self.rulesVersion = rulesVersion
    self.parse = parse
    self.extract = extract
    grounded = ground
  }

  /// The article that some bytes hold.
  public func article(_ input: ArticleInput, encoding: TextEncoding? = nil) throws(ReadingFailure) -> Article
  {
    try parse(input, encoding ?? input.declared)
  }

  /// All that is got from some bytes.
  public func read(_ input: ArticleInput, encoding: TextEncoding? = nil) throws(ReadingFailure) -> Reading {
    extract(try article(input, encoding: encoding))
  }

  /// All that is got from an article.
  public func read(_ article: Article) -> Reading { extract(article) }

  /// All that is got from an article, with the words that each finding rests on.
  public func ground(_ article: Article) -> GroundedReading { grounded(article) }
}

public import Articles
public import Knowledge
import TextRepair

/// Reads an article: what it names, who says what in it, which facts and relations it states.
///
/// Stateless: the same article gives the same reading, whatever was read before. Nothing is added that the
/// article does not say; the lexicon only tells which names are names of the same thing.
public struct Extractor: Sendable {
  /// The version of rules and tables, kept beside each reading in the store.
  public static let rulesVersion = "1"

  private let lexicon: Lexicon
  private let language: LanguageTables

  /// An extractor with its knowledge.
  public init(lexicon: Lexicon, language: LanguageTables) {
    self.lexicon = lexicon
    self.language = language
  }

  /// The reading of an article.
  public func read(_ article: Article) -> Reading {
    let (assembler, drafts) = drafts(of: article)
    return assembler.assemble(drafts)
  }

  /// The reading of an article, and for each finding the words on which it rests.
  public func ground(_ article: Article) -> GroundedReading {
    let (assembler, drafts) = drafts(of: article)
    return assembler.ground(drafts)
  }

  private func drafts(of article: Article) -> (ReadingAssembler, Drafts) {
    let text = ArticleBytes(article.record.cleanText, index: language.index)
    let (mentions, introductions) = MentionCollector(lexicon: lexicon, language: language).collect(
      article, text: text)
    let units = units(of: article, text)
    let turns = InterviewTurns(
      text: text, language: language, mentions: mentions, authors: article.record.authors
    ).find(in: article.blocks)
    let answers = Set(turns.filter { !$0.statements.isEmpty }.flatMap(\.blocks))
    let prose = answers.isEmpty ? units : units.filter { !answers.contains($0.block) }
    let news = article.record.language == "en" ? NewsItems.one : NewsItems(blocks: article.blocks)
    let statements: [StatementDraft]
    if article.record.language == "en" {
      statements = EnglishStatements(text: text, language: language, mentions: mentions).find(in: prose)
    } else {
      statements = ChineseStatements(text: text, language: language, mentions: mentions)
        .find(in: prose, news: news)
    }
    let drafts = (statements.filter { !isSupposed($0, turns, in: text) } + turns.flatMap(\.statements)).sorted
    {
      ($0.pieces[0], $0.rule) < ($1.pieces[0], $1.rule)
    }
    let subjects = SubjectFinder(
      text: text, mentions: mentions, language: language, units: units, news: news)
    let facts = FactCollector(
      text: text, language: language, mentions: mentions, subjects: subjects,
      published: article.record.published
    ).collect(units)
    let roles =
      article.record.language == "en"
      ? EnglishRoles(text: text, language: language, mentions: mentions, topics: subjects.topics)
        .find(in: units)
      : RoleFinder(text: text, language: language, mentions: mentions, topic: subjects.topic).find(
        introductions, in: article.blocks.map(\.span))
    let relations = RelationCollector(
      text: text, language: language, mentions: mentions, subjects: subjects, employers: Employers(roles)
    ).collect(units)
    return (
      ReadingAssembler(article: article, text: text, mentions: mentions),
      Drafts(statements: drafts, facts: facts, relations: relations, roles: roles)
    )
  }

  /// Whether an interviewer's question only supposes what a draft says: nobody is said to have said it, it is what
  /// somebody thinks, or who answers is taken for who said it.
  private func isSupposed(_ draft: StatementDraft, _ turns: [InterviewTurn], in text: ArticleBytes) -> Bool {
    guard turns.contains(where: { $0.statements.isEmpty && $0.blocks.contains(draft.block) }) else {
      return false
    }
    guard let place = draft.cue else { return true }
    guard let cue = language.cue(in: text, at: place.start) else { return false }
    guard cue.speaks else { return true }
    return turns.contains { turn in
      turn.statements.contains { !Set($0.speaker.entities).isDisjoint(with: draft.speaker.entities) }
    }
  }

  /// The units of all blocks that are content of the author's: no title, heading or byline.
  private func units(of article: Article, _ text: ArticleBytes) -> [Unit] {
    let splitter = UnitSplitter(text: text, language: language)
    var units: [Unit] = []
    for (number, block) in article.blocks.enumerated()
    where block.kind == .paragraph || block.kind == .listItem {
      splitter.split(
        block.span, number: number, isChinese: article.record.language != "en", into: &units)
    }
    return units
  }
}

import Knowledge
import Testing
import TextRepair

@testable import Articles

@Suite("What holds of every article")
struct InvariantTests {
  // The shared articles are no part of the project; without ../shared these are skipped.
  @Test(.enabled(if: Fixtures.hasShared, "needs ../shared or LANDSCAPE_SHARED"))
  func `blocks, sentences, sources and repairs of real articles are sound`() throws {
    var problems: [String] = []
    for (path, bytes) in try Fixtures.sharedArticles() {
      do {
        let article = try Fixtures.parser().parse(bytes, path: path, encoding: nil)
        problems += ArticleCheck(article, bytes).problems.map { "\(path): \($0)" }
      } catch let failure as ArticleFailure {
        problems.append("\(path): \(failure.reason)")
      }
    }
    #expect(problems == [])
  }

  @Test(arguments: [
    ArticleParserTests.damaged, HTMLReaderTests.page,
    "# 云杉\n\n**云杉科技**宣布，[价格](https://example.com)下调。\n\n> 完\n",
  ])
  func `blocks, sentences, sources and repairs of our own articles are sound`(text: String) throws {
    let bytes = Array(text.utf8)
    #expect(ArticleCheck(try Fixtures.parser().parse(bytes, path: "a", encoding: nil), bytes).problems == [])
  }

  @Test func `a block that is not where it says is a problem`() throws {
    let text = "云杉科技宣布，价格下调。\n\n分析人士不信。"
    let article = try Fixtures.article(text)
    let broken = Article(
      record: article.record, blocks: Array(article.blocks.dropFirst()), text: article.text)
    #expect(!ArticleCheck(broken, Array(text.utf8)).problems.isEmpty)
  }
}

/// Checks what must hold of an article, whatever it says.
struct ArticleCheck {
  private(set) var problems: [String] = []
  private let article: Article
  private let clean: TextBytes

  init(_ article: Article, _ bytes: [UInt8]) {
    self.article = article
    clean = TextBytes(article.record.cleanText)
    check(article.text.text == article.record.cleanText, "the traced text is the clean text")
    checkBlocks()
    checkSources(bytes.count)
    checkRepairs()
  }

  private mutating func check(_ holds: Bool, _ rule: String) {
    if !holds, !problems.contains(rule) { problems.append(rule) }
  }

  private mutating func checkBlocks() {
    var next = 0
    for (index, block) in article.blocks.enumerated() {
      check(block.span.start == next + (index == 0 ? 0 : 2), "blocks follow each other")
      check(
        !block.span.isEmpty && clean.trimmed(block.span) == block.span,
        "blocks hold words and no white space at the ends")
      checkSentences(block)
      next = block.span.end
    }
    check(next == clean.count, "blocks cover the text")
  }

  private mutating func checkSentences(_ block: Block) {
    var next = block.span.start
    for sentence in block.sentences {
      check(
        block.span.contains(sentence) && sentence.start >= next && !sentence.isEmpty,
        "sentences lie in order in their block")
      check(
        clean.trimmed(TextSpan(start: next, end: sentence.start)).isEmpty,
        "only white space stands between sentences")
      next = sentence.end
    }
    check(next == block.span.end, "sentences cover their block")
  }

  private mutating func checkSources(_ count: Int) {
    var last = 0
    for block in article.blocks {
      let source = article.text.source(of: block.span)
      check(source.start >= last && source.end <= count && !source.isEmpty, "sources run forward in the file")
      last = source.end
    }
    for aside in article.record.boilerplate {
      check(aside.source.end <= count && !aside.source.isEmpty, "what is set aside lies in the file")
      check(!aside.text.isEmpty, "what is set aside is shown")
    }
  }

  /// Made again on the decoded file, all changes give the clean text; those on record stand where they say.
  private mutating func checkRepairs() {
    for repair in article.record.repairs {
      check(clean.string(repair.span) == repair.after, "a repair stands where it says")
    }
    let decoded = TextBytes(article.text.decoded.text)
    var rebuilt: [UInt8] = [], position = 0
    for repair in article.text.repairs {
      // Between two repairs the file is copied, so its part is as long as the part of the clean text.
      let kept = repair.span.start - rebuilt.count
      guard kept >= 0, position + kept <= decoded.count else { return check(false, "the repairs replay") }
      rebuilt += decoded.bytes[position..<position + kept]
      check(decoded.has(Array(repair.before.utf8), at: position + kept), "a repair changes what it says")
      rebuilt += Array(repair.after.utf8)
      position += kept + repair.before.utf8.count
    }
    rebuilt += decoded.bytes[min(position, decoded.count)...]
    check(rebuilt == clean.bytes, "the repairs replay")
  }
}

import Knowledge
import Testing
import TextRepair

@testable import Articles

@Suite("What holds of every article")
struct InvariantTests {
  // The shared articles are no part of the project; without ../shared these are skipped.
  @Test(.enabled(if: Fixtures.hasShared, "needs ../shared or LANDSCAPE_SHARED"))
  func `blocks, sentences, sources and repairs of real articles are sound`() throws {
    var failed: [String] = []
    for (path, bytes) in try Fixtures.sharedArticles() {
      do {
        try check(try Fixtures.parser().parse(bytes, path: path, encoding: nil), bytes, path)
      } catch let failure as ArticleFailure {
        failed.append("\(path): \(failure.reason)")
      }
    }
    #expect(failed.isEmpty)
  }

  @Test(arguments: [ArticleParserTests.damaged, HTMLReaderTests.page, "# 云杉\n\n**云杉科技**宣布，[价格](https://example.com)下调。\n\n> 完\n"])
  func `blocks, sentences, sources and repairs of our own articles are sound`(text: String) throws {
    let bytes = Array(text.utf8)
    try check(try Fixtures.parser().parse(bytes, path: "a", encoding: nil), bytes, "a")
  }

  private func check(_ article: Article, _ bytes: [UInt8], _ path: String) throws {
    let record = article.record, clean = TextBytes(record.cleanText)
    #expect(article.text.text == record.cleanText, "\(path)")
    var next = 0
    for (index, block) in article.blocks.enumerated() {
      #expect(block.span.start == next + (index == 0 ? 0 : 2), "\(path): blocks follow each other")
      #expect(!block.span.isEmpty && clean.trimmed(block.span) == block.span, "\(path): blocks are trimmed")
      checkSentences(block, clean, path)
      next = block.span.end
    }
    #expect(next == clean.count, "\(path): blocks cover the text")
    checkSources(article, bytes, path)
    checkRepairs(article, path)
  }

  private func checkSentences(_ block: Block, _ clean: TextBytes, _ path: String) {
    var next = block.span.start
    for sentence in block.sentences {
      #expect(block.span.contains(sentence) && sentence.start >= next && !sentence.isEmpty, "\(path): sentences lie in order in their block")
      #expect(clean.trimmed(TextSpan(start: next, end: sentence.start)).isEmpty, "\(path): only white space between sentences")
      next = sentence.end
    }
    #expect(next == block.span.end, "\(path): sentences cover their block")
  }

  private func checkSources(_ article: Article, _ bytes: [UInt8], _ path: String) {
    var last = 0
    for block in article.blocks {
      let source = article.text.source(of: block.span)
      #expect(source.start >= last && source.end <= bytes.count && !source.isEmpty, "\(path): sources run forward in the file")
      last = source.end
    }
    for aside in article.record.boilerplate {
      #expect(aside.source.end <= bytes.count && !aside.source.isEmpty, "\(path): what is set aside lies in the file")
      #expect(!aside.text.isEmpty, "\(path): what is set aside is shown")
    }
  }

  /// Made again on the decoded file, all changes give the clean text; those on record stand where they say.
  private func checkRepairs(_ article: Article, _ path: String) {
    let clean = TextBytes(article.record.cleanText)
    for repair in article.record.repairs {
      #expect(clean.string(repair.span) == repair.after, "\(path): a repair stands where it says")
    }
    var rebuilt: [UInt8] = [], position = 0
    for repair in article.text.repairs {
      rebuilt += clean.bytes[position..<repair.span.start]
      rebuilt += Array(repair.after.utf8)
      position = repair.span.end
    }
    rebuilt += clean.bytes[position...]
    #expect(rebuilt == clean.bytes, "\(path): the repairs replay")
  }
}

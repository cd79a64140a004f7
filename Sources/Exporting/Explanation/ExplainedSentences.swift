import Articles
import Knowledge
import TextRepair

/// The blocks and sentences of an article, with every mention marked where it stands: `⟦OpenAI|company/openai⟧`.
struct ExplainedSentences {
  private let blocks: [Block]
  private let clean: [UInt8]
  private let mentions: [(span: TextSpan, id: EntityID)]

  init(_ article: Article, _ reading: Reading) {
    blocks = article.blocks
    clean = Array(reading.article.cleanText.utf8)
    mentions = reading.entities.flatMap { entity in entity.mentions.map { ($0.evidence.span, entity.id) } }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  /// The section.
  var text: String {
    let count = blocks.reduce(0) { $0 + $1.sentences.count }
    let parts = blocks.map { block in
      "  [\(block.kind.rawValue)]\n"
        + block.sentences.map { Explanation.wrapped(marked($0), indent: 4) }.joined()
    }
    return "SENTENCES: \(count) in \(blocks.count) blocks, \(mentions.count) mentions\n" + parts.joined()
  }

  /// A sentence with its mentions marked; of mentions that overlap the first is.
  private func marked(_ sentence: TextSpan) -> String {
    var output = ""
    var place = sentence.start
    for mention in mentions where sentence.contains(mention.span) && mention.span.start >= place {
      output += text(place..<mention.span.start)
      output += "⟦\(text(mention.span.range))|\(mention.id)⟧"
      place = mention.span.end
    }
    return output + text(place..<sentence.end)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: clean[range], as: UTF8.self) }
}

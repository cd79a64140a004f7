import Articles
import Extraction
import Foundation
import Ingestion
import Knowledge
import TextRepair

/// Extraction of clean Chinese text with the full lexicon, beside jieba's cutting into words and its tagging of them.
struct ExtractionSection: Section {
  let name = "extraction"

  func run(_ place: Place, print: (String) -> Void) throws {
    let files = try place.chineseArticles()
    let folder = try DataFolder(named: place.data.path, environment: [:], executable: nil)
    let reader = try folder.articleReader()
    let articles = files.compactMap { file in
      try? reader.article(ArticleInput(path: file.path, bytes: Array(Data(contentsOf: file))))
    }.filter { $0.record.language == "zh" }
    let extractor = Extractor(
      lexicon: try Lexicon { try folder.text(of: "lexicon/\($0)") },
      language: try LanguageTables(wordCounts: WordList(try folder.text(of: "generated/words.tsv"))) {
        try folder.text(of: "language/\($0)")
      })
    let text = articles.map(\.record.cleanText).joined(separator: "\n")
    let count = text.utf8.count
    print("\(articles.count) articles, \(count) bytes of clean text; processor time of one core, best of 5")
    let own = Stopwatch.processorSeconds(goes: 5) { for article in articles { _ = extractor.read(article) } }
    print("landscape, names to relations:  \(speed(bytes: count, seconds: own))")
    for line in try jieba(on: text) { print(line) }
    try startUp(place, print)
  }

  /// What jieba makes of the same text; tagging is so slow that it gets the first 300,000 bytes or so.
  private func jieba(on text: String) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("throughput-\(getpid()).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    try text.write(to: file, atomically: true, encoding: .utf8)
    let script = """
      import sys, time, jieba, jieba.posseg
      text = open(sys.argv[1], encoding="utf-8").read()
      jieba.initialize()
      def measure(label, cut, text, goes):
          best = 1e9
          for _ in range(goes):
              start = time.process_time()
              for _ in cut(text): pass
              best = min(best, time.process_time() - start)
          print("%-31s %.2f MB/s" % (label, len(text.encode("utf-8")) / best / 1e6))
      measure("jieba.cut:", jieba.cut, text, 2)
      measure("jieba.posseg.cut:", jieba.posseg.cut, text[:100000], 1)
      """
    return try Yardstick.python(script, file.path).split(separator: "\n").map(String.init)
  }

  private func startUp(_ place: Place, _ print: (String) -> Void) throws {
    guard FileManager.default.isExecutableFile(atPath: place.program.path) else {
      return print("start-up: not measured, \(place.program.path) is not built")
    }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("throughput-\(getpid()).md")
    defer { try? FileManager.default.removeItem(at: file) }
    try "一句话\n\n今天没有消息。\n".write(to: file, atomically: true, encoding: .utf8)
    let own = try Stopwatch.seconds(goes: 20) {
      _ = try Yardstick.output(of: place.program.path, ["extract", file.path, "--data", place.data.path])
    }
    let theirs = try Stopwatch.seconds(goes: 3) {
      _ = try Yardstick.python("import jieba; jieba.initialize()")
    }
    print(String(format: "start-up of landscape extract:   %.0f ms", own * 1000))
    print(String(format: "start-up of jieba.initialize():  %.0f ms", theirs * 1000))
  }
}

import Exporting
import Ingestion
import TextRepair

/// Makes the extraction records of files: one for each article, or an error record in its place.
struct ExtractionRecords {
  /// How bytes are read.
  let reader: ArticleReader
  /// Whether records are spread over several lines.
  let isIndented: Bool
  /// The encoding, where the caller knows it.
  let encoding: TextEncoding?

  /// Hands over the record of every article that a path stands for, and whether it could be read.
  func each(of path: String, _ body: (_ record: String, _ isRead: Bool) throws -> Void) throws {
    var source = ArticleSource([try Files.input(path)])
    while let next = source.nextArticle() {
      let record: String, isRead: Bool
      do {
        let reading = try reader.read(next.get(), encoding: encoding)
        (record, isRead) = (try RecordText(isIndented: isIndented).text(of: reading), true)
      } catch let failure as ReadingFailure {
        (record, isRead) = (try self.record(of: failure), false)
      }
      try body(record, isRead)
    }
  }

  private func record(of failure: ReadingFailure) throws -> String {
    try RecordText(isIndented: isIndented).text(
      ofFailure: failure.reason, stage: failure.stage.rawValue, path: failure.path)
  }
}

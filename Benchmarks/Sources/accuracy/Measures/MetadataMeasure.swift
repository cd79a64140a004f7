import Articles
import Foundation
import Ingestion
import Knowledge

/// How often headline, outlet and day of the corpus's articles are right, where the article says them.
struct MetadataMeasure: Measure {
  let name = "metadata"
  let heading = "Headline, outlet and day"

  private struct Entry: Decodable {
    let file: String
    let outlet: String?
    let title: String?
    let date: String?
  }

  /// How many articles say something, and of how many it was read.
  private struct Tally {
    var said = 0
    var read = 0
    var wrong: [String] = []

    mutating func count(_ isRight: Bool, _ file: String) {
      said += 1
      if isRight { read += 1 } else { wrong.append(file) }
    }
  }

  func section(_ place: Place) throws -> String {
    let folder = place.shared.appendingPathComponent("corpus")
    guard let index = try? String(contentsOf: folder.appendingPathComponent("index.jsonl"), encoding: .utf8)
    else {
      throw Unmeasured(description: "there is no \(folder.path)")
    }
    let entries = try index.split(separator: "\n").map {
      try JSONDecoder().decode(Entry.self, from: Data($0.utf8))
    }
    let reader = try DataFolder(named: place.data.path, environment: [:], executable: nil).articleReader()
    var titles = Tally(), outlets = Tally(), dates = Tally()
    for entry in entries.sorted(by: { $0.file < $1.file }) {
      guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(entry.file)),
        let record = try? reader.article(ArticleInput(path: entry.file, bytes: Array(bytes))).record
      else { continue }
      let page = String(decoding: bytes, as: UTF8.self)
      if let isRight = isTitleRight(entry, record, page) { titles.count(isRight, entry.file) }
      if let isRight = isOutletRight(entry, record, page) { outlets.count(isRight, entry.file) }
      if let isRight = isDayRight(entry, record, page) { dates.count(isRight, entry.file) }
    }
    return """
      Headline, outlet (or the site that carries the copy) and day against the index of the corpus, in articles that \
      hold the words of the index. The index took headlines of HTML pages from `<title>`: there a headline is right \
      that is most of it. A site's outlet counts where the index gives a name and not a host.

      | field | read |
      | --- | --- |
      | headline | \(Figure.part(titles.read, of: titles.said)) |
      | outlet | \(Figure.part(outlets.read, of: outlets.said)) |
      | day | \(Figure.part(dates.read, of: dates.said)) |

      - other headline: \(titles.wrong.joined(separator: ", "))
      - other outlet: \(outlets.wrong.joined(separator: ", "))
      - other day: \(dates.wrong.joined(separator: ", "))
      """
  }

  /// Whether the headline is the index's; nil where the page has none.
  ///
  /// Of plain texts the index takes the first words.
  private func isTitleRight(_ entry: Entry, _ record: ArticleRecord, _ page: String) -> Bool? {
    guard let title = entry.title.map(folded), !title.isEmpty, !entry.file.hasSuffix(".txt"),
      folded(page).contains(title)
    else { return nil }
    guard let ours = record.title.map(folded), !ours.isEmpty else { return false }
    return title.contains(ours) && ours.count * 5 >= title.count * 2
  }

  private func isOutletRight(_ entry: Entry, _ record: ArticleRecord, _ page: String) -> Bool? {
    guard let outlet = entry.outlet, !outlet.contains("."), !outlet.isEmpty,
      folded(page).contains(folded(outlet)),
      !entry.file.hasPrefix("html/") || outlet.unicodeScalars.contains(where: { $0.value > 0x3000 })
    else { return nil }
    let ours = [record.outlet, record.host].compactMap(\.self).map(folded)
    return ours.contains { $0.contains(folded(outlet)) || folded(outlet).contains($0) }
  }

  private func isDayRight(_ entry: Entry, _ record: ArticleRecord, _ page: String) -> Bool? {
    guard let date = entry.date?.prefix(10) else { return nil }
    let parts = date.split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]),
      page.contains(date) || page.contains("\(parts[0])年\(month)月\(day)日")
    else { return nil }
    return record.published.map { "\($0)" } == String(date)
  }

  private func folded(_ words: String) -> String {
    String(words.precomposedStringWithCompatibilityMapping.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

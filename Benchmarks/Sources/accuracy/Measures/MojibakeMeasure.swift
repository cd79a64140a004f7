import Foundation
import Ingestion
import TextRepair

/// Text that was decoded in the wrong encoding: ftfy's cases, and paragraphs of clean articles misread in each common way.
struct MojibakeMeasure: Measure {
  let name = "mojibake"
  let heading = "Text read in the wrong encoding"

  private struct Case: Decodable {
    let label: String
    let original: String
    let fixed: String
    let encodingFixed: String?
    private enum CodingKeys: String, CodingKey {
      case label, original, fixed
      case encodingFixed = "fixed-encoding"
    }
  }

  /// An encoding that a text is written in, and the one that it is read in.
  fileprivate struct Misreading {
    let written: String
    let read: String
  }

  private static let sets = ["in-the-wild", "synthetic", "language-names", "negative", "known-failures"]
  private static let misreadings = [
    Misreading(written: "UTF-8", read: "Latin-1"), Misreading(written: "UTF-8", read: "windows-1252"),
    Misreading(written: "UTF-8", read: "GB 18030"), Misreading(written: "GB 18030", read: "Latin-1"),
    Misreading(written: "GB 18030", read: "windows-1252"),
  ]

  func section(_ place: Place) throws -> String {
    let repairer = try DataFolder(named: place.data.path, environment: [:], executable: nil).textRepairer()
    func reread(_ text: String) throws -> String {
      repairer.reread(TracedText(try TextDecoder().decode(Array(text.utf8), as: .utf8))).text
    }
    var rows = ["| set of ftfy's | right | of |", "| --- | ---: | ---: |"], failures: [String] = []
    for set in Self.sets {
      let cases = try cases(place.shared.appendingPathComponent("testsets/mojibake/\(set).json"))
      let wrong = try cases.filter { row in
        let expected = set == "negative" ? row.original : row.encodingFixed ?? row.fixed
        return try !reread(row.original).unicodeScalars.elementsEqual(expected.unicodeScalars)
      }
      rows.append("| \(set) | \(cases.count - wrong.count) | \(cases.count) |")
      failures += wrong.map { "- \(set): \($0.label)" }
    }
    let articles = try CleanArticles(place).texts(repairer)
    let paragraphs = articles.compactMap(paragraph)
    rows += ["", "| written in | read in | whole paragraphs right | of |", "| --- | --- | ---: | ---: |"]
    for misreading in Self.misreadings {
      let right = try paragraphs.count { try reread(misreading.misread($0)) == $0 }
      rows.append("| \(misreading.written) | \(misreading.read) | \(right) | \(paragraphs.count) |")
    }
    if let strict = StrictMisreading() {
      var tally = DamageTally()
      for article in articles { tally.compare(try reread(strict.misread(article)), with: article) }
      rows += ["", "| whole articles in UTF-8, read as GBK by a strict decoder | % |", "| --- | ---: |"]
      rows.append("| characters right | \(tally.share(of: \.characters, wrong: \.wrong)) |")
      rows.append("| left as U+FFFD | \(tally.part(of: \.characters, \.undecided)) |")
      rows.append("| wrong, marked as uncertain or not | \(tally.part(of: \.characters, \.guessed)) |")
    }
    return
      "ftfy's cases (`testsets/mojibake`), compared with what puts the encoding right and nothing else; negative cases have "
      + "to stay as they are, and the known failures are ftfy's own. Then the first long paragraph of each clean article, "
      + "misread: right when every character is; and whole articles through a decoder that loses one byte in twenty-five "
      + "or so (Python's `gbk` with `errors=\"replace\"`).\n\n" + rows.joined(separator: "\n") + "\n\n"
      + (failures.isEmpty
        ? "None of ftfy's cases fails." : "These fail:\n\n" + failures.joined(separator: "\n"))
  }

  private func cases(_ file: URL) throws -> [Case] {
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw Unmeasured(description: "there is no \(file.path)")
    }
    return try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
  }

  private func paragraph(_ article: String) -> String? {
    article.components(separatedBy: "\n").first { $0.count >= 80 && $0.count <= 600 }
  }
}

extension MojibakeMeasure.Misreading {
  /// The text as it looks when it is read in the wrong encoding; a byte without a meaning is the control of its number.
  fileprivate func misread(_ text: String) -> String {
    let codec = written == "UTF-8" ? "UTF-8" : "GB18030"
    let bytes = ForeignEncoding(label: written, expected: .utf8, codec: codec).bytes(of: text)
    switch read {
    case "GB 18030":
      do {
        return try TextDecoder().decode(bytes, as: .gb18030).text
      } catch {
        return ""
      }
    case "windows-1252":
      return bytes.map { byte in
        String(data: Data([byte]), encoding: .windowsCP1252) ?? String(Unicode.Scalar(byte))
      }.joined()
    default:
      var view = String.UnicodeScalarView()
      view.append(contentsOf: bytes.map { Unicode.Scalar($0) })
      return String(view)
    }
  }
}

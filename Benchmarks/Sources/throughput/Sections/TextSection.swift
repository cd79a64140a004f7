import Articles
import DamageModel
import DataTables
import Foundation
import Ingestion
import TextRepair

/// Decoding to sentences, clean and damaged, beside what `iconv` and OpenCC take for the same bytes.
struct TextSection: Section {
  let name = "text"
  /// How damaged the damaged pages are, of the five levels of `DamageRecipe`.
  private static let level = 3

  func run(_ place: Place, print: (String) -> Void) throws {
    let files = try place.chineseArticles()
    let folder = try DataFolder(named: place.data.path, environment: [:], executable: nil)
    let bench = TextBench(reader: try folder.articleReader(), repairer: try folder.textRepairer())
    let clean = try files.map { Array(try Data(contentsOf: $0)) }
    let tables = try RepairTables(
      Dictionary(uniqueKeysWithValues: RepairTables.fileNames.map { ($0, try folder.text(of: $0)) }))
    for (label, pages) in [("clean", clean), ("damaged", try damaged(clean, tables))] {
      let count = pages.reduce(0) { $0 + $1.count }
      print("\(label): \(pages.count) articles, \(count) bytes; processor time of one core, best of 5")
      for (stage, seconds) in try bench.stages(pages, names: files.map(\.path)) {
        print(
          "\(stage.padding(toLength: 31, withPad: " ", startingAt: 0))\(speed(bytes: count, seconds: seconds))"
        )
      }
      try yardsticks(pages, print)
    }
  }

  /// The pages after the damage, each with a list of readings of its own.
  private func damaged(_ pages: [[UInt8]], _ tables: RepairTables) throws -> [[UInt8]] {
    let texts = pages.map { String(decoding: $0, as: UTF8.self) }
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in texts.joined().unicodeScalars where (0x4E00...0x9FFF).contains(scalar.value) {
      counts[scalar, default: 0] += 1
    }
    let frequent = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return try texts.enumerated().map { index, text in
      let recipe = DamageRecipe(.all, level: TextSection.level, seed: UInt64(index))
      guard let model = recipe.model(tables: tables, frequent: frequent) else {
        throw Unmeasured(description: "the C library has no codec for GB 18030")
      }
      return Array(model.damage(text).utf8)
    }
  }

  /// Programs that do less with the same bytes; the time of their start on an empty file is taken off.
  private func yardsticks(_ pages: [[UInt8]], _ print: (String) -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("throughput-text-\(getpid()).txt")
    let empty = folder.appendingPathComponent("throughput-empty-\(getpid()).txt")
    defer { for file in [file, empty] { try? FileManager.default.removeItem(at: file) } }
    try Data(pages.joined()).write(to: file)
    try Data().write(to: empty)
    let count = pages.reduce(0) { $0 + $1.count }
    let programs: [(label: String, path: String, arguments: [String])] = [
      ("iconv, UTF-8 to GB 18030:", "/usr/bin/iconv", ["-f", "utf-8", "-t", "gb18030"]),
      ("opencc, t2s:", "/usr/bin/opencc", ["-c", "t2s.json", "-o", "/dev/null", "-i"]),
    ]
    for program in programs {
      let label = program.label.padding(toLength: 31, withPad: " ", startingAt: 0)
      do {
        let times = try [file, empty].map { input in
          try Stopwatch.seconds(goes: 5) {
            _ = try Yardstick.output(of: program.path, program.arguments + [input.path])
          }
        }
        print("\(label)\(speed(bytes: count, seconds: max(times[0] - times[1], 1e-6)))")
      } catch let unmeasured as Unmeasured {
        print("\(label)not measured, \(unmeasured)")
      }
    }
  }
}

/// The stages of the way from bytes to sentences.
private struct TextBench {
  let reader: ArticleReader
  let repairer: TextRepairer

  /// Seconds for each stage over all pages; the last one is the whole way.
  func stages(_ pages: [[UInt8]], names: [String]) throws -> [(String, Double)] {
    let decoder = TextDecoder()
    let decode = Stopwatch.processorSeconds(goes: 5) {
      for page in pages { _ = try? decoder.decode(page) }
    }
    let decoded = pages.compactMap { try? decoder.decode($0) }
    let repair = Stopwatch.processorSeconds(goes: 5) {
      for text in decoded { _ = repairer.repair(TracedText(text)) }
    }
    let whole = Stopwatch.processorSeconds(goes: 5) {
      for (page, name) in zip(pages, names) {
        _ = try? reader.article(ArticleInput(path: name, bytes: page))
      }
    }
    return [
      ("decoding:", decode), ("repair:", repair),
      ("lines, metadata, sentences:", max(whole - decode - repair, 1e-6)),
      ("the whole way to sentences:", whole),
    ]
  }
}

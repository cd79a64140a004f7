import Foundation
import TextRepair

/// The repair tables as they would be had some articles never been counted, so that those articles are as new to them.
struct RecountedTables {
  let place: Place

  private static let runs = "repair/runs.tsv", contexts = "repair/contexts.tsv"

  /// The tables as they are shipped.
  func shipped() throws -> RepairTables { try RepairTables(contents()) }

  /// The tables counted anew over the shared articles without those of these names.
  func tables(without names: [String]) throws -> RepairTables {
    guard !names.isEmpty else { return try shipped() }
    var contents = try contents()
    contents[RecountedTables.runs] = try count("count-runs.py", without: names)
    let lines = (contents[RecountedTables.contexts] ?? "").split(separator: "\n")
    let written = lines.filter { !$0.contains("\tcounted over ") }.joined(separator: "\n")
    contents[RecountedTables.contexts] = try written + "\n" + count("count-contexts.py", without: names)
    return try RepairTables(contents)
  }

  private func contents() throws -> [String: String] {
    try Dictionary(
      uniqueKeysWithValues: RepairTables.fileNames.map {
        ($0, try String(contentsOf: place.data.appendingPathComponent($0), encoding: .utf8))
      })
  }

  private func count(_ script: String, without names: [String]) throws -> String {
    let path = place.data.appendingPathComponent("repair").appendingPathComponent(script).path
    let output = try ChildProcess.output(
      of: URL(fileURLWithPath: "/usr/bin/env"),
      ["python3", path] + names.flatMap { ["--without", $0] } + [CleanArticles.sharedFolder(place).path])
    return String(decoding: output, as: UTF8.self)
  }
}

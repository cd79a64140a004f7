import Foundation

/// The taggers of names from PyPI that are measured beside ours, run as a child process.
struct NameTaggers {
  /// A name that a tagger found, or why the tagger cannot run.
  fileprivate struct Line: Decodable {
    let tagger: String
    let failure: String?
    let sentence: Int?
    let name: String?
    let kind: String?
  }

  /// What one tagger made of all sentences.
  struct Result {
    /// For each sentence what was found; nil where the tagger cannot run.
    var names: [Set<KindedName>]?
    /// Why it cannot.
    var failure = ""
  }

  /// The folder of the project.
  let project: URL

  /// What each tagger makes of some sentences, in a fixed order; nil without Python.
  func tag(_ sentences: [String]) throws -> [(name: String, result: Result)]? {
    let python = project.appendingPathComponent(".build/python/bin/python")
    guard FileManager.default.isExecutableFile(atPath: python.path) else { return nil }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("names-\(getpid()).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    try sentences.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    let script = project.appendingPathComponent("Benchmarks/python/tag_names.py")
    let output = try ChildProcess.output(of: python, [script.path, file.path])
    var results: [(name: String, result: Result)] = []
    for text in output.split(separator: UInt8(ascii: "\n")) {
      let line = try JSONDecoder().decode(Line.self, from: text)
      if results.last?.name != line.tagger { results.append((line.tagger, Result())) }
      results[results.count - 1].result.add(line, sentences.count)
    }
    return results
  }
}

extension NameTaggers.Result {
  fileprivate mutating func add(_ line: NameTaggers.Line, _ count: Int) {
    if let failure = line.failure { self.failure = failure }
    guard let sentence = line.sentence, let name = line.name, let kind = line.kind else { return }
    var names = self.names ?? Array(repeating: [], count: count)
    names[sentence].insert(KindedName(kind: kind, name: name))
    self.names = names
  }
}

/// A name as it is written, and what it is said to be.
struct KindedName: Hashable {
  let kind: String
  let name: String
}

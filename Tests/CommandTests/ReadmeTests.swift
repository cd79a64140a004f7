import Foundation
import Testing

/// The examples of the README: a line `$ command` and what it prints, up to the next one; a line `…` leaves lines out.
struct ConsoleExample: CustomTestStringConvertible, Sendable {
  let command: String
  let output: [String]
  var testDescription: String { command }

  /// Whether the lines are the example's, with any lines where it has `…`.
  func isMet(by lines: [String]) -> Bool { ConsoleExample.fits(output[...], lines[...]) }

  /// Every example in the blocks that are marked as console sessions.
  static func all(in text: String) -> [ConsoleExample] {
    var examples: [ConsoleExample] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        examples.append(ConsoleExample(command: String(line.dropFirst(2)), output: []))
      } else if isInside, let last = examples.popLast() {
        examples.append(ConsoleExample(command: last.command, output: last.output + [String(line)]))
      }
    }
    return examples.map { example in
      ConsoleExample(
        command: example.command, output: Array(example.output.reversed().drop { $0.isEmpty }.reversed()))
    }
  }

  private static func fits(_ pattern: ArraySlice<String>, _ lines: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return lines.isEmpty }
    if first == "…" {
      return (lines.startIndex...lines.endIndex).contains { fits(pattern.dropFirst(), lines[$0...]) }
    }
    return lines.first == first && fits(pattern.dropFirst(), lines.dropFirst())
  }
}

@Suite("The README", .serialized)
struct ReadmeTests {
  static let place = Program.root.appending(path: "README.md")
  static let examples: [ConsoleExample] = {
    do { return ConsoleExample.all(in: try String(contentsOf: place, encoding: .utf8)) } catch { return [] }
  }()

  /// What a command prints, its empty lines at the end left out; both channels in the order in which a terminal has them.
  private static func lines(of command: String) throws -> [String] {
    let result = try Demo.shell("exec 2>&1; \(command)")
    var lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  @Test func `the README has examples`() {
    #expect(ReadmeTests.examples.count { $0.command.hasPrefix("landscape ") } >= 10)
    #expect(ReadmeTests.examples.contains { $0.command == "make demo" })
    #expect(ReadmeTests.examples.contains { $0.command == "make test" })
  }

  // make is not run in a test; its questions are examples of their own. `.ci/make-readme` writes what there should be.
  @Test(arguments: examples.filter { !$0.command.hasPrefix("make ") })
  func `an example prints what the README says`(example: ConsoleExample) throws {
    let lines = try ReadmeTests.lines(of: example.command)
    #expect(example.isMet(by: lines), "\(example.command) prints:\n\(lines.joined(separator: "\n"))")
  }

  @Test func `an omission stands for any number of lines and for nothing else`() {
    let example = ConsoleExample(command: "x", output: ["a", "…", "d"])
    #expect(example.isMet(by: ["a", "b", "c", "d"]))
    #expect(example.isMet(by: ["a", "d"]))
    #expect(!example.isMet(by: ["a", "b"]))
    #expect(!example.isMet(by: ["b", "d"]))
  }
}

import Foundation
import Testing

@Suite("Help and misuse")
struct HelpTests {
  static let commands = [
    ["ingest"], ["ask"], ["claims"], ["releases"], ["facts"], ["show"], ["query"], ["sql"], ["extract"],
    ["explain"], ["evaluate"], ["why"], ["rules"],
    ["export"], ["export", "csv"], ["export", "graph"], ["export", "report"], ["schema"],
  ]

  @Test(arguments: commands)
  func `help fits 80 columns and its examples run`(command: [String]) throws {
    let help = try Program().run(command + ["--help"])
    #expect(help.code == 0)
    #expect(help.complaint == "")
    for line in help.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    let examples = help.output.split(separator: "\n").filter { $0.hasPrefix("  landscape ") }
    #expect(!examples.isEmpty)
    for example in examples {
      let line = example.replacing(
        "data/articles/FILE | less", with: "data/articles/price-qinglu-slips.txt | cat"
      )
      .replacing("| dot -Tsvg", with: "| cat").replacing("docs/schema.md", with: "schema.md")
      let result = try Demo.shell(String(line))
      #expect([0, 1].contains(result.code), "\(line): \(result.complaint)")
    }
  }

  /// Arguments, what is said on standard error (its first line), and the exit code.
  @Test(arguments: [
    (["nonsense"], "Error: Unexpected argument 'nonsense'"),
    (["claims", "--nonsense"], "Error: Unknown option '--nonsense'"),
    (
      ["claims", "--since", "2024-13"],
      "Error: The value '2024-13' is invalid for '--since <since>': "
        + "“2024-13” is no date; write YYYY-MM-DD, YYYY-MM or YYYY"
    ),
    (
      ["claims", "--format", "xml"],
      "Error: The value 'xml' is invalid for '--format <format>'. "
        + "Please provide one of 'table', 'json', 'jsonl', 'csv' or 'markdown'."
    ),
    (["ingest"], "Error: Missing expected argument '<paths> ...'"),
    (["ask"], "Error: Missing expected argument '<question> ...'"),
    (["query"], "Error: name a saved question, or ask for --list"),
    (["query", "prices", "model"], "Error: “model” is no value; write NAME=VALUE"),
    (["sql", "SELECT 1", "--limit", "0"], "Error: --limit and --seconds are above 0"),
    (
      ["export", "graph", "--format", "svg"],
      "Error: The value 'svg' is invalid for '--format <format>'. "
        + "Please provide one of 'graphml' and 'dot'."
    ),
  ])
  func `misuse is told in one line with exit code 64`(arguments: [String], complaint: String) throws {
    let result = try Program().run(arguments)
    #expect(result.output == "")
    #expect(result.complaint.split(separator: "\n").first.map(String.init) == complaint)
    #expect(result.code == 64)
  }

  @Test func `the version is told`() throws {
    #expect(
      try Program().run(["--version"])
        == Program.Result(output: "0.1.0\n", complaint: "", code: 0, isKilled: false))
  }
}

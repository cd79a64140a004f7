import ArgumentParser
import Exporting

struct ExportGraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Write entities and relations as a graph, with the evidence as attributes.",
    usage: "landscape export graph [options]",
    discussion: """
      GraphML opens in Gephi, yEd, Cytoscape and networkx; DOT is for Graphviz.

        landscape export graph --format dot | dot -Tsvg > landscape.svg

      Exit code 1 when there is no relation.
      """)

  @Option(help: "graphml or dot.")
  var format: GraphFormat = .graphml
  @Option(name: .shortAndLong, help: "A file instead of standard output.")
  var output: String?

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let answerer = try database.answerer()
    let graph = try wording { try EntityGraph(answerer: answerer) }
    guard !graph.edges.isEmpty else { throw Ending.nothingFound("\(database.path) holds no relation") }
    try Destination(path: output).write(graph.rendered(as: format))
  }
}

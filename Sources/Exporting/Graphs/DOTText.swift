/// A graph in Graphviz's DOT language: the entities that something holds between, one edge for each pair and predicate.
///
/// An edge carries all its evidence as its tooltip and the number of places as its weight.
enum DOTText {
  /// The whole document.
  static func render(_ graph: EntityGraph) -> String {
    let ends = Set(graph.edges.flatMap { [$0.source, $0.target] })
    var text = """
      digraph landscape {
        graph [rankdir=LR, charset="UTF-8"];
        node [shape=box, fontname="Noto Sans CJK SC"];
        edge [fontname="Noto Sans CJK SC", fontsize=10];

      """
    for node in graph.nodes where ends.contains(node.id) {
      let shape = shapes[node.kind].map { ", shape=\($0)" } ?? ""
      text += "  \(quoted(node.id)) [label=\(quoted(node.name)), kind=\(quoted(node.kind))\(shape)];\n"
    }
    for group in groups(graph.edges) {
      guard let first = group.first else { continue }
      let evidence = group.map { edge in
        "“\(edge.words)” — " + edge.evidence.map(\.value).filter { !$0.isEmpty }.joined(separator: " · ")
      }.joined(separator: "\n")
      text += "  \(quoted(first.source)) -> \(quoted(first.target)) [label=\(quoted(first.label)), "
      text += "predicate=\(quoted(first.predicate)), weight=\(group.count), tooltip=\(quoted(evidence))];\n"
    }
    return text + "}\n"
  }

  /// A text as a quoted identifier of DOT.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for character in PrintableText.lines(text) {
      switch character {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
    return result + "\""
  }

  /// The edges that say the same of the same pair, in the order of the graph.
  private static func groups(_ edges: [EntityGraph.Edge]) -> [[EntityGraph.Edge]] {
    var groups: [[EntityGraph.Edge]] = []
    for edge in edges {
      if let last = groups.last?.last, last.source == edge.source, last.target == edge.target,
        last.predicate == edge.predicate, last.label == edge.label
      {
        groups[groups.count - 1].append(edge)
      } else {
        groups.append([edge])
      }
    }
    return groups
  }

  private static let shapes = [
    "person": "ellipse", "model": "component", "platform": "folder", "benchmark": "note",
  ]
}

/// A graph as GraphML 1.0 (http://graphml.graphdrawing.org/specification.html), valid XML 1.0.
enum GraphMLText {
  /// The whole document.
  static func render(_ graph: EntityGraph) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """
    for key in nodeKeys {
      text += "  <key id=\"\(key)\" for=\"node\" attr.name=\"\(key)\" attr.type=\"string\"/>\n"
    }
    for key in edgeKeys {
      text += "  <key id=\"edge_\(key)\" for=\"edge\" attr.name=\"\(key)\" attr.type=\"string\"/>\n"
    }
    text += "  <graph id=\"landscape\" edgedefault=\"directed\">\n"
    for node in graph.nodes {
      text += "    <node id=\"\(escaped(node.id))\">\n" + data("kind", node.kind) + data("name", node.name)
      text += "    </node>\n"
    }
    for edge in graph.edges {
      text +=
        "    <edge id=\"\(escaped(edge.id))\" source=\"\(escaped(edge.source))\" target=\"\(escaped(edge.target))\">\n"
      text +=
        data("edge_predicate", edge.predicate) + data("edge_label", edge.label)
        + data("edge_words", edge.words)
      for (name, value) in edge.evidence where !value.isEmpty { text += data("edge_\(name)", value) }
      text += "    </edge>\n"
    }
    return text + "  </graph>\n</graphml>\n"
  }

  /// A text as XML character data that also stands in an attribute.
  ///
  /// Characters that XML 1.0 cannot hold at all (most control characters) become U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22: result += "&quot;"
      case 0x09, 0x0A, 0x0D: result += "&#\(scalar.value);"
      case 0x00..<0x20, 0xFFFE, 0xFFFF: result += "\u{FFFD}"
      default:
        if PrintableText.isUnsafe(scalar) {
          result += "&#\(scalar.value);"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  private static func data(_ key: String, _ value: String) -> String {
    "      <data key=\"\(key)\">\(escaped(value))</data>\n"
  }

  private static let nodeKeys = ["kind", "name"]
  private static let edgeKeys = ["predicate", "label", "words", "article", "outlet", "published", "place"]
}

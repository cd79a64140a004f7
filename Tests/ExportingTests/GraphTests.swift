import Foundation
import Testing

@testable import Exporting

@Suite("Graphs")
struct GraphTests {
  private let graph = EntityGraph(
    nodes: [
      .init(id: "model/青鹭", kind: "model", name: "青鹭 <2> & \"co\""),
      .init(id: "company/yunfan", kind: "company", name: "云帆\u{1B}智能"),
      .init(id: "person/lone", kind: "person", name: "nobody"),
    ],
    edges: [
      .init(
        id: "r2", source: "model/青鹭", target: "company/yunfan", predicate: "developed_by",
        label: "developed by",
        words: "云帆发布了\n青鹭\u{0}。", evidence: [("article", "标题"), ("outlet", ""), ("place", "a.txt:3-9")]),
      .init(
        id: "r1", source: "model/青鹭", target: "company/yunfan", predicate: "developed_by",
        label: "developed by",
        words: "\"青鹭\" by \\Yunfan", evidence: [("place", "b.txt:1-2")]),
    ])

  @Test func `GraphML is XML that a parser reads, whatever the articles hold`() throws {
    let text = graph.rendered(as: .graphml)
    let parser = XMLReader()
    let names = try #require(parser.read(text))
    #expect(names.filter { $0 == "node" }.count == 3)
    #expect(names.filter { $0 == "edge" }.count == 2)
    #expect(text.contains("<data key=\"name\">青鹭 &lt;2&gt; &amp; &quot;co&quot;</data>"))
    #expect(text.contains("<data key=\"name\">云帆\u{FFFD}智能</data>"))
    #expect(!text.contains("edge_outlet\"></data>"))
  }

  @Test func `edges come in an order that only their content decides`() throws {
    let turned = EntityGraph(nodes: graph.nodes.reversed(), edges: graph.edges.reversed())
    #expect(turned.rendered(as: .graphml) == graph.rendered(as: .graphml))
    #expect(turned.rendered(as: .dot) == graph.rendered(as: .dot))
    #expect(graph.edges.map(\.id) == ["r1", "r2"])
  }

  @Test func `DOT joins what says the same and keeps the evidence of both`() {
    let text = graph.rendered(as: .dot)
    #expect(text.contains("weight=2"))
    #expect(text.contains("“\\\"青鹭\\\" by \\\\Yunfan” — b.txt:1-2\\n“云帆发布了\\n青鹭␀。” — 标题 · a.txt:3-9"))
    #expect(!text.contains("nobody"), "an entity that nothing holds for is not drawn")
  }

  @Test(arguments: [
    ("data/articles/a.txt", "data/articles/a.txt"), ("/home/me/news/a.txt", "a.txt"),
    ("../news/a.txt", "a.txt"),
    ("-", "-"), ("/", "/"),
  ])
  func `a path in an export gives away nothing about the machine`(path: String, shown: String) {
    #expect(PortablePath.of(path) == shown)
  }
}

/// The names of the elements of an XML document, or nothing where it is not well-formed.
private struct XMLReader {
  func read(_ text: String) -> [String]? {
    var open: [String] = [], names: [String] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      guard rest[..<start].allSatisfy({ $0 != ">" }) else { return nil }
      guard let end = rest[start...].firstIndex(of: ">") else { return nil }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("?") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { return nil }
        continue
      }
      let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" })
      names.append(name)
      if !tag.hasSuffix("/") { open.append(name) }
    }
    let scalars = text.unicodeScalars
    let isLegal = scalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" } && !text.contains("&\"")
    return open.isEmpty && isLegal ? names : nil
  }
}

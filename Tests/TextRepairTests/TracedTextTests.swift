import Testing

@testable import TextRepair

@Suite("A text that knows where it came from")
struct TracedTextTests {
  /// `開(kāi)源` for `开源`, one edit after the other.
  @Test func `edits on record lead back to the original bytes`() {
    let page = TracedText(DecodedText(utf8: "A開(kāi)源B"))
    let stripped = page.applying([
      Edit(span: TextSpan(start: 4, end: 10), replacement: "", kind: .pinyinGloss)
    ])
    #expect(stripped.text == "A開源B")
    let clean = stripped.applying([Edit(span: TextSpan(start: 1, end: 4), replacement: "开", kind: .script)])
    #expect(clean.text == "A开源B")
    #expect(clean.repairs.map(\.kind) == [.script, .pinyinGloss])
    #expect(clean.repairs.map(\.before) == ["開", "(kāi)"])
    #expect(clean.source(of: TextSpan(start: 1, end: 7)) == TextSpan(start: 1, end: 13))
    #expect(clean.source(of: TextSpan(start: 7, end: 8)) == TextSpan(start: 13, end: 14))
  }

  @Test func `edits that touch an earlier one make one piece of both`() {
    let page = TracedText(DecodedText(utf8: "abcdef"))
    let first = page.applying([Edit(span: TextSpan(start: 1, end: 3), replacement: "XYZ", kind: .byteSlip)])
    let second = first.applying([
      Edit(span: TextSpan(start: 0, end: 2), replacement: "-", kind: .script),
      Edit(span: TextSpan(start: 3, end: 5), replacement: "+", kind: .script),
    ])
    #expect(second.text == "-Y+ef")
    #expect(second.repairs.map(\.before) == ["abcd"])
    #expect(second.repairs.map(\.after) == ["-Y+"])
  }

  @Test func `stretches in order are traced back as each by itself`() {
    let page = TracedText(DecodedText(utf8: "灯塔很亮，夜里也亮")).applying([
      Edit(span: TextSpan(start: 3, end: 6), replacement: "", kind: .markup),
      Edit(span: TextSpan(start: 12, end: 15), replacement: "--", kind: .width),
    ])
    let ends = Array(0...page.bytes.count)
    let spans =
      zip(ends, ends.dropFirst(2)).map { TextSpan(start: $0, end: $1) } + [TextSpan(start: 8, end: 8)]
    let ordered = spans.sorted()
    #expect(page.sources(of: ordered) == ordered.map(page.source))
  }

  @Test func `every sequence of small edits equals a naive replacement`() {
    var seed: UInt64 = 7
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    for _ in 0..<2000 {
      var traced = TracedText(DecodedText(utf8: "abcdefghij"))
      for _ in 0..<3 {
        var edits: [Edit] = []
        var position = 0
        let count = traced.text.utf8.count
        while position < count, edits.count < 4 {
          let start = position + random(4), end = min(start + random(3), count)
          guard start <= end, start < count else { break }
          edits.append(
            Edit(
              span: TextSpan(start: start, end: end), replacement: ["", "X", "YZ"][random(3)], kind: .script))
          position = end + 1
        }
        var expected = Array(traced.text.utf8)
        for edit in edits.reversed() {
          expected.replaceSubrange(edit.span.range, with: Array(edit.replacement.utf8))
        }
        traced = traced.applying(edits)
        #expect(Array(traced.text.utf8) == expected)
      }
      var replayed = Array("abcdefghij".utf8)
      for repair in traced.repairs.reversed() {
        replayed.replaceSubrange(repair.source.range, with: Array(repair.after.utf8))
      }
      #expect(String(decoding: replayed, as: UTF8.self) == traced.text)
    }
  }
}

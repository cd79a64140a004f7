import Testing

@testable import Extraction

@Suite("Many names that begin alike")
struct NameTrieTableTests {
  /// Names of two and three characters, of which hundreds share their first one, from a generator that always gives the
  /// same ones.
  private static let names: [String] = {
    let openings = ["灯", "青", "a", "😀", "é"]
    var seed: UInt64 = 7
    func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    return (0..<1500).map { _ in
      var name = openings[next(openings.count)].unicodeScalars
      for _ in 0...next(2) { if let scalar = Unicode.Scalar(0x4E00 + next(400)) { name.append(scalar) } }
      return String(name)
    }
  }()

  @Test func `the names at a place are those that stand there, shortest first, however many begin alike`() {
    let trie = NameTrie(Self.names.map { Array($0.utf8) })
    var numbers: [String: Int] = [:]
    for (number, name) in Self.names.enumerated() where numbers[name] == nil { numbers[name] = number }
    for name in Self.names.prefix(120) {
      let text = Array("\(name)舟".utf8)
      var found: [String] = []
      trie.forEachName(in: text, at: 0) { number, end in
        found.append(Self.names[number])
        #expect(numbers[Self.names[number]] == number)
        #expect(Self.names[number].utf8.count == end)
      }
      let expected = numbers.keys.filter { text.starts(with: $0.utf8) }
      #expect(found == expected.sorted { $0.utf8.count < $1.utf8.count }, "\(name)")
    }
  }

  @Test func `no name is found where only its beginning stands`() {
    let trie = NameTrie(["灯芯科技", "灯"].map { Array($0.utf8) })
    var ends: [Int] = []
    trie.forEachName(in: Array("灯芯科".utf8), at: 0) { _, end in ends.append(end) }
    #expect(ends == [3])
  }
}

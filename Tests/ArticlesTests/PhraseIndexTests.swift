import Testing

@testable import Articles

@Suite("Phrases looked up at every place")
struct PhraseIndexTests {
  private static let phrases = ["by", "转载", "转载请注明", "转", "advert", "ad", "注明"]
  private let index = PhraseIndex(PhraseIndexTests.phrases.map { (Array($0.utf8), $0) })

  /// The longest phrase at a place, looked for one by one.
  private func naive(_ offset: Int, _ bytes: [UInt8]) -> String? {
    PhraseIndexTests.phrases.filter { bytes.dropFirst(offset).starts(with: $0.utf8) }
      .max { $0.utf8.count < $1.utf8.count }
  }

  @Test(arguments: ["转载请注明：by 转", "an advert by adverb", "注", "转", "b", "", "转载请注"])
  func `the longest phrase is found wherever one stands`(text: String) {
    let bytes = Array(text.utf8)
    for offset in 0...bytes.count {
      #expect(index.longest(at: offset, in: bytes)?.value == naive(offset, bytes), "\(text) at \(offset)")
    }
  }

  @Test func `the first phrase of a stretch is found`() {
    let bytes = Array("请在转载时注明，by 夏渡".utf8)
    bytes.withUnsafeBufferPointer { bytes in
      #expect(index.first(from: 0, to: bytes.count, in: bytes)?.match.value == "转载")
      #expect(index.first(from: 7, to: bytes.count, in: bytes)?.offset == 15)
      #expect(index.first(from: 16, to: bytes.count, in: bytes)?.match.value == "by")
      #expect(index.first(from: 16, to: 20, in: bytes)?.match.value == nil)
    }
  }
}

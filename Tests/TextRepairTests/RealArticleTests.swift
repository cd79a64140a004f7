import Foundation
import Testing

@testable import TextRepair

/// The article the project started from; skipped where the shared texts are not at hand.
@Suite("A real damaged article", .enabled(if: TestData.hasShared, "the shared texts are not here"))
struct RealArticleTests {
  @Test func `dump`() throws {
    let bytes = try TestData.bytes(TestData.shared.appendingPathComponent("corpus/seed/llama2.txt"))
    let text = try TestData.repairer().repair(TracedText(TextDecoder().decode(bytes)))
    for repair in text.repairs where repair.kind != .script && repair.kind != .pinyinGloss {
      print(repair.kind, repair.before, "→", repair.after, repair.certain)
    }
    try text.text.write(toFile: "/tmp/out.txt", atomically: true, encoding: .utf8)
  }
}

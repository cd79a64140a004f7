import Foundation
import Testing

@testable import TextRepair

/// Articles that nothing damaged; skipped where the shared texts are not at hand.
@Suite("Undamaged articles", .enabled(if: TestData.hasShared, "the shared texts are not here"))
struct NoHarmTests {
  @Test func `dump`() throws {
    let repairer = try TestData.repairer()
    for (folder, endings) in [("corpus/zh", ["md", "txt"]), ("corpus/en", ["md", "txt"]), ("gold", ["txt"])] {
      for file in try TestData.sharedFiles(folder, endings) where file.lastPathComponent != "llama2.txt" {
        let text = try repairer.repair(TracedText(TextDecoder().decode(TestData.bytes(file))))
        for repair in text.repairs {
          print("@@", file.lastPathComponent, repair.kind, repair.before.debugDescription, "→", repair.after.debugDescription)
        }
      }
    }
  }
}

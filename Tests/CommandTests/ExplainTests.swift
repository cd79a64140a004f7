import Foundation
import Testing

@Suite("Explanations of sample articles")
struct ExplainTests {
  // RECORD=1 writes the snapshots anew and fails the run, so that nobody takes a new snapshot for a passed test.
  @Test(arguments: ["price-qinglu-slips.txt", "release-saltmarsh-en.md", "funding-beiyu.html"])
  func `an explanation is what it was`(name: String) throws {
    let result = try Program().run(["explain", "data/articles/" + name])
    #expect(result.code == 0)
    #expect(result.complaint == "")
    let place = Program.root.appending(path: "Tests/CommandTests/Snapshots/\(name).explain")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try result.output.write(to: place, atomically: true, encoding: .utf8)
      Issue.record("\(place.lastPathComponent) was recorded; read it, commit it and run without RECORD")
      return
    }
    let snapshot = try String(contentsOf: place, encoding: .utf8)
    let difference = zip(snapshot.split(separator: "\n"), result.output.split(separator: "\n")).first {
      $0 != $1
    }
    let isSame = snapshot == result.output
    #expect(
      isSame,
      "first difference: \(String(describing: difference)); if it is meant: RECORD=1 swift test --filter ExplainTests"
    )
  }
}

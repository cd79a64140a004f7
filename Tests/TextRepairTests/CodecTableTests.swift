import Foundation
import Testing

@testable import TextRepair

/// Round trips through the C library's own `iconv` program; skipped where there is none.
@Suite(
  "Tables of two-byte characters",
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/iconv"), "no iconv program here"))
struct CodecTableTests {
  @Test(arguments: [
    (TextEncoding.gb18030, "GB18030"), (.big5, "BIG5-HKSCS"), (.eucTW, "EUC-TW"), (.eucJP, "EUC-JP"),
    (.eucKR, "UHC"), (.shiftJIS, "CP932"),
  ])
  func `every pair decodes as iconv does`(encoding: TextEncoding, name: String) throws {
    let codec = try #require(table(of: encoding))
    var bytes: [UInt8] = []
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where codec.value(lead: lead, trail: trail) != nil {
        bytes += [lead, trail]
      }
    }
    #expect(bytes.count > 10_000)
    #expect(encoding.decode(bytes)?.text == (try iconv(bytes, from: name)))
  }

  @Test(
    arguments: [
      (TextEncoding.shiftJIS, "CP932", [0xB1, 0xDD, 0x41]),
      (.eucJP, "EUC-JP", [0x8F, 0xB0, 0xA1, 0x8E, 0xB1, 0x41]),
      (.eucTW, "EUC-TW", [0x8E, 0xA2, 0xA1, 0xA1, 0x8E, 0xA3, 0xA1, 0xA1, 0x41]),
    ] as [(TextEncoding, String, [UInt8])])
  func `characters of one, three and four bytes decode as iconv does`(
    encoding: TextEncoding, name: String, bytes: [UInt8]
  ) throws {
    #expect(encoding.decode(bytes)?.text == (try iconv(bytes, from: name)))
  }

  private func table(of encoding: TextEncoding) -> CodecTable? {
    switch encoding {
    case .gb18030: .gb18030
    case .big5: .big5
    case .eucTW: .eucTW
    case .eucJP: .eucJP
    case .eucKR: .eucKR
    case .shiftJIS: .shiftJIS
    default: nil
    }
  }

  private func iconv(_ bytes: [UInt8], from name: String) throws -> [UInt8] {
    let input = FileManager.default.temporaryDirectory.appendingPathComponent(
      "landscape-\(UUID().uuidString)")
    try Data(bytes).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
    process.arguments = ["-f", name, "-t", "UTF-8"]
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(data)
  }
}

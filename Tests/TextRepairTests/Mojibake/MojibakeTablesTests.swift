import Testing

@testable import DataTables
@testable import TextRepair

@Suite("Tables of mojibake")
struct MojibakeTablesTests {
  @Test func `each sign of UTF-8 is the first two bytes of a character in the wrong encoding`() throws {
    for row in try TestData.table("repair/mojibake-signs.tsv").rows where row["written"] == "utf-8" {
      let read = try #require(MisreadEncoding(rawValue: row["read"]))
      for sign in row["signs"].unicodeScalars {
        let bytes = try #require(read.bytes(of: sign), "\(sign)")
        #expect(
          bytes.count == 2 && (0xE2...0xEF).contains(bytes[0]) && (0x80...0xBF).contains(bytes[1]), "\(sign)")
      }
    }
  }

  @Test func `each sign of other encodings is a pair of bytes that the right one has`() throws {
    for row in try TestData.table("repair/mojibake-signs.tsv").rows where row["written"] != "utf-8" {
      let read = try #require(MisreadEncoding(rawValue: row["read"]))
      let written = try #require(MisreadEncoding(rawValue: row["written"])?.pairs)
      for sign in row["signs"].unicodeScalars {
        let bytes = try #require(read.bytes(of: sign), "\(sign)")
        #expect(bytes.count == 1 || written.value(lead: bytes[0], trail: bytes[1]) != nil, "\(sign)")
      }
    }
  }

  @Test func `no sign is one of the common characters of GB 2312`() throws {
    let codec = try #require(CodecTable.gb18030)
    for row in try TestData.table("repair/mojibake-signs.tsv").rows {
      for sign in row["signs"].unicodeScalars {
        guard let pair = codec.pair(of: sign) else { continue }
        #expect(!((0xB0...0xD7).contains(pair.lead) && pair.trail >= 0xA1), "\(sign)")
      }
    }
  }

  @Test func `characters have the kind of the first row that holds them`() throws {
    let kinds = try TestData.tables().mojibake.kinds
    #expect(kinds.kind(of: "Ã") != kinds.kind(of: "À"))
    #expect(kinds.kind(of: "À") != kinds.kind(of: "à"))
    #expect(kinds.kind(of: "É") == kinds.kind(of: "Ő"))
    #expect(kinds.cost(kinds.kind(of: "l"), kinds.kind(of: "É")) == 2)
    #expect(kinds.cost(of: "\u{E123}") > CharacterKinds.implausible)
  }
}

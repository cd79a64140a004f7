import DataTables
import Foundation
import Knowledge
import Testing
import TextRepair

@testable import Extraction

@Suite("The lexicon that is shipped")
struct LexiconTests {
  /// Read once for all tests: it is big.
  private static let shipped: Lexicon = {
    do {
      return try Lexicon { name in
        try String(contentsOf: packageFolder.appendingPathComponent("data/lexicon/\(name)"), encoding: .utf8)
      }
    } catch {
      Issue.record(error)
      return Lexicon(entries: [])
    }
  }()
  private var lexicon: Lexicon { Self.shipped }

  @Test func `no id stands twice`() {
    let ids = lexicon.entries.map(\.id.rawValue)
    #expect(Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test func `no name, folded, stands under two ids, in whichever tables`() {
    var owner: [[UInt8]: EntityID] = [:], shared: [String] = []
    for entry in lexicon.entries {
      for name in [entry.name] + entry.aliases {
        let folded = FoldedText.fold(name)
        if let other = owner[folded], other != entry.id {
          shared.append("\(name): \(other) and \(entry.id)")
        }
        owner[folded] = entry.id
      }
    }
    #expect(shared == [])
  }

  @Test func `an organisation, a developer and an owner are listed, too`() throws {
    let ids = Set(lexicon.entries.map(\.id.rawValue))
    for (name, column) in [
      ("people.tsv", "organisation"), ("models.tsv", "developer"), ("platforms.tsv", "owner"),
    ] {
      let text = try String(
        contentsOf: packageFolder.appendingPathComponent("data/lexicon/\(name)"), encoding: .utf8)
      let table = try DataTable(name: name, text: text, columns: ["id", column])
      let strangers = table.rows.filter { !$0[column].isEmpty && !ids.contains($0[column]) }
      #expect(strangers.map { "\(name):\($0.line) \($0[column])" } == [])
    }
  }

  @Test func `a name of one or two letters or of one Han character needs company`() {
    let bare = lexicon.entries.filter { entry in
      entry.needs.isEmpty
        && ([entry.name] + entry.aliases).contains { name in
          let scalars = name.unicodeScalars
          return scalars.count == 1 || (scalars.count == 2 && scalars.allSatisfy(\.isASCII))
        }
    }
    #expect(bare.map(\.id.rawValue).sorted() == LexiconTests.plainThoughShort)
  }

  /// Short names that the news uses for nothing else.
  private static let plainThoughShort = ["product/qq"]

  @Test func `things that a number tells apart are entities of their own`() {
    let text = "iPhone 15、iPhone 16、小鹏P7、小鹏G6、Windows 10、Windows 11"
    let found = LexiconMentions(lexicon: lexicon).find(in: ArticleBytes(text)).map(\.0.id)
    #expect(Set(found).count == 6)
  }

  @Test(arguments: [
    (EntityKind.company, 4800), (.institution, 1250), (.media, 730), (.person, 1740), (.product, 1030),
    (.platform, 370), (.model, 1360), (.benchmark, 128),
  ])
  func `the lexicon is wide`(kind: EntityKind, least: Int) {
    #expect(lexicon.entries.count { $0.kind == kind } >= least)
  }

  @Test(arguments: [
    NameCase("⟦惠而浦⟧与⟦宝洁⟧都在扩产", "firms of every trade are listed, not of technology alone"),
    NameCase("⟦力拓集团⟧公布财报，⟦力拓⟧股价上涨", "a short name counts beside the long one"),
    NameCase("公司大力拓展海外市场", "the same characters inside other words are no name"),
    NameCase("⟦致同会计师事务所⟧出具了报告", "an audit firm by its long name"),
    NameCase("这会导致同样的问题", "and not inside 导致同样"),
    NameCase("⟦乐高集团⟧推出新积木", "a maker of toys"),
    NameCase("娱乐高管纷纷离职", "and not inside 娱乐高管"),
    NameCase("⟦中国南航⟧新开航线", "an airline"),
    NameCase("湖南航空开始招聘", "and not inside another airline's name"),
    NameCase("⟦Whirlpool Corporation⟧ raised its forecast", "an English name"),
    NameCase("a Whirlpool of emotions followed", "that is a common word elsewhere"),
    NameCase("⟦沪指⟧涨，⟦恒生科技指数⟧跌，⟦iPhone 16⟧降价", "indices and single products"),
    NameCase("相机拍下360°全景，部分付费用户、集中办公的人都来了", "a number, and names inside of words"),
  ])
  func `common words are not taken for names`(row: NameCase) {
    let entries = LexiconMentions(lexicon: lexicon).find(in: ArticleBytes(row.text))
    #expect(entries.map { row.text.cut($0.1) } == row.names, "\(row.reason)")
  }
}

/// A sentence with its names in ⟦…⟧.
struct NameCase: CustomTestStringConvertible {
  let text: String
  let names: [String]
  let reason: String

  init(_ marked: String, _ reason: String) {
    let parts = marked.split(separator: "⟦", omittingEmptySubsequences: false)
    names = parts.dropFirst().compactMap { $0.split(separator: "⟧").first.map(String.init) }
    text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    self.reason = reason
  }

  var testDescription: String { text }
}

extension String {
  /// The text at a place.
  fileprivate func cut(_ span: TextSpan) -> String {
    String(decoding: Array(utf8)[span.start..<span.end], as: UTF8.self)
  }
}

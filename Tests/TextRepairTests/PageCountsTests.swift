import Testing

@testable import TextRepair

@Suite("Counts of a page")
struct PageCountsTests {
  private static let page = "开源的青鹭，開源的路。青鹭号😀Tallowe 开源\n青鹭"

  @Test func `a census counts Han characters and nothing else but marks of their block`() {
    let census = HanCensus(Array(PageCountsTests.page.utf8))
    for scalar in "开開源青鹭路号。".unicodeScalars {
      #expect(census.count(of: scalar) == PageCountsTests.page.unicodeScalars.count { $0 == scalar })
    }
    for scalar in "，😀T兼".unicodeScalars { #expect(census.count(of: scalar) == 0) }
  }

  @Test func `neighbours are counted in simplified form, marks among them, but not across letters and lines`()
    throws
  {
    let tables = try TestData.tables()
    let counts = NeighbourCounts(
      Array(PageCountsTests.page.utf8), script: tables.script, without: [], restoring: [])
    #expect(counts.count(of: "开", before: "源") == 3)
    #expect(counts.count(of: "，", before: "开") == 1)
    #expect(counts.count(of: "号", before: "开") == 0)
    #expect(counts.count(of: "源", before: "青") == 0)
    #expect(counts.count(of: "开") == 3)
    #expect(counts.count(of: "開") == 0)
    #expect(counts.total == 18)
  }

  @Test func `what a page has beside a character is likelier there, and what it never has is not impossible`()
    throws
  {
    let tables = try TestData.tables()
    func weights(_ page: String) -> [Double] {
      let counts = NeighbourCounts(Array(page.utf8), script: tables.script, without: [], restoring: [])
      return PageHabits(counts, tables: tables).weights(of: ["鹭", "鹰"], between: "青", and: nil)
    }
    let own = weights(PageCountsTests.page), other = weights("今天没有消息。")
    #expect(own[0] > own[1] + 2)
    #expect(abs(other[0] - other[1]) < 0.1)
    #expect(own[1] > -5)
  }
}

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
}

import Testing
import TextRepair

@testable import Articles

@Suite("The encoding that a page declares")
struct DeclaredEncodingTests {
  @Test(arguments: [
    (#"<html><head><meta charset="gb2312">"#, TextEncoding.gb18030),
    (#"<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Big5">"#, .big5),
    (#"<?xml version="1.0" encoding="EUC-KR"?><rss>"#, .eucKR),
    (#"<?xml version='1.0' encoding='shift_jis'?><meta charset="utf-8">"#, .shiftJIS),
    (#"<meta charset=utf-16>"#, .utf8),
    (#"<?xml version="1.0"?><meta charset="gbk">"#, .gb18030),
    (#"<meta charset=""><p>charset=gbk</p>"#, nil),
    (#"<p>encoding="gbk"</p>"#, nil),
    (#"<meta charset="koi8-r">"#, nil),
    ("", nil),
  ])
  func `a declaration is found where it counts`(page: String, encoding: TextEncoding?) {
    #expect(DeclaredEncoding.find(in: Array(page.utf8)) == encoding)
  }
}

import Testing
import TextRepair

@testable import Ingestion

@Suite("Records of a crawl")
struct WARCRecordsTests {
  private func record(_ type: String, _ url: String, _ block: String) -> String {
    "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: <\(url)>\r\nContent-Type: application/http\r\n"
      + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }

  /// Pages as `url: text`, failures as `url fails: reason`; an end by failure as `! reason`.
  private func pages(_ file: String, limits: ContainerLimits = ContainerLimits()) -> [String] {
    var records = WARCRecords(MemorySource(Array(file.utf8)), meter: ContainerMeter(limits: limits))
    var found: [String] = []
    do throws(ContainerFailure) {
      while let next = try records.next() {
        switch next {
        case .page(let bytes, let url, _): found.append("\(url): \(String(decoding: bytes, as: UTF8.self))")
        case .failed(let url, let reason): found.append("\(url) fails: \(reason)")
        }
      }
    } catch {
      found.append("! \(error.reason)")
    }
    return found
  }

  private let html = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>一</p>"

  @Test func `responses that are pages are taken; requests, errors and pictures are passed over`() {
    let file =
      record("warcinfo", "x", "software: none")
      + record("request", "http://a.example/", "GET / HTTP/1.1\r\n\r\n")
      + record("response", "http://a.example/", html)
      + record("response", "http://a.example/404", html.replacing("200 OK", with: "404 Not Found"))
      + record("response", "http://a.example/p.png", html.replacing("text/html", with: "image/png"))
      + record("response", "http://a.example/2", html.replacing("一", with: "二"))
    #expect(pages(file) == ["http://a.example/: <p>一</p>", "http://a.example/2: <p>二</p>"])
  }

  @Test func `a body in chunks is joined, one that only says so is taken as it is`() {
    let chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    let file =
      record("response", "a", chunked + "3\r\n<p>\r\n7;x=y\r\n一</p>\r\n0\r\n\r\n")
      + record("response", "b", chunked + "<p>二</p>")
    #expect(pages(file) == ["a: <p>一</p>", "b: <p>二</p>"])
  }

  @Test func `the encoding that a response declares goes with its page`() throws {
    var records = WARCRecords(
      MemorySource(Array(record("response", "a", html.replacing("utf-8", with: "gb2312")).utf8)),
      meter: ContainerMeter(limits: ContainerLimits()))
    guard case .page(_, _, let declared)? = try records.next() else {
      Issue.record("there is no page")
      return
    }
    #expect(declared == .gb18030)
  }

  @Test func `a page in a coding that is not known fails alone`() {
    let file =
      record("response", "a", html.replacing("Content-Type", with: "Content-Encoding: br\r\nContent-Type"))
      + record("response", "b", html)
    #expect(pages(file) == ["a fails: its content coding br is not known; gzip is", "b: <p>一</p>"])
  }

  @Test func `a page that is too long fails alone`() {
    let long = html + String(repeating: "长", count: 40_000)
    let file = record("response", "a", long) + record("response", "b", html)
    #expect(
      pages(file, limits: ContainerLimits(articleBytes: 1000)) == [
        "a fails: it has more than the 1000 bytes that an article may have", "b: <p>一</p>",
      ])
  }

  @Test func `a file that is cut gives what is whole, one that goes on as something else its failure`() {
    let whole = record("response", "a", html)
    #expect(pages(whole + String(whole.prefix(60))) == ["a: <p>一</p>"])
    #expect(
      pages(whole + "nonsense\r\n\r\n") == [
        "a: <p>一</p>", "! a WARC record does not begin with WARC/; the file is damaged there",
      ])
    #expect(pages("") == [])
  }
}

@Suite("Saved pages")
struct MHTMLPageTests {
  private let head = "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"b\"\r\n\r\n"

  private func page(_ file: String) throws -> String {
    let page = try MHTMLPage.read(Array(file.utf8))
    return "\(page.url ?? "-"): \(String(decoding: page.bytes, as: UTF8.self))"
  }

  @Test func `the first part that is a page is taken, its transfer encoding undone`() throws {
    let file =
      head + "--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b\r\nContent-Type: text/html\r\n"
      + "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: http://a.example/\r\n\r\n"
      + "<p>=E4=B8=80=\r\n=3D=\n\n--b--\r\n"
    #expect(try page(file) == "http://a.example/: <p>一=\n")
  }

  @Test func `a page in a part inside a part is found, base64 too`() throws {
    let inner =
      "Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/html\r\n"
      + "Content-Transfer-Encoding: base64\r\n\r\nPHA+5LiA\r\n--c--\r\n"
    #expect(try page(head + "--b\r\n" + inner + "--b--") == "-: <p>一")
  }

  @Test func `parts without end inside each other, and no page at all, are refused`() {
    let nested = String(repeating: "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n", count: 5000)
    for file in [nested, head, ""] {
      #expect(throws: ContainerFailure(reason: "none of its parts is a page")) { try page(file) }
    }
  }

  @Test(arguments: [
    ("=E4=B8=80", "一"), ("a=\r\nb", "ab"), ("1=2", "1=2"), ("=", "="), ("=3", "=3"), ("", ""),
    ("= \r\nx", "x"),
  ])
  func `quoted-printable is undone, and a sign that is none stands for itself`(coded: String, text: String) {
    #expect(String(decoding: QuotedPrintable.decode(Array(coded.utf8)[...]), as: UTF8.self) == text)
  }
}

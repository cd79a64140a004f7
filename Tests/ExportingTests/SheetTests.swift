import Testing

@testable import Exporting

@Suite("Sheets as text")
struct SheetTests {
  /// Two rows, Chinese and Latin, with a number, a list and evidence below.
  private let sheet = Sheet(
    columns: [
      .init("model"), .init("users"), .init("makers", for: .programs), .init("words", .below),
      .init("shown", for: .readers),
    ],
    rows: [
      [.text("青鹭"), .integer(1200), .list(["云帆", "北屿"]), .text("青鹭有 1200 名用户。"), .text("是")],
      [.text("Saltmarsh 2"), .integer(7), .empty, .empty, .text("no")],
    ])

  @Test func `columns are aligned by display width, numbers flush right, evidence below`() {
    #expect(
      SheetRenderer(format: .table).render(sheet) == """
        model        users  shown
        -----------  -----  -----
        青鹭          1200  是
            青鹭有 1200 名用户。

        Saltmarsh 2      7  no

        """)
  }

  @Test func `a column without a value is shown where it was asked for by name`() {
    let row: [Sheet.Cell] = [.empty, .integer(1)]
    let asked = Sheet(columns: [.init("a", isKept: true), .init("b")], rows: [row])
    #expect(PlainTable().render(asked) == "a   b\n--  --\n     1\n")
    #expect(PlainTable().render(Sheet(columns: [.init("a"), .init("b")], rows: [row])) == "b\n--\n 1\n")
  }

  @Test func `JSON keeps the order of the columns and leaves out what is for readers`() {
    #expect(
      SheetRenderer(format: .json).render(sheet)
        == """
        [
          {"model": "青鹭", "users": 1200, "makers": ["云帆", "北屿"], "words": "青鹭有 1200 名用户。"},
          {"model": "Saltmarsh 2", "users": 7, "makers": [], "words": null}
        ]

        """.replacing("\"makers\": []", with: "\"makers\": null"))
  }

  @Test func `JSON Lines has one row a line and nothing for no rows`() {
    let lines = SheetRenderer(format: .jsonl).render(sheet).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(SheetRenderer(format: .jsonl).render(Sheet(columns: sheet.columns, rows: [])) == "")
    #expect(SheetRenderer(format: .json).render(Sheet(columns: sheet.columns, rows: [])) == "[]\n")
  }

  @Test func `CSV ends its lines with CRLF and doubles quotation marks`() {
    let sheet = Sheet(
      columns: [.init("a"), .init("b")], rows: [[.text("say \"hi\", you"), .text("two\nlines")]])
    #expect(SheetRenderer(format: .csv).render(sheet) == "a,b\r\n\"say \"\"hi\"\", you\",\"two\nlines\"\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+86 call", "'+86 call"), ("-x", "'-x"), ("\tx", "' x"),
    ("-5", "-5"), ("2e12", "2e12"), ("a=b", "a=b"), ("", ""),
  ])
  func `a cell that a spreadsheet would calculate is neutralised, a plain number is not`(
    text: String, cell: String
  ) {
    #expect(CSVText.neutralised(text) == cell)
  }

  @Test func `a cell of Markdown is nothing but words`() {
    let sheet = Sheet(columns: [.init("a_b")], rows: [[.text("<b>|*x*\n[y](z)")]])
    #expect(
      SheetRenderer(format: .markdown).render(sheet)
        == "| a\\_b |\n| --- |\n| &lt;b&gt;\\|\\*x\\* \\[y\\](z) |\n")
  }

  @Test(arguments: SheetFormat.allCases)
  func `nothing that a terminal obeys is printed`(format: SheetFormat) {
    let evil = "\u{1B}[2J\u{9B}31m\u{202E}txet\u{7F}\u{8}"
    let sheet = Sheet(columns: [.init("a"), .init("b", .below)], rows: [[.text(evil), .text(evil)]])
    let text = SheetRenderer(format: format).render(sheet)
    let obeyed = text.unicodeScalars.filter { PrintableText.isUnsafe($0) && $0 != "\n" && $0 != "\r" }
    #expect(obeyed.isEmpty, "\(obeyed.map(\.value))")
  }

  @Test func `a group is a heading and sections, one of them without a title`() {
    let section = SheetGroup.Section("claims_by", Sheet(columns: [.init("a")], rows: [[.text("x")]]))
    let empty = SheetGroup.Section("facts", Sheet(columns: [.init("b")], rows: []))
    let group = SheetGroup(
      heading: [.init("name", .text("青鹭")), .init("note", .empty)], sections: [section, empty])
    #expect(SheetRenderer(format: .table).render(group) == "name: 青鹭\n\na\n--\nx\n")
    #expect(
      SheetRenderer(format: .json).render(group) == """
        {
          "name": "青鹭",
          "note": null,
          "claims_by": [
            {"a": "x"}
          ],
          "facts": []
        }

        """)
    #expect(SheetRenderer(format: .csv).render(group) == "section,a,b\r\nclaims_by,x,\r\n")
    #expect(SheetRenderer(format: .jsonl).render(group) == "{\"section\": \"claims_by\", \"a\": \"x\"}\n")
  }
}

@Suite("Tables in a terminal")
struct PlainTableTests {
  @Test(arguments: [40, 60, 80, 120])
  func `no line is wider than the terminal`(width: Int) {
    let long = String(repeating: "大模型的价格，一年之内降到了十分之一。open models win ", count: 6)
    let sheet = Sheet(
      columns: [.init("date"), .init("speaker", widest: 18), .init("quotation"), .init("source", .below)],
      rows: [[.text("2024-05-21"), .text("云帆智能首席执行官周牧川"), .text(long), .text(long)]])
    let lines = PlainTable(width: width).render(sheet).split(separator: "\n").map(String.init)
    #expect(lines.count > 4)
    for line in lines { #expect(DisplayWidth.of(line) <= width, "\(line)") }
  }

  @Test func `columns begin at the same place in every line`() {
    let sheet = Sheet(
      columns: [.init("a"), .init("b")],
      rows: [[.text("中文"), .text("|x")], [.text("abc"), .text("|x")], [.text("“引号”"), .text("|x")]])
    let places = PlainTable(width: 80).render(sheet).split(separator: "\n").dropFirst(2).map { line in
      DisplayWidth.of(String(line.prefix { $0 != "|" }))
    }
    #expect(Set(places) == [8])
  }

  @Test func `closing punctuation does not begin a line and a Latin word is not cut`() {
    #expect(LineWrapper(width: 8).wrap("大模型降，价了") == ["大模型", "降，价了"])
    #expect(LineWrapper(width: 10).wrap("open models win") == ["open", "models win"])
    #expect(LineWrapper(width: 4).wrap("incomprehensible") == ["inco", "mpre", "hens", "ible"])
    #expect(LineWrapper(width: 6).wrap("") == [""])
  }

  @Test func `text that is cut says so and keeps its width`() {
    #expect(LineWrapper(width: 7).cut("大模型降价了") == "大模型…")
    #expect(LineWrapper(width: 12).cut("大模型降价了") == "大模型降价了")
  }
}

@Suite("Widths in a terminal")
struct DisplayWidthTests {
  @Test(arguments: [
    ("a", 1), ("中", 2), ("，", 2), ("“", 1), ("…", 1), ("é", 1), ("e\u{301}", 1), ("🙂", 2), ("ｱ", 1), ("Ａ", 2),
    ("👩‍👩‍👧", 2), ("\u{200B}", 0), ("한", 2), ("か", 2), ("𠮷", 2), ("🇨🇳", 2), ("❤️", 2),
  ])
  func `a character takes the columns that Unicode says`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}

@Suite("Numbers for readers")
struct NumberTextTests {
  @Test(arguments: [
    ("2e12", "2,000,000,000,000"), ("150000", "150,000"), ("2023", "2023"), ("0.03", "0.03"),
    ("7e9", "7,000,000,000"),
    ("1e3", "1000"), ("-12345", "-12,345"), ("20..30", "20..30"), ("MIT", "MIT"), ("", ""), ("inf", "inf"),
  ])
  func `long numbers are grouped and everything else is left alone`(text: String, shown: String) {
    #expect(NumberText.grouped(text) == shown)
  }
}

import Testing

@testable import TextRepair

@Suite("UTF-8 read in a single-byte code page")
struct CodePageMojibakeTests {
  private func reread(_ text: String) throws -> TracedText {
    try TestData.repairer().reread(TracedText(DecodedText(utf8: text)))
  }

  private static let pages = [
    "LATIN1", "CP1252", "CP1251", "MACINTOSH", "CP1250", "CP1254", "CP1257", "ISO-8859-2", "IBM437", "CP1253",
  ]

  private static let sentences = [
    "Le modèle a été publié à Genève en février ; il coûte déjà très cher.",
    "Die Gründer hören auf, die größte Lösung läuft künftig anderswo.",
    "Вчера компания снизила цены на новую модель.",
    "青禾智算昨天宣布，新一代模型的价格再降三成。",
    "“It’s a start,” she said – and that’s all…",
  ]

  @Test(arguments: pages, sentences)
  func `a whole sentence comes back`(page: String, sentence: String) throws {
    let damaged = try #require(Misreading(.utf8, as: page).misread(sentence))
    let text = try reread(damaged)
    #expect(text.text == sentence)
    #expect(text.repairs.allSatisfy { $0.kind == .mojibake })
  }

  @Test(arguments: ["CP1252", "CP1251", "MACINTOSH"])
  func `a stretch comes back in a text that was read right`(page: String) throws {
    let misreading = Misreading(.utf8, as: page)
    let damaged = try #require(misreading.misread("“我们不降价”"))
    #expect(try reread("石榴实验室的研究员说：\(damaged)，然后笑了。").text == "石榴实验室的研究员说：“我们不降价”，然后笑了。")
  }

  @Test(arguments: [
    ["CP1252", "CP1252"], ["CP1252", "CP1251"], ["MACINTOSH", "CP1252"], ["CP1252", "CP1252", "CP1252"],
  ])
  func `text that was misread again and again comes back`(pages: [String]) throws {
    let sentence = "Nous avons déjà payé, c’est réglé."
    var damaged = sentence
    for page in pages { damaged = try #require(Misreading(.utf8, as: page).misread(damaged)) }
    #expect(try reread(damaged).text == sentence)
  }

  @Test(arguments: [
    ("Il est allÃ© Ã Paris.", "Il est allé à Paris."),
    ("nÃ£o faltou Ã s aulas", "não faltou às aulas"),
    ("PrahaÂ\u{A0}â€“ dnes", "Praha\u{A0}– dnes"),
    ("smiling í\u{A0}½í¸\u{80} face", "smiling 😀 face"),
  ])
  func `what collapsed on the way comes back`(damaged: String, sentence: String) throws {
    #expect(try reread(damaged).text == sentence)
  }

  /// The euro sign of `â€™` is byte 80; its last byte became U+FFFD.
  @Test func `a character with a lost byte becomes one U+FFFD and is never certain`() throws {
    let text = try reread("He called it â€œhugeâ€\u{FFFD} twice.")
    #expect(text.text == "He called it “huge\u{FFFD} twice.")
    #expect(text.repairs.filter { $0.after == "\u{FFFD}" }.map(\.certain) == [false])
  }

  @Test func `C1 controls are what windows-1252 has for them`() throws {
    #expect(
      try reread("Er sagte \u{84}nein\u{93} \u{96} und ging\u{85}").text == "Er sagte „nein“ – und ging…")
  }

  @Test func `C1 controls inside words are letters of MacRoman where windows-1252 has signs`() throws {
    #expect(try reread("la evoluci\u{97}n r\u{87}pida").text == "la evolución rápida")
  }

  /// In windows-1252 the letter is å, in MacRoman a stroke through the r before.
  @Test func `one letter that two code pages explain is decided only by other lines`() throws {
    let line = "Båten – heter HÃ¥pet"
    let alone = try reread(line)
    #expect(alone.text == line)
    #expect(alone.repairs.map(\.before) == ["Ã¥"] && alone.repairs.map(\.after) == ["Ã¥"])
    #expect(alone.repairs.first?.alternatives.first == "å", "the letter is marked and stays")
    #expect(
      try reread(line + "\nAllt Ã¤r fÃ¶rbi pÃ¥ sjÃ¶n").text == "Båten – heter Håpet\nAllt är förbi på sjön")
  }

  @Test(arguments: [
    "ÉTÉ… NOËL™ – déjà « vu » 10 ¢, 5×£3, m², 20 °C",
    "VÅR NYA SOFFA HETER ÅÄÖ™ – FÖRÄLDRAR…",
    "İstanbul’da ığüşöç – Çağrı™ Ağaç®",
    "Žluťoučký kůň „příliš“ skočil",
    "Съешь ещё этих мягких французских булок – «да»",
    "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία… «ναι»",
    "√2·π ≈ 4,44; Ω∙m; ∑ᵢ xᵢ ≤ ∞; ±½",
    "┌──┬──┐ │a │é │ └──┴──┘",
    "Tiếng Việt: “Đường phố” – ở đây",
    "Ãkhi, Â and Ã’s are letters; À É Õ…",
    "zażółć gęślą jaźń",
    "NEL\u{85} ends a line",
  ])
  func `languages, signs and drawings stay`(text: String) throws {
    #expect(try reread(text).text == text)
  }
}

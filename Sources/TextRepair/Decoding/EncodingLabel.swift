extension TextEncoding {
  /// The encoding that a label means, as pages, messages and people write it; nil for one that is not read here.
  ///
  /// The labels are those of the WHATWG Encoding Standard (section 4.2, "Names and labels") for the
  /// encodings read here, and the IANA names of those that the standard leaves out: HZ, EUC-TW and
  /// UTF-32. As there, ISO 8859-1 and ASCII mean windows-1252, GBK and GB 2312 mean GB 18030, and
  /// UTF-16 without an order has its little end first. Case and white space around do not matter.
  public init?(label: some StringProtocol) {
    var bytes = label.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    guard let encoding = TextEncoding.labels[String(decoding: bytes, as: UTF8.self)] else { return nil }
    self = encoding
  }

  private static let labels: [String: TextEncoding] = Dictionary(
    uniqueKeysWithValues: labelsOfEach.flatMap { encoding, labels in
      labels.split(separator: " ").map { (String($0), encoding) }
    })

  private static let labelsOfEach: [(TextEncoding, String)] = [
    (.utf8, "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
    (
      .utf16LittleEndian,
      "utf-16le utf-16 utf16 utf16le unicode ucs-2 csunicode iso-10646-ucs-2 unicodefeff"
    ),
    (.utf16BigEndian, "utf-16be utf16be unicodefffe"),
    (.utf32LittleEndian, "utf-32le utf-32 utf32 utf32le ucs-4"),
    (.utf32BigEndian, "utf-32be utf32be"),
    (
      .gb18030,
      "gb18030 gb-18030 gbk x-gbk cp936 ms936 windows-936 gb2312 gb_2312 gb_2312-80 gb2312-80 csgb2312 "
        + "csiso58gb231280 chinese iso-ir-58 euc-cn euccn"
    ),
    (.hz, "hz-gb-2312 hz-gb2312 hz"),
    (.big5, "big5 big5-hkscs big5hkscs cn-big5 csbig5 x-x-big5 big-5 cp950 ms950 windows-950"),
    (.eucTW, "euc-tw euctw x-euc-tw cns11643"),
    (
      .shiftJIS,
      "shift_jis shift-jis sjis x-sjis ms_kanji csshiftjis ms932 cp932 windows-932 windows-31j"
    ),
    (.eucJP, "euc-jp eucjp x-euc-jp cseucpkdfmtjapanese"),
    (
      .eucKR,
      "euc-kr euckr cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 "
        + "windows-949 cp949 ms949 uhc"
    ),
    (
      .windows1252,
      "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 "
        + "latin1 l1 cp819 ibm819 csisolatin1 ascii us-ascii ansi_x3.4-1968"
    ),
  ]
}

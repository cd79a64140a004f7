/// What the bytes of a text that declares nothing say about its encoding.
///
/// The Chinese standards put common characters first: level 1 of GB 2312 (0xB0…0xD7) and of Big5
/// (0xA4…0xC6) hold more than nine tenths of running text, and each reads as rare characters, kana
/// or nothing in the other. Western text has its high bytes singly among ASCII letters.
struct EncodingEvidence {
  /// How well each encoding fits; 1 is running text in it.
  let scores: [(encoding: TextEncoding, score: Double)]
  /// The encodings that may fit, the one that fits best first; empty for bytes that look like none.
  var ranking: [TextEncoding] {
    scores.filter { $0.score > 0 }.sorted { $0.score > $1.score }.map(\.encoding)
  }

  /// Weighs up to 64 KiB of `bytes`, which are not valid UTF-8 as a whole.
  init(_ bytes: [UInt8]) {
    let sample = bytes.prefix(1 << 16)
    scores = [
      (.utf8, EncodingEvidence.scoreOfUTF8(sample)),
      (.gb18030, EncodingEvidence.score(of: sample, EncodingEvidence.weightInGB18030)),
      (.big5, EncodingEvidence.score(of: sample, EncodingEvidence.weightInBig5)),
      (.windows1252, EncodingEvidence.scoreOfWindows1252(sample)),
    ]
  }

  /// 2 where at most one character in five is broken, which no text in another encoding comes near;
  /// else below 0.
  private static func scoreOfUTF8(_ sample: ArraySlice<UInt8>) -> Double {
    let sink = BrokenUTF8.decode(Array(sample), from: 0)
    return sink.undecodable.count * 5 <= sink.wideCount ? 2 : -1
  }

  /// The share of high bytes that stand alone between ASCII characters, less a bit; of dashes and
  /// curly quotation marks (below 0xA0) two may meet.
  private static func scoreOfWindows1252(_ sample: ArraySlice<UInt8>) -> Double {
    var high = 0, single = 0
    for index in sample.indices where sample[index] >= 0x80 {
      high += 1
      let threshold: UInt8 = sample[index] < 0xA0 ? 0xA0 : 0x80
      let before = index > sample.startIndex && sample[index - 1] >= threshold
      let after = index + 1 < sample.endIndex && sample[index + 1] >= threshold
      if !before && !after { single += 1 }
    }
    return high == 0 ? 0 : 1.2 * Double(single) / Double(high) - 0.2
  }

  /// The mean weight of the characters that are not ASCII.
  private static func score(
    of sample: ArraySlice<UInt8>, _ weight: (_ lead: UInt8, _ trail: UInt8) -> Double
  ) -> Double {
    var total = 0.0, count = 0
    var index = sample.startIndex
    while index < sample.endIndex {
      guard sample[index] >= 0x80 else {
        index += 1
        continue
      }
      guard index + 1 < sample.endIndex else { break }
      let value = weight(sample[index], sample[index + 1])
      total += value
      count += 1
      index += sample[index + 1] < 0x40 ? 1 : 2
    }
    return count == 0 ? 0 : total / Double(count)
  }

  private static func weightInGB18030(lead: UInt8, trail: UInt8) -> Double {
    switch (lead, trail) {
    case (0xB0...0xD7, 0xA1...0xFE): 1
    case (0xA1, 0xA1...0xBF), (0xA3, 0xA1...0xFE): 1
    case (0xD8...0xF7, 0xA1...0xFE): 0.3
    case (0x81...0xA0, 0x40...0x7E), (0x81...0xA0, 0x80...0xFE): 0.6
    case (0xAA...0xFD, 0x40...0x7E), (0xAA...0xFD, 0x80...0xA0): 0.5
    case (0x81...0xFE, 0x30...0x39): 0
    case (0xA4...0xA5, 0xA1...0xFE): -0.5
    case (0xA2, 0xA1...0xFE), (0xA6...0xA9, 0x40...0xFE): 0
    default: -2
    }
  }

  private static func weightInBig5(lead: UInt8, trail: UInt8) -> Double {
    switch (lead, trail) {
    case (0xA4...0xC6, 0x40...0x7E), (0xA4...0xC6, 0xA1...0xFE): 1
    case (0xA1...0xA3, 0x40...0x7E), (0xA1...0xA3, 0xA1...0xFE): 0.9
    case (0xC9...0xF9, 0x40...0x7E), (0xC9...0xF9, 0xA1...0xFE): 0.1
    case (0x87...0xA0, 0x40...0x7E), (0x87...0xA0, 0xA1...0xFE): 0
    default: -2
    }
  }
}

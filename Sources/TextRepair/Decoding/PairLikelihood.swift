/// How likely bytes are as text in one of East Asia's encodings.
struct PairLikelihood {
  private let reader: LegacyDecoding
  private let writing: Writing
  private let characters: CharacterUse

  /// Nil where the encoding is none of them or the C library has no codec for it.
  init?(_ encoding: TextEncoding, _ characters: CharacterUse) {
    guard let reader = LegacyDecoding(encoding) else { return nil }
    self.reader = reader
    self.characters = characters
    writing =
      switch encoding {
      case .big5, .eucTW: .traditional
      case .shiftJIS, .eucJP: .japanese
      case .eucKR: .korean
      default: .simplified
      }
  }

  /// Where the first character begins: 1 where the bytes are likelier without the first, as those of
  /// a piece that begins in the middle of a character are.
  func start(of sample: EncodingSample) -> Int {
    guard let first = sample.bytes.first, first >= 0x80 else { return 0 }
    let end = min(256, sample.bytes.count)
    return cost(of: sample, from: 1, upTo: end) < cost(of: sample, from: 0, upTo: end) ? 1 : 0
  }

  /// The cost of the sample's bytes up to `end`, of which those before `start` belong to a character that was cut.
  func cost(of sample: EncodingSample, from start: Int, upTo end: Int) -> Float {
    var cost = start > 0 ? StepCost.cut : 0
    var position = start
    var isWide = false
    while position < end {
      if sample.bytes[position] < 0x80 {
        cost += StepCost.plain
        position += 1
        isWide = false
      } else if let character = reader.character(sample.bytes, at: position) {
        cost += writing.cost(of: character.scalar, characters)
        if isExtension(sample.bytes, at: position) { cost += PairLikelihood.extensionCost }
        cost += isWide ? StepCost.wideToWide : StepCost.toWide
        position += character.width
        isWide = true
      } else {
        cost += position + 1 == sample.bytes.count ? StepCost.cut : StepCost.stray
        position += 1
      }
    }
    return cost
  }

  /// What a syllable costs beside the common ones that is not among the 2,350 of KS X 1001.
  private static let extensionCost: Float = 6

  /// Whether a Korean pair is one that Windows added to KS X 1001, whose bytes are both above 0xA0.
  private func isExtension(_ bytes: [UInt8], at position: Int) -> Bool {
    writing == .korean && (bytes[position] < 0xA1 || position + 1 < bytes.count && bytes[position + 1] < 0xA1)
  }
}

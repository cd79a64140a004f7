/// What bytes that are no valid UTF-8 say about their encoding.
///
/// Every encoding is taken for the right one in turn, and the text that comes out is asked how
/// likely it is: by the kinds of its characters and by how often each Han character is used
/// (``Writing``, ``CharacterUse``). As all speak about the same bytes, the likelihoods compare. This
/// is the method of Li and Momoi's "A composite approach to language/encoding detection" (2001),
/// legality and character distribution, as one sum.
struct EncodingEvidence {
  /// How well an encoding explains the bytes.
  struct Reading: Sendable {
    /// The encoding.
    let encoding: TextEncoding
    /// The negative logarithm of the likelihood.
    var cost: Float
    /// Where the first character begins; more than 0 for a piece cut in the middle of one.
    let start: Int
  }

  /// The encodings, the one that explains the bytes best first.
  private(set) var readings: [Reading]
  /// What no text costs: random characters of East Asia do, eleven each, where running text costs seven or eight.
  private let limit: Float

  /// The encodings that are weighed, with what each costs from the start: the less one meets it, the more.
  static let candidates: [(encoding: TextEncoding, cost: Float)] = [
    (.utf8, 0), (.gb18030, 0), (.big5, 3), (.windows1252, 1), (.shiftJIS, 7), (.eucKR, 7), (.eucJP, 8),
    (.eucTW, 8),
  ]

  /// Weighs `bytes`; what the page declares counts as much as some ten characters and a little for each further
  /// one.
  init(_ bytes: [UInt8], declared: TextEncoding?, characters: CharacterUse) {
    let sample = EncodingSample(bytes)
    limit = 20 + 5.5 * Float(sample.highCount) + StepCost.plain * Float(sample.bytes.count - sample.highCount)
    let trust = 12 + 0.2 * Float(sample.highCount)
    readings = EncodingEvidence.candidates.map { encoding, cost in
      var reading = EncodingEvidence.reading(sample, encoding, characters)
      reading.cost += cost
      if encoding == declared { reading.cost -= encoding == .windows1252 ? 3 : trust }
      return reading
    }
    readings.sort { $0.cost < $1.cost }
  }

  /// Whether a reading is text at all: at random bytes, the best reading is a bad one.
  func isPlausible(_ reading: Reading, of bytes: [UInt8]) -> Bool {
    switch reading.encoding {
    case .windows1252: WesternLikelihood.isPlausible(bytes.prefix(1 << 16))
    default: reading.cost <= limit
    }
  }

  private static func reading(
    _ sample: EncodingSample, _ encoding: TextEncoding, _ characters: CharacterUse
  ) -> Reading {
    let cost: Float
    switch encoding {
    case .utf8: cost = UTF8Likelihood.cost(of: sample)
    case .windows1252: cost = WesternLikelihood.cost(of: sample)
    default:
      guard let likelihood = PairLikelihood(encoding, characters) else {
        return Reading(encoding: encoding, cost: .infinity, start: 0)
      }
      let start = likelihood.start(of: sample)
      return Reading(
        encoding: encoding, cost: likelihood.cost(of: sample, from: start, upTo: sample.bytes.count),
        start: start)
    }
    return Reading(encoding: encoding, cost: cost, start: 0)
  }
}

/// What steps between characters cost, the same in all encodings.
enum StepCost {
  /// A byte without a meaning.
  static let stray: Float = 14
  /// A character that the end or the beginning of the bytes cuts.
  static let cut: Float = 8
  /// An ASCII character.
  static let plain: Float = 3
  /// A wide character behind an ASCII one.
  static let toWide: Float = 3
  /// A wide character behind another.
  static let wideToWide: Float = 0.1
}

import DataTables
import Glibc

/// How often each Han character stands in running text, by the way of writing: what tells the
/// encodings of East Asia apart, whose bytes all look alike.
///
/// Made by `make setup` from the word counts of jieba, OpenCC's characters and Unihan's list of the
/// characters taught in Japan. A cost is the negative natural logarithm of a share of all Han
/// characters; characters that were not counted cost ``rare``.
struct CharacterUse: Sendable {
  /// What a character costs that no table counts.
  static let rare: Float = 16
  /// No character is known, so all cost the same.
  static let unknown = CharacterUse(simplified: [], traditional: [], japanese: [])

  /// The costs of U+3400…U+9FFF; empty where nothing is known.
  private let simplified: [Float]
  private let traditional: [Float]
  private let japanese: [Float]

  private static let first: UInt32 = 0x3400
  private static let count = 0x9FFF - 0x3400 + 1

  private init(simplified: [Float], traditional: [Float], japanese: [Float]) {
    self.simplified = simplified
    self.traditional = traditional
    self.japanese = japanese
  }

  /// Reads the table `generated/characters.tsv`.
  init(_ table: GeneratedTable) throws(DataTableFailure) {
    var simplified = [Float](repeating: CharacterUse.rare, count: CharacterUse.count)
    var traditional = simplified
    var japanese = simplified
    try table.forEachRow(cells: 4) { line, cells throws(DataTableFailure) in
      guard let scalar = cells[0].onlyScalar else {
        throw DataTableFailure(name: table.name, line: line, reason: "the first cell is not one character")
      }
      let index = Int(scalar.value) - Int(CharacterUse.first)
      guard (0..<CharacterUse.count).contains(index) else { return }
      simplified[index] = CharacterUse.cost(ofShare: cells[1])
      traditional[index] = CharacterUse.cost(ofShare: cells[2])
      if cells[3].first == UInt8(ascii: "1") { japanese[index] = CharacterUse.costOfTaught }
    }
    self.init(simplified: simplified, traditional: traditional, japanese: japanese)
  }

  /// The cost in simplified text.
  func inSimplified(_ scalar: UInt32) -> Float { cost(scalar, simplified) }

  /// The cost in traditional text.
  func inTraditional(_ scalar: UInt32) -> Float { cost(scalar, traditional) }

  /// The cost in Japanese text; the 2,136 characters that schools teach are taken to be used alike.
  func inJapanese(_ scalar: UInt32) -> Float { cost(scalar, japanese) }

  private static let costOfTaught = Float(log(2136.0))

  private func cost(_ scalar: UInt32, _ costs: [Float]) -> Float {
    let index = Int(scalar) - Int(CharacterUse.first)
    guard !costs.isEmpty else { return 9 }
    return costs.indices.contains(index) ? costs[index] : CharacterUse.rare
  }

  /// The cost of a share given in parts of a hundred million, as decimal digits.
  private static func cost(ofShare digits: ArraySlice<UInt8>) -> Float {
    let share = digits.reduce(0.0) { $0 * 10 + Double($1) - 48 }
    return share == 0 ? rare : min(rare - 0.5, Float(log(1e8 / share)))
  }
}

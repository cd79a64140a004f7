import TextRepair

/// What a line is read for of a character that is neither a common Han character nor a letter from A to Z.
///
/// All questions are answered at once: the marks that texts are full of stand in a small table, since one question
/// behind the other costs a processor more than all else that is done with a line.
struct CharacterTraits: OptionSet {
  let rawValue: UInt16

  static let wordPart = CharacterTraits(rawValue: 1 << 0)
  static let han = CharacterTraits(rawValue: 1 << 1)
  static let digit = CharacterTraits(rawValue: 1 << 2)
  /// Ends a sentence wherever it stands.
  static let fullStop = CharacterTraits(rawValue: 1 << 3)
  /// Ends a sentence where a space or nothing follows.
  static let narrowStop = CharacterTraits(rawValue: 1 << 4)
  static let comma = CharacterTraits(rawValue: 1 << 5)
  static let bar = CharacterTraits(rawValue: 1 << 6)
  /// May stand behind a label.
  static let labelMark = CharacterTraits(rawValue: 1 << 7)
  /// May stand for lost text.
  static let lost = CharacterTraits(rawValue: 1 << 8)
  static let blank = CharacterTraits(rawValue: 1 << 9)
  /// May stand in front of words without changing what they say.
  static let edge = CharacterTraits(rawValue: 1 << 10)
  /// Opens a quotation: “ or 「.
  static let quote = CharacterTraits(rawValue: 1 << 11)

  /// 1 where the one trait `trait` is there, 0 where it is not.
  @inline(__always) func count(_ trait: CharacterTraits) -> Int { isDisjoint(with: trait) ? 0 : 1 }
}

extension CharacterTraits {
  /// The traits of any character.
  init(of scalar: Unicode.Scalar) {
    self = []
    if scalar.isWordPart { insert(.wordPart) }
    if scalar.isHan { insert(.han) }
    if scalar.isDigit { insert(.digit) }
    if scalar.isBlank { insert(.blank) }
    if LostText.mayBeLost(scalar) { insert(.lost) }
    if FoldedWords.isEdge(scalar) { insert(.edge) }
    switch scalar {
    case "。", "！", "？", "｡": insert(.fullStop)
    case ".", "!", "?": insert(.narrowStop)
    case "，", "、", ",": insert(.comma)
    case "｜", "│", "|": formUnion([.bar, .labelMark])
    case "：", "／", "︱", "﹕", ":", "/": insert(.labelMark)
    case "“", "「": insert(.quote)
    default: break
    }
  }

  /// The traits of common characters: ASCII, general punctuation, the marks of Chinese, and full-width forms.
  struct Table {
    /// 64 traits for each row of characters that is in the table.
    private let traits: [CharacterTraits]
    /// Where each row of 64 characters of the basic plane stands in ``traits``, ``missing`` where it does not.
    private let rows: [UInt16]
    private static let missing = UInt16.max

    private static let blocks: [ClosedRange<UInt32>] = [
      0...0x7F, 0x2000...0x207F, 0x3000...0x303F, 0xFF00...0xFFFF,
    ]

    init() {
      var traits: [CharacterTraits] = [], rows = [UInt16](repeating: Table.missing, count: 1 << 10)
      for value in Table.blocks.joined() {
        if value & 0x3F == 0 { rows[Int(value >> 6)] = UInt16(traits.count) }
        traits.append(Unicode.Scalar(value).map { CharacterTraits(of: $0) } ?? [])
      }
      self.traits = traits
      self.rows = rows
    }

    /// The traits of a character.
    @inline(__always) func traits(of scalar: Unicode.Scalar) -> CharacterTraits {
      guard scalar.value < 0x10000 else { return CharacterTraits(of: scalar) }
      let row = rows.withUnsafeBufferPointer { $0[Int(scalar.value >> 6)] }
      guard row != Table.missing else { return CharacterTraits(of: scalar) }
      return traits.withUnsafeBufferPointer { $0[Int(row) + Int(scalar.value & 0x3F)] }
    }
  }

  /// The table, made when the first line is read.
  static let common = Table()
}

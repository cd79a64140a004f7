/// A way of writing, as the share that each kind of character has among those that are not ASCII.
///
/// A cost is the negative natural logarithm of a share: the less likely a text is in a way of
/// writing, the more it costs. The shares are rough counts of news; only their order matters, for
/// the encodings differ by several units a character.
enum Writing {
  case simplified, traditional, japanese, korean

  /// What a character costs in running text.
  func cost(of scalar: UInt32, _ use: CharacterUse) -> Float {
    switch scalar {
    case 0x3400...0x9FFF: costOfHan(scalar, use)
    case 0x3000...0x3003, 0x3008...0x3011, 0x2018...0x201D, 0x2026, 0x2014, 0xB7, 0xFF01...0xFF5E: 5.6
    case 0x3041...0x3093: self == .japanese ? 5 : 12
    case 0x30A1...0x30FC: self == .japanese ? 6.5 : 12
    case 0xAC00...0xD7A3: costOfHangul(scalar)
    case 0xFF61...0xFF9F: self == .japanese ? 9 : 15
    case 0xA1...0xFF, 0x2010...0x22FF, 0x2460...0x26FF, 0x3004...0x33FF: 10
    case 0x370...0x451: 12
    case 0x80...0xA0, 0xE000...0xF8FF: 17
    default: CharacterUse.rare
    }
  }

  private func costOfHan(_ scalar: UInt32, _ use: CharacterUse) -> Float {
    switch self {
    case .simplified: min(use.inSimplified(scalar), use.inTraditional(scalar) + 1)
    case .traditional: min(use.inTraditional(scalar), use.inSimplified(scalar) + 4)
    case .japanese: min(use.inJapanese(scalar), use.inTraditional(scalar) + 4) + 1.2
    case .korean: use.inTraditional(scalar) + 4
    }
  }

  /// The 2,350 syllables of KS X 1001 are nearly all that Korean needs, and are taken to be used alike.
  private func costOfHangul(_ scalar: UInt32) -> Float {
    self == .korean ? 7.9 : CharacterUse.rare
  }
}

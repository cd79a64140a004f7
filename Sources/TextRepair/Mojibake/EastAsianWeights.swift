/// How likely single characters are in East Asian text: cheap enough to weigh every way to read a line.
struct EastAsianWeights {
  private let words: WordList
  private let script: ScriptTable
  private let punctuation: PunctuationTable
  private let kinds: CharacterKinds
  /// The weights of the basic plane as far as they were asked; 1 where one was not, empty where none was.
  private var known: [Double] = []

  /// How much an odd meeting of characters counts beside how rare they are.
  private static let weightOfOddness = 6.0

  init(tables: RepairTables) {
    words = tables.words
    script = tables.script
    punctuation = tables.punctuation
    kinds = tables.mojibake.kinds
  }

  /// How likely each character is where it stands; a letter drawn out (`ééé`) is not odd.
  mutating func weights(of cells: [MisreadCell]) -> [Double] {
    var before = kinds.kind(of: " ")
    var last: Unicode.Scalar = " "
    return cells.map { cell in
      let kind = kinds.kind(of: cell.scalar)
      let isNarrow = (0x80..<0x2600).contains(cell.scalar.value) && cell.scalar != last
      defer { (before, last) = (kind, cell.scalar) }
      let oddness = isNarrow ? Double(kinds.cost(before, kind)) * EastAsianWeights.weightOfOddness : 0
      return weight(of: cell.scalar) - oddness
    }
  }

  /// The natural logarithm of a character's likelihood; 0 for ASCII.
  mutating func weight(of scalar: Unicode.Scalar) -> Double {
    if scalar.isASCII { return 0 }
    guard scalar.value < 0x10000 else { return -14 }
    if known.isEmpty { known = [Double](repeating: 1, count: 0x10000) }
    let before = known[Int(scalar.value)]
    if before <= 0 { return before }
    let weight = look(scalar)
    known[Int(scalar.value)] = weight
    return weight
  }

  /// How likely a character is that was read again: rare ones speak against that way of reading.
  mutating func weightReread(of scalar: Unicode.Scalar) -> Double {
    let weight = weight(of: scalar)
    if (0x80..<0x2E80).contains(scalar.value), !(0x2010...0x2027).contains(scalar.value) {
      return kinds.cost(of: scalar) < CharacterKinds.implausible ? weight - 5 : weight - 14
    }
    return weight < -12.5 && scalar != "\u{FFFD}" ? weight - 5 : weight
  }

  /// How likely a character is that was read again: of one that lost a byte the likeliest that it may be.
  mutating func weight(of reading: RereadCharacter) -> Double {
    guard let lost = reading.lost, reading.scalar != "\u{FFFD}" else {
      return weightReread(of: reading.scalar)
    }
    return lost.characters.reduce(-.infinity) { max($0, weightReread(of: $1)) }
  }

  /// Characters outside the level of common ones weigh little even where the list of words, which was
  /// counted on pages with mojibake in them, has them often (鐨, 锛).
  private func look(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x4E00...0x9FFF:
      if isMisreadMark(scalar) { return -30 }
      let folded = script.simplified(scalar)
      let weight = WordList.weight(ofCount: Double(words.count(of: [folded])))
      return isCommon(folded) ? max(weight, -13) : min(weight, -14)
    case 0x3100...0x312F: return -12
    case 0x3041...0x30FE, 0xAC00...0xD7A3: return -9.5
    case 0x3000...0x303F, 0xFF01...0xFF5E, 0x2010...0x2027, 0xB7:
      return WordList.weight(ofCount: (punctuation[scalar]?.share ?? 10) * 60)
    case 0xFF61...0xFF9F: return -11
    case 0xFFFD: return -8
    case 0x80...0x9F: return -12
    case 0xA0...0x33FF: return scalar.properties.isAlphabetic ? -3.5 : -5
    case 0xE000...0xF8FF: return -16
    default: return -14
    }
  }

  /// Whether the character is what GBK makes of the first two bytes of the marks of UTF-8 text: 鈥 銆 锛,
  /// names of metals' compounds and rivets that no article has.
  private func isMisreadMark(_ scalar: Unicode.Scalar) -> Bool {
    guard let pair = CodecTable.gb18030?.pair(of: scalar) else { return false }
    return [[0xE2, 0x80], [0xE3, 0x80], [0xEF, 0xBC]].contains([pair.lead, pair.trail])
  }

  /// Whether the character is of level 1 of GB 2312, which its makers chose by frequency.
  private func isCommon(_ scalar: Unicode.Scalar) -> Bool {
    guard let pair = CodecTable.gb18030?.pair(of: scalar) else { return false }
    return (0xB0...0xD7).contains(pair.lead) && pair.trail >= 0xA1
  }
}

public import TextRepair

/// How a page is to be damaged: what kind, how much, and in whose manner.
public struct DamageRecipe: Hashable, Sendable {
  /// What a page suffers.
  public enum Kind: String, Sendable, CaseIterable {
    /// Readings behind whole characters.
    case glosses
    /// Both replacements, but only where they hit the middle of two characters.
    case slips
    /// Whole marks narrowed.
    case marks = "narrowed marks"
    /// Traditional script.
    case script
    /// All of it.
    case all
  }

  /// In what a site differs from the one that the model was worked out on.
  public enum Manner: String, Sendable, CaseIterable {
    /// In nothing.
    case asSeen = "as seen"
    /// Its readings bear no tone marks.
    case withoutTones = "no tones"
    /// A stray space stands in all its readings.
    case spaces = "stray spaces"
    /// It glosses common characters of any kind, not those alone that have a simplified form.
    case otherGlosses = "other glosses"
    /// It narrows other marks.
    case otherMarks = "other marks"
    /// Its pages are GB 18030, which loses no character.
    case fourBytes = "GB 18030"
  }

  /// What the page suffers.
  public var kind: Kind
  /// How much, from 1 to 5: the length of the list of readings and the number of narrowed marks.
  public var level: Int
  /// In whose manner.
  public var manner: Manner
  /// What decides which characters are on the list, which of their readings, and in which order.
  public var seed: UInt64

  /// The levels there are.
  public static let levels = 1...5

  /// A recipe.
  public init(_ kind: Kind, level: Int, manner: Manner = .asSeen, seed: UInt64) {
    (self.kind, self.level, self.manner, self.seed) = (kind, level, manner, seed)
  }

  /// How many characters are on the list of readings at this level.
  private var listLength: Int { [10, 30, 60, 120, 240][min(max(level, 1), 5) - 1] }

  private var narrowedMarks: [NarrowedMark] {
    let marks = manner == .otherMarks ? "？：（）！" : "！，；：？"
    return Array(NarrowedMark.all(in: marks).prefix(level))
  }

  /// The model of this recipe; nil where the C library has no codec for the encoding.
  ///
  /// `frequent` holds the Han characters that running text uses, the commonest first, in simplified script.
  public func model(tables: RepairTables, frequent: [Unicode.Scalar]) -> DamageModel? {
    let encoding: PageEncoding = manner == .fourBytes ? .gb18030 : .gbk
    let script = TraditionalForms(tables).forms
    let isTraditional = kind == .script || kind == .all
    var model = DamageModel(encoding: encoding, marks: [], glosses: [])
    if isTraditional { model?.script = script }
    if kind == .marks || kind == .slips || kind == .all { model?.marks = narrowedMarks }
    if kind == .glosses || kind == .slips || kind == .all {
      let listed = manner == .otherGlosses ? frequent : frequent.filter { script[$0] != nil }
      model?.glosses = glosses(of: listed.map { isTraditional ? script[$0] ?? $0 : $0 }, tables)
    }
    if kind == .glosses || kind == .marks { model?.reach = .wholeCharacters }
    if kind == .slips { model?.reach = .betweenCharacters }
    return model
  }

  /// A list out of the commonest characters, half as many again as it takes, in an order of its own.
  private func glosses(of characters: [Unicode.Scalar], _ tables: RepairTables) -> [GlossEntry] {
    var random = SeededGenerator(seed: seed)
    let candidates = characters.prefix(listLength * 3 / 2).shuffled(using: &random)
    return candidates.prefix(listLength).compactMap { character in
      let readings = tables.readings.spellings(of: character)
      guard var reading = readings.randomElement(using: &random) else { return nil }
      if manner == .withoutTones { reading = reading.withoutTone }
      let hasSpace = manner == .spaces || Int.random(in: 0..<25, using: &random) == 0
      return GlossEntry(character, reading.letters + (hasSpace ? " " : ""))
    }
  }
}

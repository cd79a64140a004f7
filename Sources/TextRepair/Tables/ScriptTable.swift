import DataTables

/// Traditional characters and phrases with their simplified forms: OpenCC's `tw2s` in one step.
struct ScriptTable: Sendable {
  /// What a character says about the script of the text it stands in.
  enum Use: UInt8, Sendable {
    /// The same in both scripts.
    case neutral = 0
    /// Written in traditional text only.
    case traditional = 1
    /// Written in simplified text only.
    case simplified = 2
    /// Has a simplified form, but is right in simplified text too: 著, 乾.
    case shared = 3
  }

  /// The use of each character of the basic plane.
  let uses: [UInt8]
  private let characters: [Unicode.Scalar: Unicode.Scalar]
  /// The phrases that begin with a character, the longest first.
  private let phrases: [Unicode.Scalar: [Phrase]]

  /// A phrase and what it becomes, of as many characters.
  struct Phrase: Sendable {
    let from: [Unicode.Scalar]
    let to: [Unicode.Scalar]
  }

  init(characters characterTable: DataTable, phrases phraseTable: DataTable, exceptions: DataTable) throws(DataTableFailure) {
    var uses = [UInt8](repeating: 0, count: 0x10000)
    var characters: [Unicode.Scalar: Unicode.Scalar] = [:]
    for row in characterTable.rows {
      guard let from = row["character"].onlyScalar, let to = row["simplified"].onlyScalar else {
        throw characterTable.failure(at: row, "a row maps one character to one")
      }
      let use: Use
      switch row["use"] {
      case "traditional": use = .traditional
      case "simplified": use = .simplified
      case "shared": use = .shared
      default: throw characterTable.failure(at: row, "the use is traditional, simplified or shared")
      }
      if from.value < 0x10000 { uses[Int(from.value)] = use.rawValue }
      if use != .simplified { characters[from] = to }
    }
    var phrases: [Unicode.Scalar: [Phrase]] = [:]
    for (table, isException) in [(phraseTable, false), (exceptions, true)] {
      for row in table.rows {
        let from = Array(row["phrase"].unicodeScalars), to = Array(row["simplified"].unicodeScalars)
        guard let first = from.first, from.count == to.count else {
          throw table.failure(at: row, "a phrase becomes one of as many characters")
        }
        if isException { phrases[first]?.removeAll { $0.from == from } }
        phrases[first, default: []].append(Phrase(from: from, to: to))
      }
    }
    self.uses = uses
    self.characters = characters
    self.phrases = phrases.mapValues { $0.sorted { $0.from.count > $1.from.count } }
  }

  /// The simplified form of a character taken for itself; the character where it has none.
  func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    characters[scalar] ?? scalar
  }

  /// The phrases that begin with a character, the longest first.
  func phrases(beginningWith scalar: Unicode.Scalar) -> [Phrase] {
    phrases[scalar] ?? []
  }

  /// What a character says about the script.
  func use(of scalar: Unicode.Scalar) -> Use {
    guard scalar.value < 0x10000 else { return characters[scalar] == nil ? .neutral : .traditional }
    return Use(rawValue: uses[Int(scalar.value)]) ?? .neutral
  }
}

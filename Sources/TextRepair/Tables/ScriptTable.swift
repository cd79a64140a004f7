import DataTables

/// Traditional characters and phrases with their simplified forms: OpenCC's `tw2s` in one step.
package struct ScriptTable: Sendable {
  /// What a character says about the script of the text it stands in.
  package enum Use: UInt8, Sendable {
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
  /// The simplified form of each character that has one, by that character.
  package let simplifiedForms: [Unicode.Scalar: Unicode.Scalar]
  /// The simplified form of each character of the basic plane, by its number; 0 where it lies outside of it.
  private let simplifiedBasic: [UInt16]
  /// The phrases that begin with a character, the longest first.
  private let phrases: [Unicode.Scalar: [Phrase]]

  /// A phrase and what it becomes, of as many characters.
  struct Phrase: Sendable {
    let from: [Unicode.Scalar]
    let to: [Unicode.Scalar]
  }

  init(
    characters characterTable: GeneratedTable, phrases phraseTable: GeneratedTable, exceptions: DataTable
  ) throws(DataTableFailure) {
    var uses = [UInt8](repeating: 0, count: 0x10000)
    var characters: [Unicode.Scalar: Unicode.Scalar] = [:]
    characters.reserveCapacity(4_500)
    try characterTable.forEachRow(cells: 3) { (line, cells) throws(DataTableFailure) in
      guard let from = cells[0].onlyScalar, let to = cells[1].onlyScalar, let use = Use(named: cells[2])
      else {
        throw DataTableFailure(
          name: characterTable.name, line: line, reason: "a row maps one character to one and names its use")
      }
      if from.value < 0x10000 { uses[Int(from.value)] = use.rawValue }
      if use != .simplified { characters[from] = to }
    }
    var phrases: [[Unicode.Scalar]: [Unicode.Scalar]] = [:]
    func add(_ from: String, _ to: String, _ table: String, line: Int) throws(DataTableFailure) {
      let from = Array(from.unicodeScalars), to = Array(to.unicodeScalars)
      guard !from.isEmpty, from.count == to.count else {
        throw DataTableFailure(name: table, line: line, reason: "a phrase becomes one of as many characters")
      }
      phrases[from] = to
    }
    try phraseTable.forEachRow(cells: 2) { (line, cells) throws(DataTableFailure) in
      try add(
        String(decoding: cells[0], as: UTF8.self), String(decoding: cells[1], as: UTF8.self),
        phraseTable.name, line: line)
    }
    for row in exceptions.rows {
      try add(row["phrase"], row["simplified"], exceptions.name, line: row.line)
    }
    self.uses = uses
    simplifiedForms = characters
    var basic = (0..<0x10000).map { UInt16($0) }
    for (from, to) in characters where from.value < 0x10000 {
      basic[Int(from.value)] = UInt16(exactly: to.value) ?? 0
    }
    simplifiedBasic = basic
    self.phrases = Dictionary(
      grouping: phrases.map { Phrase(from: $0.key, to: $0.value) }, by: { $0.from[0] }
    )
    .mapValues { $0.sorted { $0.from.count > $1.from.count } }
  }

  /// The simplified form of a character taken for itself; the character where it has none.
  func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value < 0x10000 else { return simplifiedForms[scalar] ?? scalar }
    let basic = simplifiedBasic[Int(scalar.value)]
    return basic == 0 ? simplifiedForms[scalar] ?? scalar : Unicode.Scalar(basic) ?? scalar
  }

  /// The phrases that begin with a character, the longest first.
  func phrases(beginningWith scalar: Unicode.Scalar) -> [Phrase] {
    phrases[scalar] ?? []
  }

  /// What a character says about the script.
  package func use(of scalar: Unicode.Scalar) -> Use {
    guard scalar.value < 0x10000 else { return simplifiedForms[scalar] == nil ? .neutral : .traditional }
    return Use(rawValue: uses[Int(scalar.value)]) ?? .neutral
  }
}

extension ScriptTable.Use {
  /// The use by its name in the table; nil for any other word.
  fileprivate init?(named name: ArraySlice<UInt8>) {
    if name.elementsEqual("traditional".utf8) {
      self = .traditional
    } else if name.elementsEqual("simplified".utf8) {
      self = .simplified
    } else if name.elementsEqual("shared".utf8) {
      self = .shared
    } else {
      return nil
    }
  }
}

import DataTables

/// What is known of traditional and simplified script: OpenCC's dictionaries and what each character tells.
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
  /// The characters that are written in traditional text only.
  let traditional: CharacterBits
  /// The Han character that a compatibility character (U+F900 to U+FAFF and beyond) stands for.
  let compatibility: [UInt32: UInt32]
  private let profiles: ScriptProfiles
  /// The simplified form of each character that has one, taken for itself.
  package let simplifiedForms: [Unicode.Scalar: Unicode.Scalar]
  /// The simplified form of each character of the basic plane, by its number; 0 where it lies outside of it.
  private let simplifiedBasic: [UInt16]

  init(uses useTable: GeneratedTable, dictionaries: GeneratedTable, exceptions: DataTable)
    throws(DataTableFailure)
  {
    let uses = try ScriptTable.uses(useTable)
    traditional = CharacterBits { uses[$0] == Use.traditional.rawValue }
    self.uses = uses
    var parts = try ScriptTable.parts(dictionaries)
    var own = ScriptDictionary()
    for row in exceptions.rows {
      let (from, to) = try ScriptTable.entry(
        Array(row["phrase"].utf8)[...], Array(row["simplified"].utf8)[...], exceptions.name, line: row.line)
      own.add(from, to)
    }
    compatibility = parts.compatibility
    let forms = ScriptTable.simpleForms(parts.dictionaries)
    simplifiedForms = forms
    var basic = (0..<0x10000).map { UInt16($0) }
    for (from, to) in forms where from.value < 0x10000 {
      basic[Int(from.value)] = UInt16(exactly: to.value) ?? 0
    }
    simplifiedBasic = basic
    foldedChinese = (0..<0x10000).map { value in
      guard let scalar = Unicode.Scalar(UInt16(value)), scalar.isHan || scalar.isChineseMark else { return 0 }
      let isTraditional = uses[value] == Use.traditional.rawValue
      return isTraditional ? UInt16(truncatingIfNeeded: (forms[scalar] ?? scalar).value) : UInt16(value)
    }
    parts.dictionaries[.own] = own
    let dictionaries = parts.dictionaries
    profiles = ScriptProfiles { ScriptTable.profile($0, dictionaries) }
  }

  /// What a character says about the script.
  package func use(of scalar: Unicode.Scalar) -> Use {
    scalar.value < 0x10000 ? Use(rawValue: uses[Int(scalar.value)]) ?? .neutral : .neutral
  }

  /// The simplified form of a character taken for itself; the character where it has none.
  func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value < 0x10000 else { return simplifiedForms[scalar] ?? scalar }
    let basic = simplifiedBasic[Int(scalar.value)]
    return basic == 0 ? simplifiedForms[scalar] ?? scalar : Unicode.Scalar(basic) ?? scalar
  }

  /// A character as lists of simplified words have it: traditional ones simplified, those of both scripts (么, 著) as
  /// they are.
  func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    use(of: scalar) == .traditional ? simplified(scalar) : scalar
  }

  /// The characters of the basic plane as ``folded(_:)`` has them, by their numbers; 0 for what is neither a Han
  /// character nor a wide mark.
  let foldedChinese: [UInt16]

  /// Characters in simplified script, taken as written in `script`; as many as before.
  func simplified(_ text: [UInt32], from script: TraditionalScript) -> [UInt32] {
    profiles.profile(of: script).convert(text)
  }
}

extension ScriptTable {
  /// The dictionaries of the generated table by their names there, and our own.
  private enum Part: String, CaseIterable {
    case phrases, characters, own
    case rareCharacters = "rare-characters"
    case taiwanPhrases = "taiwan-phrases"
    case taiwanCharacters = "taiwan-characters"
    case hongKongPhrases = "hong-kong-phrases"
    case hongKongCharacters = "hong-kong-characters"
  }

  private static func uses(_ table: GeneratedTable) throws(DataTableFailure) -> [UInt8] {
    var uses = [UInt8](repeating: 0, count: 0x10000)
    try table.forEachRow(cells: 2) { (line, cells) throws(DataTableFailure) in
      guard let character = cells[0].onlyScalar, let use = Use(named: cells[1]) else {
        throw DataTableFailure(
          name: table.name, line: line, reason: "a row holds one character and names its use")
      }
      if character.value < 0x10000 { uses[Int(character.value)] = use.rawValue }
    }
    return uses
  }

  private static func parts(
    _ table: GeneratedTable
  ) throws(DataTableFailure) -> (dictionaries: [Part: ScriptDictionary], compatibility: [UInt32: UInt32]) {
    var dictionaries: [Part: ScriptDictionary] = [:]
    var compatibility: [UInt32: UInt32] = [:]
    /// The dictionary that rows are read into, and its name; the rows of one stand together.
    var dictionary = ScriptDictionary(), part: Part?, name: ArraySlice<UInt8>?
    try table.forEachRow(cells: 3) { (line, cells) throws(DataTableFailure) in
      if name?.elementsEqual(cells[0]) != true {
        if let part { dictionaries[part] = dictionary }
        name = cells[0]
        part = Part(rawValue: String(decoding: cells[0], as: UTF8.self))
        dictionary = part.flatMap { dictionaries.removeValue(forKey: $0) } ?? ScriptDictionary()
        guard part != nil || cells[0].elementsEqual("compatibility".utf8) else {
          throw DataTableFailure(name: table.name, line: line, reason: "there is no dictionary of that name")
        }
      }
      if let from = cells[1].onlyScalar?.value, let to = cells[2].onlyScalar?.value {
        if part == nil { compatibility[from] = to } else { dictionary.add(from, to) }
      } else {
        let (from, to) = try entry(cells[1], cells[2], table.name, line: line)
        if part == nil { compatibility[from[0]] = to[0] } else { dictionary.add(from, to) }
      }
    }
    if let part { dictionaries[part] = dictionary }
    return (dictionaries, compatibility)
  }

  private static func simpleForms(_ parts: [Part: ScriptDictionary]) -> [Unicode.Scalar: Unicode.Scalar] {
    var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
    func add(_ part: Part) {
      for (from, to) in parts[part]?.characters ?? [:] {
        guard let from = Unicode.Scalar(from), let to = Unicode.Scalar(to), forms[from] == nil else {
          continue
        }
        let form = part == .characters ? to : forms[to] ?? to
        if form != from { forms[from] = form }
      }
    }
    for part in [Part.characters, .taiwanCharacters, .hongKongCharacters] { add(part) }
    return forms
  }

  private static func entry(
    _ from: ArraySlice<UInt8>, _ to: ArraySlice<UInt8>, _ table: String, line: Int
  ) throws(DataTableFailure) -> (from: [UInt32], to: [UInt32]) {
    let from = scalars(from), to = scalars(to)
    guard !from.isEmpty, from.count == to.count else {
      throw DataTableFailure(name: table, line: line, reason: "a phrase becomes one of as many characters")
    }
    return (from, to)
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> [UInt32] {
    bytes.onlyScalar.map { [$0.value] } ?? String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
  }

  /// The steps of OpenCC's profiles `t2s`, `tw2s` and `hk2s` in its release of 2026, and our own for articles.
  private static func profile(_ script: TraditionalScript, _ parts: [Part: ScriptDictionary]) -> ScriptProfile
  {
    func group(_ names: Part...) -> ScriptDictionaries {
      ScriptDictionaries(names.compactMap { parts[$0] })
    }
    let simple = group(.phrases, .rareCharacters, .characters)
    switch script {
    case .standard:
      return ScriptProfile(words: nil, steps: [simple])
    case .taiwan:
      return ScriptProfile(
        words: group(.phrases), steps: [group(.taiwanPhrases, .taiwanCharacters), simple])
    case .hongKong:
      return ScriptProfile(
        words: group(.phrases), steps: [group(.hongKongPhrases, .hongKongCharacters), simple])
    case .any:
      let variants = group(.taiwanPhrases, .hongKongPhrases, .taiwanCharacters, .hongKongCharacters)
      return ScriptProfile(
        settled: group(.own), words: group(.phrases), steps: [variants, group(.phrases, .characters)],
        limit: 0xFFFF)
    }
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

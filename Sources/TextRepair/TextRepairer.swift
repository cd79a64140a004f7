/// Undoes what scraping, converting and republishing did to a text, in the order in which it can be undone.
///
/// Byte slips come first, because a reading in brackets helps to restore a lost byte and because a
/// converted character has lost its bytes; the readings go next, then the residue of markup, and the
/// script last.
public struct TextRepairer: Sendable {
  private let tables: RepairTables

  /// A repairer that knows what `tables` hold.
  public init(tables: RepairTables) {
    self.tables = tables
  }

  /// A decoder that tells encodings apart by how often the tables say that characters are used.
  public var decoder: TextDecoder { TextDecoder(characters: tables.characters) }

  /// The text as it was before it was damaged, in simplified script; every change is on record in it.
  public func repair(_ text: TracedText) -> TracedText {
    clean(restore(text))
  }

  /// The text without the residue of markup and in simplified script: ``tidy(_:)``, then ``simplify(_:)-(TracedText)``.
  public func clean(_ text: TracedText) -> TracedText {
    let (tidied, holdsTraditional) = tidied(text)
    return holdsTraditional ? simplify(tidied) : tidied
  }

  /// The text with what was decoded in the wrong encoding decoded again; lost characters become U+FFFD.
  public func reread(_ text: TracedText) -> TracedText {
    text.applying(misreadings(of: text, SlipSurvey(text.bytes, tables: tables)))
  }

  /// The text without byte slips and pinyin glosses; markup stays, so a whole HTML page may be given.
  public func restore(_ text: TracedText) -> TracedText {
    var survey = SlipSurvey(text.bytes, tables: tables)
    let misreadings = misreadings(of: text, survey)
    let text = text.applying(misreadings)
    if !misreadings.isEmpty { survey = SlipSurvey(text.bytes, tables: tables) }
    let record = GlossRecord(text.bytes, readings: tables.readings)
    let slips = survey.map { ByteSlips(text.bytes, $0, record: record, tables: tables).edits() } ?? []
    let glosses = PinyinGlosses(record.updated(by: slips, readings: tables.readings)).edits()
    guard !slips.isEmpty else { return text.applying(glosses) }
    return text.applying((slips + glosses).sorted { $0.span < $1.span })
  }

  private func misreadings(of text: TracedText, _ survey: SlipSurvey?) -> [Edit] {
    Mojibake(text.bytes, slips: survey, tables: tables).edits()
  }

  /// The text without left-over tags, entities, bold marks, links, invisible characters and words that a
  /// converter doubled, with wide letters folded and narrowed marks widened.
  public func tidy(_ text: TracedText) -> TracedText { tidied(text).text }

  /// The tidied text, and whether a character stands in it that is written in traditional text only.
  private func tidied(_ text: TracedText) -> (text: TracedText, holdsTraditional: Bool) {
    var tidied = text.applying(Residue(text.bytes, tables: tables).found())
    let doubled = DoubledText(tidied.bytes, tables: tables)
    tidied = tidied.applying(doubled.edits())
    let isConverted = tidied.pieces.contains { [.pinyinGloss, .byteSlip].contains($0.change?.kind) }
    if isConverted {
      tidied = tidied.applying(WidenedMarks(tidied.bytes, marks: tables.narrowedMarks).edits())
    }
    return (tidied, doubled.holdsTraditional)
  }

  /// The text with traditional characters brought to simplified ones.
  public func simplify(_ text: TracedText) -> TracedText {
    text.applying(ScriptConversion(text.bytes, table: tables.script).edits())
  }

  /// A text in simplified script whatever its lines look like, taken as written in `script`.
  ///
  /// Compatibility characters become the ones they stand for, as in OpenCC. Unlike ``simplify(_:)-(TracedText)``
  /// this does not ask whether a line is traditional at all, and keeps no record.
  public func simplify(_ text: String, from script: TraditionalScript) -> String {
    let values = text.unicodeScalars.map { tables.script.compatibility[$0.value] ?? $0.value }
    var result = String.UnicodeScalarView()
    result.append(
      contentsOf: tables.script.simplified(values, from: script).compactMap(Unicode.Scalar.init))
    return String(result)
  }
}

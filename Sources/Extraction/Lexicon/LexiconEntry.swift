public import Knowledge

/// One thing that the lexicon lists: its names, and what they need to count.
public struct LexiconEntry: Equatable, Sendable {
  /// Its stable id.
  public let id: EntityID
  /// What kind of thing it is.
  public let kind: EntityKind
  /// Its usual name.
  public let name: String
  /// Its other names.
  public let aliases: [String]
  /// Words of which one must stand in the same article for the names to count; empty where none is needed.
  public let needs: [String]

  /// The needed words as articles space them: where Han and Latin meet, a blank may stand on either side (`X 平台`, `社交媒体 X`).
  var spacedNeeds: [String] {
    needs
      + needs.compactMap { word in
        var spaced = String.UnicodeScalarView(), last: Unicode.Scalar?
        for scalar in word.unicodeScalars {
          if let last, last.isHan && scalar.isAsciiWord || last.isAsciiWord && scalar.isHan {
            spaced.append(" ")
          }
          spaced.append(scalar)
          last = scalar
        }
        return spaced.count == word.unicodeScalars.count ? nil : String(spaced)
      }
  }
}

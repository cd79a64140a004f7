/// Two or more values that cannot all hold: same thing, property, unit and qualifier, from different sources.
public struct Contradiction: Hashable, Sendable, Codable {
  /// What the values are about.
  public let subject: EntityName
  /// The property.
  public let predicate: String
  /// The unit of the values.
  public let unit: String?
  /// Words that narrow the values, alike in all of them.
  public let qualifier: String?
  /// The values side by side, by value and id.
  public let facts: [FactAnswer]
}

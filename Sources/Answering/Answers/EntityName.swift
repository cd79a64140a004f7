public import Knowledge

/// An entity as answers name it: its id and the name that people know it by.
public struct EntityName: Hashable, Sendable, Codable, Comparable {
  /// Its stable id.
  public let id: EntityID
  /// Its usual name.
  public let name: String

  /// An entity with its name.
  public init(id: EntityID, name: String) {
    self.id = id
    self.name = name
  }

  /// By the id.
  public static func < (left: EntityName, right: EntityName) -> Bool { left.id < right.id }
}

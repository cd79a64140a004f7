/// The vocabulary of facts and relations.
public enum Predicates {
  /// What can be said of one entity.
  public static let facts = [
    "released", "announced", "parameters", "training_tokens", "context_length", "price", "score", "downloads",
    "users", "funding", "valuation", "revenue", "open_source", "license", "cost", "headcount", "compute",
  ]
  /// What can hold between two entities.
  public static let relations = [
    "developed_by", "released_by", "available_on", "based_on", "successor_of", "competes_with", "invested_in",
    "acquired", "partner_of", "subsidiary_of", "evaluated_on", "uses",
  ]
  /// The relations without a direction: who stands first means nothing.
  public static let symmetricRelations: Set<String> = ["competes_with", "partner_of"]
}

/// An article as JSON-LD describes it (schema.org `Article` and the types under it).
struct LinkedArticle: Equatable, Sendable {
  var headline: String?
  var authors: [String] = []
  var publisher: String?
  var published: String?
  var url: String?

  /// The longest script that is read, in bytes.
  private static let limit = 512 << 10

  /// The first article in a script; nil where the script is no JSON or describes none.
  static func read(_ script: String) -> LinkedArticle? {
    let plain = script.replacing("<![CDATA[", with: "").replacing("]]>", with: "")
    guard plain.utf8.count <= limit, let value = JSONValue.read(plain) else { return nil }
    return find(in: value, depth: 0)
  }

  private static func find(in value: JSONValue, depth: Int) -> LinkedArticle? {
    guard depth < 6 else { return nil }
    switch value {
    case .list(let values): return values.lazy.compactMap { find(in: $0, depth: depth + 1) }.first
    case .object(let fields):
      let types = fields["@type"]?.strings ?? []
      if types.contains(where: { $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "Report" }) {
        return article(fields)
      }
      return ["@graph", "mainEntity", "itemListElement"].lazy.compactMap { fields[$0] }.compactMap {
        find(in: $0, depth: depth + 1)
      }.first
    default: return nil
    }
  }

  private static func article(_ fields: [String: JSONValue]) -> LinkedArticle {
    LinkedArticle(
      headline: fields["headline"]?.strings.first, authors: fields["author"]?.names ?? [],
      publisher: fields["publisher"]?.names.first, published: fields["datePublished"]?.strings.first,
      url: fields["url"]?.strings.first ?? fields["mainEntityOfPage"]?.identifier)
  }
}

import Foundation

/// A validator for the part of JSON Schema 2020-12 that docs/extraction.schema.json uses.
///
/// A keyword that it does not know is a flaw, so that no rule of the schema is passed over in silence.
struct JSONSchema {
  private let root: JSONValue

  init(_ text: String) throws { root = try JSONValue(text) }

  /// What is wrong with a document, each with its place; empty for a valid one.
  func flaws(in document: JSONValue) -> [String] { flaws(document, root, at: "$") }

  private func flaws(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    guard let keywords = schema.object else { return ["\(place): the schema is no object"] }
    return keywords.keys.sorted().flatMap { keyword -> [String] in
      guard let rule = keywords[keyword] else { return [] }
      return flaws(value, keyword: keyword, rule, in: schema, at: place)
    }
  }

  private func flaws(
    _ value: JSONValue, keyword: String, _ rule: JSONValue, in schema: JSONValue, at place: String
  ) -> [String] {
    switch keyword {
    case "$schema", "$id", "$defs", "title", "description": []
    case "$ref": reference(rule).map { flaws(value, $0, at: place) } ?? ["\(place): no definition \(rule)"]
    case "type": hasType(value, rule) ? [] : ["\(place): is not of type \(rule)"]
    case "const": value == rule ? [] : ["\(place): is not \(rule)"]
    case "enum":
      rule.array?.contains(value) == true ? [] : ["\(place): \(value) is none of the values allowed"]
    case "anyOf": matches(value, rule, place) >= 1 ? [] : ["\(place): fits none of the choices"]
    case "oneOf": flawsOfChoice(value, rule, place)
    case "properties": members(value, rule, at: place)
    case "required", "additionalProperties": memberNames(value, keyword, rule, schema, at: place)
    case "items":
      (value.array ?? []).enumerated().flatMap { flaws($0.element, rule, at: "\(place)[\($0.offset)]") }
    case "minItems":
      Double(value.array?.count ?? .max) >= rule.number ?? 0 ? [] : ["\(place): has too few items"]
    case "minLength":
      Double(value.string?.count ?? .max) >= rule.number ?? 0 ? [] : ["\(place): is too short"]
    case "minimum": (value.number ?? .infinity) >= rule.number ?? 0 ? [] : ["\(place): is too small"]
    case "maximum": (value.number ?? -.infinity) <= rule.number ?? 0 ? [] : ["\(place): is too great"]
    case "pattern": fits(value, rule) ? [] : ["\(place): \(value) does not match \(rule)"]
    default: ["\(place): the validator does not know the keyword \(keyword)"]
    }
  }

  private func reference(_ rule: JSONValue) -> JSONValue? {
    guard let path = rule.string, path.hasPrefix("#/$defs/") else { return nil }
    return root["$defs"]?[String(path.dropFirst("#/$defs/".count))]
  }

  private func matches(_ value: JSONValue, _ rule: JSONValue, _ place: String) -> Int {
    (rule.array ?? []).count { flaws(value, $0, at: place).isEmpty }
  }

  /// What is wrong with a value that must fit exactly one choice: the flaws of the choice that it comes nearest to.
  private func flawsOfChoice(_ value: JSONValue, _ rule: JSONValue, _ place: String) -> [String] {
    let all = (rule.array ?? []).map { flaws(value, $0, at: place) }
    switch all.count(where: \.isEmpty) {
    case 1: return []
    case 0: return all.min { $0.count < $1.count } ?? ["\(place): there is no choice"]
    default: return ["\(place): fits more than one choice"]
    }
  }

  private func members(_ value: JSONValue, _ rule: JSONValue, at place: String) -> [String] {
    guard let members = value.object, let schemas = rule.object else { return [] }
    return members.keys.sorted().flatMap { name -> [String] in
      guard let member = members[name], let schema = schemas[name] else { return [] }
      return flaws(member, schema, at: "\(place).\(name)")
    }
  }

  private func memberNames(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ schema: JSONValue, at place: String
  ) -> [String] {
    guard let members = value.object else { return [] }
    if keyword == "required" {
      return (rule.array ?? []).compactMap(\.string).filter { members[$0] == nil }.map {
        "\(place): has no \($0)"
      }
    }
    guard rule == .bool(false) else { return ["\(place): only false is known for additionalProperties"] }
    let known = schema["properties"]?.object ?? [:]
    return members.keys.sorted().filter { known[$0] == nil }.map { "\(place): must not have \($0)" }
  }

  private func hasType(_ value: JSONValue, _ rule: JSONValue) -> Bool {
    let names = rule.array?.compactMap(\.string) ?? [rule.string ?? ""]
    return names.contains { name in
      switch (name, value) {
      case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string), ("array", .array),
        ("object", .object):
        true
      case ("integer", .number(let number)): number == number.rounded()
      default: false
      }
    }
  }

  private func fits(_ value: JSONValue, _ rule: JSONValue) -> Bool {
    guard let text = value.string, let pattern = rule.string else { return true }
    return text.range(of: pattern, options: .regularExpression) != nil
  }
}

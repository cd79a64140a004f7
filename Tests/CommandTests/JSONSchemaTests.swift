import Testing

@Suite("The validator that the tests trust")
struct JSONSchemaTests {
  private let schema = """
    {"$defs": {"id": {"type": "string", "pattern": "^[a-z]+$"}}, "type": "object", "required": ["id"],
     "properties": {"id": {"$ref": "#/$defs/id"}, "n": {"type": ["integer", "null"], "minimum": 1},
                    "list": {"type": "array", "items": {"enum": ["a", "b"]}, "minItems": 1},
                    "one": {"oneOf": [{"const": true}, {"type": "boolean"}]}},
     "additionalProperties": false}
    """

  @Test(arguments: [
    (#"{"id": "x"}"#, []), (#"{"id": "x", "n": null, "list": ["a", "b"]}"#, []),
    (#"{"id": "x", "one": false}"#, []),
    (#"{}"#, ["$: has no id"]), (#"{"id": "X"}"#, [#"$.id: string("X") does not match string("^[a-z]+$")"#]),
    (#"{"id": "x", "n": 0}"#, ["$.n: is too small"]),
    (#"{"id": "x", "list": []}"#, ["$.list: has too few items"]),
    (#"{"id": "x", "list": ["c"]}"#, [#"$.list[0]: string("c") is none of the values allowed"#]),
    (#"{"id": "x", "one": true}"#, ["$.one: fits more than one choice"]),
    (#"{"id": "x", "one": 1}"#, ["$.one: is not bool(true)"]),
    (#"{"id": "x", "more": 1}"#, ["$: must not have more"]),
  ])
  func `a document is valid or its flaws are named`(document: String, flaws: [String]) throws {
    #expect(try JSONSchema(schema).flaws(in: JSONValue(document)) == flaws)
  }

  @Test func `a number in the place of a truth value is a flaw`() throws {
    let schema = try JSONSchema(#"{"type": "boolean"}"#)
    #expect(schema.flaws(in: try JSONValue("true")).isEmpty)
    #expect(!schema.flaws(in: try JSONValue("1")).isEmpty)
  }

  @Test func `a keyword that the validator does not know is not passed over`() throws {
    let schema = try JSONSchema(#"{"maxProperties": 3}"#)
    #expect(schema.flaws(in: .null) == ["$: the validator does not know the keyword maxProperties"])
  }
}
